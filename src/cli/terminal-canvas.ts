import type { Reading } from '../domain/reading.ts';
import type { Span } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import type { Paragraph } from './paragraphs.ts';
import type { stylesFor, TerminalLook } from './terminal-look.ts';

/** What rendering for a terminal hands down: the look, its styles, and what is known of the article. */
export interface Canvas {
  readonly look: TerminalLook;
  readonly style: ReturnType<typeof stylesFor>;
  readonly text: string;
  readonly reading: Reading;
  readonly paragraphs: readonly Paragraph[];
  /** Outermost quotations of the text, in text order. */
  readonly quotations: readonly Span[];
  /** The statements shown and their numbers, by id. */
  readonly shown: ReadonlyMap<string, { readonly statement: Statement; readonly number: number }>;
}

/** Stands between two facts on a line. */
export function separator(look: TerminalLook): string {
  return look.ascii ? ' - ' : ' · ';
}

/** `3 statements`, `1 statement`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
