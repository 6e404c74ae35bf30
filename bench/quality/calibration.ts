/** A told confidence, and whether what it was told of is right. */
export interface Told {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** What was told with about one confidence. Shares are from 0 to 1. */
export interface ConfidenceBin {
  /** Its ends; the upper one belongs to the next bin. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly right: number;
}

export interface Calibration {
  /** Those of ten equal bins that anything was told in, from the lowest. */
  readonly bins: readonly ConfidenceBin[];
  /**
   * By how much confidence and truth differ in a bin, a mean over all that was told: the expected calibration error
   * (Guo et al. 2017, "On calibration of modern neural networks", eq. 3), 0 to 1; 0 when nothing was told.
   */
  readonly error: number;
}

const BINS = 10;

/** How far confidences can be taken at their word. */
export function measureCalibration(told: readonly Told[]): Calibration {
  const filled: Told[][] = Array.from({ length: BINS }, () => []);
  for (const each of told) filled[Math.min(BINS - 1, Math.floor(each.confidence * BINS))]?.push(each);
  const bins = filled.flatMap((inside, i): ConfidenceBin[] => {
    if (inside.length === 0) return [];
    const sum = inside.reduce((total, { confidence }) => total + confidence, 0);
    const right = inside.filter(({ isRight }) => isRight).length;
    const [from, to, count] = [i / BINS, (i + 1) / BINS, inside.length];
    return [{ from, to, count, meanConfidence: sum / count, right: right / count }];
  });
  const off = bins.reduce(
    (total, { count, meanConfidence, right }) => total + count * Math.abs(meanConfidence - right),
    0,
  );
  return { bins, error: told.length === 0 ? 0 : off / told.length };
}
