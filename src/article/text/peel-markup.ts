import type { LeftOut } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { type Line, trimmed } from './lines.ts';
import { findMarkup } from './markup.ts';

/**
 * The lines without the stray markup at their edges, and that markup. "<h1>Bridge to close</h1>" is to be judged by its words. A line that is
 * nothing but markup is no line any more, so that it does not part a paragraph from its neighbour. Markup with words on both sides stays.
 */
export function peelMarkup(
  text: string,
  lines: readonly Line[],
): { readonly lines: readonly Line[]; readonly markup: readonly LeftOut[] } {
  const peeled: Line[] = [];
  const markup: LeftOut[] = [];
  const leaveOut = (start: number, end: number): void => {
    const range = trimmed(text, start, end);
    if (range) markup.push({ start: range.start, end: range.end, reason: 'stray-markup' });
  };
  for (const line of lines) {
    const found = findMarkup(line.text);
    const from = wordsFrom(line.text, found);
    const to = wordsTo(line.text, found, from);
    const shown = trimmed(text, line.start + from, line.start + to);
    leaveOut(line.start, line.start + from);
    leaveOut(line.start + to, line.end);
    if (shown) peeled.push(from === 0 && to === line.text.length ? line : shown);
  }
  return { lines: peeled, markup };
}

/** Where the markup at the start of the line ends; blanks may stand between its tags. */
function wordsFrom(line: string, found: readonly Span[]): number {
  let from = 0;
  for (const { start, end } of found) {
    if (line.slice(from, start).trim() !== '') break;
    from = end;
  }
  return from;
}

function wordsTo(line: string, found: readonly Span[], from: number): number {
  let to = line.length;
  for (const { start, end } of found.toReversed()) {
    if (start < from || line.slice(end, to).trim() !== '') break;
    to = start;
  }
  return to;
}
