import type { Span } from '../domain/span.ts';
import { countLeading } from '../text/count-leading.ts';
import { beforeFirstWord, nextWord } from '../text/next-word.ts';
import { quotationMarks } from '../text/quotation-marks.ts';

/** A word of the text and where it stands. */
export interface Word extends Span {
  /** The slice, without a possessive ’s: “Stone’s” is “Stone”. Initials keep their full stop. */
  readonly text: string;
  readonly lower: string;
  /** What stands between the word before (its ’s included) and this one. */
  readonly gap: string;
  /** Counted by line break. */
  readonly paragraph: number;
  /** Counted by full stop; the sentences of a quotation in one paragraph are counted as one. */
  readonly sentence: number;
  readonly startsSentence: boolean;
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
  /** Whether ’s or a plural’s ’ follows. */
  readonly possessive: boolean;
  /** Whether it begins as a name does: with a capital, or in a script that has none. */
  readonly capital: boolean;
}

/** How many words back the head of a sentence is looked for. */
export const LONGEST_SENTENCE = 120;

/** Initials (`J.`, `U.S.`, `U.S`, `J.F.K.`), or letters and digits joined by apostrophes, hyphens and `&`. */
const WORD =
  /(?:\p{Lu}\.(?!\p{Ll}))+(?:\p{Lu}(?![\p{L}\p{M}\p{N}]))?|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[’'\-‐‑&][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/uy;
const BEGINS_AS_NAME = /^(?:[dlo][’']|al-|el-)?[\p{Lu}\p{Lt}\p{Lo}]/u;
const SMALL_A = 0x61;
/** “Stone’s”, “she’ll”, “they’ve”: what is no part of the name or pronoun. */
const CONTRACTION = /(?<=.)[’'](?:s|ll|d|ve|re|m)$/iu;
const ENDS_SENTENCE = /[.!?…][)\]"'”’»]*\s|[.!?…]["”’»“]|[:;]\s|^\s*[—–-]+\s/u;

/** A full stop after one of these ends no sentence: “Sen. Stone”, “Harbel Inc. said”. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof sen sens rep reps gov govs gen lt maj col capt cmdr adm sgt cpl pvt brig rev fr hon pres supt ' +
    'st ste mt jr sr esq no vs dept atty asst del co corp inc ltd ave u.s u.k jan feb mar apr aug sept oct nov dec ' +
    'ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex ' +
    'vt va wash wis wyo'
  ).split(' '),
);

/** The words of `text` in text order, each with its sentence and paragraph. Linear in the length of the text. */
export function readWords(text: string): readonly Word[] {
  const isQuoted = quotedOffsets(text);
  const words: Word[] = [];
  let paragraph = 0;
  let sentence = 0;
  let previousEnd = 0;
  const found = beforeFirstWord();
  while (nextWord(text, WORD, found)) {
    const { start, isPlain } = found;
    const printed = text.slice(start, found.end);
    const gap = text.slice(previousEnd, start);
    const previous = words.at(-1);
    // Most words stand after a single space, which tells nothing.
    const breaksLine = gap !== ' ' && gap.includes('\n');
    const startsSentence =
      previous === undefined ||
      breaksLine ||
      (gap !== ' ' && ENDS_SENTENCE.test(gap.slice(0, 40)) && !isAbbreviated(previous, gap));
    const quoted = isQuoted(start);
    // A quotation of many sentences is one with the words that attribute it: “It rained. It stopped,” she said.
    const goesOn = quoted && previous?.quoted === true && !breaksLine;
    if (previous !== undefined && startsSentence && !goesOn) sentence++;
    if (breaksLine) paragraph++;
    const isContracted = !isPlain && (printed.includes('’') || printed.includes("'"));
    const hasS = isContracted && /[’']s$/iu.test(printed) && printed.length > 2;
    const word = isContracted ? printed.replace(CONTRACTION, '') : printed;
    previousEnd = start + printed.length;
    const isMark = text[previousEnd] === '’' || text[previousEnd] === "'";
    const pluralPossessive =
      isMark &&
      !hasS &&
      word.endsWith('s') &&
      /^[’'](?![\p{L}\p{N}])/u.test(text.slice(previousEnd, previousEnd + 2));
    // No spread: this is made for every word of every article.
    words.push({
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase(),
      gap,
      paragraph,
      sentence,
      startsSentence,
      quoted,
      possessive: hasS || pluralPossessive,
      capital: isPlain ? word.charCodeAt(0) < SMALL_A : BEGINS_AS_NAME.test(word),
    });
  }
  return words;
}

/** Whether the full stop that `gap` begins with belongs to the word before it. */
function isAbbreviated(previous: Word, gap: string): boolean {
  if (!/^\.?\s/u.test(gap)) return false;
  return ABBREVIATIONS.has(previous.lower.replace(/\.$/u, '')) || /^(?:\p{Lu}\.)+$/u.test(previous.text);
}

/** Tells for offsets asked in rising order whether a quotation stands open there. */
function quotedOffsets(text: string): (offset: number) => boolean {
  const marks = quotationMarks(text);
  let next = 0;
  let depth = 0;
  let lineEnd = -1;
  return (offset) => {
    for (let mark = marks[next]; mark !== undefined && mark.offset < offset; mark = marks[next]) {
      if (mark.offset > lineEnd) lineEnd = endOfLine(text, mark.offset);
      depth = mark.kind === 'open' ? mark.depth + 1 : mark.depth;
      next++;
    }
    return depth > 0 && offset < lineEnd;
  };
}

function endOfLine(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);
  return lineBreak < 0 ? text.length : lineBreak;
}

/**
 * The indices of the words of `words` that lie in `span`: `[first, after last)`. Both are equal when there are none.
 */
export function wordsWithin(words: readonly Word[], span: Span): readonly [first: number, afterLast: number] {
  return [firstWordFrom(words, span.start), firstWordFrom(words, span.end)];
}

/** The index of the first word that starts at `offset` or later, by bisection. */
export function firstWordFrom(words: readonly Word[], offset: number): number {
  return countLeading(words.length, (at) => (words[at]?.start ?? Number.POSITIVE_INFINITY) < offset);
}
