import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import golden from '../../test/fixtures/tiny-coreference/golden.json' with { type: 'json' };
import type { PronounQuestion } from '../domain/coreference.ts';
import { openTagger } from './open-tagger.ts';

const TINY = fileURLToPath(new URL('../../test/fixtures/tiny-model', import.meta.url));
const COREFERENCE = fileURLToPath(new URL('../../test/fixtures/tiny-coreference', import.meta.url));

const questions = golden.map(({ pronoun, names }) => ({ pronoun, names }) as PronounQuestion);

/** A tagger that is closed when `use` is done with it. */
async function withTagger<T>(
  use: (tagger: Awaited<ReturnType<typeof openTagger>>) => Promise<T>,
  { coreferenceFolder = COREFERENCE, workers = 1 } = {},
): Promise<T> {
  const tagger = await openTagger({ modelFolder: TINY, coreferenceFolder, workers });
  try {
    return await use(tagger);
  } finally {
    await tagger.close();
  }
}

describe('the network for pronouns', () => {
  it.each(golden.map((row) => [row.text.slice(0, 50), row] as const))(
    'gives the scores that Python gets, to five decimals: %s',
    async (_, { window, scores }) => {
      const session = await InferenceSession.create(join(COREFERENCE, 'pointer.onnx'), {
        externalData: [{ path: 'weights', data: gunzipSync(readFileSync(join(COREFERENCE, 'weights.gz'))) }],
      });
      const row = (values: readonly number[]) =>
        new Tensor('int32', Int32Array.from(values), [values.length]);
      const outputs = await session.run({
        input_ids: row(window.ids),
        features: row(window.features),
        pronoun: row([window.at]),
        places: row(window.places),
      });
      expect(Array.from((outputs.scores?.data ?? []) as Float32Array)).toEqual(
        scores.map((score) => expect.closeTo(score, 5)),
      );
    },
  );

  it('gives the probabilities that Python gets', async () => {
    await withTagger(async (tagger) => {
      for (const [i, { text, answer }] of golden.entries()) {
        const [found] = (await tagger.whoIsMeant?.(text, questions.slice(i, i + 1))) ?? [];
        const sorted = [...(found ?? [])].sort(([a], [b]) => a - b);
        expect(sorted).toEqual(answer.map(([person, share]) => [person, expect.closeTo(share ?? 0, 4)]));
      }
    });
  });

  it('answers the same alone, among others, and with two workers', async () => {
    const ask = async (tagger: Awaited<ReturnType<typeof openTagger>>) =>
      Promise.all(golden.map(({ text }, i) => tagger.whoIsMeant?.(text, questions.slice(i, i + 1))));
    const alone = await withTagger(async (tagger) => {
      const answers: unknown[] = [];
      for (const [i, { text }] of golden.entries())
        answers.push(await tagger.whoIsMeant?.(text, questions.slice(i, i + 1)));
      return answers;
    });
    expect(await withTagger(ask)).toEqual(alone);
    expect(await withTagger(ask, { workers: 2 })).toEqual(alone);
  });

  it('answers nothing to no question', async () => {
    expect(await withTagger(async (tagger) => tagger.whoIsMeant?.('He left.', []))).toEqual([]);
  });

  it('is named in the version, and is not there without its folder', async () => {
    expect(await withTagger(async ({ version }) => version)).toBe('tiny-1+tiny-coreference-1');
    const without = await openTagger({ modelFolder: TINY, workers: 1 });
    expect(without.version).toBe('tiny-1');
    expect(without.whoIsMeant).toBeUndefined();
    await without.close();
  });
});

describe('a damaged network for pronouns', () => {
  /** The error that opening a copy of the folder after `damage`, or asking with it, gives. */
  async function check(damage: (folder: string) => Promise<void>): Promise<unknown> {
    const folder = await mkdtemp(join(tmpdir(), 'sayso-coreference-'));
    try {
      await cp(COREFERENCE, folder, { recursive: true });
      await damage(folder);
      return await withTagger(
        async (tagger) => tagger.whoIsMeant?.(golden[0]?.text ?? '', questions.slice(0, 1)),
        { coreferenceFolder: folder },
      ).catch((error: unknown) => error);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  it.each(['settings.json', 'vocab.txt', 'pointer.onnx', 'weights.gz'])(
    'names a missing %s',
    async (file) => {
      expect(await check((folder) => rm(join(folder, file)))).toMatchObject({
        code: 'model-missing',
        message: expect.stringContaining(file),
      });
    },
  );

  it.each(['settings.json', 'vocab.txt', 'pointer.onnx', 'weights.gz'])(
    'names a %s that was cut off',
    async (file) => {
      expect(await check((folder) => truncate(join(folder, file), 30))).toMatchObject({
        code: 'model-corrupt',
        message: expect.stringContaining(file),
      });
    },
  );

  it.each([
    ['too few', Buffer.from('no weights')],
    ['a bomb of', Buffer.alloc(100 * 1024 * 1024)],
  ])('names packed weights with %s bytes', async (_, weights) => {
    const damage = (folder: string) => writeFile(join(folder, 'weights.gz'), gzipSync(weights));
    expect(await check(damage)).toMatchObject({ code: 'model-corrupt' });
  });

  it.each([
    ['less', 100],
    ['more', 100_000],
  ])('names weights that say they are %s than they are', async (_, length) => {
    const damage = async (folder: string) => {
      const path = join(folder, 'weights.gz');
      const packed = readFileSync(path);
      packed.writeUInt32LE(length, packed.length - 4);
      await writeFile(path, packed);
    };
    expect(await check(damage)).toMatchObject({
      code: 'model-corrupt',
      message: expect.stringContaining('weights.gz'),
    });
  });

  it('says what is wrong with its settings', async () => {
    const damage = (folder: string) =>
      writeFile(join(folder, 'settings.json'), '{"version":"1","before":0,"after":3}');
    expect(await check(damage)).toMatchObject({ message: expect.stringContaining('before') });
  });
});
