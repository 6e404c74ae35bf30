import { createHash } from 'node:crypto';
import type { Article } from '../domain/article.ts';
import type { Statement } from '../domain/statement.ts';
import { foldWords, searchWords, stemWord } from './fold-words.ts';
import { dayTags } from './said-day.ts';

/** Characters of the line before and after the content that are searched as its context. */
const CONTEXT_REACH = 100;

/** What a search compares. Words of the content weigh more than those of its context; tags are what can be filtered by. */
export interface IndexedWords {
  readonly content: readonly string[];
  readonly context: readonly string[];
  readonly tags: readonly string[];
}

/** What all statements of an article are found by. */
export interface ArticleWords {
  readonly title: readonly string[];
  /** Tags of its outlet and agency. */
  readonly outlets: readonly string[];
}

/** Worked out once for an article. */
export function articleWords({ title, outlet, agency }: Article): ArticleWords {
  const names = new Set([outlet, agency].flatMap((name) => name ?? []));
  return { title: searchWords(title ?? ''), outlets: [...names].map(outletTag) };
}

/** What `statement` of `article` is found by; `content` has its words folded. */
export function indexStatement(
  statement: Statement,
  article: Article,
  content: readonly string[],
  { title, outlets }: ArticleWords,
  day: number | null,
): IndexedWords {
  const { text } = article;
  const [before, after] = beside(text, statement);
  const names = statement.speakers.map(({ name }) => name).join(' ');
  return {
    content: content.map(stemWord),
    context: [...searchWords(`${before} ${after} ${names}`), ...title],
    tags: [
      ...statement.speakers.map(({ id }) => id),
      ...(statement.act ? [actTag(statement.act.name)] : []),
      formTag(statement.form),
      ...outlets,
      ...dayTags(day),
    ],
  };
}

/** The rest of the lines in which the content stands, cut where words end. */
function beside(text: string, { content: { spans } }: Statement): [string, string] {
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  const from = Math.max(0, start - CONTEXT_REACH, text.lastIndexOf('\n', start - 1) + 1);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(text.length, end + CONTEXT_REACH, lineEnd < 0 ? text.length : lineEnd);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return [
    start - from < CONTEXT_REACH ? before : before.replace(/^\S*/, ''),
    to - end < CONTEXT_REACH ? after : after.slice(0, lastBlank(after)),
  ];
}

/** Where the last word of `text` begins, so that a word cut in two is left out. */
function lastBlank(text: string): number {
  let end = text.length;
  while (end > 0 && /\S/.test(text[end - 1] ?? '')) end--;
  return end;
}

export function actTag(act: string): string {
  return `act${act.replaceAll('-', '')}`;
}

export function formTag(form: string): string {
  return `form${form}`;
}

/** The same for all ways to write an outlet's name that differ in case, accents and punctuation only. */
export function outletTag(name: string): string {
  const folded = foldWords(name).join(' ');
  return `o${createHash('sha256').update(folded).digest('hex').slice(0, 10)}`;
}
