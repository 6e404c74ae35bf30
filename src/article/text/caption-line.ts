import { everyMatch } from '../../text/every-match.ts';
import { isPictureCredit, readCredit } from './credit-line.ts';
import { findAgencies } from './find-agencies.ts';
import { countWords, endsSentence, hasQuotation } from './line-form.ts';

/** A line with a caption and, where one follows, the credit: the offset in the line where the credit begins. */
interface CaptionParts {
  /** Equal to the length of the line when no credit follows. */
  readonly creditAt: number;
}

const LONGEST = 1200;
/** How far from its end a line is searched for the start of a credit. */
const CREDIT_REACH = 160;

const CAPTION_LABEL =
  /^(?:(?:image|photo|picture|video|media)?\s?captions?\s?[,:]\s?\S|file\s?(?:photo|image|picture)?\s?[-–—:(]{1,2}\s?\S|(?:photo|picture|image|pictured|above|below|left|right|inset)(?: (?:above|below|left|right))?\s?:\s?\S|(?:in|on) this (?:\p{L}+[ -]){0,3}?(?:file )?(?:photo|image|picture|photograph|handout)\b|(?:a|the) (?:file|handout|combination|satellite|undated) (?:photo|picture|image)\b|\((?:l|from l|from left|left) ?(?:to|-) ?(?:r|right)\)|pictured\s)/iu;

/** Where a credit may begin inside of a line; what follows is then read as one. */
const CREDIT_START =
  /©|\(c\) |[([](?=[^()[\]]{2,120}[)\]][\s.]*$)|(?:photographs?|photos?|pictures?|images?|pics?|credits?|illustrations?)(?:\s?[:/…]|\.\.\.|\s(?:by|credits?|courtesy)\b)|\bfile (?:photo|pic|image)\b|\b(?:REUTERS|AFP|AP|EPA|EFE|PA|dpa|ANSA|Reuters)(?: (?:PHOTO|Photo|photo|Images))?\s?[/–|]|\s[|–—/]\s(?=\S)|(?<=[.!?”"]\s)(?=[^\s.!?][^.!?]{2,80}$)/giu;

/**
 * The line as a caption with its credit, or `null`: "Ferries at Oldbridge, June 5, 2024 © POOL – Lena Marsh", "The bridge on Monday.
 * (Lena Marsh/AP)", "FILE - The bridge in May." A line that merely reads like a caption is none here.
 */
export function readCaption(line: string): CaptionParts | null {
  if (line.length > LONGEST) return null;
  const creditAt = findPictureCredit(line);
  if (creditAt !== null) return { creditAt };
  return CAPTION_LABEL.test(line) && countWords(line) >= 3 && !readCredit(line)
    ? { creditAt: line.length }
    : null;
}

/** Where the picture credit that ends the line begins, or `null`. At least three words of caption stand before it. */
function findPictureCredit(line: string): number | null {
  const from = Math.max(0, line.length - CREDIT_REACH);
  for (const match of everyMatch(line.slice(from), CREDIT_START)) {
    const at = from + match.index;
    const caption = line.slice(0, at).trimEnd();
    if (countWords(caption, 4) < 3) continue;
    const credit = line.slice(at).trim();
    if (endsWithCredit(caption, credit)) return at;
  }
  return null;
}

function endsWithCredit(caption: string, credit: string): boolean {
  if (/^(?:©|\(c\))/iu.test(credit))
    return credit.length <= 120 && countWords(credit) <= 14 && !/reserved/iu.test(credit);
  const plain = credit.replace(/^[\s|–—]+/u, '');
  if (isSignOff(plain)) return false;
  if (/^[([]/u.test(plain)) return isBracketCredit(plain);
  // Without a bracket the credit must name a supplier or label: a closing sentence "Omar Said" could be anything.
  // "… in St. Petersburg, June 5, 2024 © POOL": what stands before the © is still the caption.
  if (credit.includes('©') && !/^(?:photo|pic|image|illus|credit|file)/iu.test(plain)) return false;
  const isMarked =
    /^[|/]/u.test(credit) || endsSentence(caption) || /^(?:photo|pic|image|illus|credit|file)/iu.test(plain);
  return isMarked && isPictureCredit(plain);
}

/** "(Lena Marsh/AP)", "(AP Photo/Lena Marsh, File)", "[Omar Said/Example News]", "(Photo by Omar Said)", "(File photo)". */
function isBracketCredit(credit: string): boolean {
  const inside = credit.replace(/^[([]|[)\].\s]{1,6}$/gu, '').replace(/, ?file$/iu, '');
  if (isPictureCredit(inside)) return true;
  return /^\p{Lu}[\p{L}.'’ -]{2,40}\s?\/\s?\p{Lu}[\p{L}.'’ -]{1,40}$/u.test(inside);
}

/** "(AFP)": an agency alone signs the text and not a picture. */
function isSignOff(credit: string): boolean {
  const [agency] = findAgencies(credit);
  return (
    agency !== undefined &&
    credit.replace(/[^\p{L}]/gu, '').length ===
      credit.slice(agency.start, agency.end).replace(/[^\p{L}]/gu, '').length
  );
}

/**
 * Where a sign-off begins that ends a paragraph, or `null`: "… the mayor said. (AFP)", "… on Monday. —Reuters". The paragraph before it
 * must end its sentence, since "told the agency (AFP)." only explains a name.
 */
export function findSignOff(line: string): number | null {
  const from = Math.max(0, line.length - 40);
  const match = /\s?(?:[([][^()[\]]{2,30}[)\]]|[-–—]{1,2}\s?[\p{L}/ -]{2,25})\.?$/u.exec(line.slice(from));
  if (!match) return null;
  const at = from + match.index + match[0].length - match[0].trimStart().length;
  return endsSentence(line.slice(0, at).trimEnd()) && isSignOff(line.slice(at)) ? at : null;
}

/** Verbs in the present and phrases of captions: a picture shows what is, the article tells what was. */
const SHOWN =
  /\b(?:(?:is|are) (?:seen|pictured|shown)|seen|pictured|speaks?|walks?|stands?|looks?|gestures?|attends?|arrives?|leaves|waves?|holds|sits?|march(?:es)?|queue|gather|wait|inspects?|reacts?|poses?|carry|carries|watch|watches|takes? part|greets?|addresses|shakes?|smiles?|passes|ride|rides|board|flies|burns?|rises?|lies|work|works|in this (?:file )?(?:photo|image|picture))\b/u;

/** `true` when a single sentence reads as a caption does. It counts only beside a credit or a picture's alternative text. */
export function readsAsCaption(line: string): boolean {
  if (line.length > 300 || hasQuotation(line) || countWords(line) < 3) return false;
  return !endsSentence(line) || (SHOWN.test(line) && !/[.!?]\s+\p{Lu}/u.test(line));
}
