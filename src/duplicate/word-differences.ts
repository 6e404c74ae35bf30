import { diffArrays } from 'diff';
import type { Span } from '../domain/span.ts';
import type { QuotationWord } from './quotation-words.ts';

/** A stretch of two quotations as they differ word by word, in the order of reading. */
export interface WordDifference {
  /** `changed`: other words stand in the place of some. */
  readonly kind: 'same' | 'dropped' | 'added' | 'changed';
  /** The words on each side; empty where there are none. */
  readonly before: readonly QuotationWord[];
  readonly after: readonly QuotationWord[];
}

/** How the words of `after` differ from those of `before`. Forms of one word ("builds", "built") count as the same. */
export function wordDifferences(
  before: readonly QuotationWord[],
  after: readonly QuotationWord[],
): WordDifference[] {
  const differences: WordDifference[] = [];
  let [atBefore, atAfter] = [0, 0];
  for (const { added, removed, count } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    const these = added ? [] : before.slice(atBefore, atBefore + count);
    const those = removed ? [] : after.slice(atAfter, atAfter + count);
    atBefore += these.length;
    atAfter += those.length;
    const last = differences.at(-1);
    if (!added && !removed) differences.push({ kind: 'same', before: these, after: those });
    else if (last === undefined || last.kind === 'same') {
      differences.push({ kind: added ? 'added' : 'dropped', before: these, after: those });
    } else {
      // What is dropped and what is put in at one place come one after the other.
      const both = { before: [...last.before, ...these], after: [...last.after, ...those] };
      differences.splice(-1, 1, { kind: 'changed', ...both });
    }
  }
  return differences;
}

/** From the first to the last of `words`, `null` for none. */
export function spanOfWords(words: readonly QuotationWord[]): Span | null {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function keyOf({ stem }: QuotationWord): string {
  return stem;
}
