import type { PageLine } from './page-line.ts';

/** Shorter lines are prose only when they end as a sentence does: “Why?” she asked. */
const PROSE_LENGTH = 60;
const SENTENCE_LENGTH = 20;
const ENDS_SENTENCE = /[.!?…。！？؟۔।][”"'’»)\]\s]*$/;

/** Whether a line is running text: no heading, caption or byline, mostly outside of links, long or a sentence. */
export function isProse(line: PageLine): boolean {
  const { text, role, heading, linked } = line;
  if (heading > 0 || (role !== null && role !== 'embed' && role !== 'standfirst')) return false;
  if (linked > text.length / 2 || isPlaceholder(line)) return false;
  return (
    text.length >= PROSE_LENGTH || (text.length >= SENTENCE_LENGTH && ENDS_SENTENCE.test(text.slice(-8)))
  );
}

/** Whether a line waits to be filled in by a script: `{{ article.lead }}`. */
export function isPlaceholder({ text }: PageLine): boolean {
  const open = text.indexOf('{{');
  return open !== -1 && text.indexOf('}}', open) !== -1;
}

/** Whether a line is hardly more than a link to something else: `Read more: Council votes on bridge`. */
export function isLink(line: PageLine): boolean {
  return line.linked >= line.text.length * 0.8;
}

/** Whether a line is a caption or a credit, or one of both in one. */
export function isCaption(line: PageLine): boolean {
  return line.role === 'caption' || line.role === 'credit';
}

/** Characters of prose before each line, of the lines in `only` when given; the last entry is that of all. */
export function proseBefore(lines: readonly PageLine[], only?: ReadonlySet<number>): Float64Array {
  const sums = new Float64Array(lines.length + 1);
  lines.forEach((line, i) => {
    const counts = (only === undefined || only.has(i)) && isProse(line);
    sums[i + 1] = (sums[i] ?? 0) + (counts ? line.text.length : 0);
  });
  return sums;
}
