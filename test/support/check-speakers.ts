import { expect } from 'vitest';
import { shownSpeakers } from './marked-sources.ts';

/** Checks that the marked sources resolve, in text order, to `expected`: `name`, `name / rule`, `name + name`. */
export function checkSpeakers(marked: string, ...expected: readonly string[]): void {
  expect(shownSpeakers(marked, expected)).toEqual(expected);
}
