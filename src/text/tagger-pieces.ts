import { isLetter, isSpace } from './character-class.ts';
import { questionLabels } from './question-labels.ts';
import { type QuotationMark, quotationMarks } from './quotation-marks.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordPieces } from './word-pieces.ts';

/** What the tagger reads of a text: its word pieces with their features. All lists have one entry a piece. */
export interface TaggerPieces {
  readonly ids: number[];
  /** Half-open spans of the pieces: UTF-16 offsets into the text. */
  readonly starts: number[];
  readonly ends: number[];
  /** `case * 16 + gap * 4 + quote`, see {@link FEATURE}. */
  readonly features: number[];
  /** How many line breaks stand before the piece in the text. */
  readonly lines: number[];
  /** Which of the parts the piece is of. */
  readonly parts: number[];
}

/** The values of the three features of a piece. The model learnt them: they change only with it. */
export const FEATURE = {
  /** Letter case of the piece's word as printed. Words of caseless letters are `lower`; one capital is `capitalised`. */
  case: { noLetters: 0, lower: 1, capitalised: 2, upper: 3, mixed: 4 },
  /** What stands between the piece and the one before it. */
  gap: { insideWord: 0, nothing: 1, space: 2, lineBreak: 3 },
  /** Where the piece begins among the outermost quotations of its line. */
  quote: { outside: 0, inside: 1, opening: 2, closing: 3 },
} as const;

/** Written alike in print, told apart by the vocabulary. Each stands for one code unit, so that offsets stay. */
const PLAIN_CHARACTER: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '‛': "'",
  ʼ: "'",
  '–': '—',
  '―': '—',
};
const CAPITAL = /^\p{Uppercase}/u;
const LINE_BREAK = 10;

/**
 * The pieces of `parts` of `text`: each part is read by itself, as if it were the whole text.
 *
 * Quotation marks of every style come to the model as “ ” (outermost) and ‘ ’ (inner ones), apostrophes as ',
 * long dashes as —, the full stop of “Q.” and “A.” in the record of a hearing as :. The training code has a twin of this,
 * `pieces.py`: both change together.
 */
export function readTaggerPieces(
  text: string,
  parts: readonly { readonly start: number; readonly end: number }[],
  vocabulary: Vocabulary,
): TaggerPieces {
  const pieces: TaggerPieces = { ids: [], starts: [], ends: [], features: [], lines: [], parts: [] };
  let line = 0;
  let counted = 0;
  for (const [number, { start, end }] of parts.entries()) {
    line += lineBreaksBetween(text, counted, start);
    line = readPart(text.slice(start, end), { number, start, line }, vocabulary, pieces);
    counted = end;
  }
  return pieces;
}

/** Adds the pieces of one part; returns the line that stands at its end. */
function readPart(
  text: string,
  part: { readonly number: number; readonly start: number; readonly line: number },
  vocabulary: Vocabulary,
  into: TaggerPieces,
): number {
  const marks = quotationMarks(text);
  const { ids, starts, ends, words } = wordPieces(canonical(text, marks), vocabulary);
  const quoteOf = quoteReader(marks);
  let line = part.line;
  let previousEnd = 0;
  let letterCase: number = FEATURE.case.noLetters;
  for (let i = 0; i < ids.length; i++) {
    const start = starts[i] ?? 0;
    const end = ends[i] ?? start;
    const breaks = lineBreaksBetween(text, previousEnd, start);
    let gap: number = FEATURE.gap.insideWord;
    if (i === 0 || words[i] !== words[i - 1]) {
      gap = i === 0 || breaks > 0 ? FEATURE.gap.lineBreak : gapBetween(text, previousEnd, start);
      letterCase = caseOf(text, start, ends[lastOfWord(words, i)] ?? end);
    }
    line += breaks;
    previousEnd = end;
    into.ids.push(ids[i] ?? vocabulary.unknown);
    into.starts.push(part.start + start);
    into.ends.push(part.start + end);
    into.features.push(letterCase * 16 + gap * 4 + quoteOf(start, breaks > 0));
    into.lines.push(line);
    into.parts.push(part.number);
  }
  return line + lineBreaksBetween(text, previousEnd, text.length);
}

function canonical(text: string, marks: readonly QuotationMark[]): string {
  const changed = [
    ...marks.map(({ offset, kind, depth }) => {
      const [opening, closing] = depth > 0 ? '‘’' : '“”';
      return { offset, written: kind === 'open' ? opening : closing };
    }),
    ...questionLabels(text).map((offset) => ({ offset, written: ':' })),
  ].sort((a, b) => a.offset - b.offset);
  let canonicalText = '';
  let from = 0;
  for (const { offset, written } of changed) {
    canonicalText += withPlainCharacters(text.slice(from, offset)) + written;
    from = offset + 1;
  }
  return canonicalText + withPlainCharacters(text.slice(from));
}

function withPlainCharacters(text: string): string {
  return text.replace(/[’‘‛ʼ–―]/g, (character) => PLAIN_CHARACTER[character] ?? character);
}

/** A function from the start of each piece in turn, and whether a line begins with it, to its `quote` feature. */
function quoteReader(marks: readonly QuotationMark[]): (start: number, newLine: boolean) => number {
  const outermost = marks.filter((mark) => mark.depth === 0);
  let next = 0;
  let inside = false;
  return (start, newLine) => {
    if (newLine) inside = false;
    const mark = outermost[next];
    // Every mark is a piece of its own, so none is passed over between two pieces.
    if (mark?.offset !== start) return inside ? FEATURE.quote.inside : FEATURE.quote.outside;
    next++;
    inside = mark.kind === 'open';
    return inside ? FEATURE.quote.opening : FEATURE.quote.closing;
  };
}

function lastOfWord(words: readonly number[], first: number): number {
  let last = first;
  while (words[last + 1] === words[first]) last++;
  return last;
}

function lineBreaksBetween(text: string, start: number, end: number): number {
  let breaks = 0;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === LINE_BREAK) breaks++;
  return breaks;
}

function gapBetween(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) if (isSpace(text.charCodeAt(i))) return FEATURE.gap.space;
  return FEATURE.gap.nothing;
}

/** Digits, marks and other characters beside the letters of a word say nothing: `G20` is upper, `iPhone` mixed. */
function caseOf(text: string, start: number, end: number): number {
  let letters = 0;
  let capitals = 0;
  let firstIsCapital = false;
  for (let i = start; i < end; ) {
    const code = text.codePointAt(i) ?? 0;
    i += code > 0xffff ? 2 : 1;
    if (!isLetter(code)) continue;
    const capital = isCapital(code);
    if (letters === 0) firstIsCapital = capital;
    letters++;
    if (capital) capitals++;
  }
  if (letters === 0) return FEATURE.case.noLetters;
  if (capitals === 0) return FEATURE.case.lower;
  if (capitals === letters && letters > 1) return FEATURE.case.upper;
  return firstIsCapital ? FEATURE.case.capitalised : FEATURE.case.mixed;
}

function isCapital(code: number): boolean {
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(String.fromCodePoint(code));
}
