/** What was fetched, decoded to characters: the input of the `article` stage. */
export interface Page {
  /** The address after redirects, a `file:` URL never: files and standard input have `null`. */
  readonly url: string | null;
  /** How the user named it: the path or address as typed, `-` for standard input. */
  readonly name: string;
  readonly kind: 'html' | 'text';
  /** The decoded characters, a byte order mark removed, nothing else changed. */
  readonly content: string;
  /** The encoding the bytes were read with, as a WHATWG label in lower case (`utf-8`, `windows-1252`). */
  readonly charset: string;
}
