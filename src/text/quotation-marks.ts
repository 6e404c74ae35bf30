import { isLetterOrDigitAt, isSpace } from './character-class.ts';
import { transcriptWrappers } from './quoted-transcript.ts';

/** A character of the text that opens or closes a quotation. */
export interface QuotationMark {
  /** UTF-16 offset of the mark; every mark is one code unit. */
  readonly offset: number;
  readonly kind: 'open' | 'close';
  /**
   * How many quotations stand open around this one on its line: 0 for the outermost, 1 for one inside of it.
   * A closing mark has the depth of the opening mark that it closes.
   */
  readonly depth: number;
}

const DOUBLE_MARKS = '“”„«»"';
const SINGLE_MARKS = "‘’‚'‹›";
const MARK = new RegExp(`[${DOUBLE_MARKS}${SINGLE_MARKS}]`);

/** What can stand before an opening mark, besides white space and the start of the line. */
const BEFORE_OPENING = new Set('([{—–-/“„«‘‚‹');
/** What can stand after a closing mark, besides white space and the end of the line. */
const AFTER_CLOSING = new Set('.,;:!?)]}—–…”»’›');
/** What can begin the words of a single quotation, besides a letter or digit: ‘“Go” was all,’ ‘…and then,’ ‘£5 each’. */
const BEGINS_QUOTATION = new Set(`${DOUBLE_MARKS}${SINGLE_MARKS}(…$£€`);

/** The opening marks that each mark closes; the marks that close nothing are left out. */
const CLOSES: Readonly<Record<string, string>> = {
  '“': '„‚“',
  '”': '“”„"',
  '«': '»',
  '»': '«»',
  '"': '"“„',
  '’': "‘‚'’",
  "'": "'‘‚",
  '‘': '‚',
  '›': '‹',
};

/** The quotations open at one place of a line, counted by mark so that no question walks the whole of them. */
interface OpenQuotations {
  /** The marks that opened them, the innermost last. */
  readonly marks: string[];
  readonly counts: Map<string, number>;
}

/** A candidate mark and what stands around it. */
interface Place {
  readonly mark: string;
  readonly text: string;
  readonly offset: number;
  readonly lineStart: number;
  /** Whether an opening mark fits: the line starts here, or a space, a bracket, a dash or an opening mark stands before. */
  readonly spaceBefore: boolean;
  /** Whether a closing mark fits: the line ends here, or a space, punctuation or a closing mark follows. */
  readonly spaceAfter: boolean;
  /** Where the last mark of the line stands that could close a single quotation, -1 when there is none. */
  readonly lastSingleCloser: number;
}

/**
 * The quotation marks of `text` in text order, apostrophes left out.
 *
 * Each line is judged by itself: a line break closes everything, since each paragraph of a long quotation opens it
 * anew and only the last one closes it, and since a forgotten mark must not turn the rest of an article inside out.
 * A mark that fits nowhere (a closing one with nothing open) is left out, and so is one that only wraps a transcript
 * ({@link transcriptWrappers}). Linear in the length of the text.
 *
 * The training code has a twin of this, `quotation_marks.py`: the model has seen its marks, so both change together.
 */
export function quotationMarks(text: string): readonly QuotationMark[] {
  const marks: QuotationMark[] = [];
  const wrappers = transcriptWrappers(text);
  for (let start = 0; start <= text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    readLine(text, wrappers.has(start) ? start + 1 : start, end, marks);
    start = end + 1;
  }
  return marks;
}

function readLine(text: string, lineStart: number, lineEnd: number, marks: QuotationMark[]): void {
  const candidates = candidatesBetween(text, lineStart, lineEnd);
  if (candidates.length === 0) return;
  const lastSingleCloser = candidates.findLast((i) => couldCloseSingle(text, i, lineStart)) ?? -1;
  const open = openNothing();
  let lastOpened = -2;
  for (const offset of candidates) {
    const mark = text.charAt(offset);
    const place = {
      mark,
      text,
      offset,
      lineStart,
      lastSingleCloser,
      spaceBefore:
        opensAfter(text, offset, lineStart) || (lastOpened === offset - 1 && text[offset - 1] === '"'),
      spaceAfter: closesBefore(text, offset, lineEnd),
    };
    const kind = kindOf(place, open);
    if (kind === 'open') {
      marks.push({ offset, kind, depth: open.marks.length });
      push(open, mark);
      lastOpened = offset;
    } else if (kind === 'close') {
      close(open, mark);
      marks.push({ offset, kind, depth: open.marks.length });
    }
  }
}

function candidatesBetween(text: string, start: number, end: number): number[] {
  const candidates: number[] = [];
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const canBeMark =
      code === 0x22 || code === 0x27 || code === 0xab || code === 0xbb || code >> 6 === 0x2018 >> 6;
    if (canBeMark && MARK.test(text.charAt(i))) candidates.push(i);
  }
  return candidates;
}

function opensAfter(text: string, offset: number, lineStart: number): boolean {
  if (offset === lineStart) return true;
  return isSpace(text.charCodeAt(offset - 1)) || BEFORE_OPENING.has(text.charAt(offset - 1));
}

function closesBefore(text: string, offset: number, lineEnd: number): boolean {
  if (offset + 1 === lineEnd) return true;
  return isSpace(text.charCodeAt(offset + 1)) || AFTER_CLOSING.has(text.charAt(offset + 1));
}

function kindOf(place: Place, open: OpenQuotations): 'open' | 'close' | null {
  const { mark, spaceBefore, spaceAfter } = place;
  const opensBare = spaceBefore && !spaceAfter;
  const innermost = open.marks.at(-1);
  switch (mark) {
    case '“':
      // German closes with it: „So ist es“, sagte sie.
      return innermost === '„' || innermost === '‚' ? 'close' : 'open';
    case '„':
    case '‹':
      return 'open';
    case '”':
      // Swedish opens with it too: ”Så är det”, sade hon.
      if (hasAny(open, DOUBLE_MARKS)) return 'close';
      return opensBare ? 'open' : null;
    case '«':
      // Danish and some German books turn them round: »Sådan er det«, sagde hun.
      return innermost === '»' ? 'close' : 'open';
    case '»':
      if (has(open, '«')) return 'close';
      return opensBare ? 'open' : null;
    case '›':
      return has(open, '‹') ? 'close' : null;
    case '"':
      if (opensBare && !has(open, '"')) return 'open';
      if (spaceAfter && !spaceBefore) return hasAny(open, DOUBLE_MARKS) ? 'close' : null;
      return has(open, '"') ? 'close' : 'open';
    default:
      return kindOfSingle(place, open);
  }
}

/** Judges ‘ ’ ‚ and ': each may be an apostrophe, as in ‘the boys’ coats’, ‘rock 'n' roll’ or ‘the ’90s’. */
function kindOfSingle(place: Place, open: OpenQuotations): 'open' | 'close' | null {
  const { mark, text, offset, lineStart } = place;
  const closes = mark === '’' || mark === "'" || (mark === '‘' && has(open, '‚'));
  if (hasAny(open, SINGLE_MARKS) && closes && couldCloseSingle(text, offset, lineStart)) return 'close';
  if (mark === '’' || hasAny(open, SINGLE_MARKS) || !place.spaceBefore) return null;
  const beginsWords = isLetterOrDigitAt(text, offset + 1) || BEGINS_QUOTATION.has(text.charAt(offset + 1));
  const closerFollows = place.lastSingleCloser > offset + 1;
  return beginsWords && closerFollows && !isDecade(text, offset + 1) ? 'open' : null;
}

/** Whether the mark at `offset` is one that ends a single quotation, or looks like it: “the boys’ coats”. */
function couldCloseSingle(text: string, offset: number, lineStart: number): boolean {
  const mark = text[offset];
  if (mark !== '’' && mark !== "'" && mark !== '‘') return false;
  if (offset === lineStart || isSpace(text.charCodeAt(offset - 1))) return false;
  return !isLetterOrDigitAt(text, offset + 1);
}

/** Whether two digits and no third stand at `start`: ‘the '90s’, ‘the class of '16’. */
function isDecade(text: string, start: number): boolean {
  let digits = 0;
  while (digits < 3 && /[0-9]/.test(text.charAt(start + digits))) digits++;
  return digits === 2;
}

function openNothing(): OpenQuotations {
  return { marks: [], counts: new Map() };
}

function has(open: OpenQuotations, mark: string): boolean {
  return (open.counts.get(mark) ?? 0) > 0;
}

function hasAny(open: OpenQuotations, marks: string): boolean {
  for (const mark of marks) if (has(open, mark)) return true;
  return false;
}

function push(open: OpenQuotations, mark: string): void {
  open.marks.push(mark);
  open.counts.set(mark, (open.counts.get(mark) ?? 0) + 1);
}

/**
 * Ends the innermost quotation that `mark` closes and all that stand open inside of it; where it closes none, the
 * innermost of all.
 */
function close(open: OpenQuotations, mark: string): void {
  const closes = CLOSES[mark] ?? '';
  const endsOne = !hasAny(open, closes);
  for (;;) {
    const ended = open.marks.pop();
    if (ended === undefined) return;
    open.counts.set(ended, (open.counts.get(ended) ?? 0) - 1);
    if (endsOne || closes.includes(ended)) return;
  }
}
