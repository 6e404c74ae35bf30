import type { Span } from '../../domain/span.ts';

/** What stands between two line breaks, without the blanks at its edges. Never empty. */
export interface Line extends Span {
  readonly text: string;
}

const LINE = /[^\r\n\v\f\u2028\u2029]+/g;

/**
 * The lines of `text` that hold anything, in text order, outside of `skip` (sorted, disjoint). A skipped span breaks a line:
 * what stands before and after it are lines of their own. Every non-blank character outside of `skip` is in a line.
 */
export function splitLines(text: string, skip: readonly Span[]): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const { start, end } of [...skip, { start: text.length, end: text.length }]) {
    if (start > from) addLines(text, from, start, lines);
    from = Math.max(from, end);
  }
  return lines;
}

function addLines(text: string, from: number, to: number, lines: Line[]): void {
  for (const match of text.slice(from, to).matchAll(LINE)) {
    const line = trimmed(text, from + match.index, from + match.index + match[0].length);
    if (line) lines.push(line);
  }
}

/** The line of `text` from `start` to `end` without blanks at its edges, or `null` when only blanks stand there. */
export function trimmed(text: string, start: number, end: number): Line | null {
  const raw = text.slice(start, end);
  const head = raw.trimStart();
  if (head === '') return null;
  const from = start + raw.length - head.length;
  const shown = head.trimEnd();
  return { start: from, end: from + shown.length, text: shown };
}
