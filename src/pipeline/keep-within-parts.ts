import type { Note, Noted } from '../domain/note.ts';
import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import { countLeading } from '../text/count-leading.ts';
import { pipelineNote } from './pipeline-note.ts';

/**
 * `attributions` without any character outside of `parts`, so that a statement never shows words that are no part of
 * the article. A span that leaves the parts is cut to what lies inside, blanks at the new edges removed; an
 * attribution with no content left is dropped. Each change is noted. One without content from the start ("Dray
 * disagrees.") is no statement, which is nothing to note. `parts` are disjoint and in text order.
 */
export function keepWithinParts(
  attributions: readonly Attribution[],
  parts: readonly Span[],
  text: string,
): Noted<readonly Attribution[]> {
  const value: Attribution[] = [];
  const notes: Note[] = [];
  for (const attribution of attributions) {
    if (attribution.content.length === 0) continue;
    const kept: Attribution = {
      source: withinParts(attribution.source, parts, text),
      cue: withinParts(attribution.cue, parts, text),
      content: withinParts(attribution.content, parts, text),
      confidence: attribution.confidence,
    };
    const span = attribution.content[0] ?? attribution.source[0] ?? attribution.cue[0] ?? null;
    if (kept.content.length === 0) {
      notes.push(
        pipelineNote('statement-outside-article', span, 'A statement outside of the article was dropped.'),
      );
      continue;
    }
    if (length(kept) < length(attribution)) {
      notes.push(
        pipelineNote(
          'statement-cut',
          span,
          'Words that are no part of the article were cut from a statement.',
        ),
      );
    }
    value.push(kept);
  }
  return { value, notes };
}

function length({ source, cue, content }: Attribution): number {
  return [...source, ...cue, ...content].reduce((sum, { start, end }) => sum + end - start, 0);
}

/** What of `spans` lies in `parts`; a span that is cut has no blanks at its new edges. */
export function withinParts(spans: readonly Span[], parts: readonly Span[], text: string): readonly Span[] {
  return spans.flatMap((span) => {
    const kept: Span[] = [];
    for (let at = firstPartAfter(parts, span.start); at < parts.length; at++) {
      const part = parts[at];
      if (!part || part.start >= span.end) break;
      // Untouched spans stay as they are: trimming is for the edges that a cut makes.
      if (part.start <= span.start && span.end <= part.end) return [span];
      const cut = trim(Math.max(part.start, span.start), Math.min(part.end, span.end), text);
      if (cut) kept.push(cut);
    }
    return kept;
  });
}

/** The index of the first part that ends after `offset`. */
function firstPartAfter(parts: readonly Span[], offset: number): number {
  return countLeading(parts.length, (at) => (parts[at]?.end ?? 0) <= offset);
}

/** `start` to `end` of `text` without blanks at its ends; `null` where there is nothing else. */
export function trim(start: number, end: number, text: string): Span | null {
  const shown = text.slice(start, end);
  const first = shown.length - shown.trimStart().length;
  const trimmed = shown.trim().length;
  return trimmed === 0 ? null : { start: start + first, end: start + first + trimmed };
}
