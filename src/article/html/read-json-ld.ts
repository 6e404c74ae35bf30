import { shownText } from './page-tree.ts';
import { parsePage } from './parse-page.ts';

/** What a page's JSON-LD says of its article. */
export interface LinkedData {
  readonly type: string;
  readonly headline: string | null;
  readonly description: string | null;
  /** Names as written; objects by their `name`. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** `creditText`, `copyrightHolder`, `copyrightNotice`, `provider`: who supplied the copy. */
  readonly credits: readonly string[];
  readonly body: string | null;
  /** `false` when the page says that the article is not free to read. */
  readonly free: boolean;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** Objects looked at in one page; a graph of a whole site has some hundred. */
const MAX_OBJECTS = 5_000;
/** Characters of a name, a title or a description. */
const MAX_TEXT = 5_000;

/** The articles, best first, that the JSON-LD of a page describes, and how many of its scripts could not be read. */
export function readJsonLd(scripts: readonly string[]): {
  readonly articles: readonly LinkedData[];
  /** The name of the site, from its `WebSite` object or a lone organisation's. */
  readonly site: string | null;
  readonly broken: number;
} {
  const roots: Json[] = [];
  let broken = 0;
  for (const script of scripts) {
    if (script.trim() === '') continue;
    const parsed = parseLoosely(script);
    if (parsed === undefined) broken++;
    else roots.push(parsed);
  }
  const objects = objectsOf(roots);
  const byId = new Map<string, JsonObject>();
  for (const object of objects) {
    const id = object['@id'];
    // A mere reference has no other key; what it refers to may come later.
    if (typeof id === 'string' && Object.keys(object).length > 1 && !byId.has(id)) byId.set(id, object);
  }
  const articles = objects.filter((object) => articleRank(object) > 0);
  articles.sort((a, b) => articleRank(b) - articleRank(a));
  const site = objects.find((object) => typesOf(object).includes('WebSite'));
  return {
    articles: articles.map((article) => linkedData(article, byId)),
    site: site === undefined ? null : textOf(site.name),
    broken,
  };
}

/**
 * Parses JSON as pages carry it: in comment marks, with a stray semicolon, with raw line ends in its strings.
 * `undefined` when it is broken beyond that.
 */
function parseLoosely(script: string): Json | undefined {
  const bare = script
    .trim()
    .replace(/^(?:\/\*\s*)?(?:<!--|(?:\/\/\s*)?<!\[CDATA\[)(?:\s*\*\/)?/, '')
    .replace(/(?:\/\*\s*|\/\/\s*)?(?:-->|\]\]>)(?:\s*\*\/)?$/, '')
    .trim()
    .replace(/;$/, '');
  try {
    return JSON.parse(bare) as Json;
  } catch {
    try {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      return JSON.parse(bare.replace(/[\u0000-\u001F]+/g, ' ')) as Json;
    } catch {
      return undefined;
    }
  }
}

/** Every object at any depth, outer ones first. */
function objectsOf(roots: readonly Json[]): JsonObject[] {
  const found: JsonObject[] = [];
  const open: Json[] = [...roots].reverse();
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (value === null || typeof value !== 'object') continue;
    if (!Array.isArray(value)) {
      if (found.length >= MAX_OBJECTS) break;
      found.push(value);
    }
    const inner = Array.isArray(value) ? value : Object.values(value);
    for (let i = inner.length - 1; i >= 0; i--) {
      const next = inner[i];
      if (next !== null && typeof next === 'object') open.push(next);
    }
  }
  return found;
}

const ARTICLE_TYPE =
  /^(?:[A-Za-z]*(?:Article|NewsArticle)|[A-Za-z]*BlogPosting|Report|Interview|Review|CreativeWork)$/;

/** How surely an object is the article of its page: 0 when it is none. Parts of a live blog count less than the whole. */
function articleRank(object: JsonObject): number {
  const types = typesOf(object).filter((type) => ARTICLE_TYPE.test(type));
  if (types.length === 0 || textOf(object.headline ?? object.name) === null) return 0;
  if (types.includes('CreativeWork')) return 1;
  if (types.includes('BlogPosting') || types.includes('Review')) return 2;
  return object.articleBody !== undefined || object.author !== undefined || object.datePublished !== undefined
    ? 4
    : 3;
}

function typesOf(object: JsonObject): string[] {
  const given = object['@type'];
  const list = Array.isArray(given) ? given : [given];
  return list
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

function linkedData(article: JsonObject, byId: ReadonlyMap<string, JsonObject>): LinkedData {
  const names = (value: Json | undefined): string[] => namesOf(value, byId);
  const page = article.mainEntityOfPage;
  return {
    type: typesOf(article)[0] ?? '',
    headline: textOf(article.headline) ?? textOf(article.name),
    description: textOf(article.description),
    authors: [...names(article.author), ...names(article.creator)],
    publisher: names(article.publisher)[0] ?? names(article.sourceOrganization)[0] ?? null,
    published: textOf(article.datePublished) ?? textOf(article.dateCreated),
    url:
      textOf(article.url) ??
      textOf(page) ??
      (isObject(page) ? (textOf(page['@id']) ?? textOf(page.url)) : null),
    language: textOf(article.inLanguage),
    credits: [
      ...names(article.creditText),
      ...names(article.copyrightHolder),
      ...names(article.copyrightNotice),
      ...names(article.provider),
    ],
    body: typeof article.articleBody === 'string' ? article.articleBody : null,
    free: !/^(?:false|no)$/i.test(String(article.isAccessibleForFree ?? 'true')),
  };
}

/** The names that a value gives: a string, an object by its `name`, a reference, or a list of these. */
function namesOf(value: Json | undefined, byId: ReadonlyMap<string, JsonObject>): string[] {
  const list = Array.isArray(value) ? value.slice(0, 50) : [value];
  const names: string[] = [];
  for (const item of list) {
    if (!isObject(item)) {
      const text = textOf(item);
      if (text !== null) names.push(text);
      continue;
    }
    const id = item['@id'];
    const meant = item.name === undefined && typeof id === 'string' ? (byId.get(id) ?? item) : item;
    const inner = Array.isArray(meant.name) ? meant.name : [meant.name];
    for (const name of inner.map(textOf)) if (name !== null) names.push(name);
  }
  return [...new Set(names)];
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string that says something, as a browser would show it; the first of a list; else `null`. */
function textOf(value: Json | undefined): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'number') return String(first);
  if (typeof first !== 'string' || first.length > MAX_TEXT) return null;
  // Many sites put HTML into JSON: `Mayor &amp; council`, `It&#8217;s <i>over</i>`.
  const plain = /[&<]/.test(first) ? shownText(parsePage(first).root, MAX_TEXT) : first;
  const text = plain.replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}
