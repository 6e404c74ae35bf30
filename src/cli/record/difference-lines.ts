import { sharedWords } from '../../differ/shared-words.ts';
import type { DifferenceSide, StoredDifference, StoredDifferenceKind } from '../../domain/connections.ts';
import type { ActName } from '../../domain/judgement.ts';
import type { Span } from '../../domain/span.ts';
import { safeText } from '../safe-text.ts';
import { count } from '../terminal-canvas.ts';
import { stylesFor, type TerminalLook } from '../terminal-look.ts';
import { wrapRuns } from '../wrap-runs.ts';
import { placeOf, type ShownName } from './shown-names.ts';
import { statementLines } from './statement-lines.ts';
import { dayShown } from './stored-day.ts';
import { toStoredStatementJson } from './stored-json.ts';

const HEADS: Readonly<Record<StoredDifferenceKind, string>> = {
  'figure-changed': 'Another figure by the same speaker',
  'figures-differ': 'Two speakers, two figures',
  reversed: 'Said, and said not to be so, by the same speaker',
  contradicted: 'Said by one, and said not to be so by another',
};

/** Acts that take somebody's part, and acts against it. */
const FOR: ReadonlySet<ActName> = new Set(['support', 'agree']);
const AGAINST: ReadonlySet<ActName> = new Set(['oppose', 'refuse']);

/** Two statements that do not agree, with what ties them: the earlier first. `names` tells how the speakers are shown. */
export function differenceLines(
  difference: StoredDifference,
  names: ShownName,
  look: TerminalLook,
): readonly string[] {
  const style = stylesFor(look);
  const [one, other] = difference.sides;
  const figures = [one, other].flatMap(({ figure }) => (figure ? [safeText(figure.words.text)] : []));
  const ties = tiesOf(difference)[0].map(({ text }) => `“${safeText(text)}”`);
  const head = `${headOf(difference)}${figures.length > 0 ? `: ${figures.join(', then ')}` : ''}`;
  return [
    ...wrapRuns([{ text: head, style: style.title }], look.width),
    ...wrapRuns([{ text: `both speak of ${ties.join(', ')}`, style: style.aside }], look.width),
    ...difference.sides.flatMap((side) => sideLines(side, names, look)),
  ];
}

/** Who was for something and then against it has said nothing that is not so. */
function headOf({ kind, sides }: StoredDifference): string {
  const [one, other] = sides.map(({ stored }) => stanceOf(stored.statement.act?.name));
  if (kind !== 'reversed' || !one || !other || one === other) return HEADS[kind];
  return `${one === 'for' ? 'For, then against' : 'Against, then for'}, by the same speaker`;
}

function stanceOf(act: ActName | undefined): 'for' | 'against' | null {
  if (act === undefined) return null;
  return FOR.has(act) ? 'for' : AGAINST.has(act) ? 'against' : null;
}

function sideLines(
  { stored, articles }: DifferenceSide,
  names: ShownName,
  look: TerminalLook,
): readonly string[] {
  const more = articles > 1 ? [`  (so in ${count(articles, 'article')})`] : [];
  return [...statementLines(stored, look, { speaker: names(placeOf(stored)) ?? true }), ...more];
}

/** The words that tie the two sides, as they stand in each. */
function tiesOf({ sides, shared }: StoredDifference) {
  const of = ({ stored, figure }: DifferenceSide) => {
    const near = figure?.words.spans[0]?.start ?? stored.statement.content.spans[0]?.start ?? 0;
    return sharedWords(stored.context, shared, near);
  };
  return [of(sides[0]), of(sides[1])] as const;
}

/** A difference with both sides, their figures, and the words that tie them as spans of each article's text. */
export function toDifferenceJson(difference: StoredDifference) {
  const ties = tiesOf(difference);
  return {
    kind: difference.kind,
    confidence: Math.round(difference.confidence * 1000) / 1000,
    sides: difference.sides.map((side, at) => ({
      ...toStoredStatementJson(side.stored),
      figure: side.figure && {
        id: side.figure.id,
        text: side.figure.words.text,
        spans: [...side.figure.words.spans],
        low: side.figure.low,
        high: side.figure.high,
        unit: side.figure.unit,
      },
      ties: (ties[at] ?? []).map(({ text, span }): { text: string; span: Span } => ({ text, span })),
      articles: side.articles,
    })),
  };
}

/** The columns of a difference as a row of a table, in order. */
export const DIFFERENCE_TABLE = [
  'kind',
  'confidence',
  'ties',
  ...columnsOf('one'),
  ...columnsOf('other'),
] as const;

function columnsOf(side: string): readonly string[] {
  return ['day', 'speaker', 'figure', 'content', 'outlet', 'title', 'url', 'article', 'statement'].map(
    (column) => `${side}_${column}`,
  );
}

/** One cell each of {@link DIFFERENCE_TABLE}. */
export function toDifferenceRow(difference: StoredDifference): (string | number | null)[] {
  const ties = tiesOf(difference)[0].map(({ text }) => text);
  const sides = difference.sides.flatMap(({ stored: { statement, article }, figure }) => [
    dayShown(statement, article),
    statement.speaker.name || null,
    figure?.words.text ?? null,
    statement.content.text,
    article.outlet,
    article.title,
    article.url,
    article.key,
    statement.id,
  ]);
  return [difference.kind, difference.confidence, ties.join('; '), ...sides];
}
