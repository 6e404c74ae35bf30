import { stemmer } from 'stemmer';
import { hashWord } from './hash-word.ts';
import { foldWord, wordSpans } from './read-words.ts';
import { FUNCTION_WORDS, HEDGES, IRREGULAR, NEGATIONS, NUMBER_WORDS, QUALIFIERS } from './word-classes.ts';

export type WordClass = 'content' | 'number' | 'negation' | 'hedge' | 'qualifier' | 'function';

/** A word of a quotation, as it is compared with those of another. */
export interface QuotationWord {
  /** Offsets in the quotation's text. */
  readonly start: number;
  readonly end: number;
  readonly kind: WordClass;
  /** The same for all forms of a word: "builds", "built"; for a number its value. */
  readonly stem: string;
}

/** Words that are read of one quotation. The longest that anybody prints have some 500. */
const MOST_WORDS = 400;
const NOT_SHORT = /n['’]t$/i;
const SHORT_VERB = /['’](?:ve|re|ll|d|m|s)$/i;

/** The words of a quotation, in text order. */
export function quotationWords(text: string): QuotationWord[] {
  return wordSpans(text, 0, text.length, MOST_WORDS).map(({ start, end }) => ({
    start,
    end,
    ...classOf(text.slice(start, end)),
  }));
}

/** Whether a word carries the quotation: it must be there again, in some form, when the same is said. */
export function carries({ kind }: QuotationWord): boolean {
  return kind === 'content' || kind === 'number';
}

/** The stem of a word as a number. */
export function stemHash({ stem }: QuotationWord): number {
  return hashWord(stem);
}

function classOf(word: string): Pick<QuotationWord, 'kind' | 'stem'> {
  if (NOT_SHORT.test(word)) return { kind: 'negation', stem: 'not' };
  const folded = foldWord(word.replace(SHORT_VERB, ''));
  if (/^\p{N}/u.test(folded)) return { kind: 'number', stem: folded.replace(/,(?=\d{3})/g, '') };
  const value = NUMBER_WORDS.get(folded);
  if (value !== undefined) return { kind: 'number', stem: value };
  if (NEGATIONS.has(folded)) return { kind: 'negation', stem: folded === 'cannot' ? 'not' : folded };
  if (HEDGES.has(folded)) return { kind: 'hedge', stem: folded };
  if (QUALIFIERS.has(folded)) return { kind: 'qualifier', stem: folded };
  if (FUNCTION_WORDS.has(folded)) return { kind: 'function', stem: folded };
  return { kind: 'content', stem: stemmer(IRREGULAR.get(folded) ?? oneSpelling(folded)) };
}

/** American spelling for British: "organisation", "harbour", "kilometres". */
function oneSpelling(word: string): string {
  if (word.length < 6) return word;
  return word
    .replace(/is(e|ed|es|ing|ations?|ers?)$/, 'iz$1')
    .replace(/our(s|ed|ing)?$/, 'or$1')
    .replace(/tre(s?)$/, 'ter$1');
}
