import { fileURLToPath } from 'node:url';
import { InferenceSession } from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import golden from '../../test/fixtures/tiny-model/golden.json' with { type: 'json' };
import { encoderInputs } from './encoder-inputs.ts';
import { readModelFolder } from './model-folder.ts';
import { openWindowReader } from './window-reader.ts';

const TINY = fileURLToPath(new URL('../../test/fixtures/tiny-model', import.meta.url));
const { networks, settings, vocabulary } = await readModelFolder(TINY);
const { cls, sep } = vocabulary;
const short = golden.filter(({ cueLogits }) => cueLogits !== undefined);

describe('the encoder of the tiny model', () => {
  it.each(short.map(({ text, pieces, cueLogits }) => [text.slice(0, 40), pieces, cueLogits ?? []] as const))(
    'gives the logits that Python gets, to five decimals: %s',
    async (_, { ids, features }, expected) => {
      const encoder = await InferenceSession.create(networks.encoder);
      const padded = (values: number[], first: number, last: number) => Int32Array.of(first, ...values, last);
      const outputs = await encoder.run(
        encoderInputs(padded(ids, cls, sep), padded(features, 0, 0), settings.block),
      );
      const logits = Array.from((outputs.cue_logits?.data ?? []) as Float32Array);
      expect(logits).toEqual(expected.map((logit) => expect.closeTo(logit, 5)));
    },
  );
});

describe('openWindowReader', () => {
  it('links more cues than go into one call', async () => {
    const eachPieceIsACue = {
      transitions: [
        [0, 99, -99],
        [0, 99, -99],
        [0, 99, -99],
      ],
      start: [0, 99, -99],
      end: [0, 0, 0],
    };
    const reader = await openWindowReader(networks, {
      ...settings,
      cueCrf: eachPieceIsACue,
      keepThreshold: -1_000,
    });
    const count = 38;
    const job = {
      window: { start: 0, end: count, coreStart: 0, coreEnd: count },
      ids: Int32Array.of(cls, ...Array.from({ length: count }, (_, i) => 110 + i), sep),
      features: new Int32Array(count + 2),
      lines: new Int32Array(count + 2),
    };
    const found = await reader.read(job);
    expect(found.map(({ cue }) => cue.start)).toEqual(Array.from({ length: count }, (_, i) => i));
    expect(await reader.read(job)).toEqual(found);
  });
});
