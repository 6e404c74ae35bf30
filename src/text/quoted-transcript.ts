/** A speaker's label in capitals, as transcripts have it: “WALLACE:”, “MS. ORR:”, “CHRIS VANE, HOST:”. */
const LABEL = /^[\p{Lu}][\p{Lu}\p{M}.'’ -]{1,40}(?:,[^:\n]{1,60})?:/u;

/** A label has a word of at least two capitals: “A:” is the letter of a list. */
const CAPITAL_WORD = /\p{Lu}{2}/u;

/** Characters after the mark that can belong to a label. */
const LONGEST_LABEL = 110;

/**
 * The offsets of marks that only wrap a transcript: in a transcript that is quoted as a whole, each paragraph begins
 * with an opening mark, which says nothing of who speaks, since the labels do.
 *
 *     "ORR: Will the pier open?
 *     "VANE: It will. We have said so for a year.
 *     "And we will say it again."
 *
 * A line whose first character is “ or " right before a label begins such a stretch; the lines after it belong to it
 * as long as they open with a mark that nothing closes before their end. Blank lines between them are passed over.
 *
 * The training code has a twin of this in `quotation_marks.py`: both change together.
 */
export function transcriptWrappers(text: string): ReadonlySet<number> {
  const wrappers = new Set<number>();
  let inTranscript = false;
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const first = text[start];
    if (first === '"' || first === '“') {
      inTranscript = isLabelAt(text, start + 1, end) || (inTranscript && staysOpen(text, start, end));
      if (inTranscript) wrappers.add(start);
    } else if (/\S/.test(first ?? '')) {
      inTranscript = false;
    }
    start = end + 1;
  }
  return wrappers;
}

function isLabelAt(text: string, start: number, end: number): boolean {
  const label = LABEL.exec(text.slice(start, Math.min(end, start + LONGEST_LABEL)))?.[0];
  return label !== undefined && CAPITAL_WORD.test(label);
}

/** Whether nothing closes the mark at `start` before the last character of its line that is not blank. */
function staysOpen(text: string, start: number, end: number): boolean {
  const line = text
    .slice(start + 1, end)
    .trimEnd()
    .slice(0, -1);
  if (text[start] === '"') return !line.includes('"');
  let inside = 0;
  for (const character of line) {
    if (character === '“') inside++;
    else if (character === '”' && --inside < 0) return false;
  }
  return true;
}
