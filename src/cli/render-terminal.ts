import type { Reading } from '../domain/reading.ts';
import type { Span } from '../domain/span.ts';
import type { Form, Speaker, Statement } from '../domain/statement.ts';
import { countLeading } from '../text/count-leading.ts';
import { outerQuotations } from '../text/outer-quotations.ts';
import { countSpeakers, namesNobody } from './group-by-speaker.ts';
import { paragraphAt, paragraphsOf, placeName } from './paragraphs.ts';
import { safeText } from './safe-text.ts';
import { addedActWord } from './shown-judgement.ts';
import { type Canvas, count, separator } from './terminal-canvas.ts';
import { factLines } from './terminal-facts.ts';
import { renderFindings } from './terminal-findings.ts';
import { stylesFor, type TerminalLook } from './terminal-look.ts';
import { toldBy } from './told-by.ts';
import { plain, type Run, wrapRuns } from './wrap-runs.ts';

/** Stands before each line of a statement's words, so that its form shows without colour. */
const BARS: Readonly<Record<Form, string>> = { direct: '┃', indirect: '┊', mixed: '╏' };
const ASCII_BARS: Readonly<Record<Form, string>> = { direct: '|', indirect: ':', mixed: '!' };
const FORM_NAMES: Readonly<Record<Form, string>> = {
  direct: 'direct speech',
  indirect: 'paraphrase',
  mixed: 'paraphrase with quoted words',
};

const FORMS: readonly Form[] = ['direct', 'indirect', 'mixed'];

/** Notes shown on a terminal; the rest is counted. */
const NOTES_SHOWN = 3;

/**
 * A reading as lines for a terminal: the article's line, the statements in text order, checks, disputes and figures,
 * the notes. Every word of the
 * article is made harmless first; no line is wider than the look allows. `statements` are those to show of it.
 */
export function renderReading(
  reading: Reading,
  statements: readonly Statement[],
  look: TerminalLook,
): readonly string[] {
  const canvas: Canvas = {
    look,
    style: stylesFor(look),
    text: reading.article.text,
    reading,
    paragraphs: paragraphsOf(reading.article),
    quotations: outerQuotations(reading.article.text),
    shown: new Map(
      statements.map((statement, index) => [statement.id, { statement, number: index + 1 }] as const),
    ),
  };
  const numberWidth = String(statements.length).length;
  return [
    ...renderHead(reading, statements, canvas),
    ...statements.flatMap((statement, index) => [
      '',
      ...renderStatement(statement, index + 1, numberWidth, canvas),
    ]),
    ...renderFindings(reading, statements, canvas),
    ...renderNotes(reading, canvas),
  ];
}

function renderHead({ article }: Reading, statements: readonly Statement[], canvas: Canvas): string[] {
  const { look, style } = canvas;
  const outlets = [article.agency, article.outlet].filter((name) => name !== null);
  const byline = article.byline.length > 0 ? [`by ${article.byline.join(', ')}`] : [];
  const date = article.published ? [`${article.published.date} (${article.published.evidence})`] : [];
  const from = [...new Set(outlets), ...byline, ...date].map(safeText).join(separator(look));
  const title = safeText(article.title ?? 'Untitled');
  const lines = [from, countLine(statements), legend(statements, look)];
  return [
    ...wrapRuns([{ text: title, style: style.title }], look.width),
    ...lines.flatMap((text) => wrapRuns([{ text, style: style.aside }], look.width)),
  ];
}

function countLine(statements: readonly Statement[]): string {
  const speakers = countSpeakers(statements);
  return `${count(statements.length, 'statement')} by ${count(speakers, 'speaker')}`;
}

/** What the bars mean, for those that are about to be seen. */
function legend(statements: readonly Statement[], look: TerminalLook): string {
  const forms = FORMS.filter((form) => statements.some((statement) => statement.form === form));
  return forms.map((form) => `${bars(look)[form]} ${FORM_NAMES[form]}`).join(separator(look));
}

function renderStatement(
  statement: Statement,
  number: number,
  numberWidth: number,
  canvas: Canvas,
): string[] {
  const { look, style } = canvas;
  const margin = ' '.repeat(numberWidth + 2);
  const head = wrapRuns(headRuns(statement, canvas), look.width - margin.length);
  const bar = `${style.aside(bars(look)[statement.form])} `;
  const words = wrapRuns(contentRuns(statement, canvas), look.width - margin.length - 2);
  const facts = factLines(statement, canvas).flatMap((runs) =>
    wrapRuns(runs, look.width - margin.length - 2).map((line) => `${margin}  ${line}`),
  );
  return [
    ...head.map((line, index) =>
      index === 0 ? `${String(number).padStart(numberWidth)}. ${line}` : margin + line,
    ),
    ...words.map((line) => margin + bar + line),
    ...facts,
  ];
}

/** `Marta Velde, printed “she” · vowed · promise · paragraph 3 · direct speech`, the parts that are missing left out. */
function headRuns(statement: Statement, canvas: Canvas): Run[] {
  const { style, look } = canvas;
  const between: Run = { text: separator(look), style: style.aside };
  const cue: Run[] = statement.cue.text
    ? [between, { text: safeText(statement.cue.text), style: style.cue }]
    : [];
  const word = addedActWord(statement);
  const act: Run[] = word === null ? [] : [between, { text: word, style: style.act }];
  const first = statement.content.spans[0]?.start ?? 0;
  const place = placeName(paragraphAt(canvas.paragraphs, first));
  const teller = toldBy(statement, canvas.reading);
  const told = teller === null ? [] : [safeText(teller)];
  return [
    ...speakerRuns(statement, canvas),
    ...cue,
    ...act,
    between,
    { text: [place, FORM_NAMES[statement.form], ...told].join(separator(look)), style: style.aside },
  ];
}

function speakerRuns(statement: Statement, { style, look }: Canvas): Run[] {
  if (namesNobody(statement))
    return [{ text: look.ascii ? '(nobody named)' : '— nobody named', style: style.aside }];
  return statement.speakers.flatMap((speaker, index) => [
    ...(index === 0 ? [] : [{ text: ' and ', style: style.aside }]),
    ...nameRuns(speaker, style),
  ]);
}

function nameRuns(speaker: Speaker, style: Canvas['style']): Run[] {
  const runs: Run[] = [{ text: safeText(speaker.name), style: style.speaker }];
  const printed = speaker.mention?.text;
  if (speaker.speaksFor !== null)
    runs.push({ text: ` for ${safeText(speaker.speaksFor.name)}`, style: style.aside });
  if (printed === undefined) runs.push({ text: ', not named here', style: style.aside });
  else if (printed !== speaker.name)
    runs.push({ text: `, printed “${safeText(printed)}”`, style: style.aside });
  if (speaker.resolvedBy === 'unresolved') runs.push({ text: ' (unresolved)', style: style.aside });
  return runs;
}

/** The exact words, those inside of quotation marks in the style of direct speech. */
function contentRuns({ content, condition }: Statement, { text, quotations, style, look }: Canvas): Run[] {
  const runs: Run[] = [];
  const conditions = condition?.words.spans ?? [];
  for (const [index, span] of content.spans.entries()) {
    if (index > 0) runs.push({ text: look.ascii ? ' ... ' : ' … ', style: style.aside });
    for (const { start, end, quoted } of splitAtQuotations(span, quotations)) {
      for (const piece of splitAt({ start, end }, conditions)) {
        const usual = quoted ? style.direct : plain;
        runs.push({
          text: safeText(text.slice(piece.start, piece.end)),
          style: piece.inside ? style.condition : usual,
        });
      }
    }
  }
  return runs;
}

/** `span` cut where the spans of `others` begin and end; those are disjoint and in text order. */
function* splitAt(
  { start, end }: Span,
  others: readonly Span[],
): Generator<Span & { readonly inside: boolean }> {
  let at = start;
  for (const other of others) {
    const from = Math.max(at, other.start);
    const to = Math.min(end, other.end);
    if (from >= to) continue;
    if (from > at) yield { start: at, end: from, inside: false };
    yield { start: from, end: to, inside: true };
    at = to;
  }
  if (at < end) yield { start: at, end, inside: false };
}

function* splitAtQuotations(
  span: Span,
  quotations: readonly Span[],
): Generator<Span & { readonly quoted: boolean }> {
  let start = span.start;
  for (
    let at = countLeading(quotations.length, (i) => (quotations[i]?.end ?? 0) <= start);
    at < quotations.length;
    at++
  ) {
    const quotation = quotations[at];
    if (!quotation || quotation.start >= span.end) break;
    if (quotation.start > start) yield { start, end: quotation.start, quoted: false };
    const end = Math.min(quotation.end, span.end);
    yield { start: Math.max(start, quotation.start), end, quoted: true };
    start = end;
  }
  if (start < span.end) yield { start, end: span.end, quoted: false };
}

/** The first few notes; what is noted several times stands once. */
function renderNotes({ notes }: Reading, { look, style }: Canvas): string[] {
  const times = new Map<string, number>();
  for (const { message } of notes) times.set(message, (times.get(message) ?? 0) + 1);
  const shown = [...times].slice(0, NOTES_SHOWN);
  const lines = shown.flatMap(([message, often]) => {
    const note = `Note: ${safeText(message)}${often > 1 ? ` (${count(often, 'time')})` : ''}`;
    return wrapRuns([{ text: note, style: style.aside }], look.width);
  });
  const more = notes.length - shown.reduce((sum, [, often]) => sum + often, 0);
  if (more > 0) lines.push(style.aside(`(${count(more, 'more note')} with --json)`));
  return lines.length > 0 ? ['', ...lines] : [];
}

/** What stands before the lines of a statement, by its form. */
export function bars(look: TerminalLook): Readonly<Record<Form, string>> {
  return look.ascii ? ASCII_BARS : BARS;
}
