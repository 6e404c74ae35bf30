import { hash } from 'node:crypto';

/**
 * SHA-256 of the UTF-8 bytes of a text, or of bytes, in lower-case hexadecimal: what the pipeline names articles and
 * statements by, and the record pages.
 */
export function sha256(text: string | Uint8Array): string {
  return hash('sha256', text, 'hex');
}
