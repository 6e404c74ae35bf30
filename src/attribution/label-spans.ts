/** A half-open pair of piece numbers. */
export interface PieceSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * The runs of one role in a row of labels: each begins at a label `begin` and goes on through labels `begin + 1`.
 * An inside label that follows neither is no run: the CRF never gives one.
 */
export function labelSpans(labels: readonly number[], begin: number): PieceSpan[] {
  const spans: PieceSpan[] = [];
  for (let start = 0; start < labels.length; start++) {
    if (labels[start] !== begin) continue;
    let end = start + 1;
    while (labels[end] === begin + 1) end++;
    spans.push({ start, end });
  }
  return spans;
}
