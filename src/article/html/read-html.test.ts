import { expect, test } from 'vitest';
import { type HtmlArticle, readHtml } from './read-html.ts';

const read = (content: string): HtmlArticle =>
  readHtml({ url: null, name: 'x.html', kind: 'html', content, charset: 'utf-8' });
const shown = (content: string): string[] => read(content).placed.map(({ part, text }) => `${part}: ${text}`);
const rules = (content: string): string[] => read(content).notes.map(({ rule }) => rule);

const FIRST =
  'The harbour bridge of Varnholm will stay shut until at least October, mayor Signe Aldal said on Wednesday.';
const SECOND =
  '“We will not open it a day too early,” Aldal told reporters, after engineers had found cracks in both pillars.';
const THIRD =
  'The ferry operator Nordsund, which has doubled its crossings, denied that it had known of the damage since March.';
const BODY = [FIRST, SECOND, THIRD].map((text) => `<p>${text}</p>`);

test('short answers, headings and lists between paragraphs stay', () => {
  const page = `<article><h1>Bridge shut</h1>${BODY[0]}<p>Why?</p><h2>Repairs</h2>${BODY[1]}<ul><li>Nine million crowns</li></ul>${BODY[2]}</article>`;
  expect(shown(page)).toEqual([
    'headline: Bridge shut',
    `body: ${FIRST}`,
    'body: Why?',
    'subheading: Repairs',
    `body: ${SECOND}`,
    'body: Nine million crowns',
    `body: ${THIRD}`,
  ]);
});

test('paragraphs that Readability loses are taken from the marked body', () => {
  const lost = `<section class="extra">${BODY[2]}</section>`;
  const page = `<h1>Bridge shut</h1><div itemprop="articleBody">${BODY[0]}${BODY[1]}${lost}</div><p>${'Unrelated words of the site, again and again. '.repeat(3)}</p>`;
  expect(shown(page)).toEqual([
    'headline: Bridge shut',
    `body: ${FIRST}`,
    `body: ${SECOND}`,
    `body: ${THIRD}`,
  ]);
});

test('the headline comes first, also where the picture stands above it', () => {
  const page = `<article><figure><img><figcaption>The bridge.</figcaption></figure><h1>Bridge shut</h1>${BODY.join('')}</article>`;
  expect(shown(page).slice(0, 2)).toEqual(['headline: Bridge shut', 'caption: The bridge.']);
});

test('a page that prints no headline has that of its metadata', () => {
  const page = `<meta property="og:title" content="Bridge shut"><article>${BODY.join('')}</article>`;
  expect(shown(page)[0]).toBe('headline: Bridge shut');
});

test('the name of the outlet set as a heading is no headline', () => {
  const page = `<meta property="og:site_name" content="The Courier"><title>Bridge shut - The Courier</title><h1>The Courier</h1><h2>Bridge shut</h2>${BODY.join('')}`;
  expect(read(page).title).toBe('Bridge shut');
});

test('a headline, a caption and a long line printed twice are there once', () => {
  const figure = '<figure><img><figcaption>The closed bridge at noon.</figcaption></figure>';
  const page = `<title>Bridge shut</title><article><h1>Bridge shut</h1>${figure}<h2>Bridge shut</h2>${BODY.join('')}${figure}${BODY[0]}</article>`;
  expect(shown(page)).toEqual([
    'headline: Bridge shut',
    'caption: The closed bridge at noon.',
    `body: ${FIRST}`,
    `body: ${SECOND}`,
    `body: ${THIRD}`,
  ]);
});

test('a standfirst that the body repeats is the body’s', () => {
  const page = `<article><h1>Bridge shut</h1><p class="standfirst">${FIRST}</p><div class="article-body">${BODY.join('')}</div></article>`;
  expect(shown(page).filter((line) => line.endsWith(FIRST))).toEqual([`body: ${FIRST}`]);
});

test('a page without prose has no article, and says so', () => {
  for (const page of [
    '',
    ' ',
    '<p>Hello.</p>',
    '<ul><li><a href="/">Home</a></ul>',
    'plain words',
    '\u0000\u0001',
  ]) {
    expect(read(page).placed, page).toEqual([]);
    expect(rules(page)).toEqual(['no-article']);
  }
});

test('a two-line report is an article where the page says so', () => {
  const report = '<p>A tremor of magnitude 3 shook Varnholm at noon on Monday, the observatory said.</p>';
  expect(read(report).placed).toEqual([]);
  expect(shown(`<meta property="og:type" content="article">${report}`)).toHaveLength(1);
});

test('JSON-LD that speaks of another text does not replace what the page prints', () => {
  const body = 'A wholly different story about a choir, which won a cup and came home. '.repeat(60);
  const ld = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge shut', articleBody: body })}</script>`;
  const long = `<p>${[FIRST, SECOND, THIRD].join(' ')}</p>`;
  expect(shown(`${ld}<article><h1>Bridge shut</h1>${long}</article>`)).toContain(
    `body: ${[FIRST, SECOND, THIRD].join(' ')}`,
  );
});

test('headings over nothing and lines that a script would fill in are left out', () => {
  const page = `<article><h1>Bridge shut</h1>${BODY.join('')}<p>{{ article.next }} is a long line that nobody has filled in yet.</p><h3>More on this story</h3></article>`;
  expect(shown(page)).toEqual([
    'headline: Bridge shut',
    `body: ${FIRST}`,
    `body: ${SECOND}`,
    `body: ${THIRD}`,
  ]);
});

test('the posts of a live blog keep their headings', () => {
  const post = (title: string, text: string): string =>
    `<article class="live-post"><time datetime="2024-01-12">09:40</time><h2>${title}</h2><div>${text}</div></article>`;
  const ld = `<script type="application/ld+json">${JSON.stringify({ '@type': 'LiveBlogPosting', headline: 'Storm live' })}</script>`;
  const page = `${ld}<h1>Storm live</h1>${post('Schools shut', BODY[0] ?? '')}${post('Ferries cancelled', BODY[1] ?? '')}`;
  expect(shown(page)).toEqual([
    'headline: Storm live',
    'time: 09:40',
    'subheading: Schools shut',
    `body: ${FIRST}`,
    'subheading: Ferries cancelled',
    `body: ${SECOND}`,
  ]);
});

test.each([
  ['nested blocks', '<div>'.repeat(100_000)],
  ['nested blocks with words', '<div>word '.repeat(50_000)],
  ['unclosed formatting', `${'<b>'.repeat(50_000)}${'</i>'.repeat(50_000)}`],
  ['unclosed links', '<a href=x>y'.repeat(30_000)],
  ['line breaks', 'x<br>'.repeat(50_000)],
  ['attributes', `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}=1`).join(' ')}>x`],
  ['open brackets', '<'.repeat(200_000)],
  ['ampersands', '&#'.repeat(100_000)],
  ['open comments', '<!--'.repeat(50_000)],
  ['open quotes', '<a href="'.repeat(50_000)],
  ['tables in tables', '<table><tr><td>'.repeat(30_000)],
  ['one long line', `<p>${'word '.repeat(200_000)}</p>`],
  ['one long word', `<p>${'w'.repeat(500_000)}</p>`],
  ['nested properties', '<div itemprop="author">'.repeat(30_000)],
  ['blank characters', `<p>${' \n\t'.repeat(100_000)}x`],
  ['lone surrogates', `<p>${'\ud800'.repeat(50_000)}`],
  ['templates', '<template><p>x'.repeat(30_000)],
])(
  'a hostile page of %s is answered',
  (_, page) => {
    const started = performance.now();
    expect(Array.isArray(read(page).placed)).toBe(true);
    // Quadratic work takes minutes here; the bound is wide because test machines are busy.
    expect(performance.now() - started).toBeLessThan(20_000);
  },
  30_000,
);
