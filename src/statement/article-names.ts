import type { Article, Block } from '../domain/article.ts';
import type { Attribution } from '../domain/statement.ts';
import { type Bodies, readBodies } from './bodies.ts';
import { type Companies, readCompanies } from './company.ts';
import { readNameRuns } from './name-runs.ts';
import type { People, Person, PersonMention } from './people.ts';
import { parseName } from './person-name.ts';
import { type Ages, readAges } from './person-of-age.ts';
import { readPeople, titleCaseParagraphs } from './read-people.ts';
import { createRoleIndex, type RoleIndex } from './resolve-role.ts';
import { readRoleMentions } from './role-mentions.ts';
import { type Word, wordsWithin } from './words.ts';

/** All that is read from an article before its sources are resolved. */
export interface ArticleNames {
  readonly text: string;
  readonly words: readonly Word[];
  /** When the article was published; `null` when that is not known. */
  readonly published: Article['published'];
  readonly people: People;
  readonly bodies: Bodies;
  readonly companies: Companies;
  readonly ages: Ages;
  readonly roles: RoleIndex;
  /** Where persons are named or called by a role, in text order: what a pronoun may take up. */
  readonly antecedents: readonly PersonMention[];
  /** The person whom the article names most, at least twice as often as any other; `null` when there is none. */
  readonly mainPerson: Person | null;
  /** The persons whom the article is about, named most first: rivals in a race are, who is only asked about it is not. */
  readonly oftenNamed: readonly Person[];
}

/** Words of one source beyond this are not looked at. */
export const LONGEST_SOURCE = 60;

/** Reads the persons and bodies that `article` names; `printed` are all of its words. Linear in its length. */
export function readArticleNames(
  article: Pick<Article, 'text' | 'blocks'> & { readonly published?: Article['published'] },
  printed: readonly Word[],
  attributions: readonly Attribution[],
): ArticleNames {
  const { text } = article;
  const words = toldWords(printed, article.blocks);
  const titleCase = titleCaseParagraphs(words, article.blocks);
  const inSources = sourceWords(words, attributions);
  const parsed = readNameRuns(words).map((run) => parseName(words, run));
  const people = readPeople(text, words, parsed, titleCase, (word) => inSources.has(word));
  const bodies = readBodies(text, words, parsed, titleCase);
  const roles = createRoleIndex(people);
  const antecedents = [...people.mentions, ...readRoleMentions(words, roles)].sort(
    (a, b) => a.start - b.start,
  );
  return {
    text,
    words,
    published: article.published ?? null,
    people,
    bodies,
    companies: readCompanies(text, words, parsed, people),
    ages: readAges(words, people.mentions),
    roles,
    antecedents,
    mainPerson: mostNamed(antecedents),
    oftenNamed: namedOften(people),
  };
}

/**
 * The words of the article without its credits and what is left out: photographers, writers and people of related
 * links are named there, and “he” never means one of them. “… © NPA – Joris ELMHOUT ⏎ He assured that …”
 */
function toldWords(words: readonly Word[], blocks: readonly Block[]): readonly Word[] {
  const told = blocks.filter(({ kind }) => kind !== 'credit');
  let next = 0;
  return words.filter(({ start }) => {
    while (next < told.length && (told[next]?.end ?? 0) <= start) next++;
    return (told[next]?.start ?? Number.POSITIVE_INFINITY) <= start;
  });
}

/** How often a person is named where the article is about her: at so many places, and so much of whoever leads. */
const OFTEN = { places: 3, share: 1 / 3, persons: 12 } as const;

function namedOften({ persons, countOf }: People): readonly Person[] {
  const ranked = persons.filter(({ isCertain }) => isCertain).sort((a, b) => countOf(b) - countOf(a));
  const most = persons.reduce((count, person) => Math.max(count, countOf(person)), 0);
  const least = Math.max(OFTEN.places, OFTEN.share * most);
  return ranked.slice(0, OFTEN.persons).filter((person) => countOf(person) >= least);
}

function mostNamed(mentions: readonly PersonMention[]): Person | null {
  const counts = new Map<Person, number>();
  for (const { person } of mentions) counts.set(person, (counts.get(person) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first !== undefined && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null;
}

function sourceWords(words: readonly Word[], attributions: readonly Attribution[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const span of attributions.flatMap(({ source }) => source)) {
    const [first, after] = wordsWithin(words, span);
    for (let i = first; i < Math.min(after, first + LONGEST_SOURCE); i++) inside.add(i);
  }
  return inside;
}
