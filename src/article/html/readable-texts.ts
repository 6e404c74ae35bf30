import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { RoleOf } from './believed-role.ts';
import { attribute, type PageElement, type PageNode, type PageTree } from './page-tree.ts';
import { UNSHOWN_TAGS, VOID_TAGS } from './tag-sets.ts';

/** Carries the id of a text through everything that Readability does to its surroundings. */
const MARK = 'data-text';
/**
 * Readability climbs and searches from every element, so its work grows with the sum of the depths. Pages of
 * ordinary length reach 20,000, the longest live blogs ten times that; beyond this bound the page is read without it.
 */
const MAX_DEPTH_SUM = 400_000;
const MAX_ELEMENTS = 25_000;

/** Whether a page is small enough for Readability. */
export function isReadable(tree: PageTree): boolean {
  return tree.depthSum <= MAX_DEPTH_SUM && tree.elementCount <= MAX_ELEMENTS;
}

/**
 * The ids of the texts of a page that Readability takes for its article; empty when it finds none.
 *
 * Readability only chooses: it rewrites, merges and drops elements, so that its own result can no longer tell
 * captions, headings and line ends. Each text is therefore wrapped in an element that carries its id, and the
 * lines are read from the page itself. What `roleOf` calls furniture is kept from it.
 */
export function readableTexts(tree: PageTree, roleOf: RoleOf): ReadonlySet<number> {
  const { document } = parseHTML(markedHtml(tree, roleOf));
  const found = new Set<number>();
  const result = new Readability(document, {
    disableJSONLD: true,
    serializer: (content) => content,
  }).parse();
  const content = result?.content as unknown as MarkedElement | null | undefined;
  if (content === null || content === undefined) return found;
  for (const marked of content.querySelectorAll(`[${MARK}]`)) {
    if (marked.textContent?.trim()) found.add(Number(marked.getAttribute(MARK)));
  }
  return found;
}

/** The little of the DOM that is read here: linkedom's and the browser's types do not agree on the rest. */
interface MarkedElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<MarkedElement>;
}

/** The page written anew: only what is shown, only the attributes Readability reads, each text marked. */
function markedHtml(tree: PageTree, roleOf: RoleOf): string {
  const out: string[] = ['<!doctype html><html><head></head><body>'];
  const open: (PageNode | string)[] = [...tree.root.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (typeof node === 'string') {
      out.push(node);
    } else if (node.kind === 'text') {
      out.push(
        node.text.trim() === '' ? ' ' : `<span ${MARK}="${node.id}">${withoutMarkup(node.text)}</span>`,
      );
    } else if (!UNSHOWN_TAGS.has(node.tag) && !isPassedOver(node, roleOf)) {
      out.push(startTag(node));
      if (VOID_TAGS.has(node.tag)) continue;
      open.push(`</${node.tag}>`);
      for (let i = node.children.length - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child !== undefined) open.push(child);
      }
    }
  }
  out.push('</body></html>');
  return out.join('');
}

function isPassedOver(element: PageElement, roleOf: RoleOf): boolean {
  const role = roleOf(element);
  return role === 'furniture' || role === 'unshown';
}

function startTag(element: PageElement): string {
  // Odd names (`<o:p>`, `<foo"bar>`) tell nothing.
  const tag = /^[a-z][a-z0-9-]*$/.test(element.tag) ? element.tag : 'span';
  let attributes = '';
  for (const name of ['class', 'id', 'itemprop', 'role', 'rel']) {
    const value = attribute(element, name);
    if (value !== '') attributes += ` ${name}="${escapeHtml(value)}"`;
  }
  // Whether a link leads elsewhere counts, not where to.
  if (element.attributes.has('href'))
    attributes += ` href="${attribute(element, 'href').startsWith('#') ? '#' : '/'}"`;
  return `<${tag}${attributes}>`;
}

/** Only the length of a text and its commas count, so that marks of HTML need not be kept, only kept apart. */
function withoutMarkup(text: string): string {
  return text.replace(/[&<>]/g, '+');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
