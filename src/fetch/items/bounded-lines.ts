const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A line of a file. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Without its line end; `null` when it is longer than is read. */
  readonly bytes: Uint8Array | null;
}

/**
 * The lines of `source`, empty ones left out. Of a line over `maxBytes` nothing is kept: whatever its length, no more
 * than that is held.
 */
export async function* boundedLines(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Line> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= maxBytes) pieces.push(piece);
    else pieces = [];
  };
  const end = (): Line => {
    const bytes = length > maxBytes ? null : withoutReturn(Buffer.concat(pieces, length));
    const line = { number, bytes };
    pieces = [];
    length = 0;
    number++;
    return line;
  };
  for await (const chunk of source) {
    let start = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, at));
      const line = end();
      if (line.bytes?.length !== 0) yield line;
      start = at + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) {
    const line = end();
    if (line.bytes?.length !== 0) yield line;
  }
}

function withoutReturn(bytes: Uint8Array): Uint8Array {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}
