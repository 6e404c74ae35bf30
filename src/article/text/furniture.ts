import { labelReason } from './furniture-labels.ts';
import type { LeftOutReason } from './left-out-reasons.ts';
import { hasQuotation, hasWords, sameLineKey } from './line-form.ts';
import { isCode } from './markup.ts';

interface Pattern {
  readonly reason: LeftOutReason;
  readonly pattern: RegExp;
  /** The longest line that may be one. Furniture is short; a long line is read by nobody who wants to click. */
  readonly longest: number;
  /** What must stand somewhere in the line besides. Apart from `pattern`, so that neither tries the line twice. */
  readonly also?: RegExp;
  /** Lines with a quotation in them are left alone unless the pattern expects one, as a title in a link has. */
  readonly mayQuote?: boolean;
}

const SITE =
  '(?:facebook|twitter|x|instagram|whatsapp|telegram|linkedin|youtube|tiktok|threads|bluesky|google news|pinterest|reddit|snapchat|signal)';
const LETTERS =
  '(?:newsletters?|e-?mails?|inbox|alerts?|updates|briefings?|digest|podcasts?|nerdcast|bulletin|mailing list|notifications)';
const MACHINE =
  '(?:video|clip|ad|interview|segment|trailer|audio|podcast|speech|remarks|episode|report|conversation|exchange|debate|footage|moment|livestream|stream|gallery|photos|slideshow|rest|story|article|post|transcript|version|statement|letter|poll|results)';

/** In the order tried: the first that fits gives the reason. Each is anchored and tries no character twice. */
const PATTERNS: readonly Pattern[] = [
  // "Share on Facebook", "Share this: Facebook Twitter WhatsApp", "1.2K Shares", "Facebook Twitter Email".
  {
    reason: 'share-button',
    longest: 120,
    pattern: new RegExp(
      `^(?:(?:share|tweet|post|send|email|e-mail|print|save|like|pin|copy link|link|flag|reply|comment|comments|link copied|sms|messenger|viber|flipboard|tumblr|vk|mastodon|copy|more|via|this|article|story|on|to|with|friends|${SITE})\\b[\\s,:|/·•+&()-]*){2,}$`,
      'iu',
    ),
    also: new RegExp(
      `\\b(?:share|tweet|e-?mail|print|save|copy|like|reply|flag|pin|messenger|${SITE.replace('|x|', '|')})\\b`,
      'iu',
    ),
  },
  {
    reason: 'share-button',
    longest: 60,
    pattern: /^[\d.,]+\s?[km]?\+?\s(?:shares?|retweets?|reposts?|likes?|views?|reactions?)(?:\b.{0,20})?$/iu,
  },
  {
    reason: 'share-button',
    longest: 160,
    pattern:
      /^(?:.{0,60}[a-z])?\s?(?:Flag|Like|Save)?Share(?:Like|Tweet|Save|Reply|Comments?|Print){1,4}.{0,80}$/u,
  },
  {
    reason: 'share-button',
    longest: 100,
    pattern:
      /^(?:share|save|gift) (?:this |the )?(?:article|story|post|page|link|news)\b(?: (?:on|via|with|by|to)\b.{0,60})?$/iu,
  },
  // "Advertisement - Continue Reading Below", "Story continues below".
  {
    reason: 'advertisement',
    longest: 100,
    pattern:
      /^(?:advertisements?|advertising|sponsored)\b\s?[-–—:|.].{0,60}$|^(?:scroll|keep scrolling) (?:down )?(?:to continue|for more)\b.{0,60}$/iu,
  },
  {
    reason: 'advertisement',
    longest: 100,
    pattern:
      /^(?:this )?(?:the )?(?:story|article|text|content|post|report) continues? (?:below|after|under)\b.{0,50}$|^continue reading (?:below|the main story|after|our)\b.{0,60}$|^after (?:the )?(?:ad|advert|advertisement)\b.{0,40}$/iu,
  },
  {
    reason: 'advertisement',
    longest: 160,
    pattern:
      /^(?:we may (?:earn|receive) (?:a |an )?(?:small )?commission|this (?:article|page|post) (?:may )?contains? affiliate links)\b/iu,
  },
  // "Read more: Bridge to stay closed", "ALSO READ | Ferry strike called off". The mark after the words makes it sure.
  {
    reason: 'related-link',
    longest: 300,
    mayQuote: true,
    pattern:
      /^[("“]?(?:read|also read|read also|must read|read more|read next|see also|see more|more|more on this|related|related (?:story|article|news|topics?|coverage|video|links?|posts?|content)|watch|watch more|watch live|watch next|also watch|don'?t miss|now read|up next|recommended|you may also like|from the archives?|learn more|further reading|in pictures|in photos|also on [\p{L} ]{2,30}|more from [\p{L} ]{2,30}|listen)\s?(?::|\||»|>|→|>>)\s?\S.*$/iu,
  },
  {
    reason: 'related-link',
    longest: 120,
    mayQuote: true,
    pattern:
      /^(?:read (?:more|all|also|the (?:rest|latest|full|whole|original|complete))|also read)\b(?: (?:about|on|of|from|at|in|here|story|article|report|post|stories|coverage|our|the|this|interview|piece|letter|statement)\b.{0,80})?(?: here)?\.?$/iu,
  },
  {
    reason: 'related-link',
    longest: 80,
    pattern:
      /^(?:also on|more (?:from|in|on)|more (?:news|stories|coverage) (?:from|in|on|about)|the latest (?:from|on|in)|most (?:read|popular) (?:in|on|from)|latest (?:in|from)) [^.!?]{2,50}:?$/iu,
  },
  {
    reason: 'related-link',
    longest: 160,
    pattern:
      /^for (?:more|the latest|further|all the latest|full)\b(?: [\p{L}’'-]+){0,6},? (?:click|visit|go to|follow|sign up|see|read|check out|download|head to|log on)\b.{0,90}$/iu,
  },
  // "Sign up for our morning newsletter", "Get the day's headlines in your inbox", "(Subscribe to the podcast here.)".
  {
    reason: 'newsletter',
    longest: 300,
    also: new RegExp(`\\b${LETTERS}\\b`, 'iu'),
    pattern:
      /^\(?(?:(?:want|like|looking for|need)\b.{2,80}\? )?(?:please )?(?:sign(?:ing)? up|subscribe|register|join (?:our|the|thousands)|get (?:our|the|your|all|more|daily|breaking)|receive (?:our|the|your|daily)|enter (?:your|an)|stay (?:up|informed|updated|on top))\b/iu,
  },
  {
    reason: 'newsletter',
    longest: 200,
    pattern: new RegExp(
      `^\\(?(?:subscribe to|sign up for|listen to|download|join)\\b.{2,100}\\b(?:here|podcast|newsletter|channel|itunes|soundcloud|apple podcasts|spotify|${SITE})\\b.{0,60}$`,
      'iu',
    ),
  },
  {
    reason: 'newsletter',
    longest: 300,
    pattern:
      /^by (?:signing up|subscribing|clicking|submitting|entering your|providing your|registering)\b.{0,40}\byou\b/iu,
  },
  {
    reason: 'newsletter',
    longest: 160,
    pattern:
      /^(?:this (?:article|story|piece) (?:was )?(?:first |originally )?(?:appear(?:s|ed)|ran|featured) in (?:our|the) .{2,60}newsletter|you(?:'re| are) reading .{2,60}newsletter|welcome to .{2,60}newsletter)\b/iu,
  },
  // "Sign up to First Furrow", "Free daily newsletter", "Our morning email breaks down the key stories": a box in four lines.
  {
    reason: 'newsletter',
    longest: 90,
    pattern:
      /^(?:sign up (?:to|for) [^.!?]{3,60}|(?:free )?(?:daily|weekly|monthly|morning|evening)(?: \p{L}+)? (?:newsletter|email|briefing)(?::.{0,60})?|our (?:\p{L}+ ){1,3}(?:email|newsletter|briefing)s? (?:breaks|brings|gives|delivers|rounds|tells|sends)\b.{0,60})$/iu,
  },
  // "You have 2 free articles left this month", "Subscribe to continue reading", "Support independent journalism".
  {
    reason: 'subscription-notice',
    longest: 200,
    pattern:
      /^(?:you(?:'ve| have) (?:read|reached|used|\d+|one|two|three)\b.{0,60}\b(?:articles?|limit|stories)\b|(?:subscribe|register|log in|sign in|create an account|upgrade)(?: now)? (?:to|for)\b.{0,60}\b(?:continue|keep reading|read|access|unlimited|unlock|full)\b|to (?:continue reading|read the full|keep reading|access)\b.{0,80}\b(?:subscribe|register|sign|log|account)\b|already (?:a |have )(?:subscriber|member|subscription|an? account)\b|this (?:article|content|story) is (?:reserved|only|exclusive(?:ly)?|available|free) (?:for|to)\b|enjoy (?:unlimited|full) access|(?:unlimited|full|digital) (?:digital )?access\b.{0,60}$)/iu,
  },
  {
    reason: 'subscription-notice',
    longest: 240,
    pattern:
      /^(?:please )?(?:support|help (?:us|fund|support)|donate to|fund|consider (?:supporting|donating|becoming|making))\b.{0,80}\b(?:our|independent|quality|local|fearless|honest|public[- ]interest) (?:\p{L}+ ){0,2}(?:journalism|reporting|newsroom|work|journalists)\b/iu,
  },
  // "We use cookies to …", "By continuing to use this site you agree …".
  {
    reason: 'cookie-notice',
    longest: 600,
    also: /\b(?:site|experience|consent|analy\p{L}+|advertis\p{L}+|traffic|personali[sz]e|privacy|agree|device)\b/iu,
    pattern:
      /^(?:we|this (?:web)?site|our (?:web)?sites?|we and our (?:\d+ )?partners|[\p{L}.]{2,30})(?:,? and our (?:\d+ )?(?:trusted )?partners,?)? (?:uses?|stores?|may use|would like to use)\b.{0,60}\bcookies\b/iu,
  },
  {
    reason: 'cookie-notice',
    longest: 600,
    pattern:
      /^by (?:continuing|using|browsing|clicking|closing)\b.{0,80}\b(?:this|our) (?:web)?(?:site|page|service|banner)\b.{0,80}\b(?:agree|accept|consent)\b/iu,
  },
  // "The views expressed here are the author's own", "… does not necessarily reflect the views of …".
  {
    reason: 'legal-notice',
    longest: 500,
    pattern:
      /^(?:\*|disclaimer: ?|note: ?)*(?:the |all )?(?:views|opinions)(?:,? (?:and|or|thoughts|views|opinions|facts|statements))* (?:and \p{L}+ )?(?:expressed|stated|reflected|contained|presented|in this)\b.{0,200}\b(?:own|solely|alone|(?:not|n['’]t) (?:necessarily )?(?:those|represent|reflect|the views)|personal)\b/iu,
  },
  {
    reason: 'legal-notice',
    longest: 400,
    pattern:
      /^(?:except for the headline,|\(?this (?:story|article|report|news(?: item)?|copy) (?:has|was|is) (?:not been edited|been published|published|auto-?generated|automatically generated|been auto|generated from|taken from|sourced from|been sourced))\b/iu,
  },
  {
    reason: 'legal-notice',
    longest: 200,
    pattern:
      /^(?:this (?:site|form|page) is protected by recaptcha|.{0,40}the google privacy policy and terms of service apply|(?:privacy policy|terms of (?:use|service)|cookie policy)(?:\s?[|·•,&/-]\s?| and )\S.{0,120})/iu,
  },
  {
    reason: 'legal-notice',
    longest: 300,
    pattern:
      /^(?:our standards|privacy notice|standards)\s?:\s?\S|^(?:the )?[\p{L} -]{2,40} is not responsible for the content of (?:external|third|other)\b/iu,
  },
  // "12 comments", "Comments (3)", "Join the conversation".
  {
    reason: 'comment-section',
    longest: 60,
    pattern:
      /^\(?[\d.,]+k?\)?\s?(?:\+ )?comments?(?:\b.{0,20})?$|^(?:view |show |read |see )?(?:all )?comments?\s?[:(|]?\s?\(?[\d.,]+k?\)?$/iu,
  },
  {
    reason: 'comment-section',
    longest: 200,
    pattern:
      /^(?:your e-?mail address will not be published|(?:log|sign) in to (?:comment|reply|join)|you must be (?:logged|signed) in|(?:leave|post|add) a (?:comment|reply)\b|join the (?:conversation|discussion|debate)\b.{0,60}$|be the first to (?:comment|reply)|please (?:read our|keep comments|note that comments|log in to comment)|comments (?:are|have been|on this|posted|will be) \p{L}+|have (?:something to say|your say)\b|save my name, email)/iu,
  },
  // "Click here to see the map", "Watch the full interview below:", "Do you support the mayor? Like the page:".
  {
    reason: 'call-to-action',
    longest: 200,
    mayQuote: true,
    pattern:
      /^[([]?(?:click|tap|swipe|press)(?: or tap)? (?:here|on the|the (?:link|image|picture|photo|map|video|button)|above|below|through)\b/iu,
  },
  {
    reason: 'call-to-action',
    longest: 160,
    mayQuote: true,
    pattern: new RegExp(
      `^(?:you can )?(?:watch|listen to|see|view|read|check out|hear|take a look at|find|look at)\\b.{0,90}?\\b${MACHINE}s?\\b.{0,70}?\\b(?:above|below|here)\\b(?:,? .{0,50})?[.:!]*$`,
      'iu',
    ),
  },
  {
    reason: 'call-to-action',
    longest: 120,
    pattern:
      /^(?:watch|listen|see|view|read|hear)(?: .{2,80})?[ ,](?:above|below|here|on youtube)\s?[.:!]*$/iu,
  },
  {
    reason: 'call-to-action',
    longest: 160,
    pattern:
      /^(?:download|get|install)(?: the| our)\b.{0,50}\bapp\b.{0,80}$|^(?:like|follow|find|join|add|connect with)\s(?:us|[\p{L}&.’' ]{2,60})\s(?:on|via)\s(?:our )?(?:@|facebook|twitter|x\b|instagram|whatsapp|telegram|linkedin|youtube|tiktok|threads|bluesky|google).{0,120}$|^(?:.{3,60}\? )?like (?:the|our) page\b.{0,40}$/iu,
  },
  {
    reason: 'call-to-action',
    longest: 200,
    pattern:
      /^(?:do you have|have|got) (?:a |any |an )?(?:news |story )?(?:tips?|story|stories|questions?|feedback)\b.{0,60}\?|^(?:send|submit|share) (?:us )?(?:your |a |news )?(?:tips?|stories|photos|letters|feedback)\b|^(?:want|would you like) to (?:share your|respond to|write for|receive this|get this)\b/iu,
  },
  // "Listen to this article 4 min", "0:00 / 3:41", "Image 2 of 5", "Your browser does not support …".
  {
    reason: 'media-player',
    longest: 120,
    pattern:
      /^(?:listen(?: to (?:this|the) (?:article|story|page|report))?|play|audio)\s?[-–—·•|:(]?\s?\(?\d{1,3}(?::\d{2}| ?min(?:ute)?s?)?\b.{0,30}$|^\d{1,2}:\d{2}(?::\d{2})?\s?[/|]\s?-?\d{1,2}:\d{2}(?::\d{2})?$|^(?:duration|video duration|runtime)\b.{0,20}\d{1,2}(?::\d{2}|\s?min).{0,20}$/iu,
  },
  {
    reason: 'media-player',
    longest: 80,
    pattern:
      /^(?:image|photo|picture|slide|item)? ?\d{1,3} ?(?:of|\/) ?\d{1,3}(?: (?:images?|photos?|slides?))?$/iu,
  },
  {
    reason: 'media-player',
    longest: 200,
    pattern:
      /^(?:your browser (?:does not|doesn['’]t) support|(?:sorry|we are sorry),? ?this (?:video|content|media)|this (?:video|content|media) (?:is|can ?not|isn['’]t) (?:not available|unavailable|restricted|be played|available)|to view this (?:video|content)|please enable javascript|this audio (?:is|was) (?:auto|generated)|a post shared by)/iu,
  },
  {
    reason: 'reading-time',
    longest: 60,
    pattern:
      /^(?:(?:estimated )?reading time\s?[:–-]?\s?)?(?:about |approx\.? |~)?\d{1,3}[\s-]?(?:min|mins|minutes?|m)\b[\s-]?(?:read|reading|to read|reading time)?\.?$|^\d{1,3} words?$/iu,
  },
  {
    reason: 'update-notice',
    longest: 240,
    pattern:
      /^(?:\p{L}+[ -]){0,2}?(?:this is )?an? (?:breaking|developing)(?: news)? (?:story|news story|news)\b.{0,140}$|^this (?:story|article|report|post|page|file) (?:is developing|will be updated|is being updated|is breaking)\b.{0,140}$|^(?:more (?:to follow|to come|details soon|follows?)|check back (?:for|later|soon)\b.{0,60}|refresh (?:this page|for)\b.{0,60}|story developing|developing story|details to follow)\W{0,4}$/iu,
  },
  // "Previous Post: River gauge broken since March".
  {
    reason: 'navigation',
    longest: 200,
    pattern: /^(?:previous|next|prev|older|newer) (?:post|article|story|page|entry)\b\s?[:»«›‹-]?\s?\S/iu,
  },
  // "Home > World > Europe", "Tags: bridge, ferry".
  {
    reason: 'navigation',
    longest: 200,
    pattern:
      /^(?:home|homepage|news|world|front page|start)(?:\s?(?:>|»|›|\/|→|::)\s?[^>»›/→]{1,100}){1,6}$/iu,
  },
  {
    reason: 'navigation',
    longest: 120,
    pattern: /^[\p{L}&' -]{2,30}(?:\s?[>»›]\s?[\p{L}&' -]{2,40}){2,6}$/u,
  },
  {
    reason: 'navigation',
    longest: 300,
    pattern:
      /^(?:tags?|topics?|categor(?:y|ies)|filed (?:under|in)|posted in|keywords|sections?|in this (?:story|article)|more about|also in this section)\s?:\s?\S.{0,260}$|^(?:filed under|tagged(?: with)?|posted in) \S.{0,100}$|^[^|.!?]{1,30}(?:\|[^|.!?]{1,30}){3,12}$/iu,
  },
];

/**
 * Why the line is furniture whatever stands around it, or `null`. Only whole lines: what may be a sentence of the article is
 * `null`, and so is every line with a quotation in it unless it is a link with its label before it.
 */
export function readFurniture(line: string): LeftOutReason | null {
  if (!hasWords(line)) return 'separator';
  if (isCode(line)) return 'stray-markup';
  if (line.length > 600) return null;
  const isQuoting = hasQuotation(line);
  const label = isQuoting ? null : readLabel(line);
  if (label) return label;
  const plain = line.replace(/^[\s•·*▶►→»>|–—-]+/u, '');
  for (const { reason, pattern, longest, also, mayQuote } of PATTERNS) {
    if (line.length > longest || (isQuoting && !mayQuote)) continue;
    if (pattern.test(plain) && (!also || also.test(plain))) return reason;
  }
  return null;
}

/** A label with a full stop is a word that somebody says ("Listen."), unless it is longer or in capitals. */
function readLabel(line: string): LeftOutReason | null {
  if (line.length > 80) return null;
  const key = sameLineKey(line);
  const isSaid = /[^.][.?]$/u.test(line) && key.split(' ').length < 3 && /\p{Ll}/u.test(line);
  return isSaid ? null : labelReason(key);
}
