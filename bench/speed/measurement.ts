/** What one process is asked to read and measure. */
export interface Task {
  /** The articles to read, each as often as it is named. */
  readonly paths: readonly string[];
  readonly workers: number;
  /** How many articles are read before the clock starts; none when the start itself is part of the figure. */
  readonly warmUp: number;
  /** Whether to stop at the attributions, which says what everything behind them costs; false by default. */
  readonly attributionsAlone?: boolean;
}

/** Milliseconds of one run by what they were spent on. Those of the networks are of all workers together. */
export interface StageTime {
  encoder: number;
  link: number;
  /** Page → article, with its hash. */
  article: number;
  /** Article → word pieces, windows and jobs for the workers. */
  pieces: number;
  /** Attributions → statements in order. */
  statements: number;
  /** Statements → JSON text. */
  json: number;
}

/** What a process measured of its own run, from the first path to the last character of JSON. */
export interface Measurement {
  readonly articles: number;
  readonly statements: number;
  /** Word pieces of what was read of the articles: each piece once, however often windows overlap on it. */
  readonly pieces: number;
  readonly seconds: number;
  /** Processor time of all threads together, in seconds. */
  readonly processorSeconds: number;
  readonly time: StageTime;
  /** The share of the run in which the main thread was at work, 0 to 1. */
  readonly mainThreadBusy: number;
  /** The most memory that the process held at any time, in megabytes of 1,000,000 bytes. */
  readonly peakMegabytes: number;
}

/** A stage's share of the time that its threads had, 0 to 1: the networks run on the workers, the rest on one thread. */
export function shareOf(stage: keyof StageTime, { time, seconds }: Measurement, workers: number): number {
  const threads = stage === 'encoder' || stage === 'link' ? workers : 1;
  return time[stage] / 1000 / (seconds * threads);
}
