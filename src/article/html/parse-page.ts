import { Tokenizer } from 'htmlparser2';
import type { PageElement, PageNode, PageTree } from './page-tree.ts';
import {
  BLOCK_TAGS,
  CLOSED_BY_START,
  END_TAG_SCOPE,
  LIST_SCOPE,
  TABLE_SCOPE,
  TABLE_TAGS,
  VOID_TAGS,
} from './tag-sets.ts';

/**
 * Deeper elements are flattened into the one at this depth. Real pages reach about 60. The bound keeps
 * everything that recurses or climbs (the DOM, Readability) off the end of the stack.
 */
const MAX_DEPTH = 120;
/** The longest live blogs have about 30,000 elements. */
const MAX_ELEMENTS = 200_000;
/** Characters of text kept in all, scripts of metadata included. A long book chapter has 100,000. */
const MAX_TEXT = 4_000_000;
/** Class and id lists longer than this say nothing more about an element. */
const MAX_VALUE = 600;
/** Descriptions and addresses may be longer. */
const MAX_CONTENT_VALUE = 5_000;

/** The attributes that are read anywhere; all others are dropped at once. */
const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'class id role itemprop itemtype itemscope rel href name property content datetime lang dir hidden style ' +
    'aria-hidden aria-modal type title size data-testid data-component data-component-name data-type'
  ).split(' '),
);

interface OpenElement extends PageElement {
  readonly attributes: Map<string, string>;
  readonly children: PageNode[];
}

/**
 * The tree of a page, in time linear in its length and on a stack of bounded depth, whatever the page is.
 *
 * Start and end tags that are left out are filled in as a browser does in all cases that articles are written
 * with; misnested formatting (`<b><p>…</b>…</p>`) keeps its blocks apart, and is not otherwise repaired.
 * Scripts keep their text only when they carry JSON-LD.
 */
export function parsePage(html: string): PageTree {
  const builder = new TreeBuilder(html);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return builder.finish();
}

/** Takes the tokens of one page and grows its tree. */
class TreeBuilder {
  readonly #html: string;
  readonly #root: OpenElement = newElement(0, '#page', null);
  readonly #stack: OpenElement[] = [];
  readonly #cut = new Set<'depth' | 'elements' | 'text'>();
  #top: OpenElement = this.#root;
  /** Start tags beyond the deepest level, which wait for as many end tags. */
  #tooDeep = 0;
  #elements = 0;
  #texts = 0;
  #depthSum = 0;
  #textLength = 0;
  #text: string[] = [];
  #tag = '';
  #attributeName = '';
  #attributeValue: string[] = [];
  #attributes = new Map<string, string>();

  constructor(html: string) {
    this.#html = html;
  }

  finish(): PageTree {
    this.#flushText();
    return {
      root: this.#root,
      elementCount: this.#elements,
      depthSum: this.#depthSum,
      cut: [...this.#cut],
    };
  }

  ontext(start: number, end: number): void {
    this.#addText(this.#html.slice(start, end));
  }
  ontextentity(codePoint: number): void {
    this.#addText(String.fromCodePoint(codePoint));
  }
  oncdata(start: number, end: number, endOffset: number): void {
    this.#addText(this.#html.slice(start, end - endOffset));
  }
  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#attributes = new Map();
  }
  onattribname(start: number, end: number): void {
    this.#attributeName = this.#html.slice(start, end).toLowerCase();
    this.#attributeValue = [];
  }
  onattribdata(start: number, end: number): void {
    this.#attributeValue.push(this.#html.slice(start, end));
  }
  onattribentity(codePoint: number): void {
    this.#attributeValue.push(String.fromCodePoint(codePoint));
  }
  onattribend(): void {
    const name = this.#attributeName;
    if (!KEPT_ATTRIBUTES.has(name) || this.#attributes.has(name)) return;
    const long = name === 'content' || name === 'href' || name === 'datetime';
    this.#attributes.set(name, this.#attributeValue.join('').slice(0, long ? MAX_CONTENT_VALUE : MAX_VALUE));
  }
  onopentagend(): void {
    this.#startElement();
  }
  onselfclosingtag(): void {
    // HTML knows no self-closing: `<div/>` opens a `div`. Foreign elements do (`<path/>` in `<svg>`).
    const foreign = this.#stack.some(({ tag }) => tag === 'svg' || tag === 'math');
    this.#startElement(foreign || this.#tag === 'svg' || this.#tag.includes(':'));
  }
  onclosetag(start: number, end: number): void {
    this.#endElement(this.#html.slice(start, end).toLowerCase());
  }
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  #startElement(empty = false): void {
    const tag = this.#tag;
    if (tag === 'html' || tag === 'body' || tag === 'head') {
      if (tag === 'body') this.#closeTo((open) => open === 'title' || open === 'noscript', new Set());
      for (const [name, value] of this.#attributes) this.#root.attributes.set(name, value);
      return;
    }
    this.#closeImplied(tag);
    if (this.#elements >= MAX_ELEMENTS) {
      this.#cut.add('elements');
      return;
    }
    this.#flushText();
    const element = newElement(++this.#elements, tag, this.#top, this.#attributes);
    this.#top.children.push(element);
    this.#depthSum += this.#stack.length + 1;
    if (empty || VOID_TAGS.has(tag)) return;
    if (this.#stack.length >= MAX_DEPTH) {
      this.#cut.add('depth');
      this.#tooDeep++;
      return;
    }
    this.#stack.push(element);
    this.#top = element;
  }

  /** Ends what the start of `tag` ends: an open paragraph, the list item, row or cell before it. */
  #closeImplied(tag: string): void {
    if (this.#tooDeep > 0) return;
    const closed = CLOSED_BY_START.get(tag);
    if (closed !== undefined) {
      const scope = tag === 'li' || tag === 'dt' || tag === 'dd' ? LIST_SCOPE : TABLE_SCOPE;
      while (this.#closeTo((open) => closed.has(open), scope));
    }
    // A block ends the paragraph it stands in, through any formatting that is open in it; so does no other block.
    if (BLOCK_TAGS.has(tag)) this.#closeTo((open) => open === 'p', BLOCK_TAGS);
    if (tag === 'a') this.#closeTo((open) => open === 'a', BLOCK_TAGS);
  }

  #endElement(tag: string): void {
    if (tag === 'br' || VOID_TAGS.has(tag)) {
      if (tag === 'br') this.#addEmpty('br');
      return;
    }
    if (this.#tooDeep > 0) {
      this.#tooDeep--;
      // The words after the end of a block that is too deep to keep must not run into those before it.
      if (BLOCK_TAGS.has(tag)) this.#addEmpty('br');
      return;
    }
    if (tag === 'html' || tag === 'body' || tag === 'head') return;
    const block = BLOCK_TAGS.has(tag);
    // `<b><p>…</b>…</p>`: an end of mere formatting does not end the blocks inside of it; that of a link does.
    const scope = block || tag === 'a' || tag.includes('-') ? END_TAG_SCOPE : FORMATTING_SCOPE;
    const closed = this.#closeTo((open) => open === tag, TABLE_TAGS.has(tag) ? EMPTY : scope);
    if (!closed && tag === 'p') this.#addEmpty('p');
  }

  /** Ends the nearest open element that `wanted` names and all within it, unless one of `scope` stands between. */
  #closeTo(wanted: (tag: string) => boolean, scope: ReadonlySet<string>): boolean {
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const tag = this.#stack[i]?.tag ?? '';
      if (wanted(tag)) {
        this.#flushText();
        this.#stack.length = i;
        this.#top = this.#stack[i - 1] ?? this.#root;
        return true;
      }
      if (scope.has(tag)) return false;
    }
    return false;
  }

  #addEmpty(tag: string): void {
    if (this.#elements >= MAX_ELEMENTS) return;
    this.#flushText();
    this.#top.children.push(newElement(++this.#elements, tag, this.#top));
    this.#depthSum += this.#stack.length + 1;
  }

  #addText(text: string): void {
    if (this.#textLength >= MAX_TEXT) {
      this.#cut.add('text');
      return;
    }
    const { tag, attributes } = this.#top;
    if (tag === 'style' || (tag === 'script' && !/ld\+json/i.test(attributes.get('type') ?? ''))) return;
    const kept = text.slice(0, MAX_TEXT - this.#textLength);
    this.#textLength += kept.length;
    this.#text.push(kept);
  }

  #flushText(): void {
    if (this.#text.length === 0) return;
    this.#top.children.push({ kind: 'text', id: ++this.#texts, text: this.#text.join('') });
    this.#text = [];
  }
}

const EMPTY: ReadonlySet<string> = new Set();
const FORMATTING_SCOPE: ReadonlySet<string> = BLOCK_TAGS;

function newElement(
  id: number,
  tag: string,
  parent: OpenElement | null,
  attributes = new Map<string, string>(),
): OpenElement {
  return { kind: 'element', id, tag, attributes, parent, children: [] };
}
