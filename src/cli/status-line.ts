import type { Output } from './output.ts';

/** Only work longer than this shows its progress, in milliseconds: short work would only flicker. */
const SHOWN_AFTER = 2000;
const REDRAWN_EVERY = 250;

const ERASE_LINE = '\r\u001b[K';

/** A line on a terminal that changes while work goes on. Nothing at all on a stream that is no terminal. */
export class StatusLine {
  readonly #output: Output;
  readonly #line: (elapsed: number) => string;
  readonly #now: () => number;
  readonly #began: number;
  readonly #timer: NodeJS.Timeout | null;
  #shown = false;

  /** Starts the clock. `line` says what to show after so many milliseconds; `now` is a clock in milliseconds. */
  constructor(
    output: Output,
    line: (elapsed: number) => string,
    now: () => number = () => performance.now(),
  ) {
    this.#output = output;
    this.#line = line;
    this.#now = now;
    this.#began = now();
    this.#timer = output.isTerminal ? setInterval(() => this.draw(), REDRAWN_EVERY) : null;
    this.#timer?.unref();
  }

  /** Shows the line, once the work has taken long enough. */
  draw(): void {
    const elapsed = this.#now() - this.#began;
    if (!this.#timer || elapsed < SHOWN_AFTER) return;
    this.#output.writeNow(ERASE_LINE + this.#line(elapsed));
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
