import type { Figures } from '../quality/score-corpus.ts';
import { ratios, type Spread, spreadOf } from './statistics.ts';
import { renderTable } from './table.ts';

/** How well direct quotations are found, by the figures of the corpus scorer. */
export interface DirectQuality {
  readonly strict: Figures;
  readonly lenient: Figures;
}

/** Both on the same articles. */
export interface QualityComparison {
  readonly articles: number;
  readonly sayso: DirectQuality;
  readonly peer: DirectQuality;
}

/** Both side by side, each reading with one thread. */
export interface PeerReport {
  readonly versions: Readonly<Record<string, string>>;
  /** Articles of 1,000 word pieces a second. */
  readonly saysoArticlesASecond: Spread;
  readonly peerArticlesASecond: Spread;
  /** How many times as fast sayso with one worker is. */
  readonly timesAsFast: Spread;
  /** Articles that the peer refused, of those that it was given. */
  readonly refused: number;
  readonly given: number;
  /** `null` when the articles have no gold. */
  readonly quality: {
    /** An article that the peer refused counts as one where it found nothing. */
    readonly all: QualityComparison;
    readonly readByPeer: QualityComparison;
  } | null;
}

/** The report on speeds measured in the same rounds. Throws `RangeError` when there was none, or when rounds differ. */
export function reportPeer(
  speeds: { readonly sayso: readonly number[]; readonly peer: readonly number[] },
  facts: Pick<PeerReport, 'versions' | 'refused' | 'given' | 'quality'>,
): PeerReport {
  return {
    ...facts,
    saysoArticlesASecond: spreadOf(speeds.sayso),
    peerArticlesASecond: spreadOf(speeds.peer),
    timesAsFast: spreadOf(ratios(speeds.sayso, speeds.peer)),
  };
}

/** The report as lines for people. */
export function renderPeer(report: PeerReport): string[] {
  const { versions, quality, refused, given } = report;
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const lines = [
    `Peer: ${names.join(', ')}; it refused ${refused} of ${given} articles`,
    '',
    ...renderTable(
      ['articles of 1,000 pieces/s', 'median', 'min', 'max'],
      [
        speedRow('sayso, one worker', report.saysoArticlesASecond, 1),
        speedRow('peer, one process', report.peerArticlesASecond, 1),
        speedRow('sayso / peer', report.timesAsFast, 2),
      ],
    ),
    '',
  ];
  if (quality === null) return [...lines, 'The articles have no gold beside them: no figures of quality.'];
  const { all, readByPeer } = quality;
  return [
    ...lines,
    ...renderQuality(`direct quotations, all ${all.articles} articles`, all),
    '',
    ...renderQuality(`the ${readByPeer.articles} that the peer reads`, readByPeer),
  ];
}

function renderQuality(name: string, { sayso, peer }: QualityComparison): string[] {
  return renderTable(
    [name, 'precision', 'recall', 'F1', 'found', 'gold'],
    [
      figuresRow('strict, sayso', sayso.strict),
      figuresRow('strict, peer', peer.strict),
      figuresRow('lenient, sayso', sayso.lenient),
      figuresRow('lenient, peer', peer.lenient),
    ],
  );
}

function speedRow(name: string, { median, min, max }: Spread, digits: number): string[] {
  return [name, ...[median, min, max].map((value) => value.toFixed(digits))];
}

function figuresRow(name: string, { precision, recall, f1, predicted, gold }: Figures): string[] {
  return [name, ...[precision, recall, f1].map((value) => value.toFixed(1)), `${predicted}`, `${gold}`];
}
