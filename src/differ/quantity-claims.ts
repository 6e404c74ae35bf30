import { stemmer } from 'stemmer';
import { contentStem, contentStems } from '../check/content-stems.ts';
import { worded } from '../check/lies-apart.ts';
import { isAmount, type PlacedFigure, placeFigures } from '../check/placed-figure.ts';
import {
  firstTokenFrom,
  isCapital,
  lowerAt,
  type Prose,
  sentenceEnd,
  sentenceStart,
} from '../check/prose.ts';
import { fateNear } from '../check/quantities.ts';
import type { Figure } from '../domain/figure.ts';
import type { Statement } from '../domain/statement.ts';
import { speakerNames } from '../duplicate/same-speaker.ts';
import { CONDITIONS, MONTHS, OTHER_QUANTITY, OWNERS, PARTS, POLLING, WEEKDAYS } from './claim-words.ts';
import type { PlacedClaim, QuantityClaim } from './claims.ts';
import { sorted } from './sorted.ts';
import { isToldOfBefore } from './told-of-before.ts';

/** How far from the figure words tell what it is of, and how far another figure of the kind makes that unclear; in tokens. */
const CLOSE = 7;
const ALONE = 16;
/** Smaller counts are counts of many things: “two candidates”. Of the dead and the like they are not. */
const LEAST_COUNT = 20;

/**
 * What the figures in statements are told of, those only whose quantity the words beside them can tell: with a value, by
 * a named speaker, no other of the kind close by, no share of a poll, no goal or part; under no condition.
 */
export function readQuantityClaims(
  prose: Prose,
  { statements, figures }: { statements: readonly Statement[]; figures: readonly Figure[] },
  dayOf: (statement: Statement) => string | null,
): readonly PlacedClaim<QuantityClaim>[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const placed = placeFigures(prose, figures);
  return placed.flatMap((each, at) => {
    const statement = byId.get(each.figure.statement ?? '');
    if (statement === undefined || !canBeCompared(prose, each, placed.slice(Math.max(0, at - 8), at + 9)))
      return [];
    const speakers = speakerNames(statement);
    const claim =
      speakers.length === 0 || isToldOfBefore(prose.text, statement) ? null : readClaim(prose, each);
    if (claim === null) return [];
    const place = { statement: statement.id, figure: each.figure.id };
    return [{ claim: { ...claim, speakers, day: dayOf(statement) }, ...place }];
  });
}

function canBeCompared(prose: Prose, placed: PlacedFigure, beside: readonly PlacedFigure[]): boolean {
  if (!isAmount(placed)) return false;
  const { figure, first, sentence, value } = placed;
  const isSmall = figure.unit === null && value < LEAST_COUNT;
  if (isSmall && fateNear(prose, placed) === null) return false;
  // "four of the ten" is a part of what the other counts.
  if (figure.unit === null && lowerAt(prose, placed.next) === 'of') return false;
  return !beside.some(
    (other) =>
      other !== placed &&
      other.sentence === sentence &&
      other.figure.unit === figure.unit &&
      other.figure.kind === figure.kind &&
      Math.abs(other.first - first) < ALONE,
  );
}

function readClaim(prose: Prose, placed: PlacedFigure): Omit<QuantityClaim, 'speakers' | 'day'> | null {
  const { figure, first, next, end } = placed;
  const [from, to] = [sentenceStart(prose, first), sentenceEnd(prose, first)];
  const fate = figure.unit === null ? fateNear(prose, placed) : null;
  const counted = new Set(figure.counted === null ? [] : contentStems(prose, figure.counted.spans));
  const sets = { near: new Set<string>(), names: new Set<string>(), wide: new Set<string>() };
  const part = partFrom(prose, end, to);
  const times = new Set<string>();
  const numbers = new Set<string>();
  let owned = false;
  for (let at = from; at < to; at++) {
    const token = prose.tokens[at];
    if (token === undefined) continue;
    const isClose = at >= first - CLOSE && at < end + CLOSE;
    if (POLLING.test(token.lower) || isConditional(prose, at, from)) return null;
    if (isClose && OTHER_QUANTITY.has(token.lower) && (at < first || at >= next)) return null;
    if (isClose && OWNERS.has(token.lower)) owned = true;
    if (token.kind === 'number') numbers.add(token.text);
    const isMonth = MONTHS.has(token.lower) && isCapital(token);
    if (isMonth || /^(?:19|20)\d\d$/.test(token.text)) times.add(token.lower);
    if (token.kind !== 'word' || (at >= first && at < next)) continue;
    if (isMonth || WEEKDAYS.test(token.lower)) continue;
    const stem = contentStem(token);
    if (stem === null) continue;
    if (isCapital(token) && at > from) {
      sets.wide.add(stem);
      if (isClose && at < part) sets.names.add(stem);
    } else if (isClose && at < part && !counted.has(stem)) sets.near.add(stem);
  }
  return {
    ...worded(placed),
    figure: figure.kind,
    unit: figure.unit,
    head: fate?.subject ?? headOf(prose, figure),
    counted: sorted(counted),
    near: sorted(sets.near),
    names: sorted(sets.names),
    wide: sorted(sets.wide),
    times: sorted(times),
    numbers: sorted(numbers),
    printed: prose.text.slice(prose.tokens[first]?.start, prose.tokens[next - 1]?.end),
    owned,
  };
}

/** Where the words behind a figure begin to tell of a part of it: “2,000 letters, | including secret ones”; else `to`. */
function partFrom(prose: Prose, end: number, to: number): number {
  for (let at = end; at < Math.min(to, end + CLOSE); at++) {
    const [word, next] = [lowerAt(prose, at), lowerAt(prose, at + 1)];
    if (
      PARTS.has(word) ||
      (word === 'such' && next === 'as') ||
      (word === 'among' && /^(?:them|those)$/.test(next))
    )
      return at;
  }
  return to;
}

/** “if”, “unless” and “whether”, but for “even if” and “as if”: what depends on something is no quantity of its own. */
function isConditional(prose: Prose, at: number, from: number): boolean {
  if (!CONDITIONS.has(lowerAt(prose, at))) return false;
  return at === from || !/^(?:even|as)$/.test(lowerAt(prose, at - 1));
}

function headOf(prose: Prose, { counted }: Figure): string {
  const end = counted?.spans.at(-1)?.end;
  return end === undefined ? '' : stemmer(lowerAt(prose, firstTokenFrom(prose, end) - 1));
}
