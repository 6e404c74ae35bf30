import { Parser } from 'htmlparser2';
import type { GivenFacts } from '../../domain/page.ts';

/** The protocol allows 50,000; what goes beyond is left. */
const MOST_ENTRIES = 50_000;

/** Longer than any address or title: a value this long is nonsense. */
const MOST_CHARACTERS = 4000;

/** What a sitemap lists. */
export interface Sitemap {
  /** `index`: the entries are sitemaps themselves. */
  readonly kind: 'index' | 'pages';
  readonly entries: readonly SitemapEntry[];
}

/** One address of a sitemap, with what its news extension says of the page. */
export interface SitemapEntry {
  readonly address: string;
  readonly given: GivenFacts | null;
}

/** Whether `start`, the first characters of a content, begins a sitemap. */
export function isSitemapStart(start: string): boolean {
  return /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/i.test(start);
}

/** The entries of the sitemap `content`, as far as it can be read. Linear, and no entity of the file's own is replaced. */
export function parseSitemap(content: string): Sitemap {
  const entries: SitemapEntry[] = [];
  let kind: Sitemap['kind'] = 'pages';
  let fields = new Map<string, string>();
  let text = '';
  const parser = new Parser(
    {
      onopentagname: (name) => {
        const local = localName(name);
        if (local === 'sitemapindex') kind = 'index';
        if (local === 'url' || local === 'sitemap') fields = new Map();
        text = '';
      },
      ontext: (piece) => {
        if (text.length < MOST_CHARACTERS) text += piece.slice(0, MOST_CHARACTERS);
      },
      onclosetag: (name) => {
        const local = localName(name);
        // An image inside of the entry has a `loc` and a `title` of its own.
        if (isOwn(name, local) && !fields.has(local)) fields.set(local, text.trim());
        if (local === 'url' || local === 'sitemap') addEntry(entries, fields);
        text = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(content);
  return { kind, entries };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function isOwn(name: string, local: string): boolean {
  const prefix = name.length === local.length ? '' : name.slice(0, name.length - local.length - 1);
  return local === 'loc' ? prefix !== 'image' && prefix !== 'video' : prefix === 'news';
}

function addEntry(entries: SitemapEntry[], fields: ReadonlyMap<string, string>): void {
  const address = fields.get('loc');
  if (address === undefined || address === '' || entries.length >= MOST_ENTRIES) return;
  entries.push({ address, given: givenBy(fields) });
}

function givenBy(fields: ReadonlyMap<string, string>): GivenFacts | null {
  const value = (name: string): string | null => fields.get(name) || null;
  const title = value('title');
  const published = value('publication_date');
  const outlet = value('name');
  if (title === null && published === null && outlet === null) return null;
  return {
    overPage: false,
    title,
    byline: [],
    agency: null,
    outlet,
    published,
    language: value('language'),
  };
}
