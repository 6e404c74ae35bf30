import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/domain/article.ts';
import { quote, type Span } from '../../src/domain/span.ts';
import type { Statement } from '../../src/domain/statement.ts';
import { readForm } from '../../src/statement/form.ts';
import { NOT_JUDGED } from '../../src/statement/not-judged.ts';
import { readWords } from '../../src/statement/words.ts';
import { bareArticle } from '../../test/support/bare-article.ts';
import { UNRESOLVED } from '../../test/support/say.ts';

/** A marked sentence or two, and what is to be read of one of its statements. */
export interface SettingItem {
  readonly line: number;
  readonly half: 'open' | 'held-out';
  readonly article: Article;
  readonly statements: readonly Statement[];
  /** Which of `statements` is judged. */
  readonly judged: number;
  /** `YYYY-MM-DD..YYYY-MM-DD`, or `-` where the text does not tell. */
  readonly said: string;
  /** As `start-end,start-end`, empty for none. */
  readonly venue: string;
  readonly addressee: string;
}

const FILE = fileURLToPath(new URL('setting-set.txt', import.meta.url));
const TOKEN = /⟦(?:(\d*)([scqva])(?:=(\d))?:)|⟧/gu;

/**
 * The items of `setting-set.txt`. A line is `DATES | TEXT`: the days on which the statement was said, and the text with
 * its source, cue, content, venue and addressee marked. `#` gives the day that the lines after it were published on;
 * `=2` before the dates says that statement 2 is judged; `2s=1` that its source is the same speaker as that of 1; `¶`
 * begins a paragraph. Every second item is held out.
 */
export function readSettingSet(): readonly SettingItem[] {
  let published = '';
  const items: SettingItem[] = [];
  for (const [index, line] of readFileSync(FILE, 'utf8').split('\n').entries()) {
    if (line.startsWith('#')) published = line.slice(2, 12);
    else if (line.trim() !== '') items.push(readItem(line, index + 1, published, items.length));
  }
  return items;
}

/** Spans as the items name them. */
export function showSpans(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(',');
}

function readItem(line: string, number: number, published: string, count: number): SettingItem {
  const [, which, dates, marked] = /^(?:=(\d) )?(\S+) \| (.*)$/u.exec(line) ?? [];
  if (dates === undefined || marked === undefined) throw new RangeError(`line ${number} cannot be read`);
  const { text, spans, same } = readMarks(marked.replaceAll('¶', '\n\n'), number);
  const article: Article = {
    ...bareArticle(text, [{ kind: 'body', start: 0, end: text.length }]),
    published: { date: published, evidence: 'json-ld' },
  };
  const judged = Number(which ?? 1) - 1;
  const statements = [0, 1].flatMap((at) => statementAt(article, spans, same, at) ?? []);
  return {
    ...{
      line: number,
      half: count % 2 === 0 ? ('open' as const) : ('held-out' as const),
      article,
      statements,
      judged,
    },
    said: dates === '-' || dates.includes('..') ? dates : `${dates}..${dates}`,
    venue: showSpans(spans.get(`${judged}v`) ?? []),
    addressee: showSpans(spans.get(`${judged}a`) ?? []),
  };
}

interface Marks {
  readonly text: string;
  /** By number of the statement, from 0, and letter. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
  readonly same: boolean;
}

function readMarks(marked: string, number: number): Marks {
  const spans = new Map<string, Span[]>();
  const open: { readonly key: string; readonly start: number }[] = [];
  let same = false;
  let text = '';
  let read = 0;
  for (const match of marked.matchAll(TOKEN)) {
    text += marked.slice(read, match.index);
    read = match.index + match[0].length;
    if (match[2] !== undefined) {
      same ||= match[3] !== undefined;
      open.push({ key: `${Number(match[1] || 1) - 1}${match[2]}`, start: text.length });
      continue;
    }
    const mark = open.pop();
    if (mark === undefined || mark.start === text.length)
      throw new RangeError(`line ${number}: a mark is wrong`);
    spans.set(mark.key, [...(spans.get(mark.key) ?? []), { start: mark.start, end: text.length }]);
  }
  if (open.length > 0) throw new RangeError(`line ${number}: a mark is not closed`);
  return { text: text + marked.slice(read), spans, same };
}

function statementAt({ text }: Article, spans: Marks['spans'], same: boolean, at: number): Statement | null {
  const content = spans.get(`${at}q`);
  if (content === undefined) return null;
  // "and offered …": the second verb of one source.
  const source = spans.get(`${at}s`) ?? spans.get('0s') ?? [];
  const speaker = { ...UNRESOLVED, id: `e00000000000${same ? 0 : at}`, resolvedBy: 'name' };
  return {
    ...{
      id: `s${at}`,
      source: source.length === 0 ? null : quote(text, source),
      content: quote(text, content),
    },
    cue: quote(text, spans.get(`${at}c`) ?? []),
    ...{
      form: readForm(text, readWords(text), content),
      speaker,
      speakers: [speaker],
      ...NOT_JUDGED,
      confidence: 1,
    },
  };
}
