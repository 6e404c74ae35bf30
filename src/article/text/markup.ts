import type { Span } from '../../domain/span.ts';
import { everyMatch } from '../../text/every-match.ts';

const ELEMENTS =
  'a|abbr|article|aside|b|blockquote|body|br|button|center|cite|code|div|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|meta|nav|noscript|ol|option|p|picture|pre|s|script|section|select|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|template|th|thead|time|title|tr|u|ul|video';

/**
 * Tags of HTML ("< /p>", `<img src="…">`), comments, entities of blanks, and shortcodes of blog software ("[/caption]").
 * Each alternative starts at a mark of its own and stops at the next such mark, so a long row of "<" costs nothing.
 */
const MARKUP = new RegExp(
  [
    `<\\s{0,3}/?\\s{0,3}(?:${ELEMENTS})(?:\\s[^<>]{0,1000})?/?\\s{0,3}>`,
    '<!--[^<>]{0,1000}-->',
    '&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj|shy|#160|#8203);',
    '\\[/?(?:caption|embed|gallery|audio|video|playlist|vc_row|vc_column|vc_column_text|et_pb_[a-z_]{1,20}|adrotate)(?:\\s[^[\\]]{0,500})?\\]',
  ].join('|'),
  'giu',
);

/** Lines of a style sheet or script that a scraper took for text: ".story-body {", "margin-right: 15px;", "}". */
const STYLE_LINE =
  /^(?:[.#@][\w\s.#,:>()@-]{1,80}\{.{0,200}|[a-z-]{2,30}\s?:\s?[^.!?]{1,60};|\}+;?|@(?:media|import|font-face)\b.{0,100})\.?$/u;
const SCRIPT_LINE =
  /^(?:(?:var|let|const)\s[\w$.]+\s?=.*;?|(?:window|document|googletag|dataLayer|jQuery|\$)[.([].{1,300}|function\s?\w*\(.*|\/\/\s?<!\[CDATA\[.*|\/\*.{0,200}\*\/)$/u;

/** The ranges of `text` that are stray markup, in text order. */
export function findMarkup(text: string): readonly Span[] {
  if (!/[<&[]/u.test(text)) return [];
  return everyMatch(text, MARKUP).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** `true` for a line of a style sheet or a script. */
export function isCode(line: string): boolean {
  return line.length <= 400 && (STYLE_LINE.test(line) || SCRIPT_LINE.test(line));
}
