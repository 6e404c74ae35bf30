import { hash } from 'node:crypto';
import type { Article } from '../domain/article.ts';
import type { Figure } from '../domain/figure.ts';
import type { Statement } from '../domain/statement.ts';
import { foldedWordsId, foldWords, searchWords, wordsId } from './fold-words.ts';
import { type FoldedText, foldText, showRun, showStems, type WordRun, wordsWithin } from './folded-text.ts';
import { lineAround } from './line-around.ts';
import { dayTags } from './said-day.ts';

/** Characters of the line before and after the content that are searched as its context. */
const CONTEXT_REACH = 100;

/**
 * What a search compares: words and tags, with a blank between. Words of the content weigh more than those of its
 * context; tags are what can be filtered by.
 */
export interface IndexedWords {
  readonly content: string;
  readonly context: string;
  readonly tags: string;
}

/** What all statements of an article are found by. */
export interface ArticleWords {
  /** The article's text, folded; `null` where that must be done part by part. */
  readonly folded: FoldedText | null;
  readonly title: string;
  /** The words of a speaker's name, worked out once however many statements the speaker has. */
  readonly nameWords: (name: string) => string;
  /** Tags of its outlet and agency. */
  readonly outlets: string;
}

/** Worked out once for an article. */
export function articleWords({ text, title, outlet, agency }: Article): ArticleWords {
  const names = new Set([outlet, agency].flatMap((name) => name ?? []));
  return {
    folded: foldText(text),
    title: searchWords(title ?? '').join(' '),
    nameWords: onceEach((name) => searchWords(name).join(' ')),
    outlets: [...names].map(outletTag).join(' '),
  };
}

/** `work`, done once for each text that it is asked for. */
function onceEach(work: (text: string) => string): (text: string) => string {
  const done = new Map<string, string>();
  return (text) => {
    const known = done.get(text) ?? work(text);
    done.set(text, known);
    return known;
  };
}

/** The words of the content of `statement`: what it is filed under, what it is found by, and how many they are. */
export function contentWords(
  { content }: Statement,
  { folded }: ArticleWords,
): { readonly id: string; readonly stems: string; readonly count: number } {
  const runs = folded && runsWithin(folded, content.spans);
  if (folded && runs) {
    return {
      id: foldedWordsId(withBlanks(runs.map((run) => showRun(folded, run)))),
      stems: withBlanks(runs.map((run) => showStems(folded, run))),
      count: runs.reduce((sum, [first, last]) => sum + last - first, 0),
    };
  }
  const words = searchWords(content.text);
  return { id: wordsId(content.text), stems: words.join(' '), count: words.length };
}

function runsWithin(folded: FoldedText, spans: Statement['content']['spans']): WordRun[] | null {
  const runs: WordRun[] = [];
  for (const span of spans) {
    const run = wordsWithin(folded, span);
    if (run === null) return null;
    runs.push(run);
  }
  return runs;
}

/** What `statement` of `article` is found by; `content` has the stems of its words. */
export function indexStatement(
  statement: Statement,
  article: Article,
  content: string,
  { folded, title, nameWords, outlets }: ArticleWords,
  day: number | null,
): IndexedWords {
  const { act, form, speakers } = statement;
  const beside = spansBeside(article.text, statement).map(([start, end]) => {
    const run = folded && wordsWithin(folded, { start, end });
    return folded && run ? showStems(folded, run) : searchWords(article.text.slice(start, end)).join(' ');
  });
  return {
    content,
    context: withBlanks([...beside, ...speakers.map(({ name }) => nameWords(name)), title]),
    tags: withBlanks([
      statement.id,
      ...speakers.flatMap(({ id, members = [] }) => [id, ...members.map((member) => member.id)]),
      act ? actTag(act.name) : '',
      formTag(form),
      outlets,
      ...dayTags(day),
    ]),
  };
}

/** `pieces` with a blank between those that are not empty. */
function withBlanks(pieces: readonly string[]): string {
  let all = '';
  for (const piece of pieces) if (piece !== '') all = all === '' ? piece : `${all} ${piece}`;
  return all;
}

/** The rest of the lines in which the content stands, cut where words end. */
function spansBeside(text: string, { content: { spans } }: Statement): [number, number][] {
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  const lineEnd = text.indexOf('\n', end);
  let from = Math.max(0, start - CONTEXT_REACH, text.lastIndexOf('\n', start - 1) + 1);
  let to = Math.min(text.length, end + CONTEXT_REACH, lineEnd < 0 ? text.length : lineEnd);
  // A word that the reach cuts in two is left out.
  if (start - from >= CONTEXT_REACH) while (from < start && !isBlank(text, from)) from++;
  if (to - end >= CONTEXT_REACH) while (to > end && !isBlank(text, to - 1)) to--;
  return [
    [from, start],
    [end, to],
  ];
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '');
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
  return `o${hash('sha256', folded).slice(0, 10)}`;
}

/** What `figure` of `article` is found by: what it counts, and its line. */
export function indexFigure({ words, counted }: Figure, { text }: Article): IndexedWords {
  const [start, end] = lineAround(text, words.spans[0]?.start ?? 0);
  return {
    content: searchWords(counted?.text ?? '').join(' '),
    context: searchWords(text.slice(start, end)).join(' '),
    tags: '',
  };
}
