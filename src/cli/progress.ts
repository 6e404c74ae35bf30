import type { Output } from './output.ts';

/** Only work longer than this shows its progress, in milliseconds: short work would only flicker. */
const SHOWN_AFTER = 2000;
const REDRAWN_EVERY = 250;

const ERASE_LINE = '\r\u001b[K';

/** A line on a terminal that says how far the work is. Nothing at all on a stream that is no terminal. */
export class Progress {
  readonly #output: Output;
  readonly #total: number;
  readonly #now: () => number;
  readonly #began: number;
  readonly #timer: NodeJS.Timeout | null;
  #done = 0;
  #shown = false;

  /** Starts to count: `total` inputs, of which none is done. `now` is a clock in milliseconds. */
  constructor(output: Output, total: number, now: () => number = () => performance.now()) {
    this.#output = output;
    this.#total = total;
    this.#now = now;
    this.#began = now();
    this.#timer = output.isTerminal ? setInterval(() => this.draw(), REDRAWN_EVERY) : null;
    this.#timer?.unref();
  }

  /** One input more is done. */
  step(): void {
    this.#done++;
  }

  /** Shows the line, once the work has taken long enough. */
  draw(): void {
    const elapsed = this.#now() - this.#began;
    if (!this.#timer || elapsed < SHOWN_AFTER) return;
    this.#output.writeNow(ERASE_LINE + progressLine(this.#done, this.#total, elapsed));
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

/** `12 of 40 read, 3.1 a second, about 9 s left`; rate and rest only once something is done. */
export function progressLine(done: number, total: number, elapsed: number): string {
  const line = `${done} of ${total} read`;
  if (done === 0) return `${line}, ${Math.round(elapsed / 1000)} s so far`;
  const rate = done / (elapsed / 1000);
  return `${line}, ${rate.toPrecision(2)} a second, about ${duration((total - done) / rate)} left`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
