import { isUtf8 } from 'node:buffer';
import { getBOMEncoding, legacyHookDecode, normalizeEncoding } from '@exodus/bytes/encoding.js';
import { detect } from 'chardet';
import sniffMeta from 'html-encoding-sniffer';

/** A detector learns no more from a longer text, and takes about a second a MB. */
const DETECTED_BYTES = 65_536;

/** A `<meta charset>` further down than this is in the article, not in the head. */
const HEAD_BYTES = 65_536;

/** UTF-8 with a stray byte is still UTF-8 when so many characters beyond ASCII are right for each wrong one. */
const RIGHT_FOR_EACH_WRONG = 5;

/** Characters as decoded, and the encoding they were decoded with. */
export interface Decoded {
  readonly content: string;
  /** A WHATWG label in lower case. */
  readonly charset: string;
}

/**
 * `bytes` decoded by the Encoding standard, a byte order mark removed and nothing else changed.
 *
 * The encoding is that of the byte order mark; else `declared` (a header's label), where it is known; else, in
 * markup, that of its `<meta>` or XML declaration; else what the bytes look like. The decoder is not Node's, which
 * knows fewer encodings and, depending on its version, reads windows-1252 as ISO 8859-1 (its quotation marks
 * become control characters) and other tables than browsers do for Shift_JIS, EUC-KR and Big5.
 */
export function decode(bytes: Uint8Array, declared: string | null, isMarkup: boolean): Decoded {
  const charset =
    getBOMEncoding(bytes) ??
    known(declared) ??
    (isMarkup ? declaredInMarkup(bytes) : null) ??
    charsetOfContent(bytes);
  return { content: legacyHookDecode(bytes, charset), charset };
}

/** The first characters of `bytes`, good for telling markup from text in any encoding with ASCII in it. */
export function decodeStart(bytes: Uint8Array, length: number): string {
  return legacyHookDecode(bytes.subarray(0, length), 'windows-1252').replaceAll('\0', '');
}

/** `replacement` is what the standard calls encodings that browsers refuse: the page must be in another. */
function known(label: string | null): string | null {
  const name = label === null ? null : normalizeEncoding(label);
  return name === 'replacement' ? null : name;
}

/** The standard looks at 1,024 bytes; pages with scripts before their `<meta>` are common, and browsers find it. */
function declaredInMarkup(bytes: Uint8Array): string | null {
  const first = sniffStart(bytes);
  if (first !== null) return first;
  const head = withoutComments(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1'));
  for (const { index } of head.matchAll(/<meta[\s/]/gi)) {
    const found = sniffStart(bytes.subarray(index));
    if (found !== null) return found;
  }
  return known(/^<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1] ?? null);
}

function sniffStart(bytes: Uint8Array): string | null {
  return known(sniffMeta(bytes, { defaultEncoding: 'replacement' }));
}

/** `markup` with its comments blanked, so that offsets stay; an unclosed comment takes in the rest. */
function withoutComments(markup: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (let start = markup.indexOf('<!--'); start >= 0; start = markup.indexOf('<!--', end)) {
    const close = markup.indexOf('-->', start + 4);
    const next = close < 0 ? markup.length : close + 3;
    pieces.push(markup.slice(end, start), ' '.repeat(next - start));
    end = next;
  }
  pieces.push(markup.slice(end));
  return pieces.join('');
}

function charsetOfContent(bytes: Uint8Array): string {
  const wide = charsetOfNulls(bytes);
  if (wide !== null) return wide;
  if (isUtf8(bytes) || isNearlyUtf8(bytes)) return 'utf-8';
  const first = bytes.findIndex((byte) => byte > 0x7f);
  return known(detect(bytes.subarray(first, first + DETECTED_BYTES))) ?? 'windows-1252';
}

/** UTF-16 without a byte order mark: in text with ASCII in it, every second byte of many is zero. */
function charsetOfNulls(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  // Latin text is nearly all zeros in one half; binary formats have zeros in both.
  if (odd > length * 0.3 && even < odd / 20) return 'utf-16le';
  return even > length * 0.3 && odd < even / 20 ? 'utf-16be' : null;
}

/** Text in another encoding holds next to nothing that is right in UTF-8. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let right = 0;
  let wrong = 0;
  for (const character of legacyHookDecode(bytes, 'utf-8')) {
    if (character === '\uFFFD') wrong++;
    else if (character > '\x7f') right++;
  }
  return right > wrong * RIGHT_FOR_EACH_WRONG;
}
