import type { LeftOut } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Paragraph } from '../paragraphs.ts';
import { escapeHtml } from './escape-html.ts';
import { type FindingSpan, findingSpans } from './render-findings.ts';
import type { ReportEntry } from './report-entry.ts';
import { type Mark, markedSpans, type Segment, segmentText, spansByParagraph } from './segment-text.ts';

/** What is rendered in text order: a paragraph with what is marked in it, or neighbouring text that was left out. */
type Part =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph; readonly segments: readonly Segment[] }
  | { readonly kind: 'left-out'; readonly ranges: readonly LeftOut[] };

/**
 * The article's text as HTML: its paragraphs with source, cue and content marked, each statement numbered where its
 * words begin, what was left out folded away in its place. `level` is the rank of the headline's heading.
 */
export function renderText(entry: ReportEntry, level: number): string {
  const numbered = new Set<Statement>();
  return partsInOrder(entry)
    .map((part) =>
      part.kind === 'left-out'
        ? renderLeftOut(part.ranges, entry.reading.article.text)
        : renderParagraph(part.paragraph, part.segments, entry, level, numbered),
    )
    .join('\n');
}

function partsInOrder(entry: ReportEntry): readonly Part[] {
  const { article } = entry.reading;
  const spans = spansByParagraph(
    entry.paragraphs,
    markedSpans(
      entry.statements.map((each) => each.statement),
      findingSpans(entry),
    ),
  );
  const parts: { start: number; part: Part }[] = entry.paragraphs.map((paragraph, index) => ({
    start: paragraph.start,
    part: { kind: 'paragraph', paragraph, segments: segmentText(paragraph, spans[index] ?? []) },
  }));
  for (const range of article.leftOut) {
    parts.push({ start: range.start, part: { kind: 'left-out', ranges: [range] } });
  }
  parts.sort((a, b) => a.start - b.start);
  return joinLeftOut(parts.map(({ part }) => part));
}

/** Neighbouring ranges that were left out fold away together. */
function joinLeftOut(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'left-out' && last?.kind === 'left-out') {
      joined[joined.length - 1] = { kind: 'left-out', ranges: [...last.ranges, ...part.ranges] };
    } else joined.push(part);
  }
  return joined;
}

function renderLeftOut(ranges: readonly LeftOut[], text: string): string {
  const reasons = [...new Set(ranges.map(({ reason }) => reason.replaceAll('-', ' ')))].join(', ');
  const shown = ranges
    .map(
      (range) =>
        `<p dir="auto"><span class="why">${escapeHtml(range.reason)}</span> ${slice(text, range)}</p>`,
    )
    .join('');
  return `<details class="left-out"><summary>Left out: ${escapeHtml(reasons)}</summary>${shown}</details>`;
}

function renderParagraph(
  { kind, number }: Paragraph,
  segments: readonly Segment[],
  entry: ReportEntry,
  level: number,
  numbered: Set<Statement>,
): string {
  const words = segments.map((segment) => renderSegment(segment, entry, numbered)).join('');
  switch (kind) {
    case 'headline':
      return `<h${level} class="headline" dir="auto">${words}</h${level}>`;
    case 'subheading':
      return `<h${level + 1} class="subheading" dir="auto">${words}</h${level + 1}>`;
    case 'body':
      return `<p class="body" dir="auto"><span class="para" aria-hidden="true">${number}</span>${words}</p>`;
    case 'caption':
    case 'credit':
      return `<p class="${kind}" dir="auto"><span class="why">${kind}</span> ${words}</p>`;
    case 'standfirst':
    case 'dateline':
      return `<p class="${kind}" dir="auto">${words}</p>`;
  }
}

function renderSegment(segment: Segment, entry: ReportEntry, numbered: Set<Statement>): string {
  const words = slice(entry.reading.article.text, segment);
  if (segment.marks.length === 0) return words;
  const numbers = segment.marks.flatMap(({ role, statement }) => {
    if (role !== 'content' || numbered.has(statement)) return [];
    numbered.add(statement);
    return [renderNumber(statement, entry)];
  });
  const anchors = new Set(
    segment.marks.flatMap(({ statement }) =>
      statement === null ? [] : (entry.byStatement.get(statement)?.anchor ?? []),
    ),
  );
  const findings = segment.marks.flatMap((mark) => (mark.role === 'finding' ? mark.finding : []));
  const ids = [...new Set(findings.map(({ finding }) => finding))].join(' ');
  const classes = segmentClasses(segment.marks, entry).join(' ');
  const statements = anchors.size === 0 ? '' : ` data-s="${[...anchors].join(' ')}"`;
  const mark = `<span class="${classes}"${statements}${ids && ` data-f="${ids}"`}>${words}</span>`;
  return numbers.join('') + withTargets(mark, findings, segment.start);
}

/** What links to a check's places lead to: an element around the first of the words. */
function withTargets(mark: string, findings: readonly FindingSpan[], start: number): string {
  const begun = findings.filter((finding) => finding.start === start && finding.anchor !== null);
  return begun.reduce((inner, { anchor }) => `<span class="spot" id="${anchor}">${inner}</span>`, mark);
}

/** The number that stands where a statement's words begin: its permalink, and the way to its place in the panel. */
function renderNumber(statement: Statement, entry: ReportEntry): string {
  const shown = entry.byStatement.get(statement);
  if (!shown) return '';
  const speaker = escapeHtml(statement.speaker.name || 'nobody named');
  const label = [`Statement ${shown.number}`, speaker, statement.form, shown.act].filter(Boolean).join(', ');
  const attributes = `class="number ${shown.colour}" id="${shown.anchor}" data-s="${shown.anchor}"`;
  return `<a ${attributes} href="#p-${shown.anchor}" aria-label="${label}">${shown.number}</a>`;
}

/** Background from the innermost content, underline and weight from a source or a cue that stands in it. */
function segmentClasses(marks: readonly Mark[], entry: ReportEntry): readonly string[] {
  const parts = marks.filter((mark) => mark.role !== 'finding');
  const contents = parts.filter(({ role }) => role === 'content');
  const innermost = contents.at(-1);
  const named = parts.filter(({ role }) => role === 'source' || role === 'cue').at(-1);
  const classes = ['mark'];
  if (innermost) {
    const colour = entry.byStatement.get(innermost.statement)?.colour ?? 'c0';
    classes.push('content', innermost.statement.form, `in-${colour}`);
  }
  if (contents.length > 1) classes.push('nested');
  if (parts.some(({ role }) => role === 'condition')) classes.push('condition');
  if (marks.some(({ role }) => role === 'finding')) classes.push('finding');
  if (named) classes.push(named.role, entry.byStatement.get(named.statement)?.colour ?? 'c0');
  return classes;
}

function slice(text: string, { start, end }: Span): string {
  return escapeHtml(text.slice(start, end));
}
