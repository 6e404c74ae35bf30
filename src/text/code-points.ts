import { countLeading } from './count-leading.ts';

/** Converts offsets of one text between UTF-16 code units (ours) and code points (Python, brat, PostgreSQL). */
export interface CodePoints {
  /**
   * The number of code points before a UTF-16 offset; inside of a surrogate pair, the number before the pair.
   * Throws `RangeError` outside of the text; its end is inside.
   */
  fromUtf16(offset: number): number;
  /** The UTF-16 offset of the code point with this number. Throws `RangeError` outside of the text. */
  toUtf16(codePoint: number): number;
}

/**
 * A converter for `text`, made in one pass over it. A lone surrogate counts as one code point.
 * This is the only place that knows both ways of counting.
 */
export function codePointsOf(text: string): CodePoints {
  const astral = astralOffsets(text);
  const length = text.length - astral.length;
  return {
    fromUtf16(offset) {
      checkInside(offset, text.length, 'UTF-16 offset');
      // A pair counts as passed only when both of its halves are.
      const pairs = countLeading(astral.length, (i) => (astral[i] ?? 0) + 1 < offset);
      const insidePair = (astral[pairs] ?? -2) + 1 === offset;
      return offset - pairs - (insidePair ? 1 : 0);
    },
    toUtf16(codePoint) {
      checkInside(codePoint, length, 'code point');
      return codePoint + countLeading(astral.length, (i) => (astral[i] ?? 0) - i < codePoint);
    },
  };
}

/** Where the surrogate pairs of `text` begin. */
function astralOffsets(text: string): number[] {
  const offsets: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const isPair = text.charCodeAt(i) >> 10 === 0xd800 >> 10 && text.charCodeAt(i + 1) >> 10 === 0xdc00 >> 10;
    if (isPair) offsets.push(i++);
  }
  return offsets;
}

function checkInside(offset: number, length: number, what: string): void {
  if (!(Number.isInteger(offset) && offset >= 0 && offset <= length)) {
    throw new RangeError(`${what} ${offset} lies outside of a text of ${length}`);
  }
}
