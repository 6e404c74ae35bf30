import type { LeftOutReason } from './left-out-reasons.ts';

/** Whole lines that are furniture in every article, as `sameLineKey` prints them; `|` stands between labels. */
const LABELS: Partial<Record<LeftOutReason, string>> = {
  'share-button': `share|share this|share this article|share this story|share this post|share this page|share article|share story|share
    full article|share post|spread the love|spread the word|sharing is caring|share the story|share options|share this with|share on|share
    via|share now|tweet this|tweet|retweet|pin it|pin|copy link|copy the link|link copied|copied|copy link to clipboard|copy shortlink|print
    this|print article|print this article|print page|print friendly|save article|save for later|save this article|save story|bookmark
    this|add to bookmarks|add to reading list|like this|like loading|email this|email this article|email article|email a friend|e-mail|post to
    facebook|more sharing options|show more sharing options|share tools|gift article|gift this article|give this article|font
    size|text size|increase font size|a- a+|resize text|listen share save|share save|save share|share comment|share comments|short url`,
  timestamp: 'published|updated|last updated|first published|posted|published on|updated on|last modified',
  advertisement: `advertisement|advertisements|advertising|advert|adverts|ad|ads|sponsored|sponsored content|sponsored links|sponsored by|promoted
    content|promoted stories|promoted links|promoted|paid content|paid post|partner content|brand content|content from our partners|from our
    partners|around the web|from the web|skip advertisement|skip ad|report this ad|report ad|remove ads|why this ad|loading ad|ad
    feedback|advertise with us|publicité|anzeige|publicidad|advertorial|affiliate links`,
  navigation: `menu|home|homepage|search|skip to content|skip to main content|skip to navigation|skip to footer|back to top|back to
    home|go back|scroll to top|top of page|next article|previous article|next post|previous post|next story|previous story|prev|next
    page|previous page|previous next|open menu|close menu|toggle navigation|toggle menu|main menu|sections|all sections|site
    index|sitemap|site map|breadcrumb|breadcrumbs|you are here|my account|my profile|view all|show all|see all|load more|show more|show
    less|view more|see more|edition|editions|change edition|e-paper|epaper|rss|rss feed|about us|contact us|about|contact|advanced
    search|filed under|tags|tagged|topics|more on this topic|in this article|in this story|table of contents|jump to|on this page`,
  'related-link': `more on this story|related internet links|more on this|related topics|read more|read also|also read|read next|read the full story|read full story|read full article|read the full article|read the
    rest|continue reading|keep reading|see also|related|related stories|related story|related articles|related article|related
    content|related news|related links|related posts|related coverage|related items|related reading|related videos|more stories|more
    news|more like this|more from this author|more from author|more for you|more to read|more top stories|recommended|recommended for
    you|recommended reading|recommended stories|recommended articles|you may also like|you might also like|you may like|you may be
    interested in|you may also be interested in|you might be interested in|what to read next|up next|read this next|in case you missed
    it|don't miss|dont miss|must read|must reads|most read|most popular|most viewed|most shared|most recent|most commented|top
    stories|top story|latest news|latest stories|latest|latest articles|latest posts|trending|trending now|trending stories|popular
    now|popular stories|popular posts|editor's picks|editors' picks|editor's choice|further reading|explore more|from our archive|from the
    archive|watch next|before you go|best of the web|suggested for you|other stories|stories you may like|today's top stories|promoted
    stories|next up|now read|keep on reading|dig deeper|go deeper|in pictures|suggested reading`,
  newsletter: `subscribe|subscribe now|subscribe today|subscribe here|sign up|sign up now|sign up here|sign up today|newsletter|newsletters|our
    newsletter|newsletter sign up|newsletter signup|sign up for our newsletter|join our newsletter|email address|your email|your email
    address|enter your email|enter your email address|enter email|join now|daily newsletter|weekly newsletter|get alerts|get notified|turn
    on notifications|enable notifications|allow notifications|i subscribe|after newsletter promotion|skip past newsletter promotion|thank you for subscribing|you have successfully subscribed`,
  'subscription-notice': `log in|login|sign in|register|register now|register for free|log in or register|sign in or register|log in to
    continue|sign in to continue|subscribe to continue|subscriber only|subscribers only|for subscribers|subscriber exclusive|premium|premium
    content|already a subscriber|already a member|donate|donate now|donate today|support us|support our journalism|support our
    work|become a member|become a subscriber|become a supporter|create a free account|create account|start free trial|unlock this
    article|this article is for subscribers only|this content is for subscribers only|buy a subscription|view subscription options`,
  'cookie-notice': `accept all|accept all cookies|accept cookies|reject all|reject all cookies|manage cookies|manage
    preferences|manage options|cookie settings|cookie preferences|cookie policy|cookies policy|cookie notice|cookies settings|privacy
    settings|privacy preferences|your privacy choices|we value your privacy|we care about your privacy|manage consent|more options|necessary cookies`,
  'legal-notice': `privacy policy|privacy notice|privacy|terms of use|terms of service|terms and conditions|terms & conditions|terms|legal|legal
    notice|disclaimer|do not sell my personal information|do not sell or share my personal information|accessibility|accessibility statement|code of
    ethics|ethics policy|corrections policy|editorial standards|our standards|imprint|impressum|fact-checking policy|request a correction|suggest a
    correction|reuse this content|report an error|report a correction|report a typo|reprints|reprints & permissions|order reprints|permissions|rights & permissions`,
  'comment-section': `comment|comments|no comments|no comments yet|leave a comment|leave a reply|leave your comment|post a comment|post comment|post your
    comment|add a comment|add comment|add your comment|write a comment|view comments|view all comments|leave a reply cancel reply|show comments|hide comments|load
    comments|load more comments|read comments|see comments|read the comments|see all comments|join the conversation|join the
    discussion|join the debate|start the conversation|have your say|be the first to comment|comments are closed|comments closed|comments
    are off|reply|cancel reply|submit comment|report comment|flag comment|report abuse|sort by|sort by newest|newest|oldest|most
    liked|share your thoughts|share and comment below|show more posts|facebook comments|conversations|notify me of new posts by email|your email address will
    not be published|required fields are marked|required fields are marked *|discussion|commenting policy|community guidelines`,
  'call-to-action': `click here|tap here|learn more|find out more|download the app|download our app|get the app|get our app|follow us|follow us
    on|follow|follow this topic|following|connect with us|like us on facebook|follow us on facebook|follow us on twitter|follow us on x|follow
    us on instagram|follow on google news|follow us on google news|add us on google|make us preferred source on google|like the page|watch
    live|watch now|watch the video|watch the full video|watch above|listen live|contact the author|send us a tip|send a tip|got a tip|buy now|shop now`,
  'media-player': `listen|listen now|listen to article|listen to this article|listen to this story|listen to the article|listen to the
    story|listen to audio|play|pause|mute|unmute|play video|play audio|watch|video player is loading|loading|please wait|volume|fullscreen|full
    screen|exit fullscreen|playback speed|captions off|subtitles|video unavailable|this video is unavailable|this video can not be played|media
    playback is unsupported on your device|your browser does not support the audio element|your browser does not support the video
    tag|your browser does not support html5 video|enable javascript to view this video|view image in fullscreen|view gallery|view
    photos|view slideshow|open gallery|open image in gallery|photo gallery|image gallery|slideshow|enlarge this image|enlarge
    image|enlarge|click to enlarge|hide caption|toggle caption|show caption|expand image|image|close|view this post on instagram|view on
    instagram|view on twitter|x embed|twitter embed|embed|embed video|embedded content|this audio is generated automatically|this article was narrated by ai|audio by|text to speech`,
  'field-label': 'full text|abstract|document text|headline|body|end of document',
};

const REASON_OF = new Map<string, LeftOutReason>();
for (const [reason, labels] of Object.entries(LABELS) as [LeftOutReason, string][]) {
  for (const label of labels.split('|')) REASON_OF.set(label.replace(/\s+/g, ' ').trim(), reason);
}

/** Headings over links: the lines after them are titles of other articles. */
const LINK_HEADINGS =
  /^(?:more on this|read (?:more|also|next)|also read|see also|related|more (?!stories from)|recommended|you (?:may|might)|what to|up next|read this|in case|don'?t|must|most|top stor|latest|trending|popular|editors?'|further|explore|from our archive|from the archive|other stories|stories you|today's top|now read|suggested|before you go|in pictures|promoted stories|best of|from the web|around the web)/u;

/** The reason of a line that is furniture as a whole, by its key (`sameLineKey`), or `null`. */
export function labelReason(key: string): LeftOutReason | null {
  return REASON_OF.get(key) ?? null;
}

/** `true` when the label stands over a list of titles of other articles. */
export function isLinkHeading(key: string): boolean {
  const reason = labelReason(key);
  return (reason === 'related-link' || reason === 'advertisement') && LINK_HEADINGS.test(key);
}
