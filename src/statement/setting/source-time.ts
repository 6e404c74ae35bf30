import type { Word } from '../words.ts';
import type { Stretch } from './clause.ts';
import { readNounPhrase } from './noun-phrase.ts';
import { isOccasion } from './occasion-words.ts';
import { readTimePhrase } from './read-time-phrase.ts';
import type { TimePhrase } from './time-phrase.ts';

/** Documents and the like that a source may be, besides the occasions of speech. */
const DOCUMENTS = new Set(
  'study survey poll analysis audit census data paper report document figures statistics investigation review bill law findings forecast outlook index file cable profile feature edition issue'.split(
    ' ',
  ),
);
/** "a poll released Monday", "a speech delivered in July 2015". */
const MADE = new Set(
  'released published issued posted delivered dated written sent made given filed aired broadcast conducted obtained taken presented submitted unveiled recorded signed'.split(
    ' ',
  ),
);
/** How many words may stand between "delivered" and its day. */
const REACH = 6;

/**
 * The time at which a source that is a document came out: "a poll released Monday", "a 2014 study", "last month’s
 * report", "a speech that Stone delivered at the university in July 2015".
 */
export function readSourceTime(words: readonly Word[], { first, after }: Stretch): readonly TimePhrase[] {
  const phrase = readNounPhrase(words, first, after);
  if (phrase === null) return [];
  const [inFront] = phrase.times;
  if (inFront !== undefined) return isDocument(words, phrase.after - 1) ? [inFront] : [];
  let made = -1;
  for (let i = first; i < after && !/[,;(]/u.test(i > first ? (words[i]?.gap ?? '') : ''); i++) {
    if (MADE.has(words[i]?.lower ?? '')) made = i;
    const time = made < 0 ? null : readTimePhrase(words, i);
    if (time !== null && time.after <= after && i - made <= REACH && hasDocument(words, first, made))
      return [time];
  }
  return [];
}

function hasDocument(words: readonly Word[], first: number, after: number): boolean {
  for (let i = first; i < after; i++) if (isDocument(words, i)) return true;
  return false;
}

function isDocument(words: readonly Word[], at: number): boolean {
  const noun = words[at]?.lower ?? '';
  if (noun === 'campaign') return false;
  return DOCUMENTS.has(noun) || DOCUMENTS.has(noun.replace(/s$/u, '')) || isOccasion(noun);
}
