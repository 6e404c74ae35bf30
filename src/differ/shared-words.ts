import { stemmer } from 'stemmer';
import type { Span } from '../domain/span.ts';
import { quotationWords } from '../duplicate/quotation-words.ts';

/** A word that two statements share, where it stands in one of them. */
export interface SharedWord {
  readonly text: string;
  readonly span: Span;
}

/**
 * The words of `context` (a stretch of an article that begins at `start` of its text) whose stems are `shared`: of each
 * stem the one nearest to offset `near`, in text order.
 */
export function sharedWords(
  context: { readonly start: number; readonly text: string },
  shared: readonly string[],
  near: number,
): readonly SharedWord[] {
  const wanted = new Set(shared);
  const nearest = new Map<string, SharedWord>();
  for (const { start, end, stem } of quotationWords(context.text)) {
    const text = context.text.slice(start, end);
    const found = [stem, stemmer(text.toLowerCase().replace(/['’]s$/, ''))].find((each) => wanted.has(each));
    if (found === undefined) continue;
    const span = { start: context.start + start, end: context.start + end };
    const known = nearest.get(found);
    if (known === undefined || Math.abs(span.start - near) < Math.abs(known.span.start - near))
      nearest.set(found, { text, span });
  }
  return [...nearest.values()].sort((a, b) => a.span.start - b.span.start);
}
