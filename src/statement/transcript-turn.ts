import type { Attribution } from '../domain/statement.ts';

/** “REED: She knew.” at the head of a line that is no headline. */
export function isTurn(text: string, { source, cue }: Attribution): boolean {
  const [name] = source;
  const [colon] = cue;
  if (name === undefined || colon === undefined || text.slice(colon.start, colon.end) !== ':') return false;
  return /\n[“"]?$/u.test(text.slice(Math.max(0, name.start - 2), name.start));
}
