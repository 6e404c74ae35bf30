import { hasQuotation } from './line-form.ts';

const EMAIL = /[\w.+-]{1,40}@[\w-]{1,40}\.[\w.-]{2,40}/u;
const PHONE = /(?:\+\d{1,3}[\s.-]?|\b1-)?\(?\b\d{3,4}\)?[\s.-]\d{3,4}[\s.-]\d{3,4}\b/u;
const HANDLE = /(?<![\p{L}\p{N}.])@\w{2,30}\b/u;

/** "To get in touch, …", "Reach her at …", "Email: …", "Follow Lena Marsh on Twitter @…", "Lena Marsh can be reached at …". */
const CONTACT =
  /^[([]?(?:to (?:get in touch|contact|reach)\b|(?:e-?mail|contact|reach|write to|follow|tweet|call|message|text|dm)\s?:|(?:e-?mail|contact|reach) (?:him|her|them|me|us|the (?:author|writer|reporter|editor)s?)\b|(?:you can |readers can )?(?:follow|find|reach|contact|email) .{2,120}(?:\bon (?:twitter|x|facebook|instagram|linkedin|bluesky|mastodon|threads)\b|@\w)|on twitter,? follow\b|(?:he|she|they) (?:tweets?|can be (?:reached|contacted|followed|found))\b|(?:twitter|x|instagram|facebook|bluesky|mastodon|phone|tel|telephone|mobile)\s?:\s?\S)/iu;
const NAMED_CONTACT =
  /^(?:(?:E-?mail|Contact|Reach|Write to|Message) (?:\p{Lu}[\p{L}.'’-]+ ){1,3}(?:at|on|by|via)|(?:\p{Lu}[\p{L}.'’-]+ ){1,4}(?:can be (?:reached|contacted|followed|emailed)|tweets (?:at|as|@)))/u;
const BARE_CONTACT_LENGTH = 80;

const ROLES =
  'journalist reporter correspondent editor editor-in-chief columnist writer author freelancer freelance contributor co-?host host anchor producer broadcaster blogger commentator analyst photographer photojournalist critic intern researcher professor lecturer fellow scholar historian economist lawyer attorney director founder co-?founder president chairman chief executive CEO strategist consultant activist novelist poet teacher mayor senator minister secretary ambassador member student graduate candidate expert specialist resident partner scientist physician adviser advisor';
/** Each with a small or a capital first letter: "is a Senior Fellow at". */
const ROLE = `(?:${ROLES.split(' ')
  .map((role) => `[${role.charAt(0).toUpperCase()}${role.charAt(0).toLowerCase()}]${role.slice(1)}`)
  .join('|')})`;

/** "Lena Marsh is a reporter …", "Lena Marsh has been a correspondent …", "Lena Marsh, a former judge, is a fellow at …". */
const IS_ROLE = new RegExp(
  `^(?:About the [Aa]uthor:? )?(?<name>(?:Dr\\.? |Sir |Prof\\.? )?\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|van|von|der|al|bin)){0,4})(?:,[^.]{2,160},)? (?:is|was|are|has been|have been|works as|serves as|has (?:worked|served|reported|written|covered))\\b[^.!?]{0,160}?\\b${ROLE}s?\\b`,
  'u',
);
/** "Lena Marsh covers the courts for the Courier." */
const COVERS =
  /^(?<name>\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}) (?:covers|covered|reports (?:on|from)|writes (?:about|on|for|a)|joined (?:the|our)|has (?:covered|written|reported|worked)|is (?:based|the author|a)|works (?:for|at|in)|edits|hosts|lives)\b/u;
const LONGEST = 1500;

/** Who a biography is about, as it prints the name first. */
interface Biography {
  readonly name: string;
}

/**
 * The line as an author's biography, or `null`. Any article says of people what they are, so this alone decides nothing: it
 * counts where the article is over, for the writer of the byline or for somebody whom the text has not named before.
 */
export function readBiography(line: string): Biography | null {
  if (line.length > LONGEST || hasQuotation(line.slice(0, 80))) return null;
  const name = (COVERS.exec(line) ?? IS_ROLE.exec(line))?.groups?.name;
  return name && /^\p{Lu}/u.test(name) ? { name } : null;
}

/** `true` when the line tells nothing but how to reach or follow somebody of the newsroom. */
export function isContact(line: string): boolean {
  if (line.length > 300 || hasQuotation(line)) return false;
  if (CONTACT.test(line) || NAMED_CONTACT.test(line))
    return hasAddress(line) || /\b(?:twitter|facebook|instagram|linkedin|on x|bluesky)\b/iu.test(line);
  return line.length <= BARE_CONTACT_LENGTH && EMAIL.test(line) && isNameAndAddress(line);
}

function hasAddress(line: string): boolean {
  return EMAIL.test(line) || PHONE.test(line) || HANDLE.test(line) || /https?:\/\//u.test(line);
}

/** "Lena Marsh | lena@example.com": capitalised words, an address, and no verb. */
function isNameAndAddress(line: string): boolean {
  const words = line.replace(EMAIL, '').split(/[\s,|·:;/–—-]+/u);
  return words.every(
    (word) =>
      !/\p{L}/u.test(word) || /^\P{L}*\p{Lu}/u.test(word) || /^(?:e-?mail|by|at|for|via)$/iu.test(word),
  );
}

/** "@lenamarsh": an account and nothing else. */
export function isHandle(line: string): boolean {
  return /^@\w{2,30}[.:]?$/u.test(line);
}

/** "About the Author: Lena Marsh is …" says itself what it is. */
export function isLabelledBiography(line: string): boolean {
  return (
    line.length <= LONGEST &&
    /^about (?:the |our )?(?:authors?|writers?|reporters?|contributors?)\b\W*(?:\p{Lu}|$)/iu.test(line) &&
    !/^about (?:the )?\p{L}+ (?:of|who|said)\b/iu.test(line)
  );
}
