import { type Measurement, type StageTime, shareOf } from './measurement.ts';
import { articlesASecond, ratios, type Spread, spreadOf } from './statistics.ts';
import { renderTable } from './table.ts';

/** Everything that was measured. All lists of a bench have one entry a round, in the same order. */
export interface Measured {
  readonly one: readonly Measurement[];
  readonly two: readonly Measurement[];
  /** With two workers, to the attributions and no further. */
  readonly attributionsAlone: readonly Measurement[];
  /** Word pieces a second of the encoder alone, in one process and in two at a time: {@link encoderAlone}. */
  readonly encoder: { readonly one: readonly number[]; readonly two: readonly number[] };
  /** A run over few articles and one over ten times as many, both from a cold start with two workers. */
  readonly memory: { readonly few: Measurement; readonly many: Measurement };
  /** Seconds from the start of a process to its first statement. */
  readonly coldStarts: readonly number[];
  readonly starts: 'built' | 'source';
}

/** What one number of workers reached. */
interface WorkersReport {
  /** Articles of 1,000 word pieces a second. */
  readonly articlesASecond: Spread;
  readonly piecesASecond: Spread;
  /** How many processors were at work on average: more than the workers, for the other threads need some too. */
  readonly processors: Spread;
  /** Milliseconds of processor time for an article of 1,000 word pieces, all threads together. */
  readonly processorTime: Spread;
  /** What share of its threads' time each stage took, 0 to 1: see {@link shareOf}. */
  readonly shares: Readonly<Record<keyof StageTime, Spread>>;
  readonly mainThreadBusy: Spread;
}

/** What `bench:speed --json` prints beside the peer's figures. */
interface SpeedReport {
  readonly articles: number;
  readonly pieces: number;
  readonly statements: number;
  readonly one: WorkersReport;
  readonly two: WorkersReport;
  /** Word pieces a second that this machine's encoder reads at best, two at a time. */
  readonly encoderAlone: Spread;
  /** The speed with two workers as a share of {@link encoderAlone}, and with one of one encoder. */
  readonly ofEncoderAlone: { readonly one: Spread; readonly two: Spread };
  /** How many times as fast two workers are as one. */
  readonly scaling: Spread;
  /** The speed with two workers as a share of that to the attributions alone. */
  readonly ofAttributionsAlone: Spread;
  /** Peak memory with two workers, in megabytes, and how many times as much ten times as many articles take. */
  readonly memory: {
    readonly fewArticles: number;
    readonly fewMegabytes: number;
    readonly manyArticles: number;
    readonly manyMegabytes: number;
    readonly growth: number;
  };
  readonly coldStartSeconds: Spread;
  readonly starts: 'built' | 'source';
}

const STAGES: readonly (keyof StageTime)[] = ['encoder', 'link', 'article', 'pieces', 'statements', 'json'];

const STAGE_NAMES: Readonly<Record<keyof StageTime, string>> = {
  encoder: 'encoder, of the workers',
  link: 'link head, of the workers',
  article: 'article, of the main thread',
  pieces: 'word pieces, of the main thread',
  statements: 'statements, of the main thread',
  json: 'JSON, of the main thread',
};

/** The figures of a bench. Throws `RangeError` when it had no round. */
export function reportSpeed({
  one,
  two,
  attributionsAlone,
  encoder,
  memory,
  coldStarts,
  starts,
}: Measured): SpeedReport {
  const { few, many } = memory;
  return {
    articles: one[0]?.articles ?? 0,
    pieces: one[0]?.pieces ?? 0,
    statements: one[0]?.statements ?? 0,
    one: reportWorkers(one, 1),
    two: reportWorkers(two, 2),
    encoderAlone: spreadOf(encoder.two),
    ofEncoderAlone: {
      one: spreadOf(ratios(one.map(piecesASecond), encoder.one)),
      two: spreadOf(ratios(two.map(piecesASecond), encoder.two)),
    },
    scaling: spreadOf(ratios(two.map(speedOf), one.map(speedOf))),
    ofAttributionsAlone: spreadOf(ratios(two.map(speedOf), attributionsAlone.map(speedOf))),
    memory: {
      fewArticles: few.articles,
      fewMegabytes: few.peakMegabytes,
      manyArticles: many.articles,
      manyMegabytes: many.peakMegabytes,
      growth: many.peakMegabytes / few.peakMegabytes,
    },
    coldStartSeconds: spreadOf(coldStarts),
    starts,
  };
}

function reportWorkers(runs: readonly Measurement[], workers: number): WorkersReport {
  const share = (stage: keyof StageTime) => spreadOf(runs.map((run) => shareOf(stage, run, workers)));
  return {
    articlesASecond: spreadOf(runs.map(speedOf)),
    piecesASecond: spreadOf(runs.map(piecesASecond)),
    processors: spreadOf(runs.map(({ processorSeconds, seconds }) => processorSeconds / seconds)),
    processorTime: spreadOf(runs.map(processorTimeOf)),
    shares: {
      encoder: share('encoder'),
      link: share('link'),
      article: share('article'),
      pieces: share('pieces'),
      statements: share('statements'),
      json: share('json'),
    },
    mainThreadBusy: spreadOf(runs.map((run) => run.mainThreadBusy)),
  };
}

function piecesASecond({ pieces, seconds }: Measurement): number {
  return pieces / seconds;
}

/** Articles of 1,000 word pieces a second of one run. */
export function speedOf({ pieces, seconds }: Measurement): number {
  return articlesASecond(pieces, seconds);
}

/** Milliseconds of processor time that one run took for 1,000 word pieces. */
function processorTimeOf({ pieces, processorSeconds }: Measurement): number {
  return 1000 / articlesASecond(pieces, processorSeconds);
}

/** The report as lines for people. */
export function renderSpeed(report: SpeedReport): string[] {
  const { one, two, memory, starts } = report;
  const { fewArticles, fewMegabytes, manyArticles, manyMegabytes, growth } = memory;
  return [
    `${report.articles} articles, ${report.pieces} word pieces, ${report.statements} statements a run`,
    '',
    ...renderTable(
      ['speed', 'median', 'min', 'max'],
      [
        row('articles of 1,000 pieces/s, one worker', one.articlesASecond, fixed(1)),
        row('articles of 1,000 pieces/s, two workers', two.articlesASecond, fixed(1)),
        row('pieces/s, one worker', one.piecesASecond, fixed(0)),
        row('pieces/s, two workers', two.piecesASecond, fixed(0)),
        row('pieces/s, encoder alone, two at a time', report.encoderAlone, fixed(0)),
        row('one worker / one encoder alone', report.ofEncoderAlone.one, percent),
        row('two workers / two encoders alone', report.ofEncoderAlone.two, percent),
        row('two workers / one worker', report.scaling, fixed(2)),
        row('processors at work, one worker', one.processors, fixed(2)),
        row('processors at work, two workers', two.processors, fixed(2)),
        row('processor time an article, one worker, ms', one.processorTime, fixed(1)),
        row('processor time an article, two workers, ms', two.processorTime, fixed(1)),
        row('two workers / the same to the attributions alone', report.ofAttributionsAlone, percent),
        row(`cold start to first statement, s (${starts})`, report.coldStartSeconds, fixed(2)),
      ],
    ),
    '',
    ...renderShares('share of the time, one worker', one),
    '',
    ...renderShares('share of the time, two workers', two),
    '',
    ...renderTable(
      ['peak memory, two workers', 'MB'],
      [
        [`${fewArticles} articles`, fewMegabytes.toFixed(0)],
        [`${manyArticles} articles`, manyMegabytes.toFixed(0)],
        [`${manyArticles} / ${fewArticles}`, growth.toFixed(2)],
      ],
    ),
  ];
}

function renderShares(name: string, { shares, mainThreadBusy }: WorkersReport): string[] {
  return renderTable(
    [name, 'median', 'min', 'max'],
    [
      ...STAGES.map((stage) => row(STAGE_NAMES[stage], shares[stage], percent)),
      row('main thread at work', mainThreadBusy, percent),
    ],
  );
}

function row(name: string, { median, min, max }: Spread, format: (value: number) => string): string[] {
  return [name, format(median), format(min), format(max)];
}

function fixed(digits: number): (value: number) => string {
  return (value) => value.toFixed(digits);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
