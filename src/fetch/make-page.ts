import type { Page } from '../domain/page.ts';
import { decode, decodeStart } from './charset.ts';
import { FetchError } from './fetch-error.ts';
import type { Fetched } from './fetched.ts';
import { type MediaType, type Reading, readingOf } from './media-type.ts';
import { printable } from './printable.ts';
import { readMhtml } from './read-mhtml.ts';
import { isBinary, isMhtmlStart, type Markup, sniffFormat, sniffMarkup } from './sniff.ts';

/** How far markup is looked for at the start: a licence in a comment may stand before it. */
const START_BYTES = 4096;

/**
 * The page that `fetched` is: unpacked, decoded, and told apart into HTML and text by its declared type, or by
 * its first characters where that says nothing. Throws a `FetchError` for what is empty and for what is neither.
 */
export async function makePage(fetched: Fetched, maxBytes: number): Promise<Page> {
  const { name, url, bytes, declared } = fetched;
  const start = decodeStart(bytes, START_BYTES);
  const reading = isMhtmlStart(start) ? 'mhtml' : (readingOf(declared) ?? 'unknown');
  if (reading === 'mhtml' && bytes.length > 0) {
    const page = await readMhtml(name, bytes, maxBytes);
    return decodePage(name, url, page.bytes, page.declared, 'html');
  }
  return decodePage(name, url, bytes, declared, kindOf(reading, start, name));
}

async function decodePage(
  name: string,
  url: string | null,
  bytes: Uint8Array,
  declared: MediaType | null,
  kind: Page['kind'],
): Promise<Page> {
  const { content, charset } = decode(bytes, declared?.charset ?? null, kind === 'html');
  const format = await sniffFormat(bytes);
  if (isBinary(content, bytes, format))
    throw noArticle(name, format === null ? 'is no text' : `is a file of type ${format}`);
  if (content.trim() === '') {
    throw new FetchError(
      'empty',
      `${nameShown(name)} is empty: give a file or address with an article in it.`,
    );
  }
  return { url, name, kind, content, charset };
}

function kindOf(reading: Reading, start: string, name: string): Page['kind'] {
  if (reading === 'html') return 'html';
  // A whole page that calls itself text is still one: pages saved as .txt, or served raw from a repository.
  const markup: Markup = sniffMarkup(start, reading !== 'text');
  switch (markup) {
    case 'html':
      return 'html';
    case 'feed':
      throw noArticle(name, 'is a news feed');
    case 'image':
      throw noArticle(name, 'is a drawing (SVG)');
    case 'xml':
      if (reading === 'text') return 'text';
      throw noArticle(name, 'is XML of a kind that sayso does not read');
    case null:
      return 'text';
  }
}

function noArticle(name: string, what: string): FetchError {
  const advice = 'give a page (HTML) or the plain text of an article';
  return new FetchError('not-an-article', `${nameShown(name)} ${what} and no article: ${advice}.`);
}

function nameShown(name: string): string {
  return name === '-' ? 'Standard input' : printable(name);
}
