import { describe, expect, it } from 'vitest';
import { headedArticle } from '../../test/support/bare-article.ts';
import { hash } from '../../test/support/marked-sources.ts';
import type { Article } from '../domain/article.ts';
import { readStatements } from './read-statements.ts';

/** Whom `source` is in an article of `date` with `text`, and by which rule. */
function speakerOf(text: string, source: string, date: string | null): string {
  const start = text.lastIndexOf(source);
  const attribution = {
    source: [{ start, end: start + source.length }],
    cue: [],
    content: [],
    confidence: 1,
  };
  const published: Article['published'] = date === null ? null : { date, evidence: 'test' };
  const article: Article = { ...headedArticle(text, 0), published };
  const speaker = readStatements(article, [attribution], hash).value[0]?.speaker;
  return `${speaker?.name} / ${speaker?.resolvedBy}`;
}

const VISIT =
  'Angela Tern met Emmanuel Macron and Friedrich Merz on a barge. Then the French president left.';

describe('an office whose holder the world knows', () => {
  it('ties a role to the name that the article gives its holder', () => {
    expect(speakerOf(VISIT, 'the French president', '2025-07-01')).toBe('Emmanuel Macron / office');
    expect(
      speakerOf(VISIT.replace('French president', 'German chancellor'), 'the German chancellor', '2025-07'),
    ).toBe('Friedrich Merz / office');
  });

  it.each([
    ['before the holder took office', VISIT, 'the French president', '2016-07-01'],
    ['after what the list knows', VISIT, 'the French president', '2031-07-01'],
    ['where the day of the article is unknown', VISIT, 'the French president', null],
    [
      'of a former holder',
      VISIT.replace('the French', 'the former French'),
      'the former French president',
      '2025-07-01',
    ],
    [
      'where the article does not name the holder',
      'Angela Tern met Tom Reed on a barge. Then the French president left.',
      'the French president',
      '2025-07-01',
    ],
  ])('tells nothing %s', (_, text, source, date) => {
    expect(speakerOf(text, source, date)).not.toContain('office');
  });
});
