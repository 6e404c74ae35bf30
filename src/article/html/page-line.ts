import type { MarkupRole } from './markup-role.ts';
import type { PageElement } from './page-tree.ts';

/** One line of a page as a browser shows it, with what its markup says about it. */
export interface PageLine {
  /** Never blank, white space collapsed, no line end in it. */
  readonly text: string;
  /** What stands before it: an empty line (`paragraph`) or only a new line (`line`: `<br>`, list items, cells). */
  readonly gap: 'paragraph' | 'line';
  /** The block element whose line it is. */
  readonly block: PageElement;
  /** The role of all or most of its characters. */
  readonly role: MarkupRole | null;
  /** The level of the heading it is, 0 for none. */
  readonly heading: number;
  /** How many characters of it stand in links. */
  readonly linked: number;
  /** Whether it is of a post of a social network shown inside of the page. */
  readonly embedded: boolean;
  /** The texts of the page that its characters are of, by id, and how many each. */
  readonly pieces: readonly { readonly text: number; readonly length: number }[];
}
