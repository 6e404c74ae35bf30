import type { Article } from '../domain/article.ts';
import type { Note, Noted } from '../domain/note.ts';
import type { Page } from '../domain/page.ts';
import { withGiven } from './given-facts.ts';
import { outletKey } from './html/clean-title.ts';
import { composeText, joinJudgements } from './html/compose-text.ts';
import { printedWriters } from './html/writer-names.ts';
import { readLanguage } from './read-language.ts';
import { judgeLines } from './text/read-lines.ts';
import { readMetadata } from './text/read-metadata.ts';

/**
 * Reads the article of a page: its text, what each part of it is, who wrote it, who supplied it and when.
 *
 * A text page is kept unchanged, its furniture listed in `leftOut`; of an HTML page the text is what the article
 * shows, furniture in it listed in the same way. `id` is left empty: the pipeline fills it in. A page without an
 * article gives an empty `text` and the note `no-article`. Never rejects on odd pages.
 */
export async function readArticle(page: Page): Promise<Noted<Article>> {
  return page.kind === 'html' ? readHtmlArticle(page) : readTextArticle(page);
}

async function readTextArticle(page: Page): Promise<Noted<Article>> {
  const text = page.content;
  const judged = judgeLines(text, { title: null, captions: [], skip: [] });
  const stated = withGiven({ title: null, byline: [], published: null, outlet: null }, page.given);
  const language = page.given?.language ?? null;
  return composeArticle({ text, ...judged, url: page.url, language, credits: [], stated, notes: [] });
}

async function readHtmlArticle(page: Page): Promise<Noted<Article>> {
  // Loaded on first use: a reader of plain text needs no parser of HTML.
  const { readHtml } = await import('./html/read-html.ts');
  const { title, placed, metadata, notes } = readHtml(page);
  const { text, marks } = composeText(placed);
  const judged = judgeLines(text, {
    title,
    captions: marks.filter(({ part }) => part === 'caption'),
    skip: marks.filter(({ part }) => part === 'credit'),
  });
  const marked = marks
    .filter(({ part }) => part === 'byline')
    .map(({ start, end }) => text.slice(start, end));
  const byline = metadata.byline.length > 0 ? metadata.byline : printedWriters(marked);
  const { published, outlet, url } = metadata;
  const stated = withGiven({ title, byline, published, outlet }, page.given);
  const language = metadata.language ?? page.given?.language ?? null;
  const credits = othersCredits(metadata);
  return composeArticle({ text, ...joinJudgements(marks, judged), url, language, credits, stated, notes });
}

/** What is known of an article once its lines are judged. */
interface JudgedArticle extends Pick<Article, 'url' | 'text' | 'blocks' | 'leftOut' | 'language'> {
  /** Told by the markup alone. */
  readonly credits: readonly string[];
  readonly stated: ReturnType<typeof withGiven>;
  readonly notes: readonly Note[];
}

async function composeArticle(judged: JudgedArticle): Promise<Noted<Article>> {
  const { url, text, blocks, leftOut, stated } = judged;
  const read = readMetadata(text, blocks, leftOut, stated);
  const value: Article = {
    id: '',
    url,
    title: read.title,
    byline: read.byline,
    agency: stated.agency ?? read.agency,
    credit: [...new Set([...read.credit, ...judged.credits])],
    outlet: stated.outlet,
    published: read.published,
    language: await readLanguage(text, blocks, judged.language),
    text,
    blocks,
    leftOut,
  };
  return { value, notes: [...judged.notes, ...stated.notes, ...read.notes] };
}

/** The credits of the markup, without the outlet's own name: that it holds the copyright says nothing of the copy. */
function othersCredits({
  credits,
  outletNames,
}: {
  readonly credits: readonly string[];
  readonly outletNames: readonly string[];
}): readonly string[] {
  const own = new Set(outletNames.map(outletKey));
  return credits.filter(
    (credit) => !own.has(outletKey(credit.replace(/^[\s©]*(?:\(c\)|copyright)?[\s©]*(?:\d{4})?/i, ''))),
  );
}
