import type { Article } from '../domain/article.ts';
import type { Attribution } from '../domain/statement.ts';
import { type Bodies, readBodies } from './bodies.ts';
import type { People } from './people.ts';
import { readPeople, titleCaseParagraphs } from './read-people.ts';
import { createRoleIndex, type RoleIndex } from './resolve-role.ts';
import { readWords, type Word, wordsWithin } from './words.ts';

/** All that is read from an article before its sources are resolved. */
export interface ArticleNames {
  readonly text: string;
  readonly words: readonly Word[];
  readonly people: People;
  readonly bodies: Bodies;
  readonly roles: RoleIndex;
}

/** Words of one source beyond this are not looked at. */
export const LONGEST_SOURCE = 60;

/** Reads the persons and bodies that `article` names. Linear in its length. */
export function readArticleNames(
  article: Pick<Article, 'text' | 'blocks'>,
  attributions: readonly Attribution[],
): ArticleNames {
  const { text } = article;
  const words = readWords(text);
  const titleCase = titleCaseParagraphs(words, article.blocks);
  const inSources = sourceWords(words, attributions);
  const people = readPeople(text, words, titleCase, (word) => inSources.has(word));
  const bodies = readBodies(text, words, (paragraph) => titleCase.has(paragraph));
  return { text, words, people, bodies, roles: createRoleIndex(people) };
}

function sourceWords(words: readonly Word[], attributions: readonly Attribution[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const span of attributions.flatMap(({ source }) => source)) {
    const [first, after] = wordsWithin(words, span);
    for (let i = first; i < Math.min(after, first + LONGEST_SOURCE); i++) inside.add(i);
  }
  return inside;
}
