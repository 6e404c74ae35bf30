import type { PronounAnswer } from '../domain/coreference.ts';
import type { PronounWindow } from './pronoun-window.ts';

/**
 * The probability of each person of a window: her share of the powers of all places where names begin and of `[CLS]`,
 * which stands for somebody else. `scores` has that of `[CLS]` first, then one for each of `names`.
 */
export function readPronounAnswer(
  scores: ArrayLike<number>,
  { names }: Pick<PronounWindow, 'names'>,
): PronounAnswer {
  const nobody = scores[0] ?? 0;
  const top = names.reduce((most, _, i) => Math.max(most, scores[i + 1] ?? 0), nobody);
  const powers = new Map<number, number>();
  let sum = Math.exp(nobody - top);
  for (const [i, { person }] of names.entries()) {
    const power = Math.exp((scores[i + 1] ?? 0) - top);
    powers.set(person, (powers.get(person) ?? 0) + power);
    sum += power;
  }
  return new Map([...powers].map(([person, power]) => [person, power / sum]));
}
