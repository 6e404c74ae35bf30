import { expect, test } from 'vitest';
import { gatherFacts } from './page-facts.ts';
import { type PageMetadata, readPageMetadata } from './page-metadata.ts';
import { parsePage } from './parse-page.ts';

function check(html: string, expected: Partial<PageMetadata>): void {
  const metadata = readPageMetadata(gatherFacts(parsePage(html)), 'https://example.org/news/1');
  expect(metadata).toMatchObject(expected);
}

const LD = (object: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(object)}</script>`;

test('JSON-LD comes before meta, and meta before microdata', () => {
  const ld = LD({
    '@type': 'NewsArticle',
    headline: 'Ld',
    author: 'Mara Lind',
    datePublished: '2024-01-01',
    publisher: { name: 'Ld Times' },
  });
  const meta =
    '<meta property="og:title" content="Meta"><meta name="author" content="Jon Ek"><meta property="article:published_time" content="2024-01-02"><meta property="og:site_name" content="Meta Times">';
  const micro =
    '<p itemprop="author">Petra Dam</p><time itemprop="datePublished" datetime="2024-01-03">x</time>';
  check(ld + meta + micro, {
    titles: ['Ld', 'Meta'],
    byline: ['Mara Lind'],
    published: { date: '2024-01-01', evidence: 'json-ld' },
    outlet: 'Ld Times',
  });
  check(meta + micro, {
    titles: ['Meta'],
    byline: ['Jon Ek'],
    published: { date: '2024-01-02', evidence: 'meta article:published_time' },
    outlet: 'Meta Times',
  });
  check(micro, {
    titles: [],
    byline: ['Petra Dam'],
    published: { date: '2024-01-03', evidence: 'microdata datePublished' },
    outlet: null,
  });
});

test('a lone time element and a rel="author" link are read last', () => {
  check(
    '<title>A</title><a rel="author">Mara Lind</a><time class="updated" datetime="2024-02-02"></time><time class="published" datetime="2024-02-01"></time>',
    {
      byline: ['Mara Lind'],
      published: { date: '2024-02-01', evidence: 'time element' },
    },
  );
});

test('a date that is none is passed over for the next', () => {
  check(
    '<meta property="article:published_time" content="soon"><meta name="parsely-pub-date" content="2024-03-01T01:00:00Z">',
    {
      published: { date: '2024-03-01', evidence: 'meta parsely-pub-date' },
    },
  );
});

test('the outlet is no writer, and an author’s address names nobody', () => {
  check(
    '<meta property="og:site_name" content="The Example Times"><meta name="author" content="Example Times"><meta property="article:author" content="https://example.org/x">',
    { byline: [] },
  );
});

test('of several articles the one is read that the page names', () => {
  check(
    `<h1>Ferries full as bridge closes</h1>${LD([
      { '@type': 'NewsArticle', headline: 'Herring back' },
      { '@type': 'NewsArticle', headline: 'Ferries full as bridge closes', author: 'Jon Ek' },
    ])}`,
    { byline: ['Jon Ek'], isArticle: true },
  );
});

test('what stands in a template is not in the page', () => {
  check('<template><meta property="og:title" content="No"></template><title>Yes</title>', {
    titles: ['Yes'],
  });
});

test('the address is the canonical one', () => {
  check('<link rel="canonical" href="/news/bridge"><meta property="og:url" content="/x">', {
    url: 'https://example.org/news/bridge',
  });
});
