import type { Span } from '../domain/span.ts';
import type { Form } from '../domain/statement.ts';
import type { Word } from './words.ts';
import { wordsWithin } from './words.ts';

/** Above this share of its words between marks a statement is direct: a word of the reporter's may slip into a span. */
const DIRECT = 0.9;

/**
 * The form of the words in `content`: `direct` when they stand between quotation marks or after the dash of dash
 * speech, `indirect` when none does, `mixed` when some do: Stone called it “a fine mess” from the start.
 */
export function readForm(text: string, words: readonly Word[], content: readonly Span[]): Form {
  let all = 0;
  let quoted = 0;
  for (const span of content) {
    const [first, after] = wordsWithin(words, span);
    const isDash = opensWithDash(text, span);
    for (let i = first; i < after; i++) {
      all++;
      if (isDash || words[i]?.quoted === true) quoted++;
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted >= DIRECT * all ? 'direct' : 'mixed';
}

/** “— Come in, said Maria Stone”: a dash at the head of the line opens speech, and no mark stands in it. */
function opensWithDash(text: string, { start, end }: Span): boolean {
  let at = start;
  while (at < Math.min(end, start + 6) && /[\s—–-]/u.test(text.charAt(at))) at++;
  let before = at - 1;
  let dashes = 0;
  while (before >= 0 && at - before < 6 && /[ \t\u00a0—–-]/u.test(text.charAt(before))) {
    if (/[—–-]/u.test(text.charAt(before))) dashes++;
    before--;
  }
  return dashes > 0 && (before < 0 || text[before] === '\n') && !/^["“«„‘]/u.test(text.slice(at, at + 1));
}
