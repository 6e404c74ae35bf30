import type { MarkupRole } from './markup-role.ts';
import type { PageLine } from './page-line.ts';
import { collapseSpace, type PageElement, type PageText, removeUnshown } from './page-tree.ts';

/** Where the characters that are added stand. */
export interface TextPlace {
  readonly element: PageElement;
  readonly block: PageElement;
  readonly role: MarkupRole | null;
  readonly heading: number;
  readonly linked: boolean;
  readonly embedded: boolean;
  readonly preformatted: boolean;
}

/** Roles that a line has only when most of its characters have it: a writer's name in a sentence makes no byline. */
const MOSTLY = 0.5;

/** Puts lines together from the texts between two line ends, white space collapsed as a browser does. */
export class LineBuilder {
  readonly #lines: PageLine[];
  #parts: string[] = [];
  #length = 0;
  #endsInSpace = true;
  #linked = 0;
  #roles = new Map<MarkupRole | null, number>();
  #pieces: { text: number; length: number }[] = [];
  #first: TextPlace | null = null;
  #last: PageElement | null = null;
  /** The widest gap since the last line. */
  #gap: PageLine['gap'] = 'paragraph';
  /** `<br>` without words between them: two set paragraphs apart. */
  #breaks = 0;

  constructor(lines: PageLine[]) {
    this.#lines = lines;
  }

  /** Adds the characters of one text node. */
  add({ id, text }: PageText, place: TextPlace): void {
    if (!place.preformatted) {
      this.#addRun(collapseSpace(text), id, place);
      return;
    }
    const rows = removeUnshown(text).split(/\r\n|\r|\n/);
    rows.forEach((row, i) => {
      if (i > 0) this.end('line');
      this.#addRun(collapseSpace(row), id, place);
    });
  }

  /** A `<br>`: ends the line, and the paragraph when the line is blank. */
  break(): void {
    const blank = this.#length === 0;
    this.end('line');
    if (blank) this.#breaks++;
    if (this.#breaks >= 1 && blank) this.#gap = 'paragraph';
  }

  /** Ends the line, if one was begun. */
  end(gap: PageLine['gap']): void {
    const text = this.#parts.join('').trimEnd();
    if (this.#first !== null && text.trim() !== '') {
      this.#lines.push(this.#lineOf(text.trim(), this.#first));
      this.#gap = gap;
      this.#breaks = 0;
    } else if (gap === 'paragraph') {
      this.#gap = 'paragraph';
    }
    this.#clear();
  }

  #addRun(run: string, id: number, place: TextPlace): void {
    const bare = this.#endsInSpace && run.startsWith(' ') ? run.slice(1) : run;
    if (bare === '') return;
    const text = this.#isNewLabel(bare, place) ? ` ${bare}` : bare;
    this.#endsInSpace = text.endsWith(' ');
    this.#last = place.element;
    this.#parts.push(text);
    const { length } = text.trim();
    this.#length += length;
    if (length === 0) return;
    this.#first ??= place;
    if (place.linked) this.#linked += length;
    this.#roles.set(place.role, (this.#roles.get(place.role) ?? 0) + length);
    this.#pieces.push({ text: id, length });
  }

  /**
   * Heads are often set as labels side by side, which style sheets keep apart and the markup does not:
   * `<h1><span>Rail</span><span>Night trains return</span></h1>`, `By <b>Mara Lind</b><i>@maralind</i>`.
   */
  #isNewLabel(text: string, { element, block, heading, role }: TextPlace): boolean {
    const before = this.#last;
    const isLabel = before !== null && before !== block && element !== block && element !== before;
    if (!isLabel || (heading === 0 && role === null)) return false;
    return /[\p{Ll}\p{N}]$/u.test(this.#parts.at(-1)?.slice(-2) ?? '') && /^(?:\p{Lu}|@)/u.test(text);
  }

  #lineOf(text: string, place: TextPlace): PageLine {
    return {
      text,
      gap: this.#gap,
      block: place.block,
      role: this.#role(place),
      heading: place.heading,
      linked: Math.min(this.#linked, text.length),
      embedded: place.embedded,
      pieces: this.#pieces,
    };
  }

  /** The role of most characters, that of the block where no inline element has one of its own. */
  #role(place: TextPlace): MarkupRole | null {
    const most = this.#length * MOSTLY;
    for (const [role, length] of this.#roles) if (length >= most) return role;
    // “Posted by Mara Lind on March 9” is half name, half date.
    const byline = this.#roles.get('byline') ?? 0;
    return byline > 0 && byline + (this.#roles.get('time') ?? 0) >= most ? 'byline' : place.role;
  }

  #clear(): void {
    this.#parts = [];
    this.#length = 0;
    this.#endsInSpace = true;
    this.#linked = 0;
    this.#roles = new Map();
    this.#pieces = [];
    this.#first = null;
    this.#last = null;
  }
}
