import { describe, expect, it } from 'vitest';
import { FEATURE } from '../text/tagger-pieces.ts';
import { attributes, rescues } from './uncovered-quotations.ts';

/**
 * A window of one-letter pieces: `“` opens and `”` closes a quotation, `/` ends a line, the digits 1 to 9 are pieces
 * that are cues with a probability of so many tenths.
 */
function windowOf(drawn: string, core: readonly [number, number] = [0, drawn.length]) {
  const features: number[] = [];
  const lines: number[] = [];
  let line = 0;
  let inside = false;
  for (const piece of drawn) {
    if (piece === '“') inside = true;
    let quote: number = inside ? FEATURE.quote.inside : FEATURE.quote.outside;
    if (piece === '“') quote = FEATURE.quote.opening;
    if (piece === '”') quote = FEATURE.quote.closing;
    if (piece === '”' || piece === '/') inside = false;
    features.push(quote);
    lines.push(line);
    if (piece === '/') line++;
  }
  const cueProbability = Float64Array.from(drawn, (piece) => (/[1-9]/.test(piece) ? Number(piece) / 10 : 0));
  const window = { start: 100, end: 100 + drawn.length, coreStart: 100 + core[0], coreEnd: 100 + core[1] };
  return { window, features, lines, cueProbability };
}

const NOTHING = { cues: [], content: [] };

/** The cues found for uncovered quotations, as they are drawn. */
function cuesIn(drawn: string, found: Parameters<typeof rescues>[1] = NOTHING, core?: [number, number]) {
  return rescues(windowOf(drawn, core), found).map(({ cue }) => drawn.slice(cue.start, cue.end));
}

describe('rescues', () => {
  it('takes the likeliest piece beside a quotation and its neighbours that are half as likely', () => {
    expect(cuesIn('“aaaaaaa”b243bb')).toEqual(['243']);
    expect(cuesIn('bb1b3b“aaaaaaa”bb2')).toEqual(['3']);
  });
  it('leaves quotations without a likely cue, short ones and attributed ones', () => {
    expect(cuesIn('“aaaaaaa”b1b')).toEqual([]);
    expect(cuesIn('“aaa”b4b')).toEqual([]);
    expect(cuesIn('“aaaaaaa”b4b', { cues: [], content: [{ start: 0, end: 4 }] })).toEqual([]);
  });
  it('looks for the cue in the same line, outside of quotations, and not among cues', () => {
    expect(cuesIn('“aaaaaaa”bb/b4b')).toEqual([]);
    expect(cuesIn('“aaaa4aaa”bb2')).toEqual(['2']);
    expect(cuesIn('“aaaaaaa”b6b2', { cues: [{ start: 10, end: 11 }], content: [] })).toEqual(['2']);
  });
  it('leaves what a neighbouring window reads', () => {
    expect(cuesIn('“aaaaaaa”b4b', NOTHING, [1, 12])).toEqual([]);
    expect(cuesIn('“aaaaaaa”b4b', NOTHING, [0, 10])).toEqual([]);
    expect(cuesIn('“aaaaaaa”b4b9', { cues: [{ start: 12, end: 13 }], content: [] }, [0, 12])).toEqual([]);
  });
  it('gives each cue to one quotation only', () => {
    expect(cuesIn('“aaaaaaa”4“aaaaaaa”')).toEqual(['4']);
  });
  it('takes a long quotation to be the content, and the rest of its line not to be', () => {
    const [short] = rescues(windowOf('b“aaaaaaaa”b4/bb'), NOTHING);
    expect(short?.cue.known).toBeUndefined();
    const [long] = rescues(windowOf('b“aaaaaaaaaaaaa”b4/bb'), NOTHING);
    expect(long?.cue.known).toEqual({ content: { start: 1, end: 16 }, notContent: [0, 16, 17, 18] });
  });
});

describe('attributes', () => {
  const quotation = { start: 0, end: 10 };
  it('asks that the content covers most of the quotation', () => {
    expect(attributes([{ start: 0, end: 10 }], quotation, [])).toBe(true);
    expect(attributes([{ start: 0, end: 6 }], quotation, [])).toBe(false);
  });
  it('refuses content that others have', () => {
    expect(
      attributes(
        [
          { start: 0, end: 10 },
          { start: 20, end: 40 },
        ],
        quotation,
        [{ start: 20, end: 40 }],
      ),
    ).toBe(false);
  });
});
