import { readFileSync } from 'node:fs';

/** An invented article of the labelled set. */
export interface InventedArticle {
  /** What it is about; two reports of one event have the same. */
  readonly event: string;
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

/** The articles of a file beside this one: `=== event`, a headline, and paragraphs with empty lines between. */
export function inventedArticles(file: string): InventedArticle[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [event = '', headline = '', ...lines] = part.split('\n');
      const paragraphs = lines
        .join('\n')
        .split('\n\n')
        .map((paragraph) => paragraph.trim());
      return {
        event: event.trim(),
        headline,
        paragraphs: paragraphs.filter((paragraph) => paragraph !== ''),
      };
    });
}
