import type { Output } from './output.ts';
import { StatusLine } from './status-line.ts';

/** How far the reading of inputs is, as a line on a terminal. */
export class Progress extends StatusLine {
  #total: number | null;
  #done = 0;
  #failed = 0;

  /** Starts to count: `total` inputs (`null`: not known), of which none is done. `now` is a clock in milliseconds. */
  constructor(output: Output, total: number | null, now?: () => number) {
    super(output, (elapsed) => progressLine(this.#done, this.#total, elapsed, this.#failed), now);
    this.#total = total;
  }

  /** One input more is done, or could not be. */
  step(isFailed = false): void {
    this.#done++;
    if (isFailed) this.#failed++;
  }

  /** How many inputs there are, once that is known. */
  expect(total: number | null): void {
    this.#total = total;
  }
}

/**
 * `12 of 40 read, 3.1 a second, 2 failed, about 9 s left`; rate and rest only once something is done, the rest only when
 * the total is known.
 */
export function progressLine(done: number, total: number | null, elapsed: number, failed = 0): string {
  const line = total === null ? `${done} read` : `${done} of ${total} read`;
  if (done === 0) return `${line}, ${Math.round(elapsed / 1000)} s so far`;
  const rate = done / (elapsed / 1000);
  const failures = failed === 0 ? '' : `, ${failed} failed`;
  const left = total === null ? '' : `, about ${duration(Math.max(0, total - done) / rate)} left`;
  return `${line}, ${shownRate(rate)} a second${failures}${left}`;
}

/** Two figures, but never `1.2e+3`. */
function shownRate(rate: number): string {
  return rate >= 100 ? String(Math.round(rate)) : rate.toPrecision(2);
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
