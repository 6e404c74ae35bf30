import { attribute, type PageElement } from './page-tree.ts';

/**
 * What an element's markup says its text is. `furniture` is of the site and not of the article;
 * `unshown` is there for machines or for another device.
 */
export type MarkupRole =
  | 'caption'
  | 'credit'
  | 'byline'
  | 'time'
  | 'standfirst'
  | 'pull-quote'
  | 'embed'
  | 'furniture'
  | 'unshown';

/**
 * The role that the tag, `role`, `itemprop`, class and id of an element give it, `null` when they give none.
 *
 * Class names are read word by word (`articleShareBar--top` is article, share, bar, top), so that `shared`,
 * `download` or `header` never match a part of themselves. The caller must still disbelieve a furniture role
 * on an element that holds the article: `<body class="has-newsletter">`.
 */
export function markupRole(element: PageElement): MarkupRole | null {
  const { tag } = element;
  if (isUnshown(element)) return 'unshown';
  if (tag === 'figcaption') return 'caption';
  if (FURNITURE_TAGS.has(tag)) return 'furniture';
  const property = attribute(element, 'itemprop').toLowerCase();
  if (property !== '') {
    const byProperty = PROPERTY_ROLES.get(property);
    if (byProperty !== undefined) return byProperty;
  }
  if (FURNITURE_ARIA_ROLES.has(attribute(element, 'role').toLowerCase())) return 'furniture';
  if (/(?:^|\s)author(?:\s|$)/.test(attribute(element, 'rel'))) return 'byline';
  const words = markupWords(element);
  if (words.length === 0) return tag === 'time' ? 'time' : null;
  return roleOfWords(words, tag) ?? (tag === 'time' ? 'time' : null);
}

/**
 * Whether a furniture role is that of a readers' comments section, which may be longer than the article:
 * length is no reason then to doubt the role.
 */
export function isComments(element: PageElement): boolean {
  const words = markupWords(element);
  return words.some((word) => COMMENT_WORDS.has(word));
}

/** The words of the class, id and test id of an element in lower case: `articleBody_main` is article, body, main. */
export function markupWords(element: PageElement): readonly string[] {
  const { attributes, tag } = element;
  const named = [
    tag.includes('-') ? tag : '',
    attributes.get('class') ?? '',
    attributes.get('id') ?? '',
    attributes.get('data-testid') ?? '',
    attributes.get('data-component') ?? '',
    attributes.get('data-component-name') ?? '',
  ]
    .join(' ')
    .trim();
  if (named === '') return [];
  return named
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const FURNITURE_TAGS = words('nav footer aside form menu dialog');
const FURNITURE_ARIA_ROLES = words(
  'navigation banner contentinfo complementary search menu menubar dialog alert alertdialog toolbar tablist form',
);

const PROPERTY_ROLES: ReadonlyMap<string, MarkupRole> = new Map([
  ['caption', 'caption'],
  ['author', 'byline'],
  ['creator', 'byline'],
  ['datepublished', 'time'],
  ['datemodified', 'time'],
  ['datecreated', 'time'],
  ['copyrightholder', 'credit'],
  ['credittext', 'credit'],
  ['copyrightnotice', 'credit'],
  ['alternativeheadline', 'standfirst'],
  ['comment', 'furniture'],
  ['keywords', 'furniture'],
  ['breadcrumb', 'furniture'],
]);

const CAPTION_WORDS = words(
  `caption captions figcaption cutline imagecaption photocaption captiontext bildunterschrift bildtext
  legende bildlegende didascalia piedefoto leyenda bildetekst billedtekst kuvateksti onderschrift podpis`,
);
const CREDIT_WORDS = words(
  `credit credits photocredit imagecredit photographer photog imagesource fotograf fotografo photographe bildnachweis
  bildquelle copyright kuvaaja`,
);
const STANDFIRST_WORDS = words(
  `standfirst dek deck subheadline subhed subtitle subheading summary excerpt sottotitolo bajada copete chapo chapeau
  entradilla sumario teaser abstract strapline tagline sommario occhiello vorspann`,
);
const BYLINE_WORDS = words(
  'byline bylines author authors autor autore auteur auteurs authorname signature firma',
);
const TIME_WORDS = words(
  'timestamp pubdate publishdate datetime dateline published updated lastupdated date modified readtime readingtime',
);
const COMMENT_WORDS = words(
  'comments commentlist commentarea disqus respond livefyre viafoura coral fbcomments',
);

/** Any of these words makes its element furniture. */
const FURNITURE_WORDS = words(
  `advert advertisement advertising adverts adbox adslot adunit advertisment adsense ads adzone publicidad werbung
  share sharing sharebar sharebuttons shareholder sharethis addthis addtoany sharedaddy socials
  newsletter newsletters signup subscribe donation donate
  breadcrumb breadcrumbs pagination pager sitemap masthead colophon
  outbrain taboola recommended recommendations recommendation recirc recirculation promo promos promobox sponsored
  trending popular mostread mostpopular mostviewed readalso alsoread jetpack related relatedposts readmore yarpp
  cookie cookies consent gdpr onetrust modal popup lightbox tooltip toolbar sidebar rail
  hashtags taglist tagcloud skiplink navbar navigation nav menu submenu
  authorbio ratings captcha poll printfriendly`,
);

/** Two words beside each other that make their element furniture. */
const FURNITURE_PAIRS = words(
  `social-share social-bar social-links social-icons social-buttons social-media social-tools social-sharing
  share-tools share-bar follow-us read-more read-also also-read read-next see-also more-on more-stories more-news
  most-read most-popular most-viewed up-next next-article previous-article post-navigation nav-links
  author-bio author-box about-author author-description bio-box ad-container ad-wrapper ad-slot ad-unit ad-banner
  ad-label ad-block ad-placeholder tags-list tag-list tags-links post-tags article-tags entry-tags story-tags topic-list topics-list
  article-topics story-topics email-signup site-header site-footer page-header page-footer global-header
  inline-promo back-top skip-link call-action comment-list comment-form comment-respond comment-body
  post-meta-tags cat-links category-list article-actions story-tools article-tools font-size text-size
  print-button app-promo rich-link link-box linked-articles story-links internal-link editors-picks`,
);

/** Words of elements that other readers than the one before a screen see. */
const UNSHOWN_WORDS = words('sronly visuallyhidden screenreader offscreen');
const UNSHOWN_PAIRS = words(
  'sr-only visually-hidden screen-reader assistive-text accessibility-hidden print-only only-print amp-hidden',
);

const EMBED_PAIRS = words('twitter-tweet instagram-media tiktok-embed fb-post bluesky-embed mastodon-embed');

function roleOfWords(named: readonly string[], tag: string): MarkupRole | null {
  const has = (set: ReadonlySet<string>): boolean => named.some((word) => set.has(word));
  const hasPair = (set: ReadonlySet<string>): boolean =>
    named.some((word, i) => set.has(`${word}-${named[i + 1] ?? ''}`));
  if (has(UNSHOWN_WORDS) || hasPair(UNSHOWN_PAIRS)) return 'unshown';
  if (hasPair(EMBED_PAIRS)) return 'embed';
  if (has(FURNITURE_WORDS) || hasPair(FURNITURE_PAIRS) || has(COMMENT_WORDS)) return 'furniture';
  if (has(CAPTION_WORDS)) return 'caption';
  if (has(CREDIT_WORDS)) return 'credit';
  if (named.includes('pullquote') || named.some((word, i) => word === 'pull' && named[i + 1] === 'quote')) {
    return 'pull-quote';
  }
  if (has(BYLINE_WORDS)) return 'byline';
  if (has(STANDFIRST_WORDS) && tag !== 'summary') return 'standfirst';
  if (has(TIME_WORDS)) return 'time';
  return null;
}

function isUnshown(element: PageElement): boolean {
  const { attributes } = element;
  if (attributes.has('hidden')) return true;
  const style = attributes.get('style');
  if (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  return attributes.get('aria-modal') === 'true';
}
