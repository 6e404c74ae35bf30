import { Worker } from 'node:worker_threads';
import type { AnyFeed, AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import type { GivenFacts } from '../../domain/page.ts';
import { FetchError } from '../fetch-error.ts';
import { printable } from '../printable.ts';

/** The parser takes two seconds for 100,000 entries; only markup made for it takes longer. */
const MOST_MILLISECONDS = 10_000;
const MOST_MEGABYTES = 512;

/** An entry's own text counts as its article from here on; what is shorter is a teaser. */
const MIN_ARTICLE_CHARACTERS = 600;

/** One entry of a feed. */
export interface FeedEntry {
  /** As written, perhaps relative to the feed; `null` where there is none. */
  readonly link: string | null;
  /** The article as the feed carries it, as HTML; `null` where it carries none or a teaser. */
  readonly html: string | null;
  readonly given: GivenFacts;
}

/**
 * The entries of the RSS, Atom, RDF or JSON feed `content`, in its order. Rejects with a `FetchError` when it is none,
 * or takes more time or memory to read than a feed does: it is read in a thread of its own, which can be stopped.
 */
export async function parseFeed(name: string, content: string): Promise<readonly FeedEntry[]> {
  const parsed = await parseInThread(content);
  if (parsed === null) {
    throw new FetchError(
      'damaged',
      `${printable(name)} is a news feed that cannot be read: open it in a browser to see whether it is whole.`,
    );
  }
  return entriesOf(parsed);
}

/** What the library makes of `content`; `null` when it throws or goes beyond the limits. */
function parseInThread(content: string): Promise<AnyFeed | null> {
  const worker = new Worker(BOOTSTRAP, {
    eval: true,
    execArgv: [],
    workerData: content,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  return new Promise((resolve) => {
    const end = (parsed: AnyFeed | null): void => {
      clearTimeout(timer);
      resolve(parsed);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(null), MOST_MILLISECONDS);
    worker.once('message', end);
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
  });
}

const BOOTSTRAP = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(${JSON.stringify(import.meta.resolve('feedsmith'))})
    .then(({ parseFeed }) => parentPort.postMessage(parseFeed(workerData)))
    .catch(() => parentPort.postMessage(null));`;

function entriesOf({ format, feed }: AnyFeed): FeedEntry[] {
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((item) => rssEntry(item));
    case 'rdf':
      return (feed.items ?? []).map((item) => rdfEntry(item));
    case 'atom':
      return (feed.entries ?? []).map((entry) => atomEntry(entry));
    case 'json':
      return (feed.items ?? []).map((item) => jsonEntry(item));
  }
}

function rssEntry(item: RssFeed.Item<string>): FeedEntry {
  const { guid } = item;
  const permalink = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid?.value : null;
  return {
    link: item.link ?? permalink ?? null,
    html: articleHtml(item.content?.encoded),
    given: given(item.title, item.dc?.creators ?? [], item.pubDate ?? item.dc?.dates?.[0]),
  };
}

function rdfEntry(item: RdfFeed.Item<string>): FeedEntry {
  return {
    link: item.link ?? null,
    html: articleHtml(item.content?.encoded),
    given: given(item.title, item.dc?.creators ?? [], item.dc?.dates?.[0]),
  };
}

function atomEntry(entry: AtomFeed.Entry<string>): FeedEntry {
  const links = entry.links ?? [];
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  const { content } = entry;
  const isHtml = content?.type === 'html' || content?.type === 'xhtml';
  return {
    link: link?.href ?? null,
    html: articleHtml(isHtml ? content?.value : undefined),
    given: given(
      entry.title?.value,
      (entry.authors ?? []).map(({ name }) => name ?? ''),
      entry.published ?? entry.updated,
    ),
  };
}

function jsonEntry(item: JsonFeed.Item<string>): FeedEntry {
  const text = item.content_text === undefined ? undefined : `<p>${escaped(item.content_text)}</p>`;
  return {
    link: item.url ?? null,
    html: articleHtml(item.content_html) ?? articleHtml(text?.replaceAll(/\n\s*\n/g, '</p>\n<p>')),
    given: {
      ...given(
        item.title,
        (item.authors ?? []).map(({ name }) => name ?? ''),
        item.date_published,
      ),
      language: item.language ?? null,
    },
  };
}

function given(
  title: string | undefined,
  byline: readonly string[],
  published: string | undefined,
): GivenFacts {
  return {
    overPage: false,
    title: title === undefined || title.trim() === '' ? null : title,
    byline: byline.filter((name) => name.trim() !== ''),
    agency: null,
    outlet: null,
    published: published ?? null,
    language: null,
  };
}

function articleHtml(html: string | undefined): string | null {
  if (html === undefined) return null;
  const letters = html.replaceAll(/<[^<>]*>/g, ' ').replaceAll(/\s+/g, ' ').length;
  return letters >= MIN_ARTICLE_CHARACTERS ? html : null;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
