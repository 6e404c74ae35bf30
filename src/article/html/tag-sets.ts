/** Elements that have no content and no end tag. */
export const VOID_TAGS: ReadonlySet<string> = new Set(
  'area base basefont br col embed frame hr img input keygen link meta param source track wbr'.split(' '),
);

/** Elements a browser starts on a new line, and whose end ends the line. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p ' +
    'plaintext pre search section summary table tbody td tfoot th thead tr ul xmp amp-fit-text'
  ).split(' '),
);

/**
 * Elements set close together: a line of their own, without the empty line that sets paragraphs apart.
 * `div` is not among them, since as many pages make their paragraphs of `div` as of `p`.
 */
export const CLOSE_SET_TAGS: ReadonlySet<string> = new Set(
  'li dt dd tr td th caption legend summary'.split(' '),
);

/** Elements that show nothing of the article: their text is never read, whatever the page says about them. */
export const UNSHOWN_TAGS: ReadonlySet<string> = new Set(
  (
    'script style template noscript noembed noframes iframe object embed applet svg math canvas video audio map ' +
    'head title meta link base param source track select option optgroup datalist textarea button input progress ' +
    'meter rp amp-ad amp-embed amp-iframe amp-sidebar amp-analytics amp-social-share amp-consent amp-video ' +
    'amp-youtube amp-audio'
  ).split(' '),
);

/** Which open elements a start tag ends, as a browser does: `<li>` ends the `<li>` before it. */
export const CLOSED_BY_START: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', new Set(['li'])],
  ['dt', new Set(['dt', 'dd'])],
  ['dd', new Set(['dt', 'dd'])],
  ['td', new Set(['td', 'th'])],
  ['th', new Set(['td', 'th'])],
  ['tr', new Set(['tr', 'td', 'th'])],
  ['tbody', new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'])],
  ['thead', new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'])],
  ['tfoot', new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th'])],
  ['option', new Set(['option'])],
  ['optgroup', new Set(['option', 'optgroup'])],
  ['rt', new Set(['rt', 'rp'])],
  ['rp', new Set(['rt', 'rp'])],
]);

/** Where the search for an element to end stops: an `<li>` never ends the `<li>` around its own list. */
export const LIST_SCOPE: ReadonlySet<string> = new Set('ul ol menu dir dl table template'.split(' '));
export const TABLE_SCOPE: ReadonlySet<string> = new Set(['table', 'template']);
/** An end tag inside of a cell never ends an element outside of the table. */
export const END_TAG_SCOPE: ReadonlySet<string> = new Set('td th caption table template'.split(' '));
/** End tags that are meant to leave a cell. */
export const TABLE_TAGS: ReadonlySet<string> = new Set(
  'table tbody thead tfoot tr td th caption template'.split(' '),
);
