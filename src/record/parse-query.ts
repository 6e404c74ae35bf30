import { searchWords } from './fold-words.ts';

/** What a search is for: every phrase must be there; a phrase of one word is a word. */
export type Phrases = readonly (readonly string[])[];

const QUOTATION_MARKS = /["“”„«»]/u;

/**
 * The words and "phrases" of what the user typed. Nothing else has a meaning: no operator, no column, no star, so that
 * any text can be pasted. A quotation mark that is never closed is none. What is one word to people and two to the
 * index ("6,465", "co-operate") is a phrase.
 */
export function parseQuery(typed: string): Phrases {
  const pieces = typed.split(QUOTATION_MARKS);
  const phrases: string[][] = [];
  for (const [index, piece] of pieces.entries()) {
    const quoted = index % 2 === 1 && index < pieces.length - 1;
    if (quoted) phrases.push(searchWords(piece));
    else phrases.push(...piece.split(/\s+/).map(searchWords));
  }
  const seen = new Set<string>();
  return phrases.filter((phrase) => {
    const text = phrase.join(' ');
    if (text === '' || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
