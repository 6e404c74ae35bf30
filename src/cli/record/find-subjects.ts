import type { StoredStatement } from '../../domain/record.ts';
import { canBeSubject, countTerms, termsOf } from './subject-terms.ts';

/** What several statements of one speaker are about, named by a word or name that all of them have. */
export interface Subject {
  /** As it is printed most often in them. */
  readonly name: string;
  /** In the order given. */
  readonly statements: readonly StoredStatement[];
}

/** Statements that make a subject; fewer share a word by chance. */
const FEWEST = 3;
/** A word in more of all statements than this is no subject of any. */
const COMMONEST = 0.1;

/**
 * The subjects of `own`, the most telling first, and the statements that are left. A subject is a word or a name that
 * the speaker's statements have more often than `others`, a sample of the whole record. How telling it is, is how many
 * have it times the logarithm of how much more often they have it than the sample (its part of the Kullback-Leibler
 * divergence): what everybody speaks of is nobody's subject. The most telling term takes the statements that have it, then the
 * most telling one of the rest, at most `limit` times. No label is ever made up: a subject is called by its own word.
 */
export function findSubjects(
  own: readonly StoredStatement[],
  others: readonly StoredStatement[],
  limit: number,
  without: ReadonlySet<string> = new Set(),
): { readonly subjects: readonly Subject[]; readonly rest: readonly StoredStatement[] } {
  const background = countTerms(others);
  const subjects: Subject[] = [];
  let rest = own;
  while (subjects.length < limit) {
    const key = mostTelling(rest, background, others.length, without);
    if (key === null) break;
    const has = ({ statement }: StoredStatement) =>
      termsOf(statement.content.text).some((term) => term.key === key);
    const statements = rest.filter(has);
    subjects.push({ name: commonestForm(statements, key), statements });
    rest = rest.filter((each) => !has(each));
  }
  return { subjects, rest };
}

function mostTelling(
  own: readonly StoredStatement[],
  background: ReadonlyMap<string, number>,
  others: number,
  without: ReadonlySet<string>,
): string | null {
  let best: { key: string; score: number } | null = null;
  for (const [key, count] of countTerms(own)) {
    const share = (background.get(key) ?? 0) / Math.max(others, 1);
    if (count < FEWEST || share > COMMONEST || count / own.length <= share || without.has(key)) continue;
    if (!canBeSubject(key)) continue;
    const score = count * Math.log(count / own.length / Math.max(share, 1 / Math.max(others, 2)));
    if (best === null || score > best.score || (score === best.score && key < best.key))
      best = { key, score };
  }
  return best?.key ?? null;
}

function commonestForm(statements: readonly StoredStatement[], key: string): string {
  const forms = new Map<string, number>();
  for (const { statement } of statements) {
    const shown = termsOf(statement.content.text).find((term) => term.key === key)?.shown;
    if (shown !== undefined) forms.set(shown, (forms.get(shown) ?? 0) + 1);
  }
  const [form] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? [key];
  return form;
}
