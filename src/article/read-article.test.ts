import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Article } from '../domain/article.ts';
import type { Noted } from '../domain/note.ts';
import { readArticle } from './read-article.ts';

const FOLDER = new URL('../../test/fixtures/pages/', import.meta.url);

const read = (
  content: string,
  kind: 'html' | 'text' = 'html',
  url: string | null = null,
): Promise<Noted<Article>> => readArticle({ url, name: 'page', kind, content, charset: 'utf-8' });

beforeAll(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new Error('tests have no network')));
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** What a person checks: each part with its words, in text order; offsets follow from them and are checked apart. */
function view({ value, notes }: Noted<Article>): unknown {
  const { text, blocks, leftOut, id: _, ...metadata } = value;
  const parts = [
    ...blocks.map(({ start, end, kind }) => ({ start, line: `${kind}: ${text.slice(start, end)}` })),
    ...leftOut.map(({ start, end, reason }) => ({
      start,
      line: `left out, ${reason}: ${text.slice(start, end)}`,
    })),
  ];
  parts.sort((a, b) => a.start - b.start);
  return {
    ...metadata,
    parts: parts.map(({ line }) => line),
    notes: notes.map(({ rule, message }) => `${rule}: ${message}`),
    text,
  };
}

/** Blocks and left-out ranges are sorted, disjoint, in bounds, not blank, and cover every non-blank character. */
function checkCoverage({ text, blocks, leftOut }: Article): void {
  for (const spans of [blocks, leftOut]) {
    for (const [i, { start }] of spans.entries())
      expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
  }
  let covered = 0;
  for (const { start, end } of [...blocks, ...leftOut].sort((a, b) => a.start - b.start)) {
    expect(start).toBeGreaterThanOrEqual(covered);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(text.slice(covered, start).trim()).toBe('');
    covered = end;
  }
  expect(text.slice(covered).trim()).toBe('');
}

describe('golden pages', () => {
  const slugs = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  test.each(slugs.map(({ name }) => name))('%s', async (slug) => {
    const source = readFileSync(new URL(`${slug}/source.html`, FOLDER), 'utf8');
    const expected = new URL(`${slug}/expected.json`, FOLDER);
    const result = await read(source, 'html', `https://www.example.org/found/${slug}`);
    checkCoverage(result.value);
    const shown = `${JSON.stringify(view(result), null, 2)}\n`;
    if (process.env.UPDATE === '1') writeFileSync(expected, shown);
    if (!existsSync(expected))
      throw new Error(`${slug} has no expected.json: run with UPDATE=1 and look at what it writes`);
    expect(shown).toBe(readFileSync(expected, 'utf8'));
  });
});

const TAGS =
  'div p span b a h1 h2 h3 ul li table tr td br figure figcaption blockquote pre section article aside template form time small'.split(
    ' ',
  );
const CLASSES = [
  '',
  'article-body',
  'caption',
  'credit',
  'byline',
  'share',
  'standfirst',
  'comments',
  'pull-quote',
  'timestamp',
  'twitter-tweet',
];
const WORDS = [
  'The mayor said: “No.”',
  'By Mara Lind',
  'Share',
  'Photo: Jon Ek/AFP',
  '5 June 2024',
  '\u00ad',
  '&nbsp;',
  '😀',
  '\r\n',
  'VARNHOLM (AFP) – It rained.',
  '© 2024 AFP',
  'مرفأ',
  '&lt;p',
  '<',
  '\ud83d',
  'She told reporters on Monday that the bridge would open again before the end of the year, and left.',
];

const page = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...CLASSES))
          .map(([tag, name]) => `<${tag} class="${name}">`),
      },
      { weight: 2, arbitrary: fc.constantFrom(...TAGS).map((tag) => `</${tag}>`) },
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    ),
    { maxLength: 80 },
  )
  .map((parts) => `<meta property="og:type" content="article"><h1>Bridge shut</h1>${parts.join(' ')}`);

test('every character of any page is in one part or left out', async () => {
  await fc.assert(
    fc.asyncProperty(page, async (content) => {
      checkCoverage((await read(content)).value);
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('every character of any text is in one part or left out, and the text is unchanged', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom(...WORDS, '\n', '\n\n', '\r\n'), fc.string({ unit: 'binary' }))),
      async (parts) => {
        const content = parts.join('');
        const { value } = await read(content, 'text');
        expect(value.text).toBe(content);
        checkCoverage(value);
      },
    ),
    { numRuns: 150 },
  );
}, 120_000);

test('the same page gives the same article', async () => {
  const content = readFileSync(new URL('tabloid-share-bars/source.html', FOLDER), 'utf8');
  expect(await read(content)).toEqual(await read(content));
});

test('the outlet’s own copyright is no credit, an agency’s is', async () => {
  const ld = (holder: string): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge shut', publisher: { name: 'The Courier' }, copyrightHolder: { name: holder } })}</script><article><p>The harbour bridge of Varnholm will stay shut until at least October, the mayor said.</p></article>`;
  expect((await read(ld('Courier'))).value.credit).toEqual([]);
  expect((await read(ld('Agence Boréale'))).value.credit).toEqual(['Agence Boréale']);
});
