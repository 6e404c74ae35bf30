import { expect, test } from 'vitest';
import type { Measurement } from './measurement.ts';
import { renderSpeed, reportSpeed } from './speed-report.ts';

/**
 * A run over 10 articles of 2,000 pieces each that took `seconds`; its encoder worked for `encoder` seconds, and all of it
 * for one second more.
 */
function run(seconds: number, encoder: number, peakMegabytes = 300, articles = 10): Measurement {
  return {
    articles,
    statements: 7 * articles,
    pieces: 2_000 * articles,
    seconds,
    processorSeconds: encoder + 1,
    time: { encoder: encoder * 1000, link: 100, article: 200, pieces: 0, statements: 0, json: 0 },
    mainThreadBusy: 0.25,
    peakMegabytes,
  };
}

const measured = {
  one: [run(4, 3), run(5, 4), run(8, 4)],
  two: [run(2, 3), run(2.5, 4), run(8, 8)],
  attributionsAlone: [run(1.6, 3), run(2, 4), run(8, 8)],
  encoder: { one: [5_000, 8_000, 5_000], two: [12_500, 16_000, 5_000] },
  memory: { few: run(2, 3, 400), many: run(20, 30, 500, 100) },
  coldStarts: [1.5, 0.9, 1.1],
  starts: 'source',
} as const;

test('speed is given for articles of 1,000 pieces', () => {
  const { one } = reportSpeed(measured);
  expect(one.articlesASecond).toEqual({ median: 4, min: 2.5, max: 5 });
  expect(one.piecesASecond.median).toBe(4_000);
});

test('two workers are compared with one in the same round, so that a slow round is no bad scaling', () => {
  expect(reportSpeed(measured).scaling).toEqual({ median: 2, min: 1, max: 2 });
});

test('the whole way is compared with the way to the attributions in the same round', () => {
  expect(reportSpeed(measured).ofAttributionsAlone).toEqual({ median: 0.8, min: 0.8, max: 1 });
});

test('speeds are compared with the encoder alone in the same round', () => {
  const { ofEncoderAlone } = reportSpeed(measured);
  expect(ofEncoderAlone.one).toEqual({ median: 0.5, min: 0.5, max: 1 });
  expect(ofEncoderAlone.two).toEqual({ median: 0.5, min: 0.5, max: 0.8 });
});

test('the networks have the time of all workers, the other stages that of one thread', () => {
  const { one, two } = reportSpeed(measured);
  expect(one.shares.encoder).toEqual({ median: 0.75, min: 0.5, max: 0.8 });
  expect(two.shares.encoder).toEqual({ median: 0.75, min: 0.5, max: 0.8 });
  expect(one.shares.article.max).toBeCloseTo(0.05);
  expect(two.shares.article.max).toBeCloseTo(0.1);
  expect(two.shares.link.max).toBeCloseTo(0.025);
});

test('processor time is that of all threads, for an article of 1,000 pieces', () => {
  const { one, two } = reportSpeed(measured);
  expect(one.processors).toEqual({ median: 1, min: 0.625, max: 1 });
  expect(one.processorTime).toEqual({ median: 250, min: 200, max: 250 });
  expect(two.processors.max).toBe(2);
});

test('growth of memory compares ten times as many articles', () => {
  expect(reportSpeed(measured).memory).toMatchObject({ fewArticles: 10, manyArticles: 100, growth: 1.25 });
});

test('each figure stands in its line', () => {
  const lines = renderSpeed(reportSpeed(measured)).map((line) => line.replace(/ {2,}/g, ' | '));
  expect(lines).toContain('10 articles, 20000 word pieces, 70 statements a run');
  expect(lines).toContain('two workers / one worker | 2.00 | 1.00 | 2.00');
  expect(lines).toContain('processors at work, one worker | 1.00 | 0.63 | 1.00');
  expect(lines).toContain('processor time an article, one worker, ms | 250.0 | 200.0 | 250.0');
  expect(lines).toContain('cold start to first statement, s (source) | 1.10 | 0.90 | 1.50');
  expect(lines).toContain('encoder, of the workers | 75.0 % | 50.0 % | 80.0 %');
  expect(lines).toContain('100 / 10 | 1.25');
});

test('a bench without a round has no figures', () => {
  expect(() => reportSpeed({ ...measured, one: [], two: [] })).toThrow(RangeError);
});
