import type { Article } from './article.ts';
import type { Note } from './note.ts';
import type { Statement } from './statement.ts';

/** One article read from end to end: what `--json` prints. */
export interface Reading {
  readonly article: Article;
  /** In text order: by the first offset of cue, source or content. */
  readonly statements: readonly Statement[];
  readonly notes: readonly Note[];
  /** What made it: `sayso` and `model`, each a version string. */
  readonly versions: Readonly<Record<string, string>>;
}
