import type { Statement } from '../domain/statement.ts';

/** How many characters before the cue are looked at: “who had once publicly praised”. */
const REACH = 32;
const BEFORE = /\b(?:once|previously|formerly|originally|initially|at first|used to|long ago)\b/iu;
/** After one of these another clause begins, and what stands before it dates something else. */
const CLAUSE = /[.,;:—–!?“”"]\s|\b(?:and|but|who|which|that|when)\b/iu;

/**
 * Whether `statement` of `text` was said at some time before, and nothing tells when: “who once praised the pact”. Its
 * article's day is not its own, so that nobody can tell what came after what.
 */
export function isToldOfBefore(text: string, { cue, said }: Statement): boolean {
  const [first] = cue.spans;
  if (said !== null || first === undefined) return false;
  const before = text.slice(Math.max(0, first.start - REACH), first.start);
  return BEFORE.test(before.split(CLAUSE).at(-1) ?? '') || BEFORE.test(cue.text);
}
