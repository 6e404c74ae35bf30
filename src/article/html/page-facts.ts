import { attribute, type PageElement, type PageTree, shownText } from './page-tree.ts';

/** A value that a page's markup gives a name to. */
export interface NamedValue {
  /** Lower case: `og:title`, `article:published_time`, `datepublished`. */
  readonly name: string;
  /** Never blank. */
  readonly value: string;
}

/** What a page says about itself outside of its text, in page order, nothing judged yet. */
export interface PageFacts {
  /** The `<meta>` elements, by `property`, `name` or `itemprop`. */
  readonly meta: readonly NamedValue[];
  /** The microdata of the body, by `itemprop`; dates from `content` or `datetime`, all else as shown. */
  readonly properties: readonly NamedValue[];
  /** What `rel="author"` elements show. */
  readonly authors: readonly string[];
  /** The `datetime` of `<time>` elements, those that say `pubdate` or `published` first. */
  readonly times: readonly string[];
  /** `<title>`, `null` when blank. */
  readonly pageTitle: string | null;
  /** The headings of the first level, in page order. */
  readonly firstHeadings: readonly string[];
  /** `href` of `<link rel="canonical">` and of `<base>`. */
  readonly canonical: string | null;
  readonly base: string | null;
  /** `lang` of the page. */
  readonly language: string | null;
  /** The JSON-LD scripts as written. */
  readonly scripts: readonly string[];
}

/** A line of metadata is a name or a title; more than this is something else. */
const MAX_VALUE = 1000;
/** Microdata of one page: forty related stories have each an author, a date and a title. */
const MAX_PROPERTIES = 500;

/** Collects what a page says about itself, in one pass over its tree. */
export function gatherFacts(tree: PageTree): PageFacts {
  const facts = {
    meta: [] as NamedValue[],
    properties: [] as NamedValue[],
    authors: [] as string[],
    times: [] as { value: string; published: boolean }[],
    pageTitle: null as string | null,
    firstHeadings: [] as string[],
    canonical: null as string | null,
    base: null as string | null,
    scripts: [] as string[],
  };
  const open: PageElement[] = [tree.root];
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    gatherFrom(element, facts);
    // A template's contents are not in the page, and an icon's title is not the page's.
    if (element.tag === 'template' || element.tag === 'svg') continue;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (child?.kind === 'element') open.push(child);
    }
  }
  const { times, ...rest } = facts;
  const language = attribute(tree.root, 'lang').trim();
  return {
    ...rest,
    times: [...times.filter((time) => time.published), ...times.filter((time) => !time.published)].map(
      ({ value }) => value,
    ),
    language: language === '' ? null : language,
  };
}

interface Gathering {
  readonly meta: NamedValue[];
  readonly properties: NamedValue[];
  readonly authors: string[];
  readonly times: { value: string; published: boolean }[];
  readonly firstHeadings: string[];
  readonly scripts: string[];
  pageTitle: string | null;
  canonical: string | null;
  base: string | null;
}

function gatherFrom(element: PageElement, facts: Gathering): void {
  switch (element.tag) {
    case 'meta':
      gatherMeta(element, facts);
      return;
    case 'link':
      if (/(?:^|\s)canonical(?:\s|$)/i.test(attribute(element, 'rel'))) {
        facts.canonical ??= attribute(element, 'href').trim() || null;
      }
      return;
    case 'base':
      facts.base ??= attribute(element, 'href').trim() || null;
      return;
    case 'title':
      facts.pageTitle ??= shownText(element, MAX_VALUE) || null;
      return;
    case 'script':
      facts.scripts.push(...element.children.map((child) => (child.kind === 'text' ? child.text : '')));
      return;
  }
  if (element.tag === 'h1') pushNotBlank(facts.firstHeadings, shownText(element, MAX_VALUE));
  if (element.tag === 'time') gatherTime(element, facts);
  if (/(?:^|\s)author(?:\s|$)/i.test(attribute(element, 'rel'))) {
    pushNotBlank(facts.authors, shownText(element, 200));
  }
  if (element.attributes.has('itemprop')) gatherProperty(element, facts);
}

function gatherMeta(element: PageElement, facts: Gathering): void {
  const value = attribute(element, 'content').replace(/\s+/g, ' ').trim();
  if (value === '') return;
  // The same element may carry two names: `<meta name="author" property="article:author">`.
  const names = [attribute(element, 'property'), attribute(element, 'name'), attribute(element, 'itemprop')];
  for (const name of new Set(names.map((given) => given.trim().toLowerCase()))) {
    if (name !== '') facts.meta.push({ name, value });
  }
}

function gatherTime(element: PageElement, facts: Gathering): void {
  const value = attribute(element, 'datetime').trim();
  if (value === '' || facts.times.length >= MAX_PROPERTIES) return;
  const published = /publish|pubdate|posted|created/i.test(
    `${attribute(element, 'class')} ${attribute(element, 'itemprop')} ${attribute(element.parent ?? element, 'class')}`,
  );
  facts.times.push({ value, published });
}

function gatherProperty(element: PageElement, facts: Gathering): void {
  if (facts.properties.length >= MAX_PROPERTIES) return;
  const value = attribute(element, 'content').trim() || attribute(element, 'datetime').trim();
  for (const name of attribute(element, 'itemprop').toLowerCase().split(/\s+/)) {
    const shown = value === '' ? shownText(element, 300) : value;
    if (name !== '' && name !== 'articlebody' && shown !== '') facts.properties.push({ name, value: shown });
  }
}

function pushNotBlank(list: string[], value: string): void {
  if (value !== '' && list.length < MAX_PROPERTIES) list.push(value);
}
