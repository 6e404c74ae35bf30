import type { FigureKind } from '../domain/figure.ts';
import { type Phrase, readCounted, readOfPhrase } from './counted.ts';
import { readNumber } from './number-words.ts';
import { lowerAt, type Prose } from './prose.ts';

/** What follows a quantity ending before `next`: things after a number, "of …" after a unit. */
export function countedAfter(
  prose: Prose,
  next: number,
  kind: FigureKind | null,
  value: number,
): Phrase | null {
  if (lowerAt(prose, next) === 'of' && !/^(?:which|whom|course)$/.test(lowerAt(prose, next + 1))) {
    return countedOf(prose, next, kind);
  }
  if (kind === 'money') {
    const worth = lowerAt(prose, next) === 'worth' ? next + 1 : next;
    return readOfPhrase(prose, worth);
  }
  if (kind !== null) return null;
  const hyphen = prose.tokens[next];
  const member = prose.tokens[next + 1];
  if (hyphen?.text === '-' && hyphen.glued && member?.glued && member.kind === 'word') {
    return { first: next + 1, next: next + 2 };
  }
  return readCounted(prose, next, value === 1);
}

/** "12 of the 30 members" counts members; "five years of conflict" measures conflict. */
function countedOf(prose: Prose, of: number, kind: FigureKind | null): Phrase | null {
  const determiner = /^(?:the|its|their|his|her|our|those|these)$/.test(lowerAt(prose, of + 1)) ? 1 : 0;
  const whole = readNumber(prose, of + 1 + determiner);
  if (whole !== null && kind === null) return readCounted(prose, whole.next);
  return readOfPhrase(prose, of);
}
