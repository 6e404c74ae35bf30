import { push } from '../domain/push.ts';
import type { Span } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import { carries, type QuotationWord, quotationWords } from './quotation-words.ts';
import { matchSpeakers } from './same-speaker.ts';
import { BEFORE_NUMBERS, CONDITION_WORDS } from './word-classes.ts';
import { spanOfWords, type WordDifference, wordDifferences } from './word-differences.ts';

/** Carrying words of a condition that falls, at most. */
const LONGEST_CONDITION = 10;

/** How a quotation changed on its way. */
export type DriftKind =
  | 'changed-speaker'
  | 'changed-number'
  | 'dropped-negation'
  | 'added-negation'
  | 'dropped-hedge'
  | 'dropped-qualifier'
  | 'cut'
  | 'added'
  | 'reordered'
  | 'reworded';

/** One change from an earlier appearance of an utterance to a later one. */
export interface Drift {
  readonly kind: DriftKind;
  /** The words that changed, as offsets of `content.text`; `null` where nothing stands on that side. */
  readonly before: Span | null;
  readonly after: Span | null;
}

/** Carrying words that are left out or put in at one place before it is called cut or added. */
const LEAST_CUT = 2;
/** Carrying words that have changed places before the whole is called reordered. */
const LEAST_MOVED = 2;

/** What changed from `before` to `after`, two appearances of one utterance, in the order of reading. */
export function driftBetween(
  before: Pick<Statement, 'content' | 'speakers'>,
  after: Pick<Statement, 'content' | 'speakers'>,
): Drift[] {
  const differences = wordDifferences(
    quotationWords(before.content.text),
    quotationWords(after.content.text),
  );
  const moved = movedWords(differences);
  const changes = differences
    .map((difference, at) => ({
      ...difference,
      next: differences[at + 1] ?? null,
      last: differences[at - 1] ?? null,
    }))
    .flatMap((difference) => changesAt(difference, moved));
  const speaker: Drift[] =
    matchSpeakers(before, after) === 'other' ? [{ kind: 'changed-speaker', before: null, after: null }] : [];
  const order: Drift[] =
    [...moved].filter(carries).length >= LEAST_MOVED * 2
      ? [{ kind: 'reordered', before: null, after: null }]
      : [];
  return [...speaker, ...changes, ...order];
}

/** Words dropped at one place and put in at another, on both sides. */
function movedWords(differences: readonly WordDifference[]): ReadonlySet<QuotationWord> {
  const dropped = new Map<string, QuotationWord[]>();
  for (const { kind, before } of differences) {
    if (kind === 'same') continue;
    for (const word of before.filter(hasWeight)) push(dropped, word.stem, word);
  }
  const moved = new Set<QuotationWord>();
  for (const { kind, after } of differences) {
    if (kind === 'same') continue;
    for (const word of after.filter(hasWeight)) {
      const from = dropped.get(word.stem)?.shift();
      if (from !== undefined) moved.add(from).add(word);
    }
  }
  return moved;
}

function hasWeight({ kind }: QuotationWord): boolean {
  return kind !== 'function';
}

interface Place extends WordDifference {
  readonly next: WordDifference | null;
  readonly last: WordDifference | null;
}

function changesAt(place: Place, moved: ReadonlySet<QuotationWord>): Drift[] {
  if (place.kind === 'same') return [];
  const before = place.before.filter((word) => !moved.has(word));
  const after = place.after.filter((word) => !moved.has(word));
  const [from, to] = [before.filter(carries), after.filter(carries)];
  const found = [
    ...numberChange(from, to),
    ...negationChanges(before, after, place),
    ...weakeningDropped(before, after, place),
  ];
  if (found.length > 0) return found;
  const spans = { before: spanOfWords(place.before), after: spanOfWords(place.after) };
  if (from.length >= LEAST_CUT && from.length >= to.length + LEAST_CUT) return [{ kind: 'cut', ...spans }];
  if (to.length >= LEAST_CUT && to.length >= from.length + LEAST_CUT) return [{ kind: 'added', ...spans }];
  return from.length + to.length > 0 ? [{ kind: 'reworded', ...spans }] : [];
}

/** Another number in the place of one. */
function numberChange(from: readonly QuotationWord[], to: readonly QuotationWord[]): Drift[] {
  const [these, those] = [from, to].map((words) => words.filter(({ kind }) => kind === 'number'));
  if (!these?.length || !those?.length) return [];
  return [{ kind: 'changed-number', before: spanOfWords(these), after: spanOfWords(those) }];
}

/** A negation that is gone while the words around it stand: what is cut along with its sentence denies nothing. */
function negationChanges(
  before: readonly QuotationWord[],
  after: readonly QuotationWord[],
  place: Place,
): Drift[] {
  if (place.next?.kind !== 'same' && place.last?.kind !== 'same') return [];
  const [these, those] = [before, after].map((words) => words.filter(({ kind }) => kind === 'negation'));
  if (!these || !those || these.length > 0 === those.length > 0) return [];
  const lost = these.length > 0;
  if ((lost ? before : after).filter(carries).length >= LEAST_CUT) return [];
  return [
    {
      kind: lost ? 'dropped-negation' : 'added-negation',
      before: spanOfWords(lost ? these : before),
      after: spanOfWords(lost ? after : those),
    },
  ];
}

/** A hedge or qualifier that is gone while what it weakened stands. */
function weakeningDropped(
  before: readonly QuotationWord[],
  after: readonly QuotationWord[],
  place: Place,
): Drift[] {
  return (['hedge', 'qualifier'] as const).flatMap((kind) => {
    const lost = before.filter((word) => word.kind === kind && weakens(word, place));
    if (lost.length === 0 || after.some((word) => word.kind === kind)) return [];
    // “until you have sat at that desk” with the sentences before and after it is a cut.
    const isPart = before.filter(carries).length <= LONGEST_CONDITION;
    const opensPart = isPart && lost.some(({ stem }) => CONDITION_WORDS.has(stem));
    if (!opensPart && (place.next === null || before.filter(carries).length >= LEAST_CUT)) return [];
    return [
      {
        kind: `dropped-${kind}` as const,
        before: spanOfWords(opensPart ? before : lost),
        after: spanOfWords(after),
      },
    ];
  });
}

/** "About" and "around" weaken the number that follows them, and are nothing but prepositions elsewhere. */
function weakens(word: QuotationWord, { before, next }: Place): boolean {
  if (!BEFORE_NUMBERS.has(word.stem)) return true;
  const following = before[before.indexOf(word) + 1] ?? next?.before[0];
  return following?.kind === 'number';
}
