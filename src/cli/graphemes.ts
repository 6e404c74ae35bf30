import stringWidth from 'string-width';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Code units handed to the segmenter at once: V8's takes quadratic time in the length of its string. */
const WINDOW = 256;

const PRINTABLE_ASCII = /^[\u0020-\u007e]*$/;

/** The characters of `text` as a reader sees them, combining marks and joined emoji kept together. */
export function* graphemes(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const window = text.slice(start, start + WINDOW);
    const found = [...segmenter.segment(window)];
    // The last one may go on after the window: unless it is all there is, the next window begins with it.
    if (start + WINDOW < text.length && found.length > 1) found.pop();
    for (const { segment } of found) {
      yield segment;
      start += segment.length;
    }
  }
}

/** The columns that `text` takes on a terminal: two for East Asian wide characters and emoji, none for marks. */
export function columnsOf(text: string): number {
  if (PRINTABLE_ASCII.test(text)) return text.length;
  let columns = 0;
  for (const grapheme of graphemes(text))
    columns += PRINTABLE_ASCII.test(grapheme) ? 1 : stringWidth(grapheme);
  return columns;
}
