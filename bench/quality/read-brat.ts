import type { Span } from '../../src/domain/span.ts';
import { codePointsOf } from '../../src/text/code-points.ts';
import type { Role, Spans } from './attribution-words.ts';

const MENTION = /^(T\d+)\t\w+ ([\d ;]+)(?:\t|$)/;
const EVENT = /^E\d+\t/;
const ARGUMENT = /\b(source|cue|content)\d*:(T\d+)/gi;

/**
 * The attributions of a brat standoff file as PolNeAR has them, in file order: one for each event with a cue or a
 * content. `standoff` counts code points of `text`; the spans are offsets into it. Throws `RangeError` when they lie
 * outside of it, as those of another text do.
 */
export function readBrat(standoff: string, text: string): Spans[] {
  const { toUtf16 } = codePointsOf(text);
  const mentions = new Map<string, Span[]>();
  const attributions: Spans[] = [];
  // PolNeAR lists all mentions before the events that use them.
  for (const line of standoff.split('\n')) {
    const [, id, places] = MENTION.exec(line) ?? [];
    if (id !== undefined && places !== undefined) mentions.set(id, places.split(';').map(readSpan(toUtf16)));
    if (!EVENT.test(line)) continue;
    const found: Record<Role, Span[]> = { source: [], cue: [], content: [] };
    for (const [, role = '', mention = ''] of line.matchAll(ARGUMENT)) {
      found[role.toLowerCase() as Role].push(...(mentions.get(mention) ?? []));
    }
    if (found.cue.length + found.content.length > 0) attributions.push(found);
  }
  return attributions;
}

function readSpan(toUtf16: (codePoint: number) => number): (place: string) => Span {
  return (place) => {
    const [start = Number.NaN, end = Number.NaN] = place.trim().split(' ').map(Number);
    return { start: toUtf16(start), end: toUtf16(end) };
  };
}
