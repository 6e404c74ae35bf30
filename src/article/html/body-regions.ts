import { proseBefore } from './line-facts.ts';
import { markupWords } from './markup-role.ts';
import type { PageLines } from './page-lines.ts';
import { attribute, type PageElement } from './page-tree.ts';

/** The lines of one element that its markup calls the article or its body: `[first, end)`. */
export interface Region {
  readonly first: number;
  readonly end: number;
  /** Characters of prose in it. */
  readonly prose: number;
}

const BODY_PAIRS: ReadonlySet<string> = new Set(
  (
    'article-body story-body entry-content post-content post-body article-content article-text story-text ' +
    'story-content body-content content-body news-body news-text news-content article-main main-content ' +
    'body-text body-copy article-copy story-copy live-body live-post live-entry live-update liveblog-post liveblog-entry blog-content post-entry article-entry text-body'
  ).split(' '),
);
const BODY_WORDS: ReadonlySet<string> = new Set(
  'articlebody storybody articlecontent articletext storytext newsbody newstext bodytext bodycopy postcontent'.split(
    ' ',
  ),
);

/** Whether an element says that it holds the text of the article. */
export function isBodyElement(element: PageElement): boolean {
  if (/(?:^|\s)(?:articlebody|liveblogupdate)(?:\s|$)/i.test(attribute(element, 'itemprop'))) return true;
  const words = markupWords(element);
  return words.some((word, i) => BODY_WORDS.has(word) || BODY_PAIRS.has(`${word}-${words[i + 1] ?? ''}`));
}

/** Whether an element says that it holds an article with all that belongs to it, headline and pictures too. */
export function isArticleElement(element: PageElement): boolean {
  if (element.tag === 'article' || element.tag === 'main') return true;
  return (
    /^(?:article|main)$/i.test(attribute(element, 'role')) || /Article$/.test(attribute(element, 'itemtype'))
  );
}

/**
 * The regions of a page whose elements `wanted` names, in page order, those inside of others left out.
 * A region without prose is none.
 */
export function outerRegions(page: PageLines, wanted: (element: PageElement) => boolean): readonly Region[] {
  const prose = proseBefore(page.lines);
  const found: Region[] = [];
  for (const [element, { first, end }] of page.linesOf) {
    const length = (prose[end] ?? 0) - (prose[first] ?? 0);
    if (length > 0 && wanted(element)) found.push({ first, end, prose: length });
  }
  found.sort((a, b) => a.first - b.first || b.end - a.end);
  const outer: Region[] = [];
  for (const region of found) if (region.first >= (outer.at(-1)?.end ?? 0)) outer.push(region);
  return outer;
}
