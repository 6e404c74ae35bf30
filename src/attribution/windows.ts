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

/** What cutting needs of each piece. */
interface CutPieces {
  readonly lines: readonly number[];
  readonly wordStarts: readonly boolean[];
}

/**
 * Cuts pieces into windows whose cores cover each piece once. A core is as many whole lines as fit, since
 * attributions hardly ever cross paragraphs; a longer line is cut where a word begins, if one does in the second half
 * of the room. What fits into one window is read in one. The windows of a text depend on its pieces alone.
 */
export function cutWindows(pieces: CutPieces, { maxWindow, context }: WindowSize): Window[] {
  const count = pieces.lines.length;
  const windows: Window[] = [];
  for (let coreStart = 0; coreStart < count; ) {
    const start = Math.max(0, coreStart - context);
    const rest = count - start <= maxWindow;
    const coreEnd = rest ? count : endOfCore(pieces, coreStart, start + maxWindow - context);
    windows.push({ start, end: Math.min(count, coreEnd + context), coreStart, coreEnd });
    coreStart = coreEnd;
  }
  return windows;
}

/** Where the core that begins at `start` ends, at `limit` at most: behind its last whole line, else before a word. */
function endOfCore({ lines, wordStarts }: CutPieces, start: number, limit: number): number {
  for (let end = limit; end > start; end--) {
    if (lines[end] !== lines[end - 1]) return end;
  }
  return lastWordStart(wordStarts, limit, start + Math.floor((limit - start) / 2));
}

function lastWordStart(wordStarts: readonly boolean[], from: number, lowest: number): number {
  let stop = from;
  while (stop > lowest && !wordStarts[stop]) stop--;
  return stop;
}
