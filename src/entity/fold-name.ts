import { withoutAccents } from '../text/without-accents.ts';

/** A title or article before a name that is no part of it: “Mr. Stone”, “the BBX”. */
const LEADING = /^(?:(?:mr|mrs|ms|mx|miss|dr|sir|dame|the) )+(?=.)/u;

/**
 * The words of `name` in lower case without accents, punctuation, titles and a possessive ’s, one blank between them:
 * two names are spelled alike when their folded forms are equal. Empty where there is no letter or digit.
 */
export function foldName(name: string): string {
  const folded = withoutAccents(name)
    .toLowerCase()
    .replace(/[’']s(?!\p{L})/gu, '')
    .replace(/[’'.]/gu, '');
  return (folded.match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '').replace(LEADING, '');
}
