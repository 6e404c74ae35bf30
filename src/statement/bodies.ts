import { push } from '../domain/push.ts';
import type { Span } from '../domain/span.ts';
import { countLeading } from '../text/count-leading.ts';
import type { ArticleNames } from './article-names.ts';
import { isGivenName } from './given-names.ts';
import { readNameRuns, spanOfWords } from './name-runs.ts';
import type { ParsedName } from './person-name.ts';
import { FUNCTION_WORDS, LEGAL_FORMS, ORGANISATION_NOUNS } from './source-nouns.ts';
import { stateNamed } from './states.ts';
import { firstWordFrom, type Word } from './words.ts';

/** A place where the text names a body: “the Harbel Court of Appeal”, “Stone’s campaign”. */
export interface BodyMention extends Span {
  /** The name in lower case. */
  readonly key: string;
  readonly paragraph: number;
}

/** The bodies that an article names. */
export interface Bodies {
  /** By their noun in lower case (`court`) and by their last word, in text order. */
  readonly byNoun: ReadonlyMap<string, readonly BodyMention[]>;
  /** Firms by the first word of their name in lower case: what “Norlys” is short for. `null` where there are several. */
  readonly firms: ReadonlyMap<string, BodyMention | null>;
  /** By initials: `ICE`. */
  readonly byAcronym: ReadonlyMap<string, BodyMention>;
  /** In text order. */
  readonly all: readonly BodyMention[];
  /** The body in whose name the character at `offset` stands, or `null`. */
  around(offset: number): BodyMention | null;
}

/**
 * Reads the named bodies. `names` are the rows of capitals of `words`, parsed; those in paragraphs of `titleCase` are
 * passed over. Linear in the number of words.
 */
export function readBodies(
  text: string,
  words: readonly Word[],
  names: readonly ParsedName[],
  titleCase: ReadonlySet<number>,
): Bodies {
  const byNoun = new Map<string, BodyMention[]>();
  const byAcronym = new Map<string, BodyMention>();
  const firms = new Map<string, BodyMention | null>();
  const all: BodyMention[] = [];
  for (const name of names) {
    const { first } = name;
    const paragraph = words[first]?.paragraph ?? 0;
    if (titleCase.has(paragraph)) continue;
    const last = endOfBody(words, name.last);
    const noun = bodyNoun(words, first, name.last, last);
    if (name.kind !== 'organisation' && last === name.last && noun === null) continue;
    const span = spanOfWords(text, words, first, last);
    const body: BodyMention = { ...span, key: text.slice(span.start, span.end).toLowerCase(), paragraph };
    all.push(body);
    const isFirm = last > first && words[last]?.capital === true && COMPANY_ENDING.test(body.key);
    if (isFirm) addFirm(firms, words[first]?.lower ?? '', body);
    for (const key of new Set([noun, words[last]?.lower])) {
      if (key !== undefined && key !== null) push(byNoun, key, body);
    }
    for (const acronym of acronymsOf(text, words, first, last))
      if (!byAcronym.has(acronym)) byAcronym.set(acronym, body);
  }
  const around = (offset: number): BodyMention | null => {
    const begun = countLeading(all.length, (i) => (all[i]?.start ?? 0) <= offset);
    // A name that runs on over “of” and “and” has the rows of capitals in it that follow.
    return all.slice(Math.max(0, begun - 3), begun).find(({ end }) => end > offset) ?? null;
  };
  return { byNoun, firms, byAcronym, all, around };
}

function addFirm(firms: Map<string, BodyMention | null>, word: string, body: BodyMention): void {
  const other = firms.get(word);
  if (other === undefined) firms.set(word, body);
  else if (other?.key !== body.key) firms.set(word, null);
}

/**
 * The last word of a body's name that runs on after its first row of capitals: “Commission | on Public Debates”,
 * “Department | of the Interior”, “Stone’s | campaign”.
 */
export function endOfBody(words: readonly Word[], last: number): number {
  const next = words[last + 1];
  if (
    next !== undefined &&
    /^(?:[’']s?)? $/u.test(next.gap) &&
    ORGANISATION_NOUNS.has(next.lower) &&
    !next.startsSentence
  )
    return last + 1;
  const here = words[last];
  if (here === undefined || here.possessive || !ORGANISATION_NOUNS.has(here.lower)) return last;
  let end = last;
  for (let joint = last + 1; joint < last + 12; ) {
    if (!/^(?:of|for|on|and)$/u.test(words[joint]?.lower ?? '') || words[joint]?.gap !== ' ') break;
    const isAnd = words[joint]?.lower === 'and';
    const from = /^(?:the|an?)$/u.test(words[joint + 1]?.lower ?? '') ? joint + 2 : joint + 1;
    let to = from;
    while (isNameWord(words[to])) to++;
    if (to === from || (isAnd && (end === last || from > joint + 1 || isOwnName(words, from, to - 1)))) break;
    end = to - 1;
    joint = to;
  }
  return end;
}

/** “the Ministry of Harbours | and Downing Street”: what follows “and” is a name by itself. */
function isOwnName(words: readonly Word[], first: number, last: number): boolean {
  const row = words.slice(first, last + 1).map(({ text }) => text);
  const lastWord = words[last]?.lower ?? '';
  return (
    stateNamed(row.join(' ')) !== null ||
    (first === last && /^\p{Lu}{2,}$/u.test(row[0] ?? '')) ||
    isGivenName(row[0] ?? '') ||
    ORGANISATION_NOUNS.has(lastWord)
  );
}

function isNameWord(word: Word | undefined): boolean {
  return (
    word?.capital === true && word.gap === ' ' && !word.startsSentence && !FUNCTION_WORDS.has(word.lower)
  );
}

/** The noun that the body may be called by again: the last noun for a body, before “of” where there is one. */
function bodyNoun(words: readonly Word[], first: number, runLast: number, last: number): string | null {
  const at = last === runLast + 1 ? last : runLast;
  for (let i = at; i >= first; i--) {
    const lower = words[i]?.lower ?? '';
    if (ORGANISATION_NOUNS.has(lower)) return lower;
  }
  return null;
}

/** “(ICE)” after the name, and the initials of its capitalised words. */
function acronymsOf(text: string, words: readonly Word[], first: number, last: number): readonly string[] {
  const end = words[last]?.end ?? 0;
  const printed = /^ \((?:the )?(\p{Lu}[\p{Lu}\p{N}.-]{1,9})\)/u.exec(text.slice(end, end + 18))?.[1];
  const initials = words
    .slice(first, last + 1)
    .filter((word) => word.capital)
    .map((word) => word.text.charAt(0))
    .join('');
  return [printed?.replaceAll('.', ''), initials.length > 2 ? initials : undefined].filter(
    (form) => form !== undefined,
  );
}

/** How many paragraphs back a body is still “the court”. */
const REACH = 6;

/**
 * The body that “the court” before `offset` means: the nearest one with that noun, when no other of the last
 * paragraphs has it too; `null` when none is certain.
 */
export function bodyBefore(
  bodies: Bodies,
  noun: string,
  offset: number,
  paragraph: number,
): BodyMention | null {
  const all = bodies.byNoun.get(noun) ?? [];
  let after = all.length;
  let low = 0;
  while (low < after) {
    const middle = (low + after) >> 1;
    if ((all[middle]?.end ?? 0) <= offset) low = middle + 1;
    else after = middle;
  }
  const nearest = all[low - 1];
  if (nearest === undefined || nearest.paragraph < paragraph - REACH) return null;
  for (let i = low - 2; i >= Math.max(0, low - 12); i--) {
    const other = all[i];
    if (other === undefined || other.paragraph < nearest.paragraph - 1) break;
    if (!isSameBody(other.key, nearest.key)) return null;
  }
  return nearest;
}

/** How many bodies before a noun are looked through for the one that it takes up. */
const BODIES_BACK = 200;

/** How names of companies end. */
export const COMPANY_ENDING = new RegExp(
  `(?:^| )(?:${LEGAL_FORMS.replaceAll(' ', '|')}|sa|ab|pty|holdings?|industries|motors|airlines|airways|systems|technologies|company|group|partners|brothers|foods|pharmaceuticals|energy|steel|stores)$| & `,
  'u',
);

/** Last words of bodies' names by the noun that they are taken up with, where it is no part of the name. */
const KINDS: readonly (readonly [noun: RegExp, ending: RegExp])[] = [
  [
    /^(?:company|firm|group|carmaker|manufacturer|retailer|airline|insurer|developer|operator|supplier)$/u,
    COMPANY_ENDING,
  ],
  [
    /^(?:newspaper|paper|outlet|magazine|publication)$/u,
    /(?:^| )(?:times|post|tribune|herald|gazette|chronicle|observer|guardian|telegraph|mail|news|journal|examiner|inquirer|dispatch|courier|echo|standard|mirror|sun|star|register|sentinel|globe|monitor|weekly)$/u,
  ],
];

/**
 * The body that a noun takes up which is no part of its name: “the company” of Harbel Holdings, “the newspaper” of the
 * Harbel Times. The only one of the kind in the article before `offset`, at most {@link REACH} paragraphs back.
 */
export function bodyOfKind(
  { bodies, words, people }: Pick<ArticleNames, 'bodies' | 'words' | 'people'>,
  noun: string,
  offset: number,
  paragraph: number,
): BodyMention | null {
  const ending = KINDS.find(([nouns]) => nouns.test(noun))?.[1];
  if (ending === undefined) return null;
  const after = countLeading(bodies.all.length, (i) => (bodies.all[i]?.start ?? 0) < offset);
  const fitting = bodies.all
    .slice(Math.max(0, after - BODIES_BACK), after)
    .filter(({ key }) => ending.test(key));
  const nearest = fitting.at(-1);
  if (nearest === undefined || nearest.paragraph < paragraph - REACH) return null;
  if (isNamedBetween({ words, people }, nearest.end, offset)) return null;
  const [first] = fitting;
  return fitting.every(({ key }) => isSameBody(key, nearest.key)) ? (first ?? null) : null;
}

/** Words between a body and the noun for it that are looked through. */
const WORDS_BETWEEN = 400;

/** Whether a name of several words that is no person's stands between: it may be a company that nothing tells as one. */
export function isNamedBetween(
  { words, people }: Pick<ArticleNames, 'words' | 'people'>,
  start: number,
  end: number,
): boolean {
  const from = firstWordFrom(words, start);
  const to = Math.min(firstWordFrom(words, end), from + WORDS_BETWEEN);
  return readNameRuns(words.slice(from, to)).some(({ first, last }) => {
    const isPerson = people.mentionAt(from + last) !== null;
    const row = words.slice(from + first, from + last + 1).map(({ text }) => text);
    return (
      last > first &&
      !isPerson &&
      stateNamed(row.join(' ')) === null &&
      words[from + first]?.startsSentence === false
    );
  });
}

/** “stone campaign”, “stone’s campaign” and “maria stone’s campaign” are one. */
function isSameBody(one: string, other: string): boolean {
  const [a, b] = [one, other].map((key) => key.replace(/[’']s?/gu, ''));
  return a === undefined || b === undefined || a.endsWith(b) || b.endsWith(a);
}
