import type { Person } from './people.ts';
import type { PronounContext } from './pronoun-context.ts';
import { readCandidates } from './pronoun-features.ts';
import { PRONOUN_WEIGHTS } from './pronoun-weights.generated.ts';

/** A person whom a pronoun may mean. */
export interface LikelyPerson {
  readonly person: Person;
  /** 0 to 1; what is missing to 1 over all persons is that it is somebody else. */
  readonly probability: number;
}

/**
 * The persons around the pronoun `words[at]`, the likeliest first, by weights learned on text of another kind
 * (biographies, where two of one gender are told of in one breath).
 */
export function likelyPersons(context: PronounContext, at: number): readonly LikelyPerson[] {
  const candidates = readCandidates(context, at);
  const somebodyElse = PRONOUN_WEIGHTS.at(-1) ?? 0;
  const scores = candidates.map(({ features }) =>
    features.reduce((sum, value, i) => sum + value * (PRONOUN_WEIGHTS[i] ?? 0), 0),
  );
  const top = Math.max(somebodyElse, ...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((total, power) => total + power, Math.exp(somebodyElse - top));
  return candidates
    .map(({ person }, i) => ({ person, probability: (powers[i] ?? 0) / sum }))
    .sort((a, b) => b.probability - a.probability);
}
