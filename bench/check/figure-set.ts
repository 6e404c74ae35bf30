import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A figure as marked by hand. */
export interface MarkedFigure {
  readonly words: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string | null;
  readonly bound: string;
  readonly counted: string | null;
}

/** A sentence and its figures in text order. */
export interface MarkedSentence {
  readonly text: string;
  readonly figures: readonly MarkedFigure[];
}

/** The marked sentences of one half: `tuned` or `held-out`. */
export function readFigureSet(half: 'tuned' | 'held-out'): readonly MarkedSentence[] {
  const path = fileURLToPath(new URL(`own/${half}.txt`, import.meta.url));
  return parseFigureSet(readFileSync(path, 'utf8'));
}

/** Reads the lines of a marked set: sentences, and figures indented below them. Throws on a line that is neither. */
export function parseFigureSet(lines: string): readonly MarkedSentence[] {
  const sentences: { text: string; figures: MarkedFigure[] }[] = [];
  for (const line of lines.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const last = sentences.at(-1);
    if (!line.startsWith('  ')) sentences.push({ text: line, figures: [] });
    else if (last !== undefined && line.trim() !== '-')
      last.figures.push(parseFigure(line.trim(), last.text));
  }
  return sentences;
}

function parseFigure(line: string, text: string): MarkedFigure {
  const [words = '', value = '', bound = '', counted = ''] = line.split(' | ');
  const [interval = '', ...units] = value.split(' ');
  const ends = interval.split('..');
  const number = (shown = ''): number | null => (shown === '' ? null : Number(shown));
  const [low, high] = [number(ends[0]), number(ends.at(-1))];
  if (!text.includes(words) || bound === '' || Number.isNaN(low) || Number.isNaN(high)) {
    throw new RangeError(`"${line}" marks no figure of "${text}"`);
  }
  return {
    words,
    low,
    high,
    unit: units.length === 0 ? null : units.join(' '),
    bound,
    counted: counted === '-' ? null : counted,
  };
}
