import type { MentionForm, Person, PersonMention } from './people.ts';
import { agreeing, findByFullName, findByPart, type PersonIndex } from './person-index.ts';
import { behindState, nameKeys, type ParsedName } from './person-name.ts';
import { type Role, type RoleFact, roleNoun } from './roles.ts';
import { isSourceNoun } from './source-nouns.ts';
import type { Word } from './words.ts';

/** A parsed row of capitals with what is read from around it. */
export interface Candidate extends ParsedName {
  /** The words of the name in lower case; empty when the row is all title. */
  readonly keys: readonly string[];
  readonly roles: readonly RoleFact[];
  readonly headline: boolean;
}

/** The places of an article where a person is named. */
export interface Mentions {
  readonly mentions: readonly PersonMention[];
  /** Indices of the words that name one of several bearers of a name, nothing telling which. */
  readonly ambiguous: ReadonlySet<number>;
}

/** What the article has told of persons up to some place. */
interface Told {
  /** The paragraph that last named a person in full. */
  readonly lastNamed: Map<Person, number>;
  /** Who was meant by a bare surname while no other bearer of it had been named in full. */
  readonly owners: Map<string, Person>;
}

/** More facts than this about one person say nothing new. */
const MOST_ROLES = 40;

/** Finds who each of `candidates`, which stand in text order, names; those that name nobody of `index` are left out. */
export function readMentions(
  words: readonly Word[],
  index: PersonIndex,
  candidates: readonly Candidate[],
): Mentions {
  const mentions: PersonMention[] = [];
  const ambiguous = new Set<number>();
  const told: Told = { lastNamed: new Map(), owners: new Map() };
  for (const candidate of candidates) {
    const parts = candidate.headline
      ? knownParts(words, index, candidate)
      : [asNamed(words, index, candidate)];
    for (const part of parts) {
      const found = whoIsMeant(words, index, part, told);
      if (found === null) continue;
      if (found === 'ambiguous') {
        ambiguous.add(part.last);
        continue;
      }
      const { person, form } = found;
      const at = words[part.nameFirst];
      if (form === 'full-name') told.lastNamed.set(person, at?.paragraph ?? 0);
      person.gender ??= part.gender;
      person.isCertain ||= part.titled;
      learnRoles(person, part.roles);
      mentions.push(toMention(words, part, person, form));
    }
  }
  return { mentions, ambiguous };
}

/** Adds what is new among `roles` to what is known of `person`. */
export function learnRoles(person: Person, roles: readonly RoleFact[]): void {
  for (const role of roles) {
    const key = keyOf(role);
    const isKnown = person.roles.some((known) => known === role || keyOf(known) === key);
    if (!isKnown && person.roles.length < MOST_ROLES) person.roles.push(role);
  }
}

function keyOf({ noun, modifiers, isFormer }: Role): string {
  return `${noun}|${isFormer}|${[...modifiers].join(' ')}`;
}

function toMention(
  words: readonly Word[],
  name: Candidate,
  person: Person,
  form: MentionForm,
): PersonMention {
  // A title is part of how somebody is named; a state before the name is where an office is, not what is said of it.
  const firstAt = behindState(words, name.first, name.last) === name.nameFirst ? name.nameFirst : name.first;
  const first = words[firstAt];
  const last = words[name.last];
  const next = words[name.last + 1];
  const modifier =
    last?.possessive !== true &&
    next?.gap === ' ' &&
    !next.capital &&
    (isSourceNoun(next.lower) || roleNoun(next.lower) !== null);
  return {
    person,
    form,
    first: firstAt,
    last: name.last,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    sentence: first?.sentence ?? 0,
    paragraph: first?.paragraph ?? 0,
    quoted: first?.quoted ?? false,
    possessive: last?.possessive ?? false,
    modifier,
    headline: name.headline,
  };
}

/** The one of `persons` who is named before `person`; `null` when there are several. */
function onlyEarlier(persons: readonly Person[], person: Person): Person | null {
  const earlier = persons.filter(({ name }) => name.start < person.name.start);
  return earlier.length === 1 ? (earlier[0] ?? null) : null;
}

/** In a headline every word has a capital: the parts of the row that are names known from the body. */
function knownParts(words: readonly Word[], index: PersonIndex, row: Candidate): readonly Candidate[] {
  const parts: Candidate[] = [];
  for (let first = row.first; first <= row.last; first++) {
    for (let last = row.last; last >= first; last--) {
      const keys = nameKeys(words, first, last);
      const isKnown =
        (keys.length > 1 && findByFullName(index, keys) !== null) ||
        (index.bySuffix.get(keys.join(' '))?.length ?? 0) > 0;
      if (!isKnown) continue;
      parts.push({ ...row, first, last, nameFirst: first, keys, titled: false, gender: null, roles: [] });
      first = last;
      break;
    }
  }
  return parts;
}

function whoIsMeant(
  words: readonly Word[],
  index: PersonIndex,
  name: Candidate,
  told: Told,
): { person: Person; form: MentionForm } | 'ambiguous' | null {
  const { keys, kind, titled, gender } = name;
  // “STONE: No.” in a transcript looks like initials.
  const isShouted = keys.length === 1 && (keys[0]?.length ?? 0) > 3 && index.bySuffix.has(keys[0] ?? '');
  if (keys.length === 0 || (kind === 'organisation' && !isShouted)) return null;
  if (keys.length > 1) {
    const person = findByFullName(index, keys);
    if (person !== null) return { person, form: person.keys.length > 1 ? 'full-name' : 'name' };
  }
  const whole = findByPart(index, keys, titled);
  // “Luckily Stone said”: the first word of a sentence may be no part of the name.
  const isWordAndName =
    whole.persons.length === 0 && keys.length > 1 && words[name.nameFirst]?.startsSentence === true;
  const { persons, form } = isWordAndName ? findByPart(index, keys.slice(1), titled) : whole;
  if (kind === 'state' && persons.length === 0) return null;
  const bearers = inOffice(agreeing(persons, gender), name);
  const person = mostLikely(bearers, keys.join(' '), words[name.first]?.paragraph ?? 0, told);
  if (person === null) return bearers.length > 1 ? 'ambiguous' : null;
  return { person, form: person.keys.length === keys.length && form === 'surname' ? 'name' : form };
}

/**
 * `row` as a name where it is a title by itself that is somebody's surname, which tells of no title and no gender: “King
 * said” after “Bella Jean King”; not “the King”, “King of Harbel”. Any other row as it is.
 */
function asNamed(words: readonly Word[], index: PersonIndex, row: Candidate): Candidate {
  const { first, last } = row;
  if (row.keys.length > 0 || first < last) return row;
  const keys = nameKeys(words, first, last);
  const isTitle =
    /^(?:the|an?|his|her|their|our|my|this|that|former|new|late)$/u.test(words[first - 1]?.lower ?? '') ||
    words[last + 1]?.lower === 'of';
  if (isTitle || !index.bySuffix.has(keys.join(' '))) return row;
  return { ...row, keys, nameFirst: first, titled: false, gender: null };
}

/** “President Orde” of several: whoever is called president elsewhere, where that is somebody. */
function inOffice(persons: readonly Person[], { titled, roles }: Candidate): readonly Person[] {
  if (!titled || persons.length < 2) return persons;
  const holders = persons.filter((person) =>
    person.roles.some((known) => roles.some((role) => role.noun === known.noun && !known.isFormer)),
  );
  return holders.length > 0 ? holders : persons;
}

/**
 * Who of several bearers of a name is meant: the one whom the article names in full at least twice as often as any
 * other, when no other was so named in this paragraph; else the one who has been called so since before another was
 * named; `null` when that is not clear.
 */
function mostLikely(
  persons: readonly Person[],
  name: string,
  paragraph: number,
  { lastNamed, owners }: Told,
): Person | null {
  if (persons.length < 2) return persons[0] ?? null;
  const [introduced, ...others] = persons.filter((person) => lastNamed.has(person));
  if (introduced !== undefined && others.length === 0) owners.set(name, introduced);
  const [first, second] = [...persons].sort((a, b) => b.fullMentions - a.fullMentions);
  if (first === undefined || second === undefined) return null;
  const isNear = (person: Person): boolean => (lastNamed.get(person) ?? -10) >= paragraph - 1;
  const near = persons.filter(isNear);
  const rivalHere = persons.some((person) => person !== first && lastNamed.get(person) === paragraph);
  const isLeading = first.fullMentions >= 2 * second.fullMentions && !rivalHere;
  // A paper that goes on giving the full name of one keeps the bare surname for another whom it told of before.
  const isKeptApart = persons.some(
    (person) => person !== first && person.name.start < first.name.start && person.fullMentions < 3,
  );
  if (isLeading)
    return isKeptApart && isNear(first) ? null : isKeptApart ? onlyEarlier(persons, first) : first;
  const owner = owners.get(name);
  if (owner !== undefined) return near.every((person) => person === owner) ? owner : null;
  const [only] = near;
  return near.length === 1 && only !== undefined ? only : null;
}
