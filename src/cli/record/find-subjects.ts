import type { StoredStatement } from '../../domain/record.ts';
import { canBeSubject, countTerms, type Term, type TermCount, termsOf } from './subject-terms.ts';

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
/** Nor is a word that names something in fewer of them: “great”, “think”, “illegal”. */
const FEWEST_NAMED = 1 / 4;

/** A statement with the terms of its content. */
interface Termed {
  readonly stored: StoredStatement;
  readonly terms: readonly Term[];
}

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
  const background = countTerms(others.map(({ statement }) => termsOf(statement.content.text)));
  const subjects: Subject[] = [];
  let rest = own.map((stored): Termed => ({ stored, terms: termsOf(stored.statement.content.text) }));
  while (subjects.length < limit) {
    const key = mostTelling(rest, background, others.length, without);
    if (key === null) break;
    const has = ({ terms }: Termed) => terms.some((term) => term.key === key);
    const theirs = rest.filter(has);
    subjects.push({ name: commonestForm(theirs, key), statements: theirs.map(({ stored }) => stored) });
    rest = rest.filter((each) => !has(each));
  }
  return { subjects, rest: rest.map(({ stored }) => stored) };
}

function mostTelling(
  own: readonly Termed[],
  background: ReadonlyMap<string, TermCount>,
  others: number,
  without: ReadonlySet<string>,
): string | null {
  let best: { key: string; score: number } | null = null;
  for (const [key, { all, named }] of countTerms(own.map(({ terms }) => terms))) {
    const share = (background.get(key)?.all ?? 0) / Math.max(others, 1);
    if (all < FEWEST || share > COMMONEST || all / own.length <= share || without.has(key)) continue;
    if (!canBeSubject(key) || named < FEWEST_NAMED * all) continue;
    const score = all * Math.log(all / own.length / Math.max(share, 1 / Math.max(others, 2)));
    if (best === null || score > best.score || (score === best.score && key < best.key))
      best = { key, score };
  }
  return best?.key ?? null;
}

function commonestForm(statements: readonly Termed[], key: string): string {
  const forms = new Map<string, number>();
  for (const { terms } of statements) {
    const shown = terms.find((term) => term.key === key)?.shown;
    if (shown !== undefined) forms.set(shown, (forms.get(shown) ?? 0) + 1);
  }
  const [form] = [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? [key];
  return form;
}
