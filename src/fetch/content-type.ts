import { parseMIMEType } from 'undici';
import type { MediaType } from './media-type.ts';

/** The type that a `Content-Type` header declares, or `null` when there is none or it cannot be read. */
export function readContentType(header: string | null): MediaType | null {
  const parsed = header === null ? 'failure' : parseMIMEType(header);
  if (parsed === 'failure') return null;
  return { essence: parsed.essence.toLowerCase(), charset: parsed.parameters.get('charset') ?? null };
}
