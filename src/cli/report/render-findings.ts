import type {
  Check,
  Comparison,
  Dispute,
  Position,
  PositionGroup,
  Side,
  Verdict,
} from '../../domain/finding.ts';
import type { Quoted, Span } from '../../domain/span.ts';
import { speakerNames } from '../group-by-speaker.ts';
import { figurePhrase, stanceWord } from '../shown-findings.ts';
import { escapeHtml } from './escape-html.ts';
import type { ReportEntry } from './report-entry.ts';

/** A stretch of the text that a check or a dispute speaks of. */
export interface FindingSpan extends Span {
  /** The check or dispute. */
  readonly finding: string;
  /** What links lead to, `null` for further pieces of the same words. */
  readonly anchor: string | null;
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  agrees: '= agrees',
  roughly: '≈ roughly',
  disagrees: '≠ disagrees',
};

/** Every stretch that the checks and disputes of an article speak of. */
export function findingSpans(entry: ReportEntry): readonly FindingSpan[] {
  const { checks, disputes, comparisons, positions } = entry.findings;
  const all: (readonly [string, readonly Quoted[]])[] = [
    ...checks.map(({ id, stated, against }) => [id, [stated, ...against]] as const),
    ...[...disputes, ...comparisons].map(({ id, sides }) => [id, sides.map(({ words }) => words)] as const),
    ...positions.map(
      ({ id, sides }) => [id, sides.flatMap(({ word, question }) => [word, question])] as const,
    ),
  ];
  return all.flatMap(([finding, quoted]) =>
    quoted.flatMap(({ spans }, index) =>
      spans.map((span, piece) => ({
        ...{ start: span.start, end: span.end, finding },
        anchor: piece === 0 ? anchorOf(entry, finding, index) : null,
      })),
    ),
  );
}

/** The checks, disputes, comparisons and positions of an article, each linked to its places in the text; empty when there are none. */
export function renderFindings(entry: ReportEntry, level: number): string {
  const { checks, disputes, comparisons, positions } = entry.findings;
  return [
    section(
      'Checks',
      checks.map((check) => renderCheck(check, entry)),
      level,
    ),
    section(
      'Does not agree',
      disputes.map((dispute) => renderSides(dispute, entry, ' disagrees')),
      level,
    ),
    section(
      'Side by side',
      comparisons.map((comparison) => renderSides(comparison, entry, '')),
      level,
    ),
    section(
      'Positions',
      positions.map((group) => renderPositions(group, entry)),
      level,
    ),
  ].join('');
}

/** The figures of an article in text order, folded away, each with the number of its statement. */
export function renderFigures(entry: ReportEntry): string {
  const { figures } = entry.findings;
  if (figures.length === 0) return '';
  const { text } = entry.reading.article;
  const items = figures.map((figure) => {
    const shown = figure.statement === null ? undefined : entry.byId.get(figure.statement);
    const where = shown === undefined ? '' : ` <a href="#${shown.anchor}">${shown.number}</a>`;
    return `<li><span dir="auto">${escapeHtml(figurePhrase(text, figure))}</span>${where}</li>`;
  });
  return `<details class="figures"><summary>${figures.length} figure${figures.length === 1 ? '' : 's'}</summary>
<ol>${items.join('\n')}</ol>
</details>`;
}

function section(name: string, items: readonly string[], level: number): string {
  if (items.length === 0) return '';
  return `<section class="findings"><h${level}>${name} <span class="count">${items.length}</span></h${level}>
<ul>
${items.join('\n')}
</ul>
</section>
`;
}

function renderCheck({ id, verdict, stated, against, sum, why }: Check, entry: ReportEntry): string {
  const places = against.map((quoted, index) => link(quoted, anchorOf(entry, id, index + 1))).join(', ');
  return `<li class="finding ${verdict}" data-f="${id}">
<p><span class="verdict">${VERDICTS[verdict]}</span> ${link(stated, anchorOf(entry, id, 0))}</p>
<p class="sum" dir="auto">${escapeHtml(sum)}</p>
<p class="how">${escapeHtml(why)}${places && ` · from ${places}`}</p>
</li>`;
}

/** What does not agree, or what stands side by side and may. */
function renderSides({ id, sides, why }: Dispute | Comparison, entry: ReportEntry, look: string): string {
  const shown = sides.map((side, index) => renderSide(side, anchorOf(entry, id, index), entry)).join('\n');
  return `<li class="finding${look}" data-f="${id}">
${shown}
<p class="how">${escapeHtml(why)}</p>
</li>`;
}

/** Who stands where on one question. */
function renderPositions({ id, sides, why }: PositionGroup, entry: ReportEntry): string {
  const shown = sides.map((side, index) => renderPosition(side, id, index, entry)).join('\n');
  return `<li class="finding" data-f="${id}">
${shown}
<p class="how">${escapeHtml(why)}</p>
</li>`;
}

function renderPosition(
  { holder, stance, word, question, statement }: Position,
  id: string,
  index: number,
  entry: ReportEntry,
): string {
  const shown = entry.byId.get(statement);
  const number = shown === undefined ? '' : ` <a href="#${shown.anchor}">${shown.number}</a>`;
  const colour = shown?.colour ?? 'c0';
  return `<p><span class="name ${colour}" dir="auto">${escapeHtml(holder.name)}</span> <span class="act">${stanceWord(stance)}</span> ${link(word, anchorOf(entry, id, 2 * index))} ${link(question, anchorOf(entry, id, 2 * index + 1))}${number}</p>`;
}

function renderSide({ words, statement }: Side, anchor: string, entry: ReportEntry): string {
  const shown = statement === null ? undefined : entry.byId.get(statement);
  const name = shown === undefined ? '' : speakerNames(shown.statement);
  const who =
    shown === undefined
      ? `<span class="type">${statement === null ? 'the article' : 'not shown here'}</span>`
      : `<span class="name ${shown.colour}" dir="auto">${escapeHtml(name)}</span> <a href="#${shown.anchor}">${shown.number}</a>`;
  return `<p>${link(words, anchor)} — ${who}</p>`;
}

function link({ text }: Quoted, anchor: string): string {
  return `<a href="#${anchor}" dir="auto">“${escapeHtml(text)}”</a>`;
}

function anchorOf({ anchor }: ReportEntry, finding: string, index: number): string {
  return `${anchor}-${finding}-${index}`;
}
