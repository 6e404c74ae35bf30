import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import golden from '../../test/fixtures/tiny-model/golden.json' with { type: 'json' };
import { FEATURE, readTaggerPieces } from './tagger-pieces.ts';
import { readVocabulary } from './vocabulary.ts';

const vocabulary = readVocabulary(
  readFileSync(new URL('../../test/fixtures/tiny-model/vocab.txt', import.meta.url), 'utf8'),
);
const whole = (text: string) => [{ start: 0, end: text.length }];

/** One feature of each piece of `text`, which the vocabulary need not hold. */
function featureOf(name: keyof typeof FEATURE, text: string): number[] {
  const divisor = { case: 16, gap: 4, quote: 1 }[name];
  const values = readTaggerPieces(text, whole(text), vocabulary).features.map((f) => Math.floor(f / divisor));
  return name === 'case' ? values : values.map((value) => value % 4);
}

describe('readTaggerPieces', () => {
  it.each(golden.map(({ text, pieces }) => [JSON.stringify(text).slice(0, 60), text, pieces] as const))(
    'cuts as the training code cuts: %s',
    (_, text, expected) => {
      const { parts, ...pieces } = readTaggerPieces(text, whole(text), vocabulary);
      expect(pieces).toEqual(expected);
      expect(new Set(parts).size).toBeLessThanOrEqual(1);
    },
  );

  it('tells letter cases apart', () => {
    const { noLetters, lower, capitalised, upper, mixed } = FEATURE.case;
    expect(featureOf('case', '12 said Said A SAID sAid G20')).toEqual([
      noLetters,
      lower,
      capitalised,
      capitalised,
      upper,
      mixed,
      capitalised,
    ]);
  });

  it('tells gaps apart, whatever the line break', () => {
    const { nothing, space, lineBreak } = FEATURE.gap;
    expect(featureOf('gap', 'said, no\nno\r\n no')).toEqual([
      lineBreak,
      nothing,
      space,
      lineBreak,
      lineBreak,
    ]);
  });

  it('marks the outermost quotation of a line, whatever its style', () => {
    const { outside, inside, opening, closing } = FEATURE.quote;
    const expected = [opening, inside, inside, inside, inside, closing, outside];
    for (const text of [
      '“no ‘no no’” said',
      '"no \'no no\'" said',
      '«no ‹no no›» said',
      '„no ‚no no‘“ said',
    ]) {
      expect(featureOf('quote', text)).toEqual([...expected.slice(0, 5), inside, closing, outside]);
    }
  });

  it('ends a quotation at the line break', () => {
    const { outside, inside, opening } = FEATURE.quote;
    expect(featureOf('quote', '“no no\nno “no')).toEqual([opening, inside, inside, outside, opening, inside]);
  });

  it('reads a part as it reads a text, at other offsets', () => {
    const [before, part] = ['Left out. ', '“No,” she said.\n“Yes.”'];
    const text = `${before}${part}`;
    const alone = readTaggerPieces(part, whole(part), vocabulary);
    const inside = readTaggerPieces(text, [{ start: before.length, end: text.length }], vocabulary);
    const moved = (offsets: readonly number[]) => offsets.map((offset) => offset + before.length);
    expect(inside).toEqual({ ...alone, starts: moved(alone.starts), ends: moved(alone.ends) });
  });

  it('counts the lines of what is left out between parts', () => {
    const parts = [
      { start: 0, end: 3 },
      { start: 9, end: 11 },
    ];
    expect(readTaggerPieces('no\nx\ny\nz\nno', parts, vocabulary).lines).toEqual([0, 4]);
  });

  it('gives pieces in order and inside of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { starts, ends } = readTaggerPieces(text, whole(text), vocabulary);
        for (const [i, start] of starts.entries()) {
          expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
          expect(ends[i]).toBeGreaterThan(start);
          expect(ends[i]).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it.each(['“', 'said', 'x', '\u0301', '\n', 'é', '👍', '漢'])('stays linear in a text of %s', (unit) => {
    const text = unit.repeat(100_000);
    const started = performance.now();
    readTaggerPieces(text, whole(text), vocabulary);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('readVocabulary', () => {
  it('refuses a file that was cut off', () => {
    expect(() => readVocabulary('[PAD]\n[UNK]\n')).toThrow('lacks [CLS]');
  });
  it('reads either line ending', () => {
    const { beginnings, any } = readVocabulary('[UNK]\r\n[CLS]\r\n[SEP]\r\n##s\r\n');
    expect([beginnings.get('[SEP]'), any.continuations.idOf('s', 0, 1)]).toEqual([2, 3]);
  });
});
