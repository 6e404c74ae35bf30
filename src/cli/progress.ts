import type { Output } from './output.ts';

/** Only work longer than this shows its progress, in milliseconds: short work would only flicker. */
const SHOWN_AFTER = 2000;
const REDRAWN_EVERY = 250;

const ERASE_LINE = '\r\u001b[K';

/** A line on a terminal that says how far the work is. Nothing at all on a stream that is no terminal. */
export class Progress {
  readonly #output: Output;
  #total: number | null;
  readonly #now: () => number;
  readonly #began: number;
  readonly #timer: NodeJS.Timeout | null;
  #done = 0;
  #failed = 0;
  #shown = false;

  /** Starts to count: `total` inputs (`null`: not known), of which none is done. `now` is a clock in milliseconds. */
  constructor(output: Output, total: number | null, now: () => number = () => performance.now()) {
    this.#output = output;
    this.#total = total;
    this.#now = now;
    this.#began = now();
    this.#timer = output.isTerminal ? setInterval(() => this.draw(), REDRAWN_EVERY) : null;
    this.#timer?.unref();
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

  /** Shows the line, once the work has taken long enough. */
  draw(): void {
    const elapsed = this.#now() - this.#began;
    if (!this.#timer || elapsed < SHOWN_AFTER) return;
    this.#output.writeNow(ERASE_LINE + progressLine(this.#done, this.#total, elapsed, this.#failed));
    this.#shown = true;
  }

  /** Takes the line away, so that something else can be written; it comes back with the next `draw`. */
  clear(): void {
    if (this.#shown) this.#output.writeNow(ERASE_LINE);
    this.#shown = false;
  }

  /** Takes the line away for good. */
  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.clear();
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
