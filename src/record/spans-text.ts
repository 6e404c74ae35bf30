import { PIECE_SEPARATOR, type Quoted, type Span } from '../domain/span.ts';

/** Spans by their role, as they stand in a `spans` column: `{"cue":[[97,101]],"content":[[0,80],[110,140]]}`. */
export type StoredSpans = Readonly<Record<string, readonly (readonly [number, number])[]>>;

/** Spans as stored. */
export function packSpans(spans: readonly Span[]): [number, number][] {
  return spans.map(({ start, end }) => [start, end]);
}

/** The spans of `role`; none when it has none. */
export function unpackSpans(stored: StoredSpans, role: string): Span[] {
  return (stored[role] ?? []).map(([start, end]) => ({ start, end }));
}

/** The words that `role` has in `text`, or `null` when it has none. */
export function quoteStored(text: string, stored: StoredSpans, role: string): Quoted | null {
  return role in stored ? presentQuote(text, stored, role) : null;
}

/** As {@link quoteStored} for roles that are always there, if need be with no words. Never throws: `verify` reports. */
export function presentQuote(text: string, stored: StoredSpans, role: string): Quoted {
  const spans = unpackSpans(stored, role);
  return { spans, text: spans.map(({ start, end }) => text.slice(start, end)).join(PIECE_SEPARATOR) };
}

/** What a text column shows: U+0000, which ends texts in SQLite and is refused by PostgreSQL, as U+FFFD. */
export function plainText(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
}

/** {@link plainText} of a text that may be missing. */
export function plainTextOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : plainText(text);
}

/** An article's text as stored, with the offsets of its U+0000. */
export function packText(text: string): { text: string; nul: string | null } {
  if (!text.includes('\0')) return { text, nul: null };
  const offsets: number[] = [];
  for (let at = text.indexOf('\0'); at >= 0; at = text.indexOf('\0', at + 1)) offsets.push(at);
  return { text: plainText(text), nul: JSON.stringify(offsets) };
}

/** The text that {@link packText} packed. */
export function unpackText({ text, nul }: { readonly text: string; readonly nul: string | null }): string {
  if (nul === null) return text;
  const offsets = JSON.parse(nul) as number[];
  let unpacked = '';
  let from = 0;
  for (const offset of offsets) {
    unpacked += `${text.slice(from, offset)}\0`;
    from = offset + 1;
  }
  return unpacked + text.slice(from);
}
