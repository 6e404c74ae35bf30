import type { RoleOf } from './believed-role.ts';
import { LineBuilder } from './line-builder.ts';
import type { MarkupRole } from './markup-role.ts';
import type { PageLine } from './page-line.ts';
import type { PageElement, PageTree } from './page-tree.ts';
import { BLOCK_TAGS, CLOSE_SET_TAGS, UNSHOWN_TAGS } from './tag-sets.ts';

/** The lines of a page, and which of them each element holds. */
export interface PageLines {
  readonly lines: readonly PageLine[];
  /** For each element that was entered: the index of its first line and the one after its last. */
  readonly linesOf: ReadonlyMap<PageElement, { readonly first: number; readonly end: number }>;
}

interface Frame {
  readonly element: PageElement;
  next: number;
  readonly first: number;
  readonly role: MarkupRole | null;
  readonly heading: number;
  readonly linked: boolean;
  readonly embedded: boolean;
  readonly preformatted: boolean;
  readonly block: PageElement;
}

/**
 * The lines of a page in one pass over its tree. Furniture and what is not shown is passed over.
 *
 * Words are glued only where a browser glues them: blocks, `<br>`, cells and captions are lines of their own;
 * inline elements never break a line.
 */
export function readLines(tree: PageTree, roleOf: RoleOf): PageLines {
  const lines: PageLine[] = [];
  const linesOf = new Map<PageElement, { first: number; end: number }>();
  const line = new LineBuilder(lines);
  const stack: Frame[] = [rootFrame(tree.root)];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const child = frame.element.children[frame.next++];
    if (child === undefined) {
      stack.pop();
      if (startsLine(frame.element, frame.role, stack.at(-1)?.role ?? null)) line.end(gapOf(frame.element));
      linesOf.set(frame.element, { first: frame.first, end: lines.length });
    } else if (child.kind === 'text') {
      line.add(child, frame);
    } else if (child.tag === 'br') {
      line.break();
    } else if (!UNSHOWN_TAGS.has(child.tag)) {
      const own = roleOf(child);
      if (own === 'unshown' || own === 'furniture') {
        if (BLOCK_TAGS.has(child.tag)) line.end(gapOf(child));
        continue;
      }
      const role = innerRole(frame.role, own);
      if (startsLine(child, role, frame.role)) line.end(gapOf(child));
      stack.push(frameOf(child, role, own, frame, lines.length));
    }
  }
  line.end('paragraph');
  return { lines, linesOf };
}

function rootFrame(root: PageElement): Frame {
  return {
    element: root,
    next: 0,
    first: 0,
    role: null,
    heading: 0,
    linked: false,
    embedded: false,
    preformatted: false,
    block: root,
  };
}

function frameOf(
  element: PageElement,
  role: MarkupRole | null,
  own: MarkupRole | null,
  outer: Frame,
  first: number,
): Frame {
  const level = /^h([1-6])$/.exec(element.tag)?.[1];
  return {
    element,
    next: 0,
    first,
    role,
    heading: level === undefined ? outer.heading : Number(level),
    linked: outer.linked || (element.tag === 'a' && leadsElsewhere(element)),
    embedded: outer.embedded || own === 'embed',
    preformatted: outer.preformatted || element.tag === 'pre',
    block: BLOCK_TAGS.has(element.tag) ? element : outer.block,
  };
}

/** A credit inside of a caption is a credit; nothing else changes what a caption, credit or byline is. */
function innerRole(outer: MarkupRole | null, own: MarkupRole | null): MarkupRole | null {
  if (own === null || own === 'embed') return outer;
  if (outer === null || outer === 'standfirst' || outer === 'pull-quote') return own;
  if (outer === 'caption' && (own === 'credit' || own === 'byline')) return 'credit';
  return outer;
}

/** Blocks start a line, and so do captions and credits whatever they are made of. */
function startsLine(element: PageElement, role: MarkupRole | null, outer: MarkupRole | null): boolean {
  if (BLOCK_TAGS.has(element.tag)) return true;
  return role !== outer && (role === 'caption' || role === 'credit');
}

/** Headings often link to themselves (`#chapter`), which is no link to another story. */
function leadsElsewhere(link: PageElement): boolean {
  const address = link.attributes.get('href');
  return address !== undefined && !address.startsWith('#');
}

function gapOf(element: PageElement): PageLine['gap'] {
  return CLOSE_SET_TAGS.has(element.tag) || !BLOCK_TAGS.has(element.tag) ? 'line' : 'paragraph';
}
