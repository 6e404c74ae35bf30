/** A declared type of content, and the encoding declared with it. */
export interface MediaType {
  /** In lower case, without parameters: `text/html`. */
  readonly essence: string;
  /** The `charset` parameter as written, or `null`. */
  readonly charset: string | null;
}

/** How content is to be read: `unknown` is left to its first characters. */
export type Reading = 'html' | 'xml' | 'text' | 'mhtml' | 'unknown';

const READING: Readonly<Record<string, Reading>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  // May be a page or a feed: the root element tells.
  'text/xml': 'xml',
  'application/xml': 'xml',
  'text/plain': 'text',
  'text/markdown': 'text',
  'text/x-markdown': 'text',
  'multipart/related': 'mhtml',
  'message/rfc822': 'mhtml',
  'application/x-mimearchive': 'mhtml',
  // What servers say of files that they know nothing of.
  'application/octet-stream': 'unknown',
  'binary/octet-stream': 'unknown',
  'application/unknown': 'unknown',
  'unknown/unknown': 'unknown',
};

const EXTENSION: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/markdown',
  markdown: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'application/xhtml+xml',
  xht: 'application/xhtml+xml',
  mhtml: 'multipart/related',
  mht: 'multipart/related',
};

/** The type that the ending of a file's name declares, or `null` for an ending that says nothing. */
export function typeOfFile(path: string): MediaType | null {
  const extension = /\.([a-z]{2,8})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const essence = Object.hasOwn(EXTENSION, extension) ? EXTENSION[extension] : undefined;
  return essence === undefined ? null : { essence, charset: null };
}

/** How content of this type is read, or `null` for a type that is never an article (`image/png`). */
export function readingOf(type: MediaType | null): Reading | null {
  if (type === null) return 'unknown';
  return Object.hasOwn(READING, type.essence) ? (READING[type.essence] ?? null) : null;
}
