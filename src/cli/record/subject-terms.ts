import type { StoredStatement } from '../../domain/record.ts';
import { FUNCTION_WORDS, HEDGES, NEGATIONS, NUMBER_WORDS, QUALIFIERS } from '../../duplicate/word-classes.ts';

/** A word, or a run of capitalised words, in some content. */
export interface Term {
  /** The same for the same term whatever case, accents and plural: what is counted. */
  readonly key: string;
  /** As printed. */
  readonly shown: string;
}

/** Shorter words are hardly ever a subject. */
const SHORTEST = 4;
/** Words of one name at most. */
const LONGEST_NAME = 4;

/** Endings of words that tell what is done or how, in English: “going”, “elected”, “really”. */
const NO_SUBJECT = /(?:ing|ed|ly)$/;

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** What may stand between two words of one name. */
const WITHIN_NAME = /^[ .]{1,2}$/;

/**
 * The terms of `content`, each once: single words that are no function words, and names of two to four capitalised words
 * ("White House"). A word that opens a sentence may be capitalised for that reason; it then counts like any other word.
 */
export function termsOf(content: string): readonly Term[] {
  const found = new Map<string, Term>();
  const add = (key: string, shown: string) => {
    if (!found.has(key)) found.set(key, { key, shown });
  };
  let name: string[] = [];
  let end = 0;
  for (const match of content.matchAll(WORD)) {
    const shown = match[0].replace(/['’]s$/, '');
    const key = foldTerm(shown);
    const capital = /^\p{Lu}/u.test(shown);
    const joined = WITHIN_NAME.test(content.slice(end, match.index));
    name = capital ? [...(joined ? name : []), shown].slice(-LONGEST_NAME) : [];
    if (name.length > 1 && !FUNCTION_WORDS.has(foldTerm(name[0] ?? '')))
      add(name.map(foldTerm).join(' '), name.join(' '));
    if (shown.length >= SHORTEST && !isCommon(key) && !/^\p{N}/u.test(key)) add(key, shown);
    end = match.index + match[0].length;
  }
  return [...found.values()];
}

function foldTerm(word: string): string {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '');
  return folded.length > SHORTEST && /[^su]s$/.test(folded) ? folded.slice(0, -1) : folded;
}

function isCommon(word: string): boolean {
  return (
    FUNCTION_WORDS.has(word) ||
    HEDGES.has(word) ||
    NEGATIONS.has(word) ||
    QUALIFIERS.has(word) ||
    NUMBER_WORDS.has(word)
  );
}

/** Whether a subject can be called by the term with this key: a name can, a word can unless it tells what is done or how. */
export function canBeSubject(key: string): boolean {
  return key.includes(' ') || !NO_SUBJECT.test(key);
}

/** How many of `statements` have each term. */
export function countTerms(statements: readonly StoredStatement[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { statement } of statements) {
    for (const { key } of termsOf(statement.content.text)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
