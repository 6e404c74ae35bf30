import {
  FUNCTION_WORDS,
  HEDGES,
  NEGATIONS,
  NUMBER_WORDS,
  QUALIFIERS,
  words,
} from '../../duplicate/word-classes.ts';

/** A word, or a run of capitalised words, in some content. */
export interface Term {
  /** The same for the same term whatever case, accents and plural: what is counted. */
  readonly key: string;
  /** As printed. */
  readonly shown: string;
  /** Whether it is named somewhere there: “the harbour”, “of old mills”, “Veldam”; not in “harbour tax”, “they harbour”. */
  readonly isNamed: boolean;
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
/** What a sentence may begin behind. */
const SENTENCE_END = /[.!?:“”"‘]/;

/** Words that something named follows, with words of its kind between: “the old harbour”. */
const OPENERS = words(
  `a an the my your his her its our their this these those some any no every each all of in on at by for from with about
  into over under between through against within without during`,
);

/** What is no part of a name: “Mr. Putin” is the Putin of other articles. */
const TITLES = words('mr mrs ms dr');

/** A run of words that only blanks part, up to where it is. */
interface Run {
  /** Whether a word that opens a name for something stands before it. */
  readonly isOpened: boolean;
  readonly isCapital: boolean;
}

/**
 * The terms of `content`, each once: single words that are no function words, and names of two to four capitalised words
 * ("White House"). A word that opens a sentence may be capitalised for that reason; it then counts like any other word.
 */
export function termsOf(content: string): readonly Term[] {
  const found = new Map<string, { key: string; shown: string; isNamed: boolean }>();
  const add = (key: string, shown: string) => {
    const term = found.get(key) ?? { key, shown, isNamed: false };
    found.set(key, term);
    return term;
  };
  let name: string[] = [];
  let end = 0;
  let run: Run | null = null;
  // The term that would be named by its run if the run ended here.
  let last: { isNamed: boolean } | null = null;
  const endRun = () => {
    if (last) last.isNamed = true;
    last = null;
  };
  for (const match of content.matchAll(WORD)) {
    const shown = match[0].replace(/['’]s$/, '');
    const key = foldTerm(shown);
    const isCapital = /^\p{Lu}/u.test(shown);
    const between = content.slice(end, match.index);
    name = isCapital ? [...(WITHIN_NAME.test(between) ? name : []), shown].slice(-LONGEST_NAME) : [];
    if (TITLES.has(key)) name = [];
    if (name.length > 1 && !FUNCTION_WORDS.has(foldTerm(name[0] ?? '')))
      add(name.map(foldTerm).join(' '), name.join(' ')).isNamed = true;
    if (between !== ' ') endRun();
    if (between !== ' ' || run === null)
      run = { isOpened: false, isCapital: match.index > 0 && !SENTENCE_END.test(between) };
    if (FUNCTION_WORDS.has(key)) {
      endRun();
      run = { isOpened: OPENERS.has(key), isCapital: true };
    } else if (!/^\p{N}/u.test(key) && !isCommon(key)) {
      run = { isOpened: run.isOpened, isCapital: run.isCapital && isCapital };
      const term = shown.length >= SHORTEST ? add(key, shown) : null;
      last = run.isOpened || run.isCapital ? term : null;
    }
    // “Israel’s” is named whatever follows.
    if (shown !== match[0]) endRun();
    end = match.index + match[0].length;
  }
  endRun();
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

/** In how many contents a term stands, and in how many of them it is named. */
export interface TermCount {
  readonly all: number;
  readonly named: number;
}

/** In how many of several contents each term stands. */
export function countTerms(contents: readonly (readonly Term[])[]): ReadonlyMap<string, TermCount> {
  const counts = new Map<string, { all: number; named: number }>();
  for (const terms of contents) {
    for (const { key, isNamed } of terms) {
      const count = counts.get(key) ?? { all: 0, named: 0 };
      count.all++;
      if (isNamed) count.named++;
      counts.set(key, count);
    }
  }
  return counts;
}
