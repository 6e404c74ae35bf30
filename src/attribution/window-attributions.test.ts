import { describe, expect, it } from 'vitest';
import { CUE_LABELS, type DecodeSettings, LINK_LABELS } from './decode-settings.ts';
import { readAttribution, readCues, type WindowCue } from './window-attributions.ts';

const crf = (n: number) => ({
  transitions: Array.from({ length: n }, () => Array.from({ length: n }, () => 0)),
  start: Array.from({ length: n }, () => 0),
  end: Array.from({ length: n }, () => 0),
});
const SETTINGS: DecodeSettings = {
  maxWindow: 20,
  context: 2,
  cueCrf: crf(CUE_LABELS.length),
  linkCrf: crf(LINK_LABELS.length),
  cueBias: 0,
  keepThreshold: 0,
  calibration: { bias: 0, cue: 1, link: 0, worst: 0, keep: 0 },
  block: 8,
  reach: 9,
};
/** Five pieces, of which the second to fourth are the core; the first is piece 10 of the text. */
const WINDOW = { start: 10, end: 15, coreStart: 11, coreEnd: 14 };
const CUE = { start: 2, end: 3, probability: 0.8 };

/** Logits that speak for `labels`, one a piece, as strongly as `strength`, and for nothing where a label is null. */
function logitsFor(labels: readonly (string | null)[], names: readonly string[], strength = 4): Float32Array {
  const row = (label: string | null) => names.map((name) => (name === label ? strength : 0));
  return Float32Array.from(labels.flatMap(row));
}

describe('readCues', () => {
  const read = (labels: string[], settings = SETTINGS) => {
    return readCues(logitsFor([null, ...labels, null], CUE_LABELS), WINDOW, settings).core.map(
      ({ start, end }) => [start, end],
    );
  };
  it('finds the cues that begin in the core, also those that end behind it', () => {
    expect(read(['B', 'I', 'O', 'B', 'I'])).toEqual([[3, 5]]);
    expect(read(['O', 'B', 'B', 'I', 'B'])).toEqual([
      [1, 2],
      [2, 4],
    ]);
  });
  it('finds fewer cues under a higher bias', () => {
    expect(read(['O', 'B', 'O', 'O', 'O'], { ...SETTINGS, cueBias: 5 })).toEqual([]);
  });
  it('gives the probability of the surest piece', () => {
    const { core, all, probability } = readCues(
      logitsFor([null, 'B', 'B', 'O', 'O', 'O', null], CUE_LABELS),
      WINDOW,
      SETTINGS,
    );
    expect(all).toEqual([
      { start: 0, end: 1 },
      { start: 1, end: 2 },
    ]);
    expect(probability[1]).toBe(core[0]?.probability);
    expect(core[0]?.probability).toBeCloseTo((Math.exp(4) + 1) / (Math.exp(4) + 2), 9);
  });
});

describe('readAttribution', () => {
  const read = (labels: string[], keep = 1, first = 0, cue: WindowCue = CUE) => {
    return readAttribution(cue, { logits: logitsFor(labels, LINK_LABELS), first, keep }, WINDOW, SETTINGS);
  };
  it('numbers the pieces as in the text', () => {
    expect(read(['source-B', 'source-I', 'O', 'content-B', 'content-I'])).toEqual({
      cue: { start: 12, end: 13 },
      source: [{ start: 10, end: 12 }],
      content: [{ start: 13, end: 15 }],
      confidence: expect.closeTo(0.8, 9),
    });
  });
  it('keeps all pieces of the content', () => {
    expect(read(['content-B', 'source-B', 'O', 'content-B', 'content-I'])?.content).toEqual([
      { start: 10, end: 11 },
      { start: 13, end: 15 },
    ]);
  });
  it('keeps the likelier of two sources', () => {
    const logits = logitsFor(['source-B', 'O', 'O', 'source-B', 'O'], LINK_LABELS);
    logits[3 * LINK_LABELS.length + LINK_LABELS.indexOf('source-B')] = 7;
    expect(readAttribution(CUE, { logits, first: 0, keep: 1 }, WINDOW, SETTINGS)?.source).toEqual([
      { start: 13, end: 14 },
    ]);
  });
  it('keeps the first of two sources that are as likely', () => {
    expect(read(['source-B', 'O', 'O', 'source-B', 'O'])?.source).toEqual([{ start: 10, end: 11 }]);
  });
  it('numbers the pieces as in the text where the scope of the cue begins inside of the window', () => {
    const found = read(['source-B', 'O', 'content-B', 'content-I'], 1, 1);
    expect(found?.cue).toEqual({ start: 12, end: 13 });
    expect(found?.source).toEqual([{ start: 11, end: 12 }]);
    expect(found?.content).toEqual([{ start: 13, end: 15 }]);
  });
  it('takes known content for content as far as the scope of the cue has it', () => {
    const known = { content: { start: 0, end: 3 }, notContent: [0, 4] };
    const found = read(['O', 'O', 'O', 'content-B'], 1, 1, { ...CUE, known });
    expect(found?.content).toEqual([{ start: 11, end: 13 }]);
  });
  it('drops a cue that the model takes back', () => {
    expect(read(['source-B', 'O', 'O', 'content-B', 'O'], -0.1)).toBeNull();
  });
});
