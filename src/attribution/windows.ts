/** Pieces `[start, end)` are read together; the cues that begin in `[coreStart, coreEnd)` are taken from here. */
export interface Window {
  readonly start: number;
  readonly end: number;
  readonly coreStart: number;
  readonly coreEnd: number;
}

/** How large windows are, in word pieces. */
export interface WindowSize {
  /** Most pieces of a window, its context included. */
  readonly maxWindow: number;
  /** Most pieces read before the core, and as many after it. */
  readonly context: number;
}

/**
 * Cuts pieces into windows whose cores cover each piece once. A core is as many whole lines as fit, since
 * attributions hardly ever cross paragraphs; a longer line is cut where a word begins, if one does in the second half
 * of the room. The windows of a text depend on its pieces alone.
 */
export function cutWindows(
  pieces: { readonly lines: readonly number[]; readonly wordStarts: readonly boolean[] },
  size: WindowSize,
): Window[] {
  const count = pieces.lines.length;
  return cores(pieces, size.maxWindow - 2 * size.context).map(([coreStart, coreEnd]) => ({
    start: Math.max(0, coreStart - size.context),
    end: Math.min(count, coreEnd + size.context),
    ...{ coreStart, coreEnd },
  }));
}

function cores(
  pieces: { readonly lines: readonly number[]; readonly wordStarts: readonly boolean[] },
  room: number,
): [number, number][] {
  const count = pieces.lines.length;
  const found: [number, number][] = [];
  let start = 0;
  for (let here = 0; here < count; ) {
    const following = endOfLine(pieces.lines, here);
    // 1. A line that does not fit beside those before it begins a core of its own.
    if (following - start > room && here > start) {
      found.push([start, here]);
      start = here;
    }
    // 2. What is longer than a core by itself is cut.
    while (following - start > room) {
      const stop = lastWordStart(pieces.wordStarts, start + room, start + Math.floor(room / 2));
      found.push([start, stop]);
      start = stop;
    }
    here = following;
  }
  if (start < count) found.push([start, count]);
  return found;
}

function endOfLine(lines: readonly number[], start: number): number {
  let end = start + 1;
  while (end < lines.length && lines[end] === lines[start]) end++;
  return end;
}

function lastWordStart(wordStarts: readonly boolean[], from: number, lowest: number): number {
  let stop = from;
  while (stop > lowest && !wordStarts[stop]) stop--;
  return stop;
}
