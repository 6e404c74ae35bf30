import type { Note } from '../../domain/note.ts';
import type { Page } from '../../domain/page.ts';
import { believedRoles } from './believed-role.ts';
import { chooseBody } from './choose-lines.ts';
import { isLink, isProse } from './line-facts.ts';
import { gatherFacts } from './page-facts.ts';
import { type PageLines, readLines } from './page-lines.ts';
import { type PageMetadata, readPageMetadata } from './page-metadata.ts';
import type { PageTree } from './page-tree.ts';
import { parsePage } from './parse-page.ts';
import { type PlacedLine, placeLines } from './place-lines.ts';
import { isReadable, readableTexts } from './readable-texts.ts';
import { Passages } from './same-words.ts';

/** What an HTML page holds of an article, line by line, before its words are judged. */
export interface HtmlArticle {
  readonly title: string | null;
  /** In reading order; empty when the page holds no article. */
  readonly placed: readonly PlacedLine[];
  readonly metadata: PageMetadata;
  readonly notes: readonly Note[];
}

/** A page that does not call itself an article must show so much prose, in so many paragraphs, to be taken for one. */
const MIN_PROSE = 250;
const MIN_PARAGRAPHS = 2;
/** A page that calls itself an article may be a two-line report. */
const MIN_PROSE_OF_ARTICLE = 60;
/** A front page has a linked heading for every other line of prose. */
const FRONT_PAGE_HEADINGS = 6;
/** The text that JSON-LD repeats is used when the page prints less than this share of it. */
const PRINTED_SHARE = 0.4;
const MIN_JSON_BODY = 300;

/**
 * Finds the article on an HTML page. Never throws, whatever the page is, in time linear in its length.
 * A page without an article gives no lines and the note `no-article`.
 */
export function readHtml(page: Page): HtmlArticle {
  const tree = parsePage(page.content);
  const metadata = readPageMetadata(gatherFacts(tree), page.url);
  const notes = [...notesOnPage(tree, metadata)];
  const roleOf = believedRoles(tree);
  const lines = readLines(tree, roleOf);
  const isSmall = isReadable(tree);
  if (!isSmall)
    notes.push(
      note(
        'page-too-large-for-readability',
        'The page is too large to be judged by its shape; its article was found by markup alone.',
      ),
    );
  const readable: ReadonlySet<number> = isSmall ? readableTexts(tree, roleOf) : new Set();
  const body = chooseBody(lines, { readable, body: metadata.body, isLiveBlog: metadata.isLiveBlog });
  const { title, placed } = placeLines(lines, body, metadata);
  if (isShort(lines, body, metadata) && metadata.body !== null) {
    notes.push(
      note('text-from-json-ld', 'The page prints little of its article; the text is read from its JSON-LD.'),
    );
    return { title, placed: linesOfBody(title, metadata.body), metadata, notes };
  }
  if (!isArticle(lines, body, metadata)) {
    notes.push(note('no-article', 'The page holds no article: too little running text was found on it.'));
    return { title, placed: [], metadata, notes };
  }
  return { title, placed, metadata, notes };
}

/** Whether the page prints so little of what its JSON-LD holds that it must be read from there. */
function isShort({ lines }: PageLines, body: readonly number[], metadata: PageMetadata): boolean {
  if (metadata.body === null || metadata.body.length < MIN_JSON_BODY) return false;
  const passages = new Passages([metadata.body]);
  let printed = 0;
  for (const i of body) {
    const text = lines[i]?.text ?? '';
    printed += text.length;
    // A single paragraph that is not of it shows that JSON-LD speaks of something else only when it is long.
    if (text.length > MIN_JSON_BODY && passages.shareOf(text) < 0.2) return false;
  }
  return printed < metadata.body.length * PRINTED_SHARE;
}

/** The lines of an article that is given as one string: markup in it is read, line ends separate paragraphs. */
function linesOfBody(title: string | null, body: string): PlacedLine[] {
  const isMarkup = /<(?:p|br|div)\b/i.test(body);
  const texts = isMarkup ? textsOfMarkup(body) : body.split(/\r?\n|\r/).map((text) => text.trim());
  const lines: PlacedLine[] = title === null ? [] : [{ text: title, gap: 'paragraph', part: 'headline' }];
  for (const text of texts) if (text !== '') lines.push({ text, gap: 'paragraph', part: 'body' });
  return lines;
}

function textsOfMarkup(body: string): string[] {
  const tree = parsePage(body);
  return readLines(tree, believedRoles(tree)).lines.map(({ text }) => text);
}

/** Whether what was found is an article and not the teasers of a front page or the words of a form. */
function isArticle({ lines }: PageLines, body: readonly number[], metadata: PageMetadata): boolean {
  let prose = 0;
  let paragraphs = 0;
  for (const i of body) {
    const line = lines[i];
    if (line === undefined || !isProse(line)) continue;
    prose += line.text.length;
    paragraphs++;
  }
  if (metadata.isArticle) return prose >= MIN_PROSE_OF_ARTICLE;
  if (prose < MIN_PROSE || paragraphs < MIN_PARAGRAPHS) return false;
  const first = body[0] ?? 0;
  const last = body.at(-1) ?? 0;
  let linkedHeadings = 0;
  for (let i = first; i <= last; i++) {
    const line = lines[i];
    if (line !== undefined && line.heading > 0 && isLink(line)) linkedHeadings++;
  }
  return linkedHeadings < FRONT_PAGE_HEADINGS || linkedHeadings < paragraphs / 2;
}

function* notesOnPage(tree: PageTree, metadata: PageMetadata): Generator<Note> {
  if (tree.cut.length > 0) {
    yield note(
      'page-cut',
      `The page goes beyond what is read of one (${tree.cut.join(', ')}); the rest is left unread.`,
    );
  }
  if (metadata.brokenScripts > 0) {
    yield note('broken-json-ld', 'A JSON-LD script of the page is broken and was not read.');
  }
  if (!metadata.isFree) {
    yield note(
      'not-free',
      'The page says that its article is not free to read: what was read may be only its beginning.',
    );
  }
}

function note(rule: string, message: string): Note {
  return { stage: 'article', rule, span: null, message };
}
