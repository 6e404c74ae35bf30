import type { Phrase } from './counted.ts';
import { type NumberRead, numberWord } from './number-words.ts';
import { lowerAt, type Prose, sentenceEnd, sentenceStart } from './prose.ts';

/** Words beside which "one" is counted with: "one killed and three injured". */
const COUNTED_PERSON: ReadonlySet<string> = new Set(
  'person man woman child soldier officer civilian student passenger vote seat goal death case'.split(' '),
);

/** How far away another number makes "one man" a count, in tokens. */
const REACH = 12;

/**
 * Whether a number states a quantity when it is the word "one", which mostly does not: "one of them", "no one", "one
 * day". It does with a unit ("one percent", but not "one day"), with a bound ("at least one"), as part of a larger
 * number, and beside another count of people in its sentence. Every other number does.
 */
export function isQuantityOne(
  prose: Prose,
  at: number,
  read: NumberRead,
  context: { hasUnit: boolean; isBounded: boolean; counted: Phrase | null },
): boolean {
  if (lowerAt(prose, at) !== 'one' || read.next > at + 1) return true;
  if (context.hasUnit) return !/^(?:day|night|second|season)$/.test(lowerAt(prose, read.next));
  if (context.isBounded) return lowerAt(prose, read.next) !== 'of' && context.counted !== null;
  const head = context.counted === null ? '' : lowerAt(prose, context.counted.next - 1);
  return COUNTED_PERSON.has(head) && hasOtherNumber(prose, at);
}

function hasOtherNumber(prose: Prose, at: number): boolean {
  const end = Math.min(sentenceEnd(prose, at), at + REACH);
  for (let i = Math.max(sentenceStart(prose, at), at - REACH); i < end; i++) {
    const isNumber = prose.tokens[i]?.kind === 'number' || (numberWord(lowerAt(prose, i)) ?? 0) > 1;
    if (i !== at && isNumber) return true;
  }
  return false;
}
