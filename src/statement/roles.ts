import type { Span } from '../domain/span.ts';
import { NAME_MODIFIERS, ROLE_NOUNS } from './source-nouns.ts';
import { stateNamed } from './states.ts';
import { stateOfTheUnion } from './states-of-the-union.ts';

/** What a phrase says of a person: “the former Norlandish foreign minister”. */
export interface Role {
  /** The noun, one for all of its forms: `chair` for chairman, chairwoman and chairperson. */
  readonly noun: string;
  /** The other words that tell which, in one form each: `norland`, `foreign`. */
  readonly modifiers: ReadonlySet<string>;
  readonly isFormer: boolean;
}

/** A role and where the text gives it. */
export interface RoleFact extends Role {
  /** The words that give it, “former Norlandish foreign minister”; `null` for what brackets tell: “(D-Vt.)”. */
  readonly span: Span | null;
  /** The indices of its first, its noun's and its last word; -1 where there is no span. */
  readonly first: number;
  readonly nounAt: number;
  readonly last: number;
}

/** Forms of one role. Each form stands for the first of its row. */
const SAME_ROLE: ReadonlyMap<string, string> = new Map(
  [
    'representative rep congressman congresswoman congressperson lawmaker legislator',
    'senator sen',
    'governor gov',
    'general gen',
    'professor prof',
    'doctor dr physician surgeon',
    'lawyer attorney solicitor counsel',
    'chair chairman chairwoman chairperson',
    'candidate nominee contender hopeful frontrunner front-runner',
    'spokesperson spokesman spokeswoman',
    'police-officer officer constable policeman policewoman',
    'executive ceo',
    'adviser advisor',
    'councillor councilor councilman councilwoman',
    'businessperson businessman businesswoman',
    'judge justice',
    'democrat democratic',
    'republican gop',
    'organizer organiser',
    'neighbor neighbour',
    'president pres',
  ].flatMap((row) => {
    const forms = row.split(' ');
    return forms.map((form) => [form, forms[0] ?? form] as const);
  }),
);

/** Words of a role that tell nothing about which person it is. */
const IDLE_WORDS: ReadonlySet<string> = new Set(
  (
    'the a an his her its their our this that and of for in at on from to by with who is was mr mrs ms dr former late then ' +
    'newly elected re-elected outspoken longtime top new old ex current incumbent'
  ).split(' '),
);

const FORMER = /^(?:former|ex|late|then|onetime|retired)$|^(?:ex|then)-/u;

/** Something may have to be taken off: asked of every word, so that most go without three patterns. */
const MARKED = /[.-]/;

/** The one form of a role noun: “congresswoman” is `representative`; `null` when the word is no role. */
export function roleNoun(word: string): string | null {
  const lower = word.toLowerCase();
  const bare = MARKED.test(lower)
    ? lower
        .replace(/\.$/u, '')
        .replace(/-(?:elect|designate)$/u, '')
        .replace(/^(?:ex|then|vice|co)-/u, '')
    : lower;
  const form = SAME_ROLE.get(bare);
  if (form !== undefined) return form;
  return ROLE_NOUNS.has(bare) || endsAsRole(bare) ? bare : null;
}

/** “archaeologist”, “clinician”, “45-year-old”: told by the ending, whatever stands before it. */
function endsAsRole(lower: string): boolean {
  return lower.endsWith('ologist') || lower.endsWith('ician') || /[0-9]-year-old$/.test(lower);
}

/**
 * The role that `words` give, its noun at `noun`. Words after the noun count as well (“minister of the economy”).
 */
export function readRole(words: readonly string[], noun: number): Role | null {
  const head = roleNoun(words[noun] ?? '');
  if (head === null) return null;
  const others = joinStates(words.filter((_, i) => i !== noun));
  const modifiers = new Set(others.filter((word) => !IDLE_WORDS.has(word.toLowerCase())).map(modifierForm));
  const isFormer = words.some((word) => FORMER.test(word.toLowerCase()));
  return { noun: head, modifiers, isFormer };
}

/** “New York” as one word, so that it is not a new York. */
function joinStates(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const pair = `${joined.at(-1)} ${word}`;
    const isOfState = word.toLowerCase() === 'state' && stateOfTheUnion(joined.at(-1) ?? '') !== null;
    if (stateOfTheUnion(pair) !== null) joined[joined.length - 1] = pair;
    // “the New York state attorney general” holds the office of New York.
    else if (isOfState) continue;
    else joined.push(word);
  }
  return joined;
}

/** One form for a country and its people, a party and its members, a state of the union and its abbreviation. */
export function modifierForm(word: string): string {
  const bare = word.endsWith('’s') || word.endsWith("'s") ? word.slice(0, -2) : word;
  const country = stateNamed(bare)?.country ?? stateOfTheUnion(bare);
  const lower = bare.toLowerCase().replaceAll('.', '');
  return (country ?? SAME_ROLE.get(lower) ?? lower).toLowerCase();
}

/** Whether `lower` names a party or side, so that it may be a role by itself: “the Republican said”. */
export function isParty(lower: string): boolean {
  return (
    NAME_MODIFIERS.has(lower) &&
    /republican|democrat|conservative|liberal|libertarian|socialist|independent/u.test(lower)
  );
}
