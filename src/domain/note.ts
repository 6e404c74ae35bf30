import type { Span } from './span.ts';

/** The stage of the pipeline that a note comes from: the name of its folder. */
export type Stage = 'fetch' | 'article' | 'tagger' | 'attribution' | 'statement' | 'check' | 'pipeline';

/** Something a reader should know about how an article was read. Odd text gives a note, never an error. */
export interface Note {
  readonly stage: Stage;
  /** The rule that wrote it, in kebab-case, stable across versions: `byline-differs-from-agency`. */
  readonly rule: string;
  /** Where in `Article.text`, or `null` when the note is about the whole page. */
  readonly span: Span | null;
  /** One sentence in plain words. */
  readonly message: string;
}

/** What a pure stage returns: its value and what there is to say about it. */
export interface Noted<T> {
  readonly value: T;
  readonly notes: readonly Note[];
}
