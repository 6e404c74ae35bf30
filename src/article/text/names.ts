import type { Span } from '../../domain/span.ts';
import { everyMatch } from '../../text/every-match.ts';
import { agencyNamed, findAgencies } from './find-agencies.ts';

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;
/** "al-Said" and "d'Arc" begin with a small letter. */
const NAME_WORD = /^(?:[Aa][lsnrdz]-|[Aa]sh-|[Ee]l-|[dlDL]['’])?\p{Lu}[\p{L}\p{M}'’.-]*$/u;
/** Small words inside of a name: "Lena van der Marsh", "Omar bin Said". */
const PARTICLE =
  /^(?:al|ap|af|av|bin|ibn|da|das|de|del|della|den|der|di|do|dos|du|e|el|la|le|los|ten|ter|van|von|y|zu)$/u;

/** Words of roles, desks and outlets: "Lena Marsh, Staff Writer" names one person, "Oldbridge News" none. */
const ROLE_WORD = new Set(
  `agency analyst anchor associate associated author blogger bureau broadcaster business chief city columnist commentator
  content contributing contributor contributors copy correspondent correspondents court crime critic culture daily data
  defence defense deputy desk digital diplomatic director east economics economist editor editorial editors education
  energy enterprise environment europe features finance for foreign fellow freelance freelancer gazette general global
  guest health herald home immigration international intern investigations investigative journal journalist journalists
  junior law legal lead local media middle multimedia national network networks news newspaper newspapers newsroom online
  our photographer political politics post press producer production reporter reporters reporting researcher royal
  science security senior service services showbiz special sport sports staff standard state syndicated tech technology
  telegraph the times today transport tribune tv uk us video web west white wire world writer writers`.split(
    /\s+/,
  ),
);

/** Capitalised words that begin phrases after "by", and dates: "By Monday Evening" is nobody. */
const NO_NAME = new Set(
  `a an and any all at by each every for from here how i if in it its last late monday tuesday wednesday thursday friday
  saturday sunday morning evening night noon midnight january february march april may june july august september october
  november december more most my no not now on one or other popular read so some that then there these they this those
  what when where which who why with yes you your election day week month year law order correction corrections appended analysis scene sense view views guide brief briefs
  update updates exclusive live breaking letter letters key points point takeaways explainer summary comment comments
  photos photo video videos more watch listen profile review interview obituary breakingnews about with`.split(
    /\s+/,
  ),
);

const OUTLET_WORD =
  /^(?:Advertiser|Bulletin|Chronicle|Courier|Dispatch|Echo|Examiner|Express|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Journal|Ledger|Mail|Mercury|Mirror|News|Observer|Post|Press|Record|Register|Review|Sentinel|Standard|Star|Sun|Telegraph|Times|Today|Tribune|Voice|Week|World)$/u;

/** Longest name read: "Maria da Conceição Silva e Sousa". */
const MOST_NAME_WORDS = 6;

/**
 * `true` when `text` is, whole, a person's name. Two words or more, the first and the last capitalised, no word of a
 * role or a date among them. May names pass only with a first name before them ("Theresa May").
 */
export function isPersonName(text: string): boolean {
  const words = text.split(/\s+/, MOST_NAME_WORDS + 1);
  if (words.length < 2 || words.length > MOST_NAME_WORDS) return false;
  const isNames = words.every(
    (word, index) =>
      (isNameWord(word, index > 0) && hasInitialDotsOnly(word, index === words.length - 1)) ||
      (index > 0 && index < words.length - 1 && PARTICLE.test(word)),
  );
  return isNames;
}

/** "S.V." and "Jr." end with a full stop inside of a name; "Bigot. Racist." are two sentences. */
function hasInitialDotsOnly(word: string, isLast: boolean): boolean {
  if (isLast && /^(?:Jr|Sr|\p{L})\.$/u.test(word)) return true;
  return !/\p{L}{3}\./u.test(word) && !(isLast && word.endsWith('.'));
}

function isNameWord(word: string, mayBeMonth: boolean): boolean {
  if (!NAME_WORD.test(word)) return false;
  const lower = word.toLowerCase();
  if (mayBeMonth && /^(?:may|april|june|august|day|law|case)$/u.test(lower)) return true;
  return !ROLE_WORD.has(lower) && !NO_NAME.has(lower);
}

/** `true` for a word that tells a role, a desk or an outlet. */
export function isRoleWord(word: string): boolean {
  return ROLE_WORD.has(word.toLowerCase());
}

/** A writer in a byline: the words that name one person or one agency. */
export interface Writer extends Span {
  readonly name: string;
  readonly isAgency: boolean;
}

/** Where one piece of a byline ends and the next begins. */
const SEPARATOR = /\s*(?:[,;|/·•&–—]|\s-\s|\b(?:and|with|und|et|y)\b(?=\s))\s*/giu;

/**
 * What may follow the writers and is none: a place ("in Newcastle upon Tyne"), an outlet ("for The Courier"), a role. All of
 * its words are parts of a name: "Lantern Festival in Paris lights up the night" is a headline.
 */
const TRAILER =
  /^(?=.{0,70}$)(?:in|at|for|of|from|on|IN|AT|FOR|FROM)\s+(?:[Tt]he\s+)?\p{Lu}[\p{L}\p{M}'’.-]*(?: +(?:\p{Lu}[\p{L}\p{M}'’.-]*|of|the|and|upon|on|under|an?|am|del?|della|di|d[aou]s?|la|le|les|du|des|el|al|von|van|der|den|-))*\s*$|^(?:[Uu]pdated|[Pp]ublished|[Pp]osted)\b.{0,60}$|^@\w+$/u;

/** Stands after an outlet: "Lena Marsh, Example News, Oldbridge". */
const PLACE = /^\p{Lu}[\p{L}\p{M}'’-]{1,30}(?: \p{Lu}[\p{L}\p{M}'’-]{1,30}){0,2}$/u;

/**
 * The writers that `text` lists, when it lists nothing else than writers, their roles, desks, outlets and places:
 * "Lena Marsh and Omar Said, Staff Writers", "Lena Marsh in Oldbridge". `null` for anything else, a sentence above all.
 * `isAside` tells what else may stand between separators, such as a date.
 */
export function readWriters(text: string, isAside: (piece: string) => boolean): readonly Writer[] | null {
  if (text.length > 200) return null;
  const writers: Writer[] = [];
  let afterRole = false;
  for (const piece of piecesOf(text)) {
    const writer = readWriter(piece);
    const isRole = isRoles(piece.text);
    if (writer) writers.push(writer);
    else if (writers.length === 0) return null;
    else if (
      !isRole &&
      !TRAILER.test(piece.text) &&
      !isAside(piece.text) &&
      !(afterRole && PLACE.test(piece.text))
    ) {
      return null;
    }
    afterRole = isRole;
  }
  return writers.length > 0 ? writers : null;
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of [...everyMatch(text, SEPARATOR), { 0: '', index: text.length }]) {
    const piece = text.slice(from, match.index);
    const start = from + piece.length - piece.trimStart().length;
    if (piece.trim()) pieces.push({ text: piece.trim(), start });
    from = match.index + match[0].length;
  }
  return pieces;
}

function readWriter({ text, start }: Piece): Writer | null {
  const whole = text.replace(/\.$/u, '');
  if (agencyNamed(whole)) return { name: whole, isAgency: true, start, end: start + whole.length };
  const name = personAtStart(text);
  return name === null ? null : { name, isAgency: false, start, end: start + name.length };
}

/** "Lena Marsh Political Correspondent", "Lena Marsh Associated Press", "Lena Marsh in Oldbridge" → "Lena Marsh". */
function personAtStart(text: string): string | null {
  const tokens = everyMatch(text, TOKEN);
  const agency = findAgencies(text).find(({ start, end }) => start > 0 && end >= text.length - 1);
  for (let count = Math.min(tokens.length, MOST_NAME_WORDS); count >= 2; count -= 1) {
    const last = tokens[count - 1];
    if (!last) continue;
    const end = last.index + last[0].length;
    const rest = text.slice(end).trim();
    const name = trimFullStop(text.slice(0, end), rest);
    if (!isPersonName(name)) continue;
    const isAgencyRest =
      agency !== undefined && agency.start >= end && !/\p{Ll}/u.test(text.slice(end, agency.start));
    if (rest === '' || isRoles(rest) || TRAILER.test(rest) || isAgencyRest) return name;
  }
  return null;
}

/** A sentence's full stop is no part of the name that ends it; an initial's is ("Lena M."). */
function trimFullStop(name: string, rest: string): string {
  return rest === '' && /\p{L}{2}\.$/u.test(name) && !/\b(?:Jr|Sr)\.$/u.test(name) ? name.slice(0, -1) : name;
}

/** "Example News, Oldbridge", "Special to the Ledger", "Staff Writer": the line below a byline that names no writer. */
export function isRoleLine(text: string): boolean {
  if (text.length > 100) return false;
  const [first, ...others] = piecesOf(text).map((piece) => piece.text);
  return (
    first !== undefined && isRoles(first) && others.every((piece) => isRoles(piece) || PLACE.test(piece))
  );
}

/** `true` when the line reads like the name of an outlet: "The Arl Courier", "Fairmont Ledger". */
export function isOutletName(text: string): boolean {
  const words = text.split(/\s+/u, 6);
  if (words.length > 5 || !words.every((word) => /^[\p{Lu}&]/u.test(word) || /^(?:of|and|the)$/u.test(word)))
    return false;
  return OUTLET_WORD.test(words.at(-1) ?? '') || (words[0] === 'The' && words.length <= 4);
}

/** All words are capitalised, joined by small words at most, and one of them tells a role or an outlet. */
function isRoles(text: string): boolean {
  const words = text.split(/[\s/]+/u, 12);
  return (
    words.length < 12 &&
    words.some((word) => isRoleWord(word.replace(/[^\p{L}]/gu, ''))) &&
    words.every(
      (word) => /^[\p{Lu}\p{N}(]/u.test(word) || isRoleWord(word) || /^(?:of|in|at|and|to|for)$/u.test(word),
    )
  );
}
