import type { PageElement, PageTree } from './page-tree.ts';
import { UNSHOWN_TAGS } from './tag-sets.ts';

/** How much text each element of a page holds. */
export interface PageMeasures {
  /** Characters of running text on the whole page. */
  readonly running: number;
  /** Characters of shown text in an element. */
  readonly lengthOf: (element: PageElement) => number;
  /** Characters of running text in an element: in paragraphs or long stretches, outside of links. */
  readonly runningOf: (element: PageElement) => number;
  /** Whether an element holds a heading of the first level that holds words. */
  readonly holdsTitle: (element: PageElement) => boolean;
}

/** A text node of this length counts as running text wherever it stands. */
const LONG_TEXT = 80;

/** Measures every element of a page in one pass. */
export function measurePage(tree: PageTree): PageMeasures {
  const length = new Float64Array(tree.elementCount + 1);
  const running = new Float64Array(tree.elementCount + 1);
  const titles = new Uint8Array(tree.elementCount + 1);
  const elements: PageElement[] = [];
  const open: { element: PageElement; inLink: boolean; inParagraph: boolean; inTitle: boolean }[] = [
    { element: tree.root, inLink: false, inParagraph: false, inTitle: false },
  ];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { element, inLink, inParagraph, inTitle } = at;
    elements.push(element);
    for (const child of element.children) {
      if (child.kind === 'text') {
        const shown = child.text.trim().length;
        add(length, element.id, shown);
        if (!inLink && (inParagraph || shown >= LONG_TEXT)) add(running, element.id, shown);
        if (inTitle && shown > 0) titles[element.id] = 1;
      } else if (!UNSHOWN_TAGS.has(child.tag)) {
        open.push({
          element: child,
          inLink: inLink || child.tag === 'a',
          inParagraph: inParagraph || child.tag === 'p',
          inTitle: inTitle || child.tag === 'h1',
        });
      }
    }
  }
  // A start tag comes after those around it, so that going back by id adds each element up before its parent.
  elements.sort((a, b) => b.id - a.id);
  for (const { id, parent } of elements) {
    if (parent === null) continue;
    add(length, parent.id, length[id] ?? 0);
    add(running, parent.id, running[id] ?? 0);
    if (titles[id] === 1) titles[parent.id] = 1;
  }
  return {
    running: running[tree.root.id] ?? 0,
    lengthOf: ({ id }) => length[id] ?? 0,
    runningOf: ({ id }) => running[id] ?? 0,
    holdsTitle: ({ id }) => titles[id] === 1,
  };
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount;
}
