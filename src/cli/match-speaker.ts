import type { Statement } from '../domain/statement.ts';
import { plainLetters } from '../record/plain-letters.ts';

/**
 * Whether `wanted` names a speaker of `statement`: its words stand, one after the other, in a resolved name, in the role
 * that the article gives, in the name of the one who is spoken for, in those of the
 * members that a group names, or in what is printed. Case, accents and punctuation
 * do not matter, so "lopez" finds “Mr. López”; whole words do, so "ann" does not find “Hannah”. A `wanted` without any
 * letter or digit finds nobody.
 */
export function matchesSpeaker({ speakers, source }: Statement, wanted: string): boolean {
  const sought = foldedWords(wanted);
  if (sought === ' ') return false;
  const named = speakers.flatMap(({ name, mention, role, speaksFor, members = [] }) => [
    name,
    mention?.text ?? '',
    role?.text ?? '',
    speaksFor?.name ?? '',
    ...members.map((member) => member.name),
  ]);
  return [...named, source?.text ?? ''].some((name) => foldedWords(name).includes(sought));
}

/** The words of `text` in lower case without accents, a blank around each: ` mr lopez `. */
function foldedWords(text: string): string {
  const folded = plainLetters(text.toLowerCase());
  return ` ${folded.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? ''} `.replace(/^ {2}$/, ' ');
}
