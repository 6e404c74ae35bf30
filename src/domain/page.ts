/**
 * What whoever supplied an article says of it, as they wrote it: the fields of a JSONL line, an entry of a feed. Each is
 * `null` or empty where they say nothing.
 */
export interface GivenFacts {
  /**
   * Whether this goes before what the page says of itself (somebody wrote it down for this article) or only fills what
   * the page leaves open (a feed's shortened titles and section names).
   */
  readonly overPage: boolean;
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly agency: string | null;
  readonly outlet: string | null;
  /** A date in any usual form; one that cannot be read gives a note. */
  readonly published: string | null;
  /** BCP 47: a hint, as markup's is. */
  readonly language: string | null;
}

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
  /** What was given with it; absent where nothing was. */
  readonly given?: GivenFacts;
}
