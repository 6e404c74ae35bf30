/** The nodes of a page, as light as the reading of an article allows. */
export type PageNode = PageElement | PageText;

/** Characters as a browser decodes them, white space not yet collapsed. */
export interface PageText {
  readonly kind: 'text';
  /** Unique among the texts of the page, and grows in page order. */
  readonly id: number;
  readonly text: string;
}

/** One element with the few attributes that tell what it is. */
export interface PageElement {
  readonly kind: 'element';
  /** Position of the start tag among all start tags: unique, and grows in page order. */
  readonly id: number;
  /** Lower case. */
  readonly tag: string;
  /** Only the attributes that are read anywhere; names in lower case, long values cut. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageElement | null;
  readonly children: readonly PageNode[];
}

/** A page as a tree, and what had to be cut to keep it within bounds. */
export interface PageTree {
  /** Stands for `<html>` and `<body>` together and carries the attributes of both. */
  readonly root: PageElement;
  readonly elementCount: number;
  /** The sum of the depths of all elements: what work that climbs or nests per element costs. */
  readonly depthSum: number;
  /** Which bounds were reached: `depth`, `elements`, `text`. Empty for every page a person wrote. */
  readonly cut: readonly ('depth' | 'elements' | 'text')[];
}

/** The value of an attribute, `''` when it has none. */
export function attribute(element: PageElement, name: string): string {
  return element.attributes.get(name) ?? '';
}

/**
 * The text of an element as a browser shows it on one line, at most about `limit` characters of it.
 * Visits a bounded number of nodes, so that asking it of every element of a page stays linear.
 */
export function shownText(element: PageElement, limit: number): string {
  const maxNodes = 400;
  let text = '';
  let visited = 0;
  const open: PageNode[] = [...element.children.slice(0, maxNodes)].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (++visited > maxNodes || text.length > limit) break;
    if (node.kind === 'text') text += node.text.slice(0, limit);
    else if (node.tag === 'br') text += ' ';
    else if (!['script', 'style', 'template', 'svg', 'noscript'].includes(node.tag)) {
      for (let i = Math.min(node.children.length, maxNodes) - 1; i >= 0; i--) {
        const child = node.children[i];
        if (child !== undefined) open.push(child);
      }
    }
  }
  return collapseSpace(text).trim().slice(0, limit);
}

/**
 * White space as a browser collapses it, and characters that show nothing removed: controls, soft hyphens,
 * zero-width spaces, byte order marks. Joiners and direction marks stay, since scripts need them.
 */
export function collapseSpace(text: string): string {
  return removeUnshown(text).replace(/[ \t\n\r\f\u2028\u2029]+/g, ' ');
}

/** The text without characters that no browser shows; line ends stay. */
export function removeUnshown(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000B\u000E-\u001F\u007F\u00AD\u200B\u2060\uFEFF]+/g, '');
}
