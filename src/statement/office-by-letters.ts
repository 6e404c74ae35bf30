import type { ArticleNames } from './article-names.ts';
import { spanOfWords } from './name-runs.ts';
import { asPrinted, type Resolution, toPerson } from './resolution.ts';
import { personInRole } from './resolve-role.ts';

/** Offices that news calls by their letters: in India and Britain “the CM”, “the PM”. */
const OFFICES_BY_LETTERS: ReadonlyMap<string, { readonly noun: string; readonly modifier: string }> = new Map(
  [
    ['PM', { noun: 'minister', modifier: 'prime' }],
    ['CM', { noun: 'minister', modifier: 'chief' }],
  ],
);

/** “the CM”: whoever the article calls chief minister; nobody where it calls nobody so. */
export function officeByLetters(
  { text, words, roles }: ArticleNames,
  first: number,
  last: number,
): Resolution | null {
  const office = OFFICES_BY_LETTERS.get(words[last]?.text ?? '');
  const isAlone = first === last || (last === first + 1 && words[first]?.lower === 'the');
  if (office === undefined || !isAlone) return null;
  const role = { noun: office.noun, modifiers: new Set([office.modifier]), isFormer: false };
  const person = personInRole(roles, role, words[last]?.paragraph ?? 0);
  if (person !== null) return toPerson(text, person, 'role');
  return asPrinted(text, spanOfWords(text, words, first, last), 'unnamed', 'unresolved');
}
