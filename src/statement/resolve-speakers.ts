import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import { countLeading } from '../text/count-leading.ts';
import { addRole } from './add-role.ts';
import { compatriotHere } from './another-word.ts';
import { type ArticleNames, LONGEST_SOURCE } from './article-names.ts';
import { pronounGender } from './learn-genders.ts';
import { nameIntroduced } from './name-introduced.ts';
import { spanOfWords } from './name-runs.ts';
import { officeByLetters } from './office-by-letters.ts';
import { outerStatement } from './outer-statement.ts';
import { parseSource } from './parse-source.ts';
import type { Person } from './people.ts';
import type { ParsedName } from './person-name.ts';
import type { LearnedPersons, PronounContext, Spoken } from './pronoun-context.ts';
import { readMembers } from './read-members.ts';
import { asPrinted, type Resolution, type ResolvedSource, toPerson } from './resolution.ts';
import { resolveName } from './resolve-name.ts';
import { resolveNoun } from './resolve-noun.ts';
import { resolvePersonPronoun } from './resolve-pronoun.ts';
import { resolveRelative } from './resolve-relative.ts';
import { bodyWithAnd, wholeState } from './resolve-whole.ts';
import { isParty, roleNoun } from './roles.ts';
import { afterClause } from './source-clause.ts';
import { isSourceNoun, ORGANISATION_NOUNS } from './source-nouns.ts';
import { type SourcePart, splitSource } from './split-source.ts';
import { countryOfNational, stateNamed } from './states.ts';
import { isTurn } from './transcript-turn.ts';
import { type Word, wordsWithin } from './words.ts';

/** The last source that “they” or “it” may take up. */
interface Heard {
  /** Several where the source was conjoined. */
  readonly resolutions: readonly Resolution[];
  readonly place: Span;
  readonly sentence: number;
  readonly paragraph: number;
  readonly quoted: boolean;
}

/** What has been resolved so far, in text order. */
interface Progress {
  readonly names: ArticleNames;
  readonly learned: LearnedPersons;
  readonly spoken: Spoken[];
  heard: Heard | null;
  /** Whether the source being resolved stands in what another says: nobody takes up who speaks there. */
  isInner: boolean;
  /** Whose turn of a transcript it stands in: who speaks there says “I”. */
  hasTheFloor: Person | null;
}

/**
 * Who says each of `attributions`, which stand in text order: several where the source is conjoined, none where there
 * is no source. `learned` is asked about the pronouns that the rules leave open.
 */
export function resolveSources(
  names: ArticleNames,
  attributions: readonly Attribution[],
  learned: LearnedPersons,
): readonly (readonly ResolvedSource[])[] {
  const progress: Progress = { names, learned, spoken: [], heard: null, isInner: false, hasTheFloor: null };
  const outer = outerStatement(attributions);
  const turns = new Map<number, Person | null>();
  const resolved = attributions.map((attribution, i) => {
    const at = attribution.source[0]?.start;
    const around = at === undefined ? null : outer(at, i);
    progress.isInner = around !== null;
    progress.hasTheFloor = around === null ? null : (turns.get(around) ?? null);
    const resolutions = resolveSource(progress, attribution);
    if (isTurn(names.text, attribution)) turns.set(i, resolutions[0]?.resolution?.person ?? null);
    return resolutions;
  });
  return nameIntroduced(names, resolved);
}

function resolveSource(progress: Progress, { source, content }: Attribution): readonly ResolvedSource[] {
  const { names } = progress;
  const [span] = source;
  if (span === undefined) return [];
  const [begin, after] = wordsWithin(names.words, span);
  if (after <= begin)
    return [{ resolution: asPrinted(names.text, span, 'unknown', 'unresolved'), mention: source }];
  const last = withoutSelf(names.words, begin, Math.min(after, begin + LONGEST_SOURCE) - 1);
  const first = afterClause(names.words, begin, last);
  const pair = pairTakenUp(progress, first, last);
  if (pair !== null) return pair.map((resolution) => ({ resolution, mention: source }));
  const parts = splitSource(names, first, last);
  if (parts === null) {
    const resolution = resolvePart(progress, { first, last }, content);
    if (resolution !== null) remember(progress, first, [resolution], span);
    return [{ resolution, mention: first > begin ? [mentionOf(names, { first, last }, span)] : source }];
  }
  const resolved = parts.map((part) => ({
    resolution: resolvePart(progress, part, content),
    mention: [mentionOf(names, part, span)],
  }));
  remember(
    progress,
    first,
    resolved.flatMap(({ resolution }) => resolution ?? []),
    span,
  );
  return resolved;
}

/** “Ida Holm herself”: the index of the last word that tells who it is. */
function withoutSelf(words: readonly Word[], first: number, last: number): number {
  const isSelf = /^(?:himself|herself|itself|themselves)$/u.test(words[last]?.lower ?? '');
  return isSelf && first < last ? last - 1 : last;
}

/** Where a part of the source at `source` stands: to the edges of the source, and to the end of a bracket. */
function mentionOf({ text, words }: ArticleNames, part: SourcePart, source: Span): Span {
  const { start, end } = spanOfWords(text, words, part.first, part.last);
  const isFirst = (words[part.first - 1]?.start ?? -1) < source.start;
  const isLast = (words[part.last + 1]?.start ?? Number.POSITIVE_INFINITY) >= source.end;
  const closed = end + (/^[.)\]]{1,2}(?=,| )/u.exec(text.slice(end, end + 3))?.[0].length ?? 0);
  return { start: isFirst ? source.start : start, end: isLast ? source.end : Math.min(closed, source.end) };
}

/** One source with its role and with whom it speaks for. */
function resolvePart(progress: Progress, part: SourcePart, content: readonly Span[]): Resolution | null {
  const resolution = resolveWords(progress, part.first, part.last, content);
  if (resolution === null) return null;
  const withRole = addRole(progress.names, part, resolution, (principal) =>
    resolveWords(progress, principal.first, principal.last, content),
  );
  const members = namesMembers(resolution) ? readMembers(progress.names, part) : [];
  return members.length === 0 ? withRole : { ...withRole, members };
}

/** Whether the source is nobody by name, so that those whom it names are members of what it says. */
function namesMembers({ person, type }: Resolution): boolean {
  return person === null && type !== 'document' && type !== 'state' && type !== 'person';
}

function resolveWords(
  progress: Progress,
  first: number,
  last: number,
  content: readonly Span[],
): Resolution | null {
  const { names } = progress;
  const { text, words } = names;
  const seat = wholeState(names, first, last) ?? officeByLetters(names, first, last);
  if (seat !== null) return seat;
  const parsed = parseSource(words, first, last);
  const printed = spanOfWords(text, words, first, last);
  if (beginsClause(words, first, last)) {
    return resolveRelative(names, first) ?? asPrinted(text, printed, 'unknown', 'unresolved');
  }
  switch (parsed?.kind) {
    case 'pronoun':
      return resolvePronoun(progress, parsed.at, content);
    case 'conjoined':
      return (
        oneOfTwoRoles(progress, first, last, content) ??
        bodyWithAnd(names, first, last) ??
        asPrinted(text, printed, conjoinedType(names, first, last), 'conjoined')
      );
    case 'name':
      return (
        oneOfAParty(names, first, parsed.name, printed) ??
        compatriot(progress, parsed.name, content) ??
        asBody(
          wholePhrase(resolveName(names, parsed.name, parsed.rule), printed, text),
          words[parsed.name.first - 1],
        )
      );
    case 'noun':
      return (
        personByTitle(names, first, last) ??
        resolveNoun(
          names,
          parsed,
          (owner) => {
            const mention = names.people.mentionAt(owner);
            return mention?.person ?? personBehind(progress, owner, content);
          },
          contextOf(progress, content),
        )
      );
    case undefined:
      return asPrinted(text, printed, 'unknown', 'unresolved');
  }
}

/** “King” of “Bella Jean King”: a title by itself that names somebody. */
function personByTitle({ text, people }: ArticleNames, first: number, last: number): Resolution | null {
  const mention = first === last ? people.mentionAt(first) : null;
  return mention === null ? null : toPerson(text, mention.person, mention.form);
}

/** “who led the talks” that was taken for a source with its verb; but “which report”, “whose lawyer”. */
function beginsClause(words: readonly Word[], first: number, last: number): boolean {
  return (
    first < last &&
    /^(?:who|which)$/u.test(words[first]?.lower ?? '') &&
    !isSourceNoun(words[first + 1]?.lower ?? '')
  );
}

/** “a senior Republican”, “one Brazilian”: somebody of them. */
function oneOfAParty(
  { text, words }: ArticleNames,
  first: number,
  name: ParsedName,
  printed: Span,
): Resolution | null {
  const lower = words[name.last]?.lower ?? '';
  const isOne = /^(?:an?|one|another)$/u.test(words[first]?.lower ?? '') && name.first === name.last;
  if (!isOne || !(isParty(lower) || lower === 'tory' || stateNamed(lower)?.kind === 'demonym')) return null;
  return asPrinted(text, printed, 'unnamed', 'unnamed');
}

/** “‘It was sand,’ said the Brazilian”: whoever spoke last; nobody, rather than a people, where that is not certain. */
function compatriot(
  progress: Progress,
  { first, last }: ParsedName,
  content: readonly Span[],
): Resolution | null {
  const { names } = progress;
  const { text, words } = names;
  const country = countryOfNational(words[last]?.lower ?? '');
  if (first !== last || words[first - 1]?.lower !== 'the' || country === null) return null;
  const context = contextOf(progress, content);
  const person = context.isInner ? null : compatriotHere(names, context, country, last);
  if (person !== null) return toPerson(text, person, 'role');
  return asPrinted(text, spanOfWords(text, words, first - 1, last), 'unnamed', 'unresolved');
}

/** “the weekly magazine ‹Marel›”: a name is a body's where the noun before it says so. */
function asBody(resolution: Resolution, before: Word | undefined): Resolution {
  const isBody = before?.capital === false && ORGANISATION_NOUNS.has(before.lower);
  return resolution.type === 'unknown' && isBody ? { ...resolution, type: 'organisation' } : resolution;
}

/** “Republicans in Harbel”, “Documents seen by the Courier”: all that is printed, where no name tells who it is. */
function wholePhrase(resolution: Resolution, printed: Span, text: string): Resolution {
  const { type, name } = resolution;
  if (type === 'group') return asPrinted(text, printed, 'group', 'group');
  const isNoun = type === 'document' && !name.includes(' ') && text.startsWith(name, printed.start);
  return isNoun ? asPrinted(text, printed, 'document', 'document') : resolution;
}

/** “actor and singer Maria Stone”, “the senator and nominee”: one person, told by two words. */
function oneOfTwoRoles(
  progress: Progress,
  first: number,
  last: number,
  content: readonly Span[],
): Resolution | null {
  const { names } = progress;
  const { text, words } = names;
  const joint = words.slice(first, last + 1).findIndex(({ lower }) => lower === 'and') + first;
  const before = words[joint - 1];
  if (joint <= first || before === undefined) return null;
  const source = parseSource(words, joint + 1, last);
  if (source?.kind === 'name') {
    const isRole = roleNoun(before.lower) !== null && (!before.capital || before.startsSentence);
    return isRole ? resolveName(names, source.name, source.rule) : null;
  }
  const isRole = source?.kind === 'noun' && roleNoun(words[source.head]?.lower ?? '') !== null;
  if (!isRole || source.determiner !== 'none' || words[first]?.lower !== 'the') return null;
  const asOne = { ...source, first: joint, determiner: 'definite' as const };
  const resolution = resolveNoun(names, asOne, () => null, contextOf(progress, content));
  const printed = asPrinted(text, spanOfWords(text, words, first, last), 'unnamed', 'unresolved');
  return resolution.person === null ? printed : resolution;
}

/** Several persons are a group; anything else that is conjoined is counted with the bodies. */
function conjoinedType(names: ArticleNames, first: number, last: number): 'group' | 'organisation' {
  for (let i = first; i <= last; i++) if (names.people.mentionAt(i)?.modifier === false) return 'group';
  return names.words.slice(first, last + 1).some((word, i) => i > 0 && word.capital)
    ? 'organisation'
    : 'group';
}

function resolvePronoun(progress: Progress, at: number, content: readonly Span[]): Resolution | null {
  const { names } = progress;
  const { text, words } = names;
  const word = words[at];
  if (word === undefined || /^(?:i|we|me|us|my|our)$/u.test(word.lower)) return null;
  const printed = asPrinted(text, word, 'unknown', 'unresolved');
  if (pronounGender(word.lower) !== null) {
    const unnamed = unnamedBefore(progress, word);
    if (unnamed !== null) return unnamed;
    const person = personBehind(progress, at, content);
    return person === null ? { ...printed, type: 'person' } : toPerson(text, person, 'pronoun');
  }
  if (/^(?:who|whom|whose|which|that)$/u.test(word.lower)) return resolveRelative(names, at) ?? printed;
  if (/^(?:they|them|their|theirs|it|its)$/u.test(word.lower)) return takeUp(progress, word) ?? printed;
  return printed;
}

/** Nouns for one person of either gender who may be taken up by he or she. */
const GENDERED = /(?:man|woman|boy|girl|father|mother|son|daughter|brother|sister|husband|wife|actress)$/u;

/**
 * “…,” said one surgeon, who asked not to be named. ‹He› said …”: a person without a name who spoke last, in the
 * sentence before and the same paragraph, with nobody named between.
 */
function unnamedBefore({ names, heard, spoken }: Progress, word: Word): Resolution | null {
  const [resolution, ...others] = heard?.resolutions ?? [];
  if (heard === null || resolution === undefined || others.length > 0) return null;
  const isNext = heard.paragraph === word.paragraph && word.sentence - heard.sentence === 1;
  if (!isNext || heard.quoted !== word.quoted || resolution.type !== 'unnamed' || resolution.role === null)
    return null;
  const role = names.text.slice(resolution.role.start, resolution.role.end).toLowerCase();
  if (/s$/u.test(role.split(' ')[0] ?? '') || GENDERED.test(role) || resolution.speaksFor !== null)
    return null;
  const { mentions } = names.people;
  const named = mentions[countLeading(mentions.length, (i) => (mentions[i]?.start ?? 0) < heard.place.end)];
  const isNamed = named !== undefined && named.start < word.start;
  const isLast = spoken.every(({ offset }) => offset < heard.place.start);
  return isNamed || !isLast ? null : { ...resolution, resolvedBy: 'pronoun', place: heard.place };
}

function personBehind(progress: Progress, at: number, content: readonly Span[]): Person | null {
  return resolvePersonPronoun(contextOf(progress, content), at);
}

function contextOf(
  { names, learned, spoken, isInner, hasTheFloor }: Progress,
  content: readonly Span[],
): PronounContext {
  const isContent = (offset: number): boolean =>
    content.some(({ start, end }) => offset >= start && offset < end);
  return {
    words: names.words,
    antecedents: names.antecedents,
    mainPerson: names.mainPerson,
    isAmbiguous: names.people.isAmbiguous,
    spoken,
    learned,
    isInner,
    hasTheFloor,
    isContent,
  };
}

/** How many sentences back “they” and “it” may reach: beyond, something else has mostly come between. */
const SENTENCES_BACK = 2;

/** “they” after a group or body that spoke, “it” after a body, document or state. */
function takeUp(progress: Progress, word: Word): Resolution | null {
  const heard = heardNear(progress, word);
  const [resolution, ...others] = heard?.resolutions ?? [];
  if (heard === null || resolution === undefined || others.length > 0 || resolution.name === '') return null;
  const { type, resolvedBy } = resolution;
  const isMany =
    type === 'group' || type === 'organisation' || (type === 'unnamed' && resolvedBy === 'unnamed');
  const isThing = type === 'organisation' || type === 'document' || type === 'state';
  const agrees = word.lower.startsWith('th') ? isMany : isThing;
  return agrees ? { ...resolution, resolvedBy: 'pronoun', place: heard.place } : null;
}

/** “they” after two who spoke together: both. */
function pairTakenUp(progress: Progress, first: number, last: number): readonly Resolution[] | null {
  const word = progress.names.words[first];
  if (word === undefined || first !== last || word.lower !== 'they') return null;
  const heard = heardNear(progress, word);
  if (heard === null || heard.resolutions.length < 2) return null;
  return heard.resolutions.map((resolution) => ({ ...resolution, resolvedBy: 'pronoun' }));
}

function heardNear({ heard }: Progress, word: Word): Heard | null {
  if (heard === null || heard.quoted !== word.quoted) return null;
  const isNear = word.sentence - heard.sentence <= SENTENCES_BACK && word.paragraph - heard.paragraph <= 1;
  return isNear ? heard : null;
}

function remember(progress: Progress, index: number, resolutions: readonly Resolution[], place: Span): void {
  const { words } = progress.names;
  const [resolution, ...others] = resolutions;
  const word = words[index];
  if (word === undefined || resolution === undefined || progress.isInner) return;
  const { sentence, paragraph, quoted } = word;
  // Of two who speak together, neither is the one whom he or she means.
  if (resolution.person !== null && others.length === 0) {
    const before = words[index - 1];
    const isSubject =
      !/^(?:by|from|of|for|with|to)$/u.test(before?.lower ?? '') ||
      /^according$/u.test(words[index - 2]?.lower ?? '');
    const { person } = resolution;
    progress.spoken.push({ person, offset: word.start, sentence, paragraph, quoted, isSubject });
  }
  // “they said” that nobody could resolve takes nothing up and hides nothing.
  if (resolutions.every(({ resolvedBy }) => resolvedBy !== 'unresolved'))
    progress.heard = { resolutions, place, sentence, paragraph, quoted };
}
