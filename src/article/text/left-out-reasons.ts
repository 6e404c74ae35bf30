/**
 * Why a range of the text is no part of the article. The names are stable: programs rely on them. Each stands for what
 * its sentence says, and a line that might be a sentence of the article has none of them.
 *
 * Corrections and editor's notes are no reason: "The paper said on Monday that its figure was wrong" is a statement, so
 * they stay in the body. Bylines and dates have one although they are true: they are read into the article's own fields.
 */
export const LEFT_OUT_REASONS = {
  'share-button': 'words of buttons that share, save or print the page, and their counts',
  advertisement: 'labels around advertisements and sponsored content',
  navigation: "the site's menus, breadcrumbs, tags and page turners",
  'section-label': 'the name of the section, outlet or series above or below the headline',
  'related-link': 'links to other articles, and the headings over them',
  newsletter: 'invitations to subscribe to a newsletter, a channel or alerts',
  'subscription-notice': 'walls and invitations to pay, register, donate or log in',
  'cookie-notice': 'consent to cookies and tracking',
  'legal-notice': 'terms, policies and disclaimers of the site',
  'comment-section': 'counts of comments, and the forms around them',
  'call-to-action': 'click here, watch above, download the app, follow us',
  'media-player': 'words of audio and video players and of picture galleries',
  'reading-time': 'how long the article takes to read',
  'social-handle': 'an account on a social network, standing alone beside the byline',
  'update-notice': 'that the story is developing and the page will change',
  'repeated-headline': 'the headline again: the page title, or the alternative text of a picture',
  'repeated-caption': 'a caption printed twice',
  'stray-markup': 'tags, style sheets and scripts that a scraper took for text',
  'field-label': 'the label of a field in an archive ("FULL TEXT")',
  byline: 'who wrote it: read into the article’s byline',
  timestamp: 'when it was published or updated: read into the article’s date',
  'author-name': "the author's name beside the byline or biography that repeats it",
  'author-biography': 'who the author is',
  'author-contact': 'how to reach or follow the author or the newsroom',
  separator: 'rows of marks without any word',
} as const;

export type LeftOutReason = keyof typeof LEFT_OUT_REASONS;
