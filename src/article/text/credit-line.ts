import { agencyNamed, findAgencies } from './find-agencies.ts';
import { countWords, endsSentence } from './line-form.ts';
import { isPersonName, isRoleWord } from './names.ts';

/**
 * What a credit is for: `picture` who took or supplied a picture, `copyright` who owns the text, `supplier` the agency whose
 * copy it is ("(AFP)", "Source: Xinhua"), `contribution` who reported, wrote or edited ("Reporting by Lena Marsh").
 */
export type CreditKind = 'picture' | 'copyright' | 'supplier' | 'contribution';

/** Picture libraries: suppliers of pictures that are no news agency. */
const LIBRARY =
  /\b(?:Getty(?: Images)?|Shutterstock|iStock(?:photo)?|Alamy(?: Stock Photo)?|Corbis|Magnum|Unsplash|Pexels|Pixabay|Wikimedia(?: Commons)?|Flickr|Adobe Stock|Depositphotos|Rex Features|Zuma(?: Press)?|NurPhoto|Sipa(?: USA)?|Polaris|Redux|VCG|Maxar|AFPTV|Creative Commons|Screengrab|Screenshot|Handout|POOL|Pool|Courtesy|Supplied|Facebook|Instagram|Twitter)\b/u;

const PICTURE_LABEL =
  /^[([]?(?:(?:cover|file|main|lead|featured|feature|header|top|stock|archive|representational|representative|illustrative) )?(?:photographs?|photography|photos?|pictures?|pics?|images?|illustrations?|graphics?|maps?|videos?|foto|bild)?(?:[ /-](?:credits?|sources?|courtesy|copyright|via|from|of|by))?(?: by| courtesy(?: of)?|:)?\s?[:.…–-]*\s*/iu;
const IS_PICTURE_LABEL =
  /^[([]?(?:(?:cover|file|main|lead|featured|feature|header|top|stock|archive|representational|representative|illustrative) )?(?:photographs?|photography|photos?|pictures?|pics?|images?|illustrations?|graphics?|maps?|foto|bild|credits?|credit)\b(?:\s?[:/|…]|\.\.\.| (?:credits?|sources?|courtesy|copyright|by)\b|, )/iu;
const FILE_ONLY =
  /^[([]?(?:(?:file|stock|archive|handout|representational|representative|representation|illustrative|illustration)[ -]?(?:photo|pic|picture|image|photograph|purpose only)?s?(?: only)?|(?:photo|pic|picture|image)s? ?(?:[:(] ?)?(?:file|supplied|handout|courtesy)\)?)[)\].]*$/iu;

const COPYRIGHT =
  /^[([*]?(?:©|\(c\)\s|copyright\b\s?(?:©|\(c\)|\d{4}|:|by\b)|.{0,60}[\s.]©\s?\(?\d{4})|\b(?:all )?rights reserved\b|^(?:reproduction|republication|redistribution)\b.{0,80}\b(?:prohibited|forbidden|permission|reserved)\b|^this material may not be (?:published|reproduced)\b/iu;

const CONTRIBUTION =
  /^[([]?[-–—\s]*(?:(?:additional|further|with|more|extra|original)\s+)?(?:reporting|reported|writing|written|editing|edited|compiled|compilation|translation|translated|research|production|produced|graphics?|video|data|fact[- ]check(?:ed|ing)?|contributions?)(?: (?:and|&|,) ?\p{L}+){0,2}(?: (?:in|from) [\p{L} ,.]{2,40})? by\b\s?:?\s?(?<first>\S)/iu;
const CONTRIBUTORS =
  /^[([]?(?:contributing|contributors?|reporters?|editors?)\s?:\s?\p{Lu}|^[([]?(?:with|includes?) (?:additional )?(?:inputs?|files|reporting|reports|information|material|agenc(?:y|ies)|contributions?)\b.{0,30}?\b(?:from|by|inputs?|agencies|reports)\b.{0,120}$|^[([]?(?:with|from) (?:agencies|agency inputs|wires|news agencies)[)\].]*$|^h\/t:? /iu;
const CONTRIBUTED =
  /\bcontributed (?:(?:additional|to)\b.{0,40}\b)?(?:reporting|research|this (?:report|story|article|column|piece)|from \p{Lu})|\bcontributed\.$/u;
const REPORTED_FROM = /^[^.]{3,120}\breported from \p{Lu}/u;
const SUPPLIER =
  /^[([]?\s?[-–—]*\s?(?:sources?|agency|via|from|by arrangement with|distributed by|news source|published by arrangement with)\s?:?\s+(\S.{0,60}[^\s:])$/iu;

/** "jr/mk/pl": the initials of an agency's desk under its copy. */
const DESK_SIGNS = /^[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}$/u;

const LONGEST = 400;

/**
 * What kind of credit the whole line is, or `null`. "© 2024 Example News", "Photograph: Lena Marsh/AP",
 * "(Reporting by Lena Marsh; Editing by Omar Said)", "Jonas Reed / Reuters", "AFP".
 */
export function readCredit(line: string): CreditKind | null {
  if (line.length > LONGEST) return null;
  if (DESK_SIGNS.test(line) || isContribution(line) || CONTRIBUTORS.test(line) || isContributed(line))
    return 'contribution';
  if (COPYRIGHT.test(line) && countWords(line) <= 40)
    return isPictureCopyright(line) ? 'picture' : 'copyright';
  if (isPictureCredit(line)) return 'picture';
  const bare = line.replace(/^[\s([–—-]+|[\s)\].]{1,8}$/gu, '');
  if (agencyNamed(bare) || /^agencies$/iu.test(bare)) return 'supplier';
  const supplier = SUPPLIER.exec(line)?.[1];
  return supplier && findAgencies(supplier).length > 0 && countWords(supplier) <= 8 ? 'supplier' : null;
}

/** "Reporting by Lena Marsh", and not "Reporting by local newspapers led to her arrest." */
function isContribution(line: string): boolean {
  const first = CONTRIBUTION.exec(line)?.groups?.first;
  return first !== undefined && /\p{Lu}/u.test(first);
}

/** "Lena Marsh in Oldbridge contributed reporting." is short; who contributed money is told in longer sentences, with sums. */
function isContributed(line: string): boolean {
  return (
    line.length <= 300 && CONTRIBUTED.test(line) && /^[([*]?\p{Lu}/u.test(line) && !/[$€£"“”]/u.test(line)
  );
}

/** "Lena Marsh reported from Oldbridge." Only where the article is over: a sentence may begin so. */
export function isReportedFrom(line: string): boolean {
  return line.length <= LONGEST && REPORTED_FROM.test(line) && !/["“”]/u.test(line) && startsWithNames(line);
}

function startsWithNames(line: string): boolean {
  const subject = line.slice(0, line.indexOf(' reported from ')).split(/,? and |, /u);
  return subject.every((name) => isPersonName(name) || /^\p{Lu}[\p{L}'’-]+$/u.test(name));
}

/** "© POOL – Lena Marsh", "© Example News/Lena Marsh": a maker beside the owner and no year stands under a picture. */
function isPictureCopyright(line: string): boolean {
  return !/\d{4}|reserved|prohibited|copyright/iu.test(line) && line.length <= 120;
}

/** The line says who made or supplied a picture, and nothing else. */
export function isPictureCredit(line: string): boolean {
  if (line.length > 160) return false;
  if (FILE_ONLY.test(line)) return true;
  if (IS_PICTURE_LABEL.test(line)) return isMaker(line.replace(PICTURE_LABEL, ''), 8);
  if (
    /^(?:REUTERS|AFP|AP|EPA|EFE|PA|ANSA|dpa|AAP|Reuters|Xinhua)(?: ?(?:PHOTO|Photo|photo))? ?[/–|-] ?\p{Lu}/u.test(
      line,
    )
  )
    return isMaker(line, 10);
  const isLibraryAlone =
    LIBRARY.test(line) &&
    isMaker(line, 9) &&
    !/^(?:(?:facebook|twitter|instagram|pool|courtesy|supplied|handout|and)\W*)+$/iu.test(line);
  return isLibraryAlone || isMakerAndSupplier(line);
}

/** "Lena Marsh/AP", "Jonas Reed / Reuters", "LENA MARSH | EXAMPLE NEWS": a name, a mark, a supplier. */
function isMakerAndSupplier(line: string): boolean {
  const parts = line.replace(/^[([]+|[)\].]{1,4}$/gu, '').split(/\s?[/|]\s?|\s[–-]\s/u);
  if (parts.length < 2 || parts.length > 4) return false;
  const suppliers = parts.filter((part) => isSupplier(part));
  return suppliers.length > 0 && parts.every((part) => isSupplier(part) || isPersonName(part.trim()));
}

function isSupplier(part: string): boolean {
  const text = part.trim();
  return (
    agencyNamed(text) !== null ||
    (LIBRARY.test(text) && countWords(text) <= 4) ||
    /^(?:AP|AFP|EPA|Reuters|AAP) (?:Photo|Pool|file)$/iu.test(text)
  );
}

/** Names, outlets and suppliers only: capitalised words with the small words that join them, no sentence. */
function isMaker(text: string, mostWords: number): boolean {
  const words = text
    .replace(/[()[\]/|,:;©•–—-]+/gu, ' ')
    .trim()
    .split(/\s+/u, mostWords + 1);
  if (words.length > mostWords || words[0] === '') return false;
  if (endsSentence(text) && words.length > 5) return false;
  const small =
    /^(?:for|via|and|of|by|the|at|from|courtesy|in|with|file|photo|pool|handout|images?|supplied|photographs?|pictures?|contributed|used|under|permission|de|da|van|von|al|&)\.?$/iu;
  return (
    words.every(
      (word) =>
        /^[\p{Lu}\p{N}@#]/u.test(word) || small.test(word) || agencyNamed(word) !== null || isRoleWord(word),
    ) && words.some((word) => /^[\p{Lu}@]/u.test(word) || small.test(word))
  );
}
