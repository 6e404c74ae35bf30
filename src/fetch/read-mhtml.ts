import { Readable } from 'node:stream';
import type { MimeNode } from '@zone-eu/mailsplit';
import { Splitter } from '@zone-eu/mailsplit';
import { readBounded } from './bounded-bytes.ts';
import { FetchError } from './fetch-error.ts';
import type { MediaType } from './media-type.ts';
import { printable } from './printable.ts';

/** A page with all of its pictures and frames has some hundreds of parts. */
const MAX_PARTS = 20_000;

/** The page inside of an MHTML file: its bytes with their transfer encoding undone, and the type it declares. */
export interface MhtmlPage {
  readonly bytes: Uint8Array;
  readonly declared: MediaType;
}

/**
 * The page that the MHTML file `bytes` was saved from: the part that its header names, else the first HTML part.
 * Its frames and pictures are left out. Throws a `FetchError` when there is no such part, or the file is damaged
 * or unpacks to more than `maxBytes`.
 */
export async function readMhtml(name: string, bytes: Uint8Array, maxBytes: number): Promise<MhtmlPage> {
  try {
    const part = (await findPart(bytes, isStartPart)) ?? (await findPart(bytes, isHtml));
    const page = part === null ? null : await unpack(part, maxBytes);
    if (part !== null && page !== null) return { bytes: page, declared: typeOf(part.node) };
  } catch (error) {
    throw noPage(name, error);
  }
  throw noPage(name);
}

interface Part {
  readonly node: MimeNode;
  readonly chunks: Uint8Array[];
}

async function findPart(bytes: Uint8Array, isWanted: (node: MimeNode) => boolean): Promise<Part | null> {
  let part: Part | null = null;
  const splitter = new Splitter({ maxChildNodes: MAX_PARTS });
  for await (const chunk of Readable.from([Buffer.from(bytes)]).pipe(splitter)) {
    if (chunk.type === 'node') {
      if (part !== null) break;
      if (isWanted(chunk)) part = { node: chunk, chunks: [] };
    } else if (chunk.type === 'body' && part !== null) {
      part.chunks.push(chunk.value);
    }
  }
  return part;
}

function isHtml(node: MimeNode): boolean {
  return node.contentType === 'text/html' || node.contentType === 'application/xhtml+xml';
}

/** `Content-Type: multipart/related; start="<page@example>"` in the file's header names a part's `Content-ID`. */
function isStartPart(node: MimeNode): boolean {
  const outer = node.parentNode ? node.parentNode.headers : false;
  if (!outer || !node.headers || !isHtml(node)) return false;
  const start = /;\s*start="?([^";]+)"?/i.exec(outer.getFirst('content-type'))?.[1];
  return start !== undefined && node.headers.getFirst('content-id').trim() === start.trim();
}

function typeOf(node: MimeNode): MediaType {
  return { essence: node.contentType || 'text/html', charset: node.charset || null };
}

function unpack(part: Part, maxBytes: number): Promise<Uint8Array | null> {
  return readBounded(Readable.from(part.chunks).pipe(part.node.getDecoder()), maxBytes);
}

function noPage(name: string, cause?: unknown): FetchError {
  return new FetchError(
    'not-an-article',
    `${printable(name)} is a web archive without a page that can be read: save the page again as HTML.`,
    cause,
  );
}
