import type { MediaType } from './media-type.ts';

/** Bytes as they were found, with what their source says of them: what a page is made from. */
export interface Fetched {
  /** How the user named it. */
  readonly name: string;
  /** The address after redirects, without its fragment; `null` for files and standard input. */
  readonly url: string | null;
  readonly bytes: Uint8Array;
  /** What the source declares, from a header or a file's extension; `null` when it declares nothing. */
  readonly declared: MediaType | null;
}
