import { expect, test } from 'vitest';
import { parseMarkedText } from '../quality/marked-text.ts';
import { scoreCorpus } from '../quality/score-corpus.ts';
import { renderPeer, reportPeer } from './peer-report.ts';

const speeds = { sayso: [20, 12, 14], peer: [10, 3, 7] };
const facts = { versions: { spacy: '3' }, refused: 2, given: 9 };

/** The quality of a reader that found what stands in `predicted` where `⟦s:Ann⟧ ⟦c:said⟧ ⟦q:“Four.”⟧` was right. */
function qualityOf(predicted: string) {
  const { text, attributions: gold } = parseMarkedText('⟦s:Ann⟧ ⟦c:said⟧ ⟦q:“Four.”⟧');
  const figures = scoreCorpus([{ text, gold, predicted: parseMarkedText(predicted).attributions }]);
  const { 'direct strict': strict, 'direct lenient': lenient } = figures;
  if (!strict || !lenient) throw new RangeError('no figures');
  return { strict, lenient };
}

test('speeds are compared within their round', () => {
  expect(reportPeer(speeds, { ...facts, quality: null }).timesAsFast).toEqual({ median: 2, min: 2, max: 4 });
});

test('quality stands side by side', () => {
  const all = {
    articles: 9,
    sayso: qualityOf('⟦s:Ann⟧ ⟦c:said⟧ ⟦q:“Four.”⟧'),
    peer: qualityOf('⟦s:Ann said⟧ ⟦q:“Four.”⟧'),
  };
  const readByPeer = { articles: 7, sayso: all.sayso, peer: all.sayso };
  const lines = renderPeer(reportPeer(speeds, { ...facts, quality: { all, readByPeer } })).map((line) =>
    line.split(/ {2,}/),
  );
  expect(lines).toContainEqual(['Peer: spacy 3; it refused 2 of 9 articles']);
  expect(lines).toContainEqual(['sayso / peer', '2.00', '2.00', '4.00']);
  expect(lines).toContainEqual(['strict, sayso', '100.0', '100.0', '100.0', '1', '1']);
  expect(lines).toContainEqual(['strict, peer', '0.0', '0.0', '0.0', '1', '1']);
  expect(lines).toContainEqual(['strict, peer', '100.0', '100.0', '100.0', '1', '1']);
  expect(lines.map(([first]) => first)).toContain('the 7 that the peer reads');
  expect(lines).toContainEqual(['lenient, peer', '100.0', '100.0', '100.0', '1', '1']);
});

test('without gold there are speeds only, and a word on it', () => {
  const text = renderPeer(reportPeer(speeds, { ...facts, quality: null })).join('\n');
  expect(text).toContain('no gold');
  expect(text).not.toContain('strict');
});
