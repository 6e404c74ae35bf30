import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import { takenBy } from './taken-spans.ts';

/**
 * A line that is a name with who that is, a colon, and a quotation: “• Tom Venn, harbour master: ‘We will wait.’” A bullet
 * may stand before; in marks, a title has no full stop.
 */
const LINE =
  /^\s*(?:[•·▪*–—-]\s*)?(?<source>(?<name>[^\n“”"„«»:,.?!]{3,60}), [^\n“”"„«»:?!]{2,120})(?<cue>:)\s*(?<content>“[^“”]+[.!?…]”|"[^"]+[.!?…]"|«[^«»]+[.!?…]»|„[^“”„]+[.!?…][“”])\s*$/du;
/** Before the comma stand two words with capitals, and no phrase: “In New York, Holm: …”. */
const NAME = /^(?:\S+\s)*\p{Lu}\S*\s\p{Lu}\S+$/u;
const PHRASE =
  /^(?:in|on|at|to|of|for|from|by|with|as|after|before|when|while|but|and|so|then|the|this|that)\s/iu;
/** Longer lines are paragraphs. */
const LONGEST = 2000;
/**
 * Of 99 lines with a colon before a quotation to their end, 95 name in polnear/train and dev who says it; but the tagger
 * finds nearly all of those by itself.
 */
const CONFIDENCE = 0.6;

/**
 * `attributions`, and those of the lines of `parts` of which they have nothing: the tagger finds “Tom Venn: ‘We will wait.’”
 * and seldom “Tom Venn, harbour master: ‘We will wait.’”, as pages with many voices have it.
 */
export function attributedByColon(
  attributions: readonly Attribution[],
  parts: readonly Span[],
  text: string,
): readonly Attribution[] {
  const found = parts
    .flatMap((part) => linesOf(part, text))
    .flatMap((line) => {
      const attribution = readLine(line, text);
      return attribution === null ? [] : [{ line, attribution }];
    });
  if (found.length === 0) return attributions;
  const isTaken = takenBy(attributions);
  return [...attributions, ...found.flatMap(({ line, attribution }) => (isTaken(line) ? [] : [attribution]))];
}

function linesOf({ start, end }: Span, text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const lineBreak = text.indexOf('\n', at);
    const lineEnd = lineBreak < 0 ? end : Math.min(end, lineBreak);
    if (lineEnd - at <= LONGEST) lines.push({ start: at, end: lineEnd });
    at = lineEnd + 1;
  }
  return lines;
}

function readLine({ start, end }: Span, text: string): Attribution | null {
  const match = LINE.exec(text.slice(start, end));
  const name = match?.groups?.name ?? '';
  if (!NAME.test(name) || PHRASE.test(name)) return null;
  const spanOf = (group: 'source' | 'cue' | 'content') => {
    const [from, to] = match?.indices?.groups?.[group] ?? [0, 0];
    return [{ start: start + from, end: start + to }];
  };
  return { source: spanOf('source'), cue: spanOf('cue'), content: spanOf('content'), confidence: CONFIDENCE };
}
