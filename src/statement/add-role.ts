import type { Span } from '../domain/span.ts';
import { countLeading } from '../text/count-leading.ts';
import type { ArticleNames } from './article-names.ts';
import { spanOfWords } from './name-runs.ts';
import { parseSource } from './parse-source.ts';
import type { Person } from './people.ts';
import { maySpeakForOthers, readPrincipal, speaksForOthers } from './principal.ts';
import { asPrinted, type Resolution, toState } from './resolution.ts';
import { factOf, roleOfWords } from './role-words.ts';
import type { RoleFact } from './roles.ts';
import { roleNoun } from './roles.ts';
import { ORGANISATION_NOUNS } from './source-nouns.ts';
import type { SourcePart } from './split-source.ts';
import { stateNamed } from './states.ts';

/** How far after its noun a role may name for whom its bearer speaks. */
const PRINCIPAL_REACH = 16;

/**
 * `resolution`, of the source at `part`, with its role and with whom it speaks for.
 *
 * The role that stands in the source comes first, then the first one that the article gives the person anywhere.
 * `resolve` resolves the words that name whom it speaks for.
 */
export function addRole(
  names: ArticleNames,
  part: SourcePart,
  resolution: Resolution,
  resolve: (principal: SourcePart) => Resolution | null,
): Resolution {
  const { person } = resolution;
  const here = roleHere(names, part, person, resolution.resolvedBy);
  const elsewhere = person === null ? [] : inTextOrder(person);
  const role = here ?? elsewhere[0] ?? null;
  const told = here === null ? elsewhere : [here, ...elsewhere];
  const offices = here === null && person === null ? severalHere(names, part) : told;
  const other = (principal: SourcePart): Resolution | null => {
    const found = resolve(principal);
    // “White House spokeswoman Maria Stone”: all capitals of the row belong to her name's place.
    return found?.person != null && found.person === person ? namedBefore(names, principal) : found;
  };
  const speaksFor = speaksForOf(names, offices, other);
  return { ...resolution, role: role?.span ?? null, speaksFor };
}

function roleHere(
  { words }: ArticleNames,
  { first, last }: SourcePart,
  person: Person | null,
  resolvedBy: Resolution['resolvedBy'],
): RoleFact | null {
  const known = person?.roles.find(
    (fact) => fact.span !== null && fact.first >= first && fact.nounAt <= last,
  );
  if (known !== undefined) return known;
  const source = parseSource(words, first, last);
  const isRole =
    resolvedBy === 'role' ||
    resolvedBy === 'office' ||
    resolvedBy === 'unnamed' ||
    resolvedBy === 'unresolved';
  if (source?.kind !== 'noun' || !isRole || roleNoun(words[source.head]?.lower ?? '') === null) return null;
  return roleOfWords(words, first, last) ?? factOf(words, { first, noun: source.head, last });
}

/** The state or body that capitals before a title name: “White House”, “Harbel Water Board”. */
function namedBefore({ text, words }: ArticleNames, { first, last }: SourcePart): Resolution | null {
  const span = spanOfWords(text, words, first, last);
  const state = stateNamed(text.slice(span.start, span.end));
  if (state !== null)
    return toState(state.country, span, state.kind === 'name' ? 'state' : 'place-for-state');
  const isBody = first < last && ORGANISATION_NOUNS.has(words[last]?.lower ?? '');
  return isBody ? asPrinted(text, span, 'organisation', 'organisation') : null;
}

/** “Lawyers for Stone”: several who speak for somebody, which is nobody's role. */
function severalHere({ words }: ArticleNames, { first, last }: SourcePart): readonly Office[] {
  const near = words.slice(first, Math.min(last, first + LONGEST_LEAD) + 1);
  const noun = near.findIndex(({ lower }) => speaksForOthers(lower));
  return noun < 0 ? [] : [{ first, nounAt: first + noun, isFormer: false }];
}

/** Words of a source among which the noun for those who speak is looked for. */
const LONGEST_LEAD = 6;

/** The place of a role whose bearer may speak for somebody. */
type Office = Pick<RoleFact, 'first' | 'nounAt' | 'isFormer'>;

function inTextOrder(person: Person): readonly RoleFact[] {
  return person.roles.filter(({ span }) => span !== null).sort((a, b) => a.first - b.first);
}

function speaksForOf(
  names: ArticleNames,
  facts: readonly Office[],
  resolve: (principal: SourcePart) => Resolution | null,
): Resolution | null {
  const { words } = names;
  for (const { first, nounAt, isFormer } of facts) {
    if (isFormer || !maySpeakForOthers(words[nounAt]?.lower ?? '')) continue;
    const sentence = words[nounAt]?.sentence;
    let last = nounAt;
    while (last < nounAt + PRINCIPAL_REACH && words[last + 1]?.sentence === sentence) last++;
    const principal = readPrincipal(names, { first: Math.max(0, first - 4), noun: nounAt, last });
    if (principal === null) continue;
    const resolution = resolve(principal);
    if (resolution === null || resolution.resolvedBy === 'unresolved' || resolution.name === '') continue;
    // “a Harbel lawyer”: a place says where, not for whom.
    if (resolution.type !== 'unknown' || principal.first > nounAt) return resolution;
  }
  return null;
}

/**
 * Where the words stand that `resolution`, of the source at `mention`, goes back to: the name nearest before for a
 * pronoun, role or relative, the fullest form for a shortened name; `null` when the source itself is all there is.
 */
export function antecedentOf(
  names: ArticleNames,
  resolution: Resolution,
  mention: readonly Span[],
): Span | null {
  const { person, resolvedBy, place } = resolution;
  const [source] = mention;
  if (resolvedBy === 'unresolved' || source === undefined) return null;
  const goesBack = /^(?:pronoun|relative|role|office|possessive)$/u.test(resolvedBy);
  const found = person !== null && goesBack ? nameBefore(names, person, source.start) : place;
  const isHere = mention.some(({ start, end }) => found !== null && found.start >= start && found.end <= end);
  return isHere ? null : found;
}

/** How many names are looked back over for the last one of a person. */
const NAMES_BACK = 60;

function nameBefore(names: ArticleNames, person: Person, offset: number): Span {
  const { mentions } = names.people;
  const before = countLeading(mentions.length, (i) => (mentions[i]?.start ?? 0) < offset);
  for (let i = before - 1; i >= Math.max(0, before - NAMES_BACK); i--) {
    const mention = mentions[i];
    if (mention?.person === person) return { start: mention.start, end: mention.end };
  }
  return person.name;
}
