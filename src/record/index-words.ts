import { createHash } from 'node:crypto';
import type { Article } from '../domain/article.ts';
import type { Statement } from '../domain/statement.ts';
import { foldWords, searchWords } from './fold-words.ts';
import { dayTags } from './said-day.ts';

/** Characters of the line before and after the content that are searched as its context. */
const CONTEXT_REACH = 160;

/** What a search compares. Words of the content weigh more than those of its context; tags are what can be filtered by. */
export interface IndexedWords {
  readonly content: readonly string[];
  readonly context: readonly string[];
  readonly tags: readonly string[];
}

/** What `statement` of `article` is found by; `title` has the article's title as {@link searchWords}. */
export function indexStatement(
  statement: Statement,
  article: Article,
  title: readonly string[],
  day: number | null,
): IndexedWords {
  const { text } = article;
  const [before, after] = beside(text, statement);
  const names = statement.speakers.map(({ name }) => name).join(' ');
  return {
    content: searchWords(statement.content.text),
    context: [...searchWords(before), ...searchWords(after), ...title, ...searchWords(names)],
    tags: [
      ...statement.speakers.map(({ id }) => id),
      ...(statement.act ? [actTag(statement.act.name)] : []),
      formTag(statement.form),
      ...[...new Set([article.outlet, article.agency])].flatMap((name) => (name ? [outletTag(name)] : [])),
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
