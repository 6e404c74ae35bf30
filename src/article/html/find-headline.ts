import { outletKey } from './clean-title.ts';
import type { PageLine } from './page-line.ts';
import type { PageMetadata } from './page-metadata.ts';
import { lineKey, sharedWords } from './same-words.ts';

/** Titles that agree in this share of their words are one title: JSON-LD often carries a shortened one. */
const SAME_TITLE = 0.6;
/** A line without markup as a heading must repeat the title more closely. */
const SAME_LINE = 0.9;
/** Titles of less than this share of the other's length are a section (`World`) that the other names. */
const SAME_LENGTH = 0.4;
/** A lone first heading of so many words is a headline though the metadata words it otherwise. */
const HEADLINE_WORDS = 4;
/** How far into the body a headline is looked for; old pages set it beside the first paragraph. */
const INTO_BODY = 3;

/**
 * The index of the line that prints the headline of an article whose body begins at line `first`, or `null`.
 *
 * The heading that agrees with a title of the metadata wins, higher levels first; without metadata the first
 * heading of the first level. The outlet's own name is never the headline, though many pages set it as `<h1>`.
 */
export function findHeadline(
  lines: readonly PageLine[],
  first: number,
  metadata: PageMetadata,
): number | null {
  const { titles, outletNames } = metadata;
  const outlets = new Set(outletNames.map(outletKey));
  let best: number | null = null;
  let bestScore = 0;
  let lone: number | null = null;
  for (let i = 0; i < Math.min(lines.length, first + INTO_BODY); i++) {
    const line = lines[i];
    if (line === undefined || line.text.length > 500 || outlets.has(outletKey(line.text))) continue;
    const score = headlineScore(line, titles);
    // On a tie the later one wins: the earlier stands in the path of links (Home > World > Bridge to close).
    if (score > 0 && score >= bestScore) {
      best = i;
      bestScore = score;
    }
    if (line.heading === 1 && (titles.length === 0 || line.text.split(' ').length >= HEADLINE_WORDS))
      lone ??= i;
  }
  return best ?? lone;
}

/** How surely a line prints one of the titles, 0 when it does not. */
function headlineScore(line: PageLine, titles: readonly string[]): number {
  let score = 0;
  for (const title of titles) {
    const isSame = lineKey(title) === lineKey(line.text);
    const ratio = Math.min(title.length, line.text.length) / Math.max(title.length, line.text.length);
    const shared = isSame ? 1 : ratio < SAME_LENGTH ? 0 : sharedWords(title, line.text);
    if (shared >= (line.heading > 0 ? SAME_TITLE : SAME_LINE)) score = Math.max(score, shared);
  }
  if (score === 0) return 0;
  return score + (line.heading === 1 ? 1 : line.heading > 1 ? 0.5 : 0);
}
