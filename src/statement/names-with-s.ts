import type { Word } from './words.ts';

/** Verbs that do not follow a possessive ’s: “Moody’s said”. Not “was” or “will”: “Stone’s will was read”. */
const VERBS =
  /^(?:said|says|has|declined|expects|warned|warns|reported|announced|cut|cuts|raised|downgraded|upgraded|did|does|thinks|believes|argued|argues|told|refused|denied|denies|confirmed|confirms|added|adds)$/u;

/** “She’s said” is no name. */
const PRONOUNS =
  /^(?:he|she|it|who|what|that|there|here|this|everyone|everybody|someone|nobody|one|let|how|where)$/u;

/**
 * `words` of `text` with the ’s of those names that have it as a part, like a firm's: “Moody’s”, “Standard & Poor’s”. Such is a
 * name that some verb follows (“Moody’s said”) and that the text never has without it.
 */
export function withNamesInS(text: string, words: readonly Word[]): readonly Word[] {
  const names = new Set<string>();
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (!isNameInS(text, word) || next === undefined || next.capital || PRONOUNS.test(word.lower)) return;
    if (/^[’']s $/u.test(text.slice(word.end, next.start)) && VERBS.test(next.lower)) names.add(word.text);
  });
  if (names.size === 0) return words;
  for (const { text: printed, possessive } of words) if (!possessive) names.delete(printed);
  return words.map((word) => (isNameInS(text, word) && names.has(word.text) ? whole(text, word) : word));
}

function isNameInS(text: string, { possessive, capital, end }: Word): boolean {
  return possessive && capital && /^[’']s$/u.test(text.slice(end, end + 2));
}

function whole(text: string, word: Word): Word {
  const printed = text.slice(word.start, word.end + 2);
  return { ...word, end: word.end + 2, text: printed, lower: printed.toLowerCase(), possessive: false };
}
