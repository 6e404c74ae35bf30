import { sharedStems } from './content-stems.ts';
import type { Quantity } from './quantities.ts';
import { differentSpeakers } from './statement-words.ts';

/** Words of the sentences that two figures must share, besides their subject, when nothing else ties them. */
const SHARED_LEAST = 3;
/** The same where both are amounts of money or percentages, of which an article may hold many. */
const SHARED_LEAST_OF_UNITS = 5;
/** How far apart, in sentences, tolls of one people are still of one event. */
const SENTENCES_APART = 6;
/** Figures of one subject that are looked at: an article with more lists them. */
const MOST_OF_A_SUBJECT = 12;

/** Two figures that two speakers give for what looks like the same quantity. */
export interface SameQuantity {
  readonly a: Quantity;
  readonly b: Quantity;
  /** Stems that their sentences share. */
  readonly shared: readonly string[];
}

/** Pairs of figures by different speakers with one subject, one unit, and the same names and words about it. */
export function sameQuantities(quantities: readonly Quantity[]): readonly SameQuantity[] {
  const subjects = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    const key = `${quantity.placed.figure.unit} ${quantity.subject}`;
    const list = subjects.get(key);
    if (list === undefined) subjects.set(key, [quantity]);
    else if (list.length < MOST_OF_A_SUBJECT) list.push(quantity);
  }
  return [...subjects.values()].flatMap((list) =>
    list.flatMap((b, i) =>
      list.slice(0, i).flatMap((a) => {
        if (!differentSpeakers(a.statement, b.statement)) return [];
        const shared = sharedStems(a.stems(), b.stems());
        return isSame(a, b, shared.length) ? [{ a, b, shared }] : [];
      }),
    ),
  );
}

function isSame(a: Quantity, b: Quantity, shared: number): boolean {
  const named = sharedStems(a.names, b.names).length;
  if (a.names.size > 0 && b.names.size > 0 && named === 0) return false;
  if (a.fate && b.fate) {
    const apart = Math.abs(a.placed.sentence - b.placed.sentence);
    return shared >= 2 || (shared + named > 0 && apart <= SENTENCES_APART);
  }
  // "millions of refugees" of the world are not "10,000 refugees" of a programme.
  if (a.placed.figure.bound === 'vague' || b.placed.figure.bound === 'vague') return false;
  return shared >= (a.placed.figure.unit === null ? SHARED_LEAST : SHARED_LEAST_OF_UNITS);
}
