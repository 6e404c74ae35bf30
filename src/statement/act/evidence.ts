import type { ActName } from '../../domain/judgement.ts';
import type { Token } from './tokens.ts';

/** An act that some words speak for. */
export interface Evidence {
  readonly name: ActName;
  /** Probability, 0 to 1, that the name is right. */
  readonly confidence: number;
  /** The words that speak for it. */
  readonly tokens: readonly Token[];
}

export function evidence(name: ActName, confidence: number, tokens: readonly Token[]): Evidence {
  return { name, confidence, tokens };
}
