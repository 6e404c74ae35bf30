import { fileTypeFromBuffer } from 'file-type';

/** Formats whose first bytes are told apart need no more than this, and only this much is handed to the library. */
const MAGIC_BYTES = 4100;

/** How much of a text is looked at for characters that no text has. */
const SAMPLE = 65_536;

/** Of a thousand characters so many controls are too many; a stray NUL in a long page is not. */
const CONTROLS_PER_THOUSAND = 2;

/** So many characters lost in decoding are too many; scraped text often has lost all of its quotation marks. */
const LOST_PER_THOUSAND = 100;

/** Their first bytes are letters, so nothing but a whole mark counts, and they are no text to read. */
const TEXT_LIKE: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/rtf',
  'application/postscript',
]);

/** What markup at the very start is: a page, another kind of XML, or none. */
export type Markup = 'html' | 'feed' | 'image' | 'xml' | null;

/**
 * The kind of markup that `start`, the first characters of a content, begins with. A comment, an XML declaration
 * or a processing instruction before it is passed over. Only what begins a whole page counts as `html`; looser
 * markup (`<p>`, `<div class="…">`) does as well when `isLoose`.
 */
export function sniffMarkup(start: string, isLoose: boolean): Markup {
  const rest = skipProlog(start);
  if (/^<(!doctype\s+html|html|head|body)[\s/>]/i.test(rest)) return 'html';
  if (/^<(rss|feed|rdf:RDF)[\s>]/i.test(rest)) return 'feed';
  if (/^<(!doctype\s+)?svg[\s>]/i.test(rest)) return 'image';
  // The list of the MIME Sniffing standard, with the elements that saved fragments of articles begin with.
  const loose =
    /^<(script|iframe|h[1-6]|div|font|table|a|style|title|b|br|p|meta|link|article|main|section)[\s/>]/i;
  if (isLoose && loose.test(rest)) return 'html';
  return /^\s*<\?xml\s/.test(start) ? 'xml' : null;
}

/** `start` from its first element or doctype on. Linear: each round ends further on. */
function skipProlog(start: string): string {
  const prolog = /\s+|<!--[\s\S]*?-->|<\?[^>]*>/y;
  let end = 0;
  while (prolog.test(start)) end = prolog.lastIndex;
  return start.slice(end);
}

/** Whether `start` is the head of a page saved as MHTML: mail headers, one of which says so. */
export function isMhtmlStart(start: string): boolean {
  return (
    /^[\w-]+:[^\n]*\n/.test(start) &&
    /^MIME-Version:/im.test(start) &&
    /^Content-Type:\s*multipart\/related\b/im.test(start)
  );
}

/** The media type that the first bytes give away (`image/png`), or `null` when they are of no known format. */
export async function sniffFormat(bytes: Uint8Array): Promise<string | null> {
  return (await fileTypeFromBuffer(bytes.subarray(0, MAGIC_BYTES)))?.mime ?? null;
}

/**
 * Whether `content`, decoded from `bytes`, is no text. `format` alone does not decide, since some marks are plain
 * letters: an article that begins "BMW will close …" is no bitmap.
 */
export function isBinary(content: string, bytes: Uint8Array, format: string | null): boolean {
  if (format !== null && TEXT_LIKE.has(format)) return true;
  // Sound and pictures of 16-bit values decode well as UTF-16; that of XML is the one format that is text.
  if (format !== null && !format.endsWith('xml') && bytes.subarray(0, MAGIC_BYTES).includes(0)) return true;
  const length = Math.min(content.length, SAMPLE);
  let controls = 0;
  let lost = 0;
  for (let i = 0; i < length; i++) {
    const unit = content.charCodeAt(i);
    if (isControl(unit)) controls++;
    else if (unit === 0xfffd) lost++;
  }
  return isOver(controls, length, CONTROLS_PER_THOUSAND) || isOver(lost, length, LOST_PER_THOUSAND);
}

/** The controls that no text has: not tab, line ends, form feed, backspace or escape. */
function isControl(unit: number): boolean {
  return unit < 0x20 && unit !== 0x1b && !(unit >= 0x08 && unit <= 0x0d);
}

function isOver(count: number, length: number, perThousand: number): boolean {
  return count > 0 && count * 1000 >= length * perThousand;
}
