import type { ArticleNames } from './article-names.ts';
import type { Person } from './people.ts';
import { type ResolvedSource, toPerson } from './resolution.ts';
import { roleOfWords } from './role-words.ts';
import { type Role, roleNoun } from './roles.ts';
import { UNNAMED_NOUNS } from './source-nouns.ts';
import { firstWordFrom, wordsWithin } from './words.ts';

/** How many paragraphs after the role its bearer is named at the latest. */
const PARAGRAPHS_AHEAD = 3;
/** A line of fewer words before a paragraph is a headline's, a heading's or a time of day: a story begins after it. */
const SHORT_LINE = 9;

/**
 * `resolved`, with each role at the head of a story that its bearer's name follows resolved to that name.
 *
 * “A former mayor of Harbel says … ⏎ ‘…,’ said Maria Stone”: a story tells in its first sentence, and in its headline,
 * what somebody is, and names her in the next one. Whoever then is named for the first time, in full, as the very next
 * speaker and without a word about who she is has been told of before. An official or aide may well stay unnamed.
 */
export function nameIntroduced(
  names: ArticleNames,
  resolved: readonly (readonly ResolvedSource[])[],
): readonly (readonly ResolvedSource[])[] {
  const firstNamed = firstPlaces(names);
  return resolved.map((sources, i) => {
    const [source, ...others] = sources;
    const role = source === undefined || others.length > 0 ? null : openRole(names, source);
    if (source === undefined || role === null) return sources;
    const person = nextIntroduced(names, resolved, i, firstNamed);
    if (person === null || !agrees(person, role)) return sources;
    const resolution = toPerson(names.text, person, 'introduced');
    return [{ ...source, resolution: { ...resolution, role: source.resolution?.role ?? null } }];
  });
}

/** Where the text names each person first, its headline left out. */
function firstPlaces({ people }: ArticleNames): ReadonlyMap<Person, number> {
  const places = new Map<Person, number>();
  for (const { person, start, headline } of people.mentions) {
    if (!headline && !places.has(person)) places.set(person, start);
  }
  return places;
}

/** The role of a source at the head of a story that names nobody; `null` for any other source. */
function openRole(names: ArticleNames, { resolution, mention: [span] }: ResolvedSource): Role | null {
  const { words } = names;
  const isOpen = resolution?.resolvedBy === 'unresolved' || resolution?.resolvedBy === 'unnamed';
  if (span === undefined || !isOpen || resolution?.person != null) return null;
  const [first, after] = wordsWithin(words, span);
  const role = roleOfWords(words, first, after - 1);
  const head = words[role?.nounAt ?? -1];
  if (role === null || head === undefined || UNNAMED_NOUNS.has(head.lower)) return null;
  return roleNoun(head.lower) !== null && beginsStory(names, first) ? role : null;
}

/** Whether `words[at]` stands in a first paragraph: the article's, or one after a heading. */
function beginsStory({ words }: ArticleNames, at: number): boolean {
  const paragraph = words[at]?.paragraph ?? 0;
  let head = at;
  while (head > 0 && words[head - 1]?.paragraph === paragraph && at - head < LONGEST_PARAGRAPH) head--;
  const before = words[head - 1]?.paragraph;
  if (before === undefined) return true;
  let length = 0;
  while (length <= SHORT_LINE && words[head - 1 - length]?.paragraph === before) length++;
  // The headline is the first line, however long.
  return length < SHORT_LINE || words[head - 1 - HEADLINE]?.paragraph !== before;
}

const LONGEST_PARAGRAPH = 80;
const HEADLINE = 20;

/** The person whom the next speaker after `i` is, when the text names her there for the first time, in full. */
function nextIntroduced(
  { words }: ArticleNames,
  resolved: readonly (readonly ResolvedSource[])[],
  i: number,
  firstNamed: ReadonlyMap<Person, number>,
): Person | null {
  const from = resolved[i]?.[0]?.mention[0];
  const paragraph = words[firstWordFrom(words, from?.start ?? 0)]?.paragraph ?? 0;
  for (let next = i + 1; next < Math.min(resolved.length, i + LOOK_AHEAD); next++) {
    const [source, ...others] = resolved[next] ?? [];
    const span = source?.mention[0];
    if (source === undefined || span === undefined) continue;
    const place = words[firstWordFrom(words, span.start)]?.paragraph ?? 0;
    if (place > paragraph + PARAGRAPHS_AHEAD || others.length > 0) return null;
    const { resolution } = source;
    // The headline and the first sentence may both give the role alone.
    if (resolution?.resolvedBy === 'unresolved' || resolution?.resolvedBy === 'unnamed') continue;
    const named = resolution?.person == null ? undefined : firstNamed.get(resolution.person);
    const isFirst = named !== undefined && named >= span.start && named < span.end;
    return resolution?.resolvedBy === 'full-name' && isFirst ? resolution.person : null;
  }
  return null;
}

/** How many statements ahead the name is looked for. */
const LOOK_AHEAD = 6;

/** Whether nothing is told of `person`, or the same office. */
function agrees(person: Person, role: Role): boolean {
  return person.roles.every(({ noun }) => noun === role.noun);
}
