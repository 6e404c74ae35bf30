import type { Attribution, Form } from '../domain/statement.ts';
import type { Word } from './words.ts';

interface Said {
  readonly attribution: Attribution;
  readonly form: Form | undefined;
}

const OPENS = /^\s*["“«„»‘'‚”]/u;
const CLOSES = /["”»«“’']\s*$/u;

/**
 * Whether `next`, which has no source, goes on with the quotation of `previous`, so that one person says both:
 * nothing but white space and marks stands between them, both are direct, and either they share a paragraph or the
 * quotation was left open at its end, as papers do when it goes on in the next one.
 */
export function continuedFrom(text: string, words: readonly Word[], previous: Said, next: Said): boolean {
  if (words.length === 0 || previous.form !== 'direct' || next.form !== 'direct') return false;
  const end = lastEnd(previous.attribution);
  const [start] = next.attribution.content.map((span) => span.start);
  const last = previous.attribution.content.at(-1);
  if (start === undefined || last === undefined || start < end || start - end > 12) return false;
  const between = text.slice(end, start);
  if (/[\p{L}\p{N}]/u.test(between)) return false;
  if (!between.includes('\n')) return true;
  // A quotation that goes on in the next paragraph is opened there anew and was not closed before.
  return (
    last.end === end &&
    !CLOSES.test(text.slice(end - 2, start - 1).split('\n')[0] ?? '') &&
    OPENS.test(text.slice(start - 1, start + 1))
  );
}

function lastEnd({ source, cue, content }: Attribution): number {
  return [...source, ...cue, ...content].reduce((most, { end }) => Math.max(most, end), 0);
}
