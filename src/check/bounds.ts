import type { Bound } from '../domain/figure.ts';
import { lowerAt, type Prose } from './prose.ts';

/** Words that stand before a number and say which side of it the quantity lies on. */
const BEFORE: ReadonlyMap<string, Bound> = phrases({
  about: [
    'about',
    'around',
    'approximately',
    'roughly',
    'some',
    'nearly',
    'almost',
    'close to',
    'an estimated',
    'estimated',
    'circa',
    'virtually',
    'in the region of',
    'something like',
    'more or less',
    'approaching',
  ],
  'at-least': [
    'at least',
    'no fewer than',
    'no less than',
    'not less than',
    'a minimum of',
    'as few as',
    'as little as',
  ],
  'more-than': [
    'more than',
    'over',
    'above',
    'in excess of',
    'upwards of',
    'upward of',
    'exceeding',
    'greater than',
    'north of',
    'higher than',
    'larger than',
  ],
  'at-most': [
    'up to',
    'no more than',
    'not more than',
    'at most',
    'a maximum of',
    'as many as',
    'as much as',
    'as high as',
    'as long as',
  ],
  'less-than': [
    'fewer than',
    'less than',
    'under',
    'below',
    'lower than',
    'smaller than',
    'shy of',
    'short of',
  ],
});

/** Words that belong to a bound before it: "just over 50". */
const SHARPENING: ReadonlySet<string> = new Set(
  'just well slightly significantly considerably far little substantially only somewhat'.split(' '),
);

/** "over two years" is as often during as more than. */
const UNSURE_BEFORE_TIME: ReadonlySet<string> = new Set(['over', 'above', 'some']);

/** Words after a number or its unit. */
const AFTER: ReadonlyMap<string, Bound> = phrases({
  'at-least': [
    'or more',
    'or older',
    'or higher',
    'or longer',
    'or better',
    'and over',
    'and older',
    'and above',
    'and up',
    'at least',
    '- plus',
    'plus',
    '+',
    'or greater',
    'at a minimum',
  ],
  'at-most': [
    'or fewer',
    'or less',
    'or under',
    'or younger',
    'and under',
    'at most',
    'or lower',
    'at the most',
  ],
  about: ['or so', '- odd', 'odd', '- ish', 'or thereabouts', '- some'],
  vague: [],
});

/** Words whose "about" names a subject: "a comment about 47 percent of the country". */
const TOPICS =
  /^(?:comments?|remarks?|questions?|talk(?:s|ed|ing)?|ask(?:s|ed|ing)?|speech|complain(?:s|ed|ing|ts?)?|worr(?:y|ies|ied)|know|learn|debate|book|story|all|is|was|it's)$/;

const LONGEST = 4;

/** The bound that ends right before token `at`, and where it begins; `null` when there is none. */
export function boundBefore(
  prose: Prose,
  at: number,
  isTime: boolean,
): { bound: Bound; first: number } | null {
  for (let length = LONGEST; length > 0; length--) {
    const first = at - length;
    const words = joined(prose, first, at);
    const bound = BEFORE.get(words);
    if (bound === undefined || !sameSentence(prose, first, at) || prose.tokens[at]?.marked) continue;
    if (words === 'about' && TOPICS.test(lowerAt(prose, first - 1))) continue;
    if (isTime && UNSURE_BEFORE_TIME.has(words) && !SHARPENING.has(lowerAt(prose, first - 1))) continue;
    // "some 50" but "of some": a bound and no pronoun, since a number follows.
    const sharp = SHARPENING.has(lowerAt(prose, first - 1)) && sameSentence(prose, first - 1, at);
    return { bound, first: sharp ? first - 1 : first };
  }
  return null;
}

/** The bound that begins at token `at`, after a number, and where it ends; `null` when there is none. */
export function boundAfter(prose: Prose, at: number): { bound: Bound; next: number } | null {
  for (let length = 3; length > 0; length--) {
    const bound = AFTER.get(joined(prose, at, at + length));
    const hyphen = lowerAt(prose, at) === '-' || lowerAt(prose, at) === '+';
    if (bound === undefined || !sameSentence(prose, at - 1, at)) continue;
    if (hyphen && !prose.tokens[at]?.glued) continue;
    return { bound, next: at + length };
  }
  return null;
}

/** Whether tokens `a` and `b` stand in one sentence. */
export function sameSentence({ tokens }: Prose, a: number, b: number): boolean {
  return tokens[a] !== undefined && tokens[a]?.sentence === tokens[b]?.sentence;
}

function joined(prose: Prose, first: number, next: number): string {
  let words = lowerAt(prose, first);
  for (let at = first + 1; at < next; at++) words += ` ${lowerAt(prose, at)}`;
  return words;
}

function phrases(lists: Partial<Record<Bound, readonly string[]>>): ReadonlyMap<string, Bound> {
  const entries = Object.entries(lists) as [Bound, readonly string[]][];
  return new Map(entries.flatMap(([bound, words]) => words.map((word): [string, Bound] => [word, bound])));
}
