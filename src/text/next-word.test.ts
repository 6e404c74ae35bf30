import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beforeFirstWord, nextWord } from './next-word.ts';

/** The words of `text`, and which of them are plain. */
function wordsOf(text: string, pattern: RegExp): [words: string[], plain: string[]] {
  const words: string[] = [];
  const plain: string[] = [];
  const word = beforeFirstWord();
  while (nextWord(text, pattern, word)) {
    const shown = text.slice(word.start, word.end);
    words.push(shown);
    if (word.isPlain) plain.push(shown);
  }
  return [words, plain];
}

const LETTERS_AND_JOINTS = /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}+)*/uy;
const WORDS_AND_MARKS = /(?:\p{Lu}\.){2,}|\d+|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\d]/uy;

describe('nextWord', () => {
  it('finds what the pattern finds, plain words and others', () => {
    const [words, plain] = wordsOf('The U.S. envoy, Zoë O’Stone, 56, left', LETTERS_AND_JOINTS);
    expect(words).toEqual(['The', 'U.S.', 'envoy', 'Zoë', 'O’Stone', 'left']);
    expect(plain).toEqual(['The', 'envoy', 'left']);
  });

  it('passes over characters of two code units that begin no word', () => {
    expect(wordsOf('go 😀😀 on', LETTERS_AND_JOINTS)[0]).toEqual(['go', 'on']);
  });

  it('finds nothing in a text without words', () => {
    expect(wordsOf('', LETTERS_AND_JOINTS)[0]).toEqual([]);
    expect(wordsOf(' \n\t', WORDS_AND_MARKS)[0]).toEqual([]);
  });

  it.each([LETTERS_AND_JOINTS, WORDS_AND_MARKS])(
    'finds the same as matchAll, whatever the text',
    (pattern) => {
      const unit = fc.constantFrom(
        ..."abZÉñ\u0301١5 .,’'-“”—\n\t\u00a0\ud83d\ude00😀".split(''),
        ' ',
        'said ',
        'U.S.',
      );
      fc.assert(
        fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
          const text = units.join('');
          const everywhere = new RegExp(pattern.source, 'gu');
          expect(wordsOf(text, pattern)[0]).toEqual([...text.matchAll(everywhere)].map(([word]) => word));
        }),
      );
    },
  );
});
