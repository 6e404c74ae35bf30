import type { Span } from './span.ts';

export type BlockKind = 'headline' | 'standfirst' | 'dateline' | 'body' | 'subheading' | 'caption' | 'credit';

/** A stretch of the text with one part in the article. Blocks are in text order and never overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A range of the text that is no part of the article, and why (`share-button`, `repeated-caption`, …). */
export interface LeftOut extends Span {
  /** A stable kebab-case name; `docs/json.md` lists them all. */
  readonly reason: string;
}

/** A date as far as it is known, and how. */
export interface DatedBy {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: as precise as the evidence. */
  readonly date: string;
  /** How it is known: `json-ld`, `meta article:published_time`, `time element`, `text "June 5, 2024"`, … */
  readonly evidence: string;
}

/** The text and metadata extracted from a page. */
export interface Article {
  /** SHA-256 of the text, hexadecimal: the same text is the same article. Filled in by the pipeline. */
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  /** The writers as printed, one each, without "By". */
  readonly byline: readonly string[];
  /** The news agency that supplied the copy, by its usual short name (`AFP`, `AP`, `Reuters`), or `null`. */
  readonly agency: string | null;
  /** The credits as printed: photographers, agencies, copyright lines. */
  readonly credit: readonly string[];
  readonly outlet: string | null;
  readonly published: DatedBy | null;
  /** BCP 47 code of the text (`en`), or `null` when not certain. */
  readonly language: string | null;
  /** What all offsets index. Plain text: the input unchanged. HTML: the extracted text. It never changes. */
  readonly text: string;
  /** The parts of the article in text order. Every non-blank character is in a block or in `leftOut`. */
  readonly blocks: readonly Block[];
  /** In text order, disjoint, and disjoint from `blocks`. */
  readonly leftOut: readonly LeftOut[];
}
