import { cp, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import golden from '../../test/fixtures/tiny-model/golden.json' with { type: 'json' };
import labels from '../../test/fixtures/tiny-model/labels.json' with { type: 'json' };
import { confidenceOf } from '../attribution/confidence.ts';
import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import { openTagger } from './open-tagger.ts';
import { TaggerError } from './tagger-error.ts';
import type { NetworkTime } from './window-job.ts';

const TINY = fileURLToPath(new URL('../../test/fixtures/tiny-model', import.meta.url));
const tagger = await openTagger({ modelFolder: TINY, workers: 1 });
afterAll(() => tagger.close());

const whole = (text: string) => [{ start: 0, end: text.length }];
const pairs = (spans: readonly Span[]) => spans.map(({ start, end }) => [start, end]);
const spansOf = ({ source, cue, content }: Attribution) => [...source, ...cue, ...content];

/** A long text made of all golden texts, over and over: enough windows that two workers are both put to work. */
const long = Array.from({ length: 40 }, (_, i) => golden[i % golden.length]?.text).join('\n');

describe('openTagger', () => {
  it('is held against attributions with sources, and with content in several pieces', () => {
    const attributions = golden.flatMap((each) => each.attributions);
    expect(attributions.filter(({ source }) => source.length > 0).length).toBeGreaterThan(20);
    expect(attributions.filter(({ content }) => content.length > 1).length).toBeGreaterThan(20);
  });

  it.each(golden.map((expected) => [JSON.stringify(expected.text).slice(0, 60), expected]))(
    'reads what the training code reads: %s',
    async (_, expected) => {
      const found = await tagger.tag(expected.text, whole(expected.text));
      expect(found.map(({ source, cue, content }) => [pairs(source), pairs(cue), pairs(content)])).toEqual(
        expected.attributions.map(({ source, cue, content }) => [source, cue, content]),
      );
      for (const [i, { cueP, linkP, worst, keep }] of expected.attributions.entries()) {
        const confidence = confidenceOf({ cue: cueP, link: linkP, worst, keep }, labels.confidence);
        expect(found[i]?.confidence).toBeCloseTo(confidence, 4);
      }
    },
  );

  it('finds the same alone, among others, and with two workers', async () => {
    const texts = golden.map(({ text }) => text).concat(long);
    const alone: unknown[] = [];
    for (const text of texts) alone.push(await tagger.tag(text, whole(text)));
    const many = await openTagger({ modelFolder: TINY, workers: 2 });
    try {
      expect(await Promise.all(texts.map((text) => tagger.tag(text, whole(text))))).toEqual(alone);
      expect(await Promise.all(texts.map((text) => many.tag(text, whole(text))))).toEqual(alone);
    } finally {
      await many.close();
    }
  });

  it('tells how long the networks took for each window when asked, and finds the same', async () => {
    const times: NetworkTime[] = [];
    const timed = await openTagger({ modelFolder: TINY, workers: 2, onWindow: (time) => times.push(time) });
    try {
      expect(await timed.tag(long, whole(long))).toEqual(await tagger.tag(long, whole(long)));
    } finally {
      await timed.close();
    }
    expect(times.length).toBeGreaterThan(20);
    expect(times.every(({ encoder, link }) => encoder > 0 && link >= 0)).toBe(true);
    expect(times.some(({ link }) => link > 0)).toBe(true);
  });

  it('reads each part as if it stood alone, and lets no span out of its part', async () => {
    const parts = [
      { start: 0, end: 40 },
      { start: 75, end: 300 },
      { start: 310, end: 900 },
    ];
    const found = await tagger.tag(long, parts);
    expect(found.length).toBeGreaterThan(0);
    for (const span of found.flatMap(spansOf)) {
      expect(
        parts.some(({ start, end }) => start <= span.start && span.start < span.end && span.end <= end),
      ).toBe(true);
    }
  });

  it('reads nothing when there are no parts or only empty ones', async () => {
    expect(await tagger.tag('“No,” she said.', [])).toEqual([]);
    expect(await tagger.tag('“No,” she said.', [{ start: 3, end: 3 }])).toEqual([]);
  });

  it('gives spans inside of any text, in order, with the cues in order', async () => {
    const word = fc.constantFrom(
      'said',
      ' ',
      '“',
      '”',
      '\n',
      '\r\n',
      '👍',
      'é',
      'e\u0301',
      'port',
      '漢',
      '.',
      '\0',
      '\ud800',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 120 }).map((words) => words.join('')),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        let previousCue = -1;
        for (const { source, cue, content, confidence } of await tagger.tag(any, whole(any))) {
          for (const spans of [source, cue, content]) expectDisjointInside(spans, any.length);
          expect(cue[0]?.start).toBeGreaterThan(previousCue);
          previousCue = cue[0]?.start ?? 0;
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads a paragraph of 100,000 characters, with and without spaces', async () => {
    for (const unit of ['The port was shut, she said. ', 'said']) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      for (const span of (await tagger.tag(text, whole(text))).flatMap(spansOf))
        expectDisjointInside([span], text.length);
    }
  });

  it('refuses parts outside of the text or out of order', async () => {
    await expect(tagger.tag('said', [{ start: 0, end: 5 }])).rejects.toThrow(RangeError);
    const crossed = [
      { start: 0, end: 3 },
      { start: 2, end: 4 },
    ];
    await expect(tagger.tag('said', crossed)).rejects.toThrow('part 2-4 after 3');
  });

  it('refuses a number of workers that is none', async () => {
    await expect(openTagger({ modelFolder: TINY, workers: 0 })).rejects.toThrow(RangeError);
  });

  it('rejects what is asked after closing, and what waits while it closes', async () => {
    const closed = await openTagger({ modelFolder: TINY, workers: 1 });
    const waiting = closed.tag(long, whole(long));
    const rejected = expect(waiting).rejects.toMatchObject({ code: 'closed' });
    await closed.close();
    await rejected;
    await expect(closed.tag('said', whole('said'))).rejects.toThrow(TaggerError);
    await closed.close();
  });
});

describe('openTagger on a damaged model', () => {
  /** Opens a copy of the tiny model after `damage`, reads with it, and gives the error. */
  async function check(damage: (folder: string) => Promise<void>): Promise<unknown> {
    const folder = await mkdtemp(join(tmpdir(), 'sayso-model-'));
    try {
      await cp(TINY, folder, { recursive: true });
      await damage(folder);
      const damaged = await openTagger({ modelFolder: folder, workers: 1 });
      try {
        return await damaged
          .tag('“No,” she said.', whole('“No,” she said.'))
          .catch((error: unknown) => error);
      } finally {
        await damaged.close();
      }
    } catch (error) {
      return error;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  it.each(['labels.json', 'vocab.txt', 'encoder.onnx', 'link.onnx'])('names a missing %s', async (file) => {
    const error = await check((folder) => rm(join(folder, file)));
    expect(error).toBeInstanceOf(TaggerError);
    expect(error).toMatchObject({ code: 'model-missing', message: expect.stringContaining(file) });
  });

  it('names the folder that is not there', async () => {
    const missing = openTagger({ modelFolder: join(TINY, 'nowhere') });
    await expect(missing).rejects.toMatchObject({
      code: 'model-missing',
      message: expect.stringContaining('nowhere'),
    });
  });

  it.each(['labels.json', 'encoder.onnx', 'link.onnx'])('names a %s that was cut off', async (file) => {
    const error = await check((folder) => truncate(join(folder, file), 1_000));
    expect(error).toBeInstanceOf(TaggerError);
    expect(error).toMatchObject({ code: 'model-corrupt', message: expect.stringContaining(file) });
  });

  it('says what is wrong in labels.json', async () => {
    const error = await check((folder) => {
      return writeFile(join(folder, 'labels.json'), JSON.stringify({ ...labels, maxWindow: 4 }));
    });
    expect(error).toMatchObject({
      code: 'model-corrupt',
      message: expect.stringContaining('maxWindow must leave room'),
    });
  });

  it('refuses a network of another shape', async () => {
    const error = await check((folder) => cp(join(folder, 'link.onnx'), join(folder, 'encoder.onnx')));
    expect(error).toMatchObject({ code: expect.stringMatching(/model-corrupt|worker-failed/) });
  });
});

function expectDisjointInside(spans: readonly Span[], length: number): void {
  let previousEnd = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(previousEnd);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(length);
    previousEnd = end;
  }
}
