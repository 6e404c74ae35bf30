import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotedStatement } from '../../test/support/quoted-statement.ts';
import { type Appearance, groupUtterances } from './utterances.ts';

/** One appearance: "article day name: words". */
function appearance(line: string): Appearance {
  const [, article = '', day = '', name = '', words = ''] = /^(\S+) (\S+) ([^:]+): (.*)$/.exec(line) ?? [];
  return {
    article,
    day: day === '-' ? null : day,
    statement: quotedStatement(name, words, { id: `s${words.length}` }),
  };
}

/** The articles of each utterance, in order. */
function grouped(lines: readonly string[]): string[] {
  return groupUtterances(lines.map(appearance), (text) => `${text.length}`.padStart(12, '0')).map(
    ({ appearances }) => appearances.map(({ article }) => article).join(' '),
  );
}

describe('groupUtterances', () => {
  it('takes the same words, cut and indirect ones together, the earliest first', () => {
    expect(
      grouped([
        'a1 2025-03-02 Ada Lind: The valve failed in the cold because nobody had drained the pipe.',
        'a2 2025-03-01 Ada Lind: the valve had failed in the cold because nobody had drained the pipe',
        'a3 - Lind: nobody had drained the pipe in the cold',
        'a4 2025-03-01 Ada Lind: We shall replace every valve before the next winter.',
      ]),
    ).toEqual(['a2 a1']);
  });
  it('keeps people of one surname apart', () => {
    expect(
      grouped([
        'a1 - Ada Lind: The valve failed in the cold.',
        'a2 - Bo Lind: The valve failed in the cold.',
      ]),
    ).toEqual([]);
  });
  it('takes long words of another speaker for the same, whose speaker was changed', () => {
    const words = 'The valve failed in the cold because nobody had drained the pipe after the festival.';
    expect(grouped([`a1 - Ada Lind: ${words}`, `a2 - Carl Roth: ${words}`])).toEqual(['a1 a2']);
  });
  it('does not take what A says of what B said for a second appearance', () => {
    const words = 'The valve failed in the cold because nobody had drained the pipe.';
    const [one, other] = [
      appearance(`a1 - Ada Lind: ${words}`),
      appearance(`a1 - Ada Lind: ${words} So he said.`),
    ];
    expect(groupUtterances([one, other], () => '000000000000')).toEqual([]);
  });
  it('does not tie utterances through one that quotes both', () => {
    const [one, two] = [
      'The valve failed in the bitter cold of that night',
      'Nobody had drained the pipe after the summer festival',
    ];
    expect(
      grouped([`a1 - Ada Lind: ${one}.`, `a2 - Ada Lind: ${two}.`, `a3 - Ada Lind: ${one}. ${two}.`]),
    ).toHaveLength(1);
    expect(grouped([`a1 - Ada Lind: ${one}.`, `a2 - Ada Lind: ${two}.`])).toEqual([]);
  });
  it('gives the same utterances and ids whatever the order of arrival', () => {
    const lines = ['red', 'blue', 'green', 'red'].flatMap((colour, at) => [
      `b${at} 2025-01-0${at + 1} Ada Lind: The ${colour} valve of the ${colour} engine failed in the cold.`,
      `c${at} 2025-01-05 Ada Lind: the ${colour} valve of the engine failed in the cold again`,
    ]);
    const hash = (text: string) =>
      `${[...text].reduce((sum, c) => (sum * 31 + (c.codePointAt(0) ?? 0)) % 1e9, 7)}`.padStart(12, '0');
    const expected = groupUtterances(lines.map(appearance), hash);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
        expect(groupUtterances(shuffled.map(appearance), hash)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});
