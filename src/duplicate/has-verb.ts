import type { QuotationWord } from './quotation-words.ts';
import { IRREGULAR } from './word-classes.ts';

/** Forms of verbs by which a clause is told from a thing that is only named. */
const AUXILIARIES =
  /\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|must|may|might)\b|n['’]t\b|['’](?:re|ve|ll|d|m)\b|\b(?:he|she|it|that|there|who|what)['’]s\b/i;

/**
 * Whether one of the `words` of `text` is a verb, as far as its form tells: an auxiliary or a past tense (“sent”). A present
 * tense alone (“the harbour needs lamps”) is not seen.
 */
export function hasVerb(text: string, words: readonly QuotationWord[]): boolean {
  return AUXILIARIES.test(text) || words.some((word) => isPast(text, word));
}

function isPast(text: string, { start, end }: QuotationWord): boolean {
  const word = text.slice(start, end);
  return /^\p{Ll}{2,}ed$/u.test(word) || IRREGULAR.has(word);
}
