import { expect, test } from 'vitest';
import { judge, report } from './own-report.ts';
import { readOwnSet } from './own-set.ts';

const items = readOwnSet();
const LONGEST_ARTICLE = 350;

test('there are at least 240 sentences, eight or more of each category, and at least 20 articles', () => {
  const sentences = items.filter(({ kind }) => kind === 'sentence');
  expect(sentences.length).toBeGreaterThanOrEqual(240);
  expect(items.length - sentences.length).toBeGreaterThanOrEqual(20);
  for (const name of new Set(sentences.map(({ category }) => category))) {
    const group = sentences.filter(({ category }) => category === name);
    expect(group.length, name).toBeGreaterThanOrEqual(8);
  }
});

test('every article has a category of the sentences and 100 to 350 words', () => {
  const categories = new Set(items.filter(({ kind }) => kind === 'sentence').map(({ category }) => category));
  for (const { id, category, text } of items.filter(({ kind }) => kind === 'article')) {
    const words = text.split(/\s+/).length;
    expect(categories, id).toContain(category);
    expect(words, id).toBeGreaterThanOrEqual(100);
    expect(words, id).toBeLessThanOrEqual(LONGEST_ARTICLE);
  }
});

test.each(items)('$id: spans lie in the text, show something and have no white space at an edge', (item) => {
  for (const { source, cue, content } of item.gold) {
    for (const { start, end } of [...source, ...cue, ...content]) {
      const shown = item.text.slice(start, end);
      expect(shown).toHaveLength(end - start);
      expect(shown).toBe(shown.trim());
      expect(shown).not.toBe('');
    }
  }
});

test.each(items)('$id: the pieces of a span stand in text order, apart from each other', ({ gold }) => {
  for (const attribution of gold) {
    for (const spans of [attribution.source, attribution.cue, attribution.content]) {
      for (const [index, span] of spans.entries()) {
        expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      }
    }
  }
});

test.each(items)(
  '$id: an inner attribution stands in the content of another, the others do not',
  ({ gold }) => {
    for (const attribution of gold) {
      const [cue = attribution.content[0]] = attribution.cue;
      const isInside = gold.some((other) => {
        return (
          other !== attribution &&
          other.content.some(({ start, end }) => cue !== undefined && cue.start >= start && cue.end <= end)
        );
      });
      expect(isInside).toBe(attribution.standing === 'inner');
    }
  },
);

test('only text that looks like speech but is not has no attribution at all throughout', () => {
  const bare = items.filter(({ category }) => category === 'not-speech');
  expect(bare.length).toBeGreaterThan(8);
  expect(bare.flatMap(({ gold }) => gold)).toEqual([]);
});

test('a reader that finds what is marked is right everywhere', () => {
  const { allSentences, allArticles, figures } = report(items.map((item) => judge(item, item.gold)));
  expect(allSentences.exact).toBe(allSentences.items);
  expect(allArticles.exact).toBe(allArticles.items);
  expect(allSentences.innerFound).toBe(allSentences.inner);
  expect(Object.values(figures).map(({ f1 }) => f1)).toEqual(Object.values(figures).map(() => 100));
});

test('a reader that finds nothing is right only where there is nothing to find', () => {
  const { allSentences, figures } = report(items.map((item) => judge(item, [])));
  const empty = items.filter(({ kind, gold }) => {
    return kind === 'sentence' && gold.every(({ standing }) => standing !== 'required');
  });
  expect(allSentences.right).toBe(empty.length);
  expect(figures.lenient?.f1).toBe(0);
});
