import type { Draft } from './draft.ts';
import { isCapital, lowerAt, type Prose } from './prose.ts';

/** Longer runs of digits without separators are identifiers. */
const LONGEST_PLAIN = 7;

/**
 * Whether `draft`, whose number begins at token `at`, is a bare number that says no quantity: "the two", "one, his
 * temperament, and two, his language", "a 911 caller", "Zero Hedge", "the '90's", identifiers, "six figures".
 */
export function isNoQuantity(
  prose: Prose,
  at: number,
  { kind, counted, bound, next, first }: Draft,
): boolean {
  const token = prose.tokens[at];
  if (token === undefined || !(kind === 'number' || kind === 'count')) return false;
  if (/^\d+$/.test(token.text) && token.text.length > LONGEST_PLAIN) return true;
  if (/^['’]s?\b/.test(prose.text.slice(token.end, token.end + 2)) && lowerAt(prose, at + 1) === 's')
    return true;
  if (counted !== null) return lowerAt(prose, counted.next - 1) === 'figures' && token.kind === 'word';
  if (bound !== 'exact' || first < at) return false;
  const before = lowerAt(prose, at - 1);
  if (token.kind === 'number') return before === 'a' || before === 'an';
  if (/^(?:the|those|these|both|all|for|other|in|on|by|last|first|next)$/.test(before)) return true;
  if (isCapital(token) && isCapital(prose.tokens[next])) return true;
  return /^[,:)]$/.test(lowerAt(prose, next)) && /^(?:,|and|:|\(|is|;|\.|)$/.test(before);
}
