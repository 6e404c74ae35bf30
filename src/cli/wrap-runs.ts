import { columnsOf, graphemes } from './graphemes.ts';

/** Words of one look. `style` adds escape sequences of no width and nothing else. */
export interface Run {
  readonly text: string;
  readonly style: (text: string) => string;
}

/** The look of plain words. */
export const plain = (text: string): string => text;

interface Piece extends Run {
  readonly width: number;
}

/**
 * `runs` broken into lines of at most `width` columns, at blanks, whatever their looks: "said“No”" stays one word.
 *
 * East Asian characters count two columns, combining ones none. A word wider than a line (an address, a sentence of a
 * script without blanks) is broken between characters as seen, wherever the line is full. A single character wider
 * than `width` gets a line of its own. Each look is opened and closed within its line.
 */
export function wrapRuns(runs: readonly Run[], width: number): readonly string[] {
  const lines: Line[] = [];
  let line = new Line();
  const next = () => {
    lines.push(line);
    line = new Line();
  };
  for (const word of words(runs)) {
    const wide = sum(word);
    const begun = line.pieces.length > 0;
    if (begun && line.width + 1 + wide <= width)
      line.add([{ text: ' ', style: gapStyle(line, word), width: 1 }]);
    else if (begun && wide > width && line.width + 1 < width)
      line.add([{ text: ' ', style: plain, width: 1 }]);
    else if (begun) next();
    if (wide <= width) line.add(word);
    else {
      for (const character of characters(word)) {
        if (line.width > 0 && line.width + character.width > width) next();
        line.add([character]);
      }
    }
  }
  if (line.pieces.length > 0) next();
  return lines.map((each) => each.show());
}

/** A line as it fills up. */
class Line {
  readonly pieces: Piece[] = [];
  width = 0;

  add(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      this.pieces.push(piece);
      this.width += piece.width;
    }
  }

  /** The styled line: neighbours of one look are styled together. */
  show(): string {
    let shown = '';
    let text = '';
    let style = plain;
    for (const piece of this.pieces) {
      if (piece.style !== style) {
        if (text) shown += style(text);
        text = '';
        style = piece.style;
      }
      text += piece.text;
    }
    return text ? shown + style(text) : shown;
  }
}

/** A blank between two words of one look has it too, so that an underline does not break. */
function gapStyle(line: Line, word: readonly Piece[]): Run['style'] {
  const before = line.pieces.at(-1)?.style;
  return before && before === word[0]?.style ? before : plain;
}

function* words(runs: readonly Run[]): Generator<readonly Piece[]> {
  let word: Piece[] = [];
  for (const { text, style } of runs) {
    for (const token of text.split(/(\s+)/)) {
      if (token === '') continue;
      if (token.trim() === '') {
        if (word.length > 0) yield word;
        word = [];
      } else word.push({ text: token, style, width: columnsOf(token) });
    }
  }
  if (word.length > 0) yield word;
}

function* characters(word: readonly Piece[]): Generator<Piece> {
  for (const { text, style } of word) {
    for (const grapheme of graphemes(text)) yield { text: grapheme, style, width: columnsOf(grapheme) };
  }
}

function sum(pieces: readonly Piece[]): number {
  return pieces.reduce((total, { width }) => total + width, 0);
}
