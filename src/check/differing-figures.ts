import type { Figure } from '../domain/figure.ts';
import type { Quoted } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import type { DisputeDraft } from './dispute-draft.ts';
import { liesApart, worded } from './lies-apart.ts';
import { hasWord, type PlacedFigure, placeFigures, sameUnit } from './placed-figure.ts';
import { lowerAt, type Prose, sentenceEnd, sentenceStart } from './prose.ts';
import type { Quantity } from './quantities.ts';
import type { SameQuantity } from './same-quantity.ts';
import { differentSpeakers } from './statement-words.ts';

/** Words that take a figure up again: "the foundation puts ‹the figure at› $498 billion". */
const FIGURE_NOUN = /^(?:figure|number|total|cost|toll|count|sum|estimate|amount|price|share)$/;
const PUTTING = /^(?:puts?|putting|placed?|places|sets?|pegged|pegs|estimated?|estimates)$/;
/** How many sentences back the figure that is taken up may stand. */
const SENTENCES_BACK = 2;

/** How many figures back it may stand. */
const FIGURES_BACK = 12;

/** Figures of different speakers for one quantity that cannot both be right. */
export function findDifferingFigures(
  prose: Prose,
  statements: readonly Statement[],
  figures: readonly Figure[],
  same: readonly SameQuantity[],
): readonly DisputeDraft[] {
  const apart = same
    .filter(
      ({ a, b }) =>
        liesApart(worded(a.placed), worded(b.placed)) &&
        isNear(a, b) &&
        a.placed.figure.kind === b.placed.figure.kind,
    )
    .filter(({ a, b }) => !isOther(prose, a) && !isOther(prose, b))
    .map(({ a, b, shared }): DisputeDraft => {
      const words = [...new Set([a.shown, b.shown, ...shared])].slice(0, 6).map((word) => `“${word}”`);
      return {
        kind: 'figures',
        sides: [side(a.placed), side(b.placed)],
        why: `two speakers on the same quantity; both speak of ${words.join(', ')}`,
        confidence: 0.7,
      };
    });
  return [...apart, ...takenUp(prose, statements, figures)];
}

/** "… would raise $1.1 trillion …; the foundation puts the figure at $498 billion". */
function takenUp(
  prose: Prose,
  statements: readonly Statement[],
  figures: readonly Figure[],
): readonly DisputeDraft[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const placed = placeFigures(prose, figures);
  return placed.flatMap((second, i) => {
    if (!takesUp(prose, second.first)) return [];
    let first: PlacedFigure | undefined;
    for (let at = i - 1; at >= Math.max(0, i - FIGURES_BACK); at--) {
      const candidate = placed[at];
      if (candidate === undefined || second.sentence - candidate.sentence > SENTENCES_BACK) break;
      if (sameUnit(candidate, second)) {
        first = candidate;
        break;
      }
    }
    const [a, b] = [byId.get(first?.figure.statement ?? ''), byId.get(second.figure.statement ?? '')];
    if (first === undefined || (a !== undefined && b !== undefined && !differentSpeakers(a, b))) return [];
    if (a === undefined && b === undefined) return [];
    if (!liesApart(worded(first), worded(second))) return [];
    return [
      {
        ...{ kind: 'figures', sides: [side(first), side(second)], confidence: 0.85 },
        why: 'the second takes up the first: “puts the figure at”',
      } satisfies DisputeDraft,
    ];
  });
}

/** Whether "puts the figure at" stands right before token `at`. */
function takesUp(prose: Prose, at: number): boolean {
  if (!/^(?:at|to)$/.test(lowerAt(prose, at - 1))) return false;
  for (let i = at - 2; i >= at - 4; i--) {
    if (FIGURE_NOUN.test(lowerAt(prose, i)))
      return [i - 1, i - 2, i - 3].some((back) => PUTTING.test(lowerAt(prose, back)));
  }
  return false;
}

/** Words that make another quantity of the same thing: a goal, a limit, what is added or was before. */
export const OTHER: ReadonlySet<string> = new Set(
  'goal goals target targets limit cap quota another additional further other more earlier previously originally initially previous last'.split(
    ' ',
  ),
);
/** How far before or behind the figure such a word may stand, in tokens. */
const OTHER_REACH = 6;

function isOther(prose: Prose, { placed }: Quantity): boolean {
  const { first, next, end, figure } = placed;
  const behind = Math.min(end + 3, sentenceEnd(prose, first));
  // "more than 50" is a bound; "50 more" is another quantity.
  return (
    hasWord(prose, Math.max(sentenceStart(prose, first), first - OTHER_REACH), first, OTHER) ||
    (figure.counted !== null && hasWord(prose, next, end, OTHER)) ||
    hasWord(prose, end, behind, OTHER)
  );
}

/** Two tolls of one event stand close together; far apart, they are more likely of two. */
function isNear(a: Quantity, b: Quantity): boolean {
  return Math.abs(b.placed.sentence - a.placed.sentence) <= 3;
}

function side({ figure }: PlacedFigure): { words: Quoted; statement: string | null } {
  return { words: figure.words, statement: figure.statement };
}
