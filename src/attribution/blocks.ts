/** Blocks of neighbouring pieces that cover a window, for networks whose pieces attend within blocks. */
export interface Blocks {
  /** Pieces of each block. */
  readonly size: number;
  /** The pieces of the blocks, one block after the other: blocks at the edge may share pieces. */
  readonly taken: Int32Array;
  /** For each piece of the window its index in `taken`, in the block in whose middle it stands. */
  readonly back: Int32Array;
}

/**
 * Blocks of `block` pieces over a window of `length`, `[CLS]` and `[SEP]` counted; one shorter block where the window
 * is shorter. The first begins at 0, the last ends with the window; between them they follow each other without a gap,
 * from `block` on, or from half of it when `shifted`: a network that takes turns lets every piece see both neighbours.
 * Twin of `Blocks` in `training/sayso_training/model.py`.
 */
export function blocksOf(length: number, block: number, shifted: boolean): Blocks {
  const size = Math.min(length, block);
  const starts = startsOf(length - size, block, shifted);
  const taken = new Int32Array(starts.length * size);
  const back = new Int32Array(length);
  const farthest = new Float64Array(length).fill(Number.POSITIVE_INFINITY);
  for (const [index, start] of starts.entries()) {
    for (let i = 0; i < size; i++) {
      const place = index * size + i;
      taken[place] = start + i;
      // Twice the distance to the middle of the block: of two that are as near, the first block has the piece.
      const distance = Math.abs(2 * i + 1 - size);
      if (distance < (farthest[start + i] ?? 0)) {
        farthest[start + i] = distance;
        back[start + i] = place;
      }
    }
  }
  return { size, taken, back };
}

function startsOf(last: number, block: number, shifted: boolean): readonly number[] {
  if (last <= 0) return [0];
  const starts = [0];
  for (let start = shifted ? Math.floor(block / 2) : block; start < last; start += block) starts.push(start);
  return [...starts, last];
}
