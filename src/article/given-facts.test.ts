import { expect, test } from 'vitest';
import type { GivenFacts, Page } from '../domain/page.ts';
import { readArticle } from './read-article.ts';

const GIVEN: GivenFacts = {
  overPage: true,
  title: 'Bridge holds',
  byline: ['By Mara Lind and Jon Ek'],
  agency: 'reuters',
  outlet: 'The Veldam Ledger',
  published: 'Wed, 05 Jun 2024 23:30:00 +0200',
  language: null,
};

const TEXT =
  'Bridge is safe, says city\n\nBy Ola Brandt\n\nVELDAM, June 3, 2024 (AP) — The bridge is safe, the city said.';
const HTML = `<html><head><meta property="og:site_name" content="The Orlund Post"><meta property="og:type" content="article">
<meta property="article:published_time" content="2024-06-01"></head><body><article><h1>Bridge is safe</h1>
<p>The bridge over the Veld is safe, the city said on Monday after a long inspection of its piers and cables.</p>
<p>Ms. Lind said that it would be opened to traffic within a week, once the last of the reports was written.</p>
</article></body></html>`;

const read = async (kind: Page['kind'], given?: Partial<GivenFacts>) => {
  const content = kind === 'html' ? HTML : TEXT;
  const page: Page = { url: null, name: 'x', kind, content, charset: 'utf-8' };
  const { value, notes } = await readArticle(given ? { ...page, given: { ...GIVEN, ...given } } : page);
  const { title, byline, agency, outlet, published } = value;
  return { title, byline, agency, outlet, published, text: value.text, rules: notes.map(({ rule }) => rule) };
};

test('what a list gives goes before what the article says of itself', async () => {
  for (const kind of ['text', 'html'] as const) {
    expect(await read(kind, {})).toMatchObject({
      title: 'Bridge holds',
      byline: ['Mara Lind', 'Jon Ek'],
      agency: 'Reuters',
      outlet: 'The Veldam Ledger',
      published: { date: '2024-06-05', evidence: 'given' },
    });
  }
});

test('what a feed gives fills only what the page leaves open', async () => {
  expect(await read('html', { overPage: false })).toMatchObject({
    title: 'Bridge is safe',
    byline: ['Mara Lind', 'Jon Ek'],
    outlet: 'The Orlund Post',
    published: { date: '2024-06-01' },
  });
});

test('what is not given is read from the article, as if nothing were', async () => {
  const nothing = { title: null, byline: [], agency: null, outlet: null, published: null };
  for (const kind of ['text', 'html'] as const) expect(await read(kind, nothing)).toEqual(await read(kind));
});

test('the text is the same, whatever is given', async () => {
  for (const kind of ['text', 'html'] as const)
    expect((await read(kind, {})).text).toBe((await read(kind)).text);
});

test('a date that may be two days is left out, and a note says so', async () => {
  const { published, rules } = await read('text', { published: '05/06/2024' });
  expect(published?.evidence).not.toBe('given');
  expect(rules).toContain('given-date-unreadable');
});

test('an agency that the lexicon does not know is kept as it is given', async () => {
  expect((await read('text', { agency: 'Veldam Wire' })).agency).toBe('Veldam Wire');
});
