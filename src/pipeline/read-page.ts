import { readArticle } from '../article/read-article.ts';
import type { Article } from '../domain/article.ts';
import type { Page } from '../domain/page.ts';
import type { Reading } from '../domain/reading.ts';
import type { Statement } from '../domain/statement.ts';
import type { Tagger } from '../domain/tagging.ts';
import { applyRegister } from '../entity/apply-register.ts';
import type { Register } from '../entity/register.ts';
import { beginStatements } from '../statement/read-statements.ts';
import { readFindings } from './find-checks.ts';
import { judgeStatements } from './judge-statements.ts';
import { nestedStatements } from './nested-statements.ts';
import { orderStatements } from './order-statements.ts';
import { readAttributions } from './read-attributions.ts';

/** What reading a page needs from the world. */
export interface ReadPageOptions {
  readonly tagger: Tagger;
  /** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. */
  readonly hash: (text: string) => string;
  /** The version of sayso, for `Reading.versions.sayso`. */
  readonly version: string;
  /** The user's own register of persons and bodies; none by default. */
  readonly register?: Register | undefined;
  /** Whether to read contents again for what others are said in them to have said: half as long again. */
  readonly nested?: boolean | undefined;
}

/** What a page gave: a reading, or the finding that no article is on it. */
export type PageOutcome =
  | { readonly kind: 'reading'; readonly reading: Reading }
  | {
      readonly kind: 'no-article';
      /** The page as named by the user. */
      readonly name: string;
      /** Why, as the end of a sentence: "no running text was found on the page". */
      readonly reason: string;
    };

/**
 * Reads one page from end to end: the article on it, its attributions, the statements made of them.
 *
 * A page without running text is no error but an outcome of its own kind. The result depends on the page, the tagger,
 * the version and the register alone: the same four give the same reading, character for character. Rejects only when the
 * tagger does.
 */
export async function readPage(
  page: Page,
  { tagger, hash, version, register, nested = false }: ReadPageOptions,
): Promise<PageOutcome> {
  const read = await readArticle(page);
  const article: Article = { ...read.value, id: hash(read.value.text) };
  const missing = whyNoArticle(page, article);
  if (missing) return { kind: 'no-article', name: page.name, reason: missing };
  // Every stage names what it finds by the digest of the text: it is there already.
  const digest = (text: string) => (text === article.text ? article.id : hash(text));
  const attributions = await readAttributions(article, tagger);
  const begun = beginStatements(article, attributions.value);
  const answers = await tagger.whoIsMeant?.(article.text, begun.questions);
  const statements = begun.finish(digest, answers);
  const judge = (made: readonly Statement[]): readonly Statement[] => {
    const known = register ? applyRegister(made, register, digest) : made;
    return judgeStatements(article, begun.words, orderStatements(known, digest));
  };
  const judged = judge(statements.value);
  // Findings are made of the outer ones: their contents hold the figures of the nested ones too.
  const inner = nested ? await nestedStatements(article, attributions.value, judged, tagger, digest) : [];
  const reading: Reading = {
    article,
    statements: inner.length === 0 ? judged : orderStatements([...judged, ...judge(inner)], digest),
    ...readFindings(article, judged, digest),
    notes: [...read.notes, ...attributions.notes, ...statements.notes],
    versions: { sayso: version, model: tagger.version, ...(register && { register: register.version }) },
  };
  return { kind: 'reading', reading };
}

const LETTER = /\p{L}/u;

/**
 * Why `article` is none, or `null` when it is one. On an HTML page a heading alone is no article: every front page
 * and error page has one. In plain text it is: a pasted line may look like a headline.
 */
function whyNoArticle(page: Page, article: Article): string | null {
  const prose = article.blocks.some(
    ({ kind, start, end }) =>
      (kind === 'body' || kind === 'standfirst' || (page.kind === 'text' && kind === 'headline')) &&
      LETTER.test(article.text.slice(start, end)),
  );
  if (prose) return null;
  if (!LETTER.test(page.content)) return 'it holds no words';
  return page.kind === 'html' ? 'no article was found on the page' : 'no running text was found in it';
}
