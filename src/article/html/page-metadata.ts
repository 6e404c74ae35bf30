import type { DatedBy } from '../../domain/article.ts';
import { articleAddress } from './article-address.ts';
import { cleanTitle, outletKey } from './clean-title.ts';
import type { NamedValue, PageFacts } from './page-facts.ts';
import { printedDay } from './printed-day.ts';
import { type LinkedData, readJsonLd } from './read-json-ld.ts';
import { sharedWords } from './same-words.ts';
import { writerNames } from './writer-names.ts';

/** What a page's markup says of its article: JSON-LD first, then `<meta>`, then microdata. */
export interface PageMetadata {
  readonly url: string | null;
  /** The titles that the page gives its article, most trusted first, without the outlet's name. */
  readonly titles: readonly string[];
  readonly byline: readonly string[];
  readonly outlet: string | null;
  /** Every name that the outlet goes by on its page. */
  readonly outletNames: readonly string[];
  readonly published: DatedBy | null;
  readonly description: string | null;
  /** Who the markup says supplied the copy. */
  readonly credits: readonly string[];
  /** `lang` of the page or its JSON-LD: a hint, since many sites never set it right. */
  readonly language: string | null;
  /** The article as JSON-LD repeats it, often without paragraphs. */
  readonly body: string | null;
  /** Whether the page calls itself an article. */
  readonly isArticle: boolean;
  readonly isLiveBlog: boolean;
  readonly isFree: boolean;
  /** JSON-LD scripts that could not be read. */
  readonly brokenScripts: number;
}

const TITLE_NAMES = [
  'og:title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'headline',
  'title',
];
const AUTHOR_NAMES = [
  'author',
  'article:author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
];
const OUTLET_NAMES = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'dc.publisher',
  'publisher',
];
const DESCRIPTION_NAMES = ['og:description', 'description', 'twitter:description', 'dc.description'];
/** Names of the day of publication; those of the last change are not among them. */
const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'publish-date',
  'publishdate',
  'publication_date',
  'citation_publication_date',
  'pubdate',
  'pub_date',
  'article.published',
  'article_date_original',
  'date',
];

/** Reads the metadata of a page; `pageUrl` is where it was found, `null` for files. */
export function readPageMetadata(facts: PageFacts, pageUrl: string | null): PageMetadata {
  const linked = readJsonLd(facts.scripts);
  const meta = (names: readonly string[]): string[] => valuesOf(facts.meta, names);
  const ogTitles = [...meta(TITLE_NAMES), ...(facts.pageTitle === null ? [] : [facts.pageTitle])];
  const article = chooseArticle(linked.articles, [...facts.firstHeadings, ...ogTitles]);
  const outletNames = unique([article?.publisher, ...meta(OUTLET_NAMES), linked.site]);
  const outlet = outletNames[0] ?? null;
  const titles = unique(
    [article?.headline, ...ogTitles, ...valuesOf(facts.properties, ['headline'])].map((title) =>
      title === undefined || title === null ? null : cleanTitle(title, outletNames),
    ),
  );
  return {
    url: articleAddress(pageUrl, facts.base, [facts.canonical, article?.url, meta(['og:url'])[0]]),
    titles,
    byline: readByline(article, facts, outletNames),
    outlet,
    outletNames,
    published: readPublished(article, facts),
    description: article?.description ?? meta(DESCRIPTION_NAMES)[0] ?? null,
    credits: article?.credits ?? [],
    language: facts.language ?? article?.language ?? meta(['og:locale'])[0] ?? null,
    body: article?.body ?? null,
    isArticle:
      (article !== null && article.type !== 'CreativeWork') ||
      meta(['og:type']).some((type) => /article/i.test(type)) ||
      meta(['article:published_time']).length > 0,
    isLiveBlog: linked.articles.some(({ type }) => type === 'LiveBlogPosting'),
    isFree: article?.free ?? true,
    brokenScripts: linked.broken,
  };
}

/** Of several articles, the one that the page's own titles name; else the first. */
function chooseArticle(articles: readonly LinkedData[], titles: readonly string[]): LinkedData | null {
  for (const title of titles) {
    const named = articles.find(({ headline }) => headline !== null && sharedWords(headline, title) >= 0.7);
    if (named !== undefined) return named;
  }
  // A lone object describes the page, however it words the title; one of many may be a teaser's.
  return articles.length === 1 || titles.length === 0 ? (articles[0] ?? null) : null;
}

function readByline(
  article: LinkedData | null,
  facts: PageFacts,
  outlets: readonly string[],
): readonly string[] {
  const own = new Set(outlets.map(outletKey));
  const authors = valuesOf(facts.properties, ['author']);
  const sources = [
    article?.authors ?? [],
    ...AUTHOR_NAMES.map((name) => valuesOf(facts.meta, [name])),
    facts.authors,
    authors,
  ];
  for (const source of sources) {
    const names = writerNames(source).filter((name) => !own.has(outletKey(name)));
    if (names.length > 0) return names;
  }
  return [];
}

function readPublished(article: LinkedData | null, facts: PageFacts): DatedBy | null {
  const given: { readonly value: string; readonly evidence: string }[] = [];
  if (article?.published) given.push({ value: article.published, evidence: 'json-ld' });
  for (const name of DATE_NAMES) {
    for (const value of valuesOf(facts.meta, [name])) given.push({ value, evidence: `meta ${name}` });
  }
  for (const value of valuesOf(facts.properties, ['datepublished'])) {
    given.push({ value, evidence: 'microdata datePublished' });
  }
  for (const value of facts.times.slice(0, 1)) given.push({ value, evidence: 'time element' });
  for (const { value, evidence } of given) {
    const date = printedDay(value);
    if (date !== null) return { date, evidence };
  }
  return null;
}

/** The values under the given names, by name first and page order second. */
function valuesOf(values: readonly NamedValue[], names: readonly string[]): string[] {
  return names.flatMap((wanted) => values.filter(({ name }) => name === wanted).map(({ value }) => value));
}

function unique(values: readonly (string | null | undefined)[]): string[] {
  return [...new Set(values.filter((value): value is string => typeof value === 'string' && value !== ''))];
}
