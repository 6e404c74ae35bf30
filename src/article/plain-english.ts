import { beforeFirstWord, nextWord } from '../text/next-word.ts';

/** Characters of a text that are looked at, some 300 words. */
const SAMPLE = 2_000;
/** Fewer words than this tell nothing. */
const LEAST_WORDS = 30;
/** Share of the words that must be among the commonest of English; of news text a third and more are. */
const LEAST_SHARE = 0.2;
/** How many of the words that English alone has must come up. */
const LEAST_OWN = 3;

const WORD = /\p{L}+/uy;

/** Words of English grammar that no other language has. */
const OWN = new Set(
  'the and with from that this which their they his would have has been were when what said not are by'.split(
    ' ',
  ),
);
/** Words that other languages have as well, with other meanings. */
const SHARED = new Set(
  'of to in a on for is was at as it he she be an or who will had but its we i after'.split(' '),
);

/**
 * Whether `text` is running English beyond doubt, told by its commonest words alone. `false` says nothing: it may be
 * short, a table, a list of names, or another language.
 */
export function isPlainEnglish(text: string): boolean {
  let words = 0;
  let common = 0;
  const own = new Set<string>();
  const sample = text.slice(0, SAMPLE);
  const found = beforeFirstWord();
  while (nextWord(sample, WORD, found)) {
    const word = sample.slice(found.start, found.end).toLowerCase();
    words++;
    if (OWN.has(word)) own.add(word);
    if (OWN.has(word) || SHARED.has(word)) common++;
  }
  return words >= LEAST_WORDS && common >= words * LEAST_SHARE && own.size >= LEAST_OWN;
}
