import { isCapital, lowerAt, type Prose, type Token } from './prose.ts';

/** Words that no noun phrase holds: where one is met, the thing counted is over. */
const STOP: ReadonlySet<string> = new Set(
  (
    'a an the this that these those of in on at by for from to with without within into onto upon under over above below ' +
    'between among amid against during since until till before after about around across through throughout toward towards ' +
    'near off out up down via per than as and or but nor yet so if when while where who whom whose which what why how because ' +
    'although though unless whether despite except like plus minus versus vs i you he she it we they me him her us them my ' +
    'your his its our their mine yours hers ours theirs himself herself itself themselves is are was were be been being am ' +
    'has have had having do does did doing will would can could may might must shall should not no never ever also only just ' +
    'even still already now then there here ago later earlier again too very away apart together each every both all any some ' +
    'said says say told tells added according reported reportedly tall left ahead behind back ' +
    'instead alone once twice soon today yesterday tomorrow tonight became become went gone got get gets came come took taken ' +
    'more less fewer most least much many such other another same one ones two three four five six seven eight nine ten ' +
    "isn't aren't wasn't weren't don't doesn't didn't won't it's he's she's that's they're we're i'm who's monday tuesday " +
    'wednesday thursday friday saturday sunday showed worth rose fell grew won stood began met ' +
    'gave found spent fled rots rise fall'
  ).split(' '),
);

/** Words between a number and what it counts that are no part of the thing: "five more people". */
const SKIPPED: ReadonlySet<string> = new Set('more other additional extra further such fewer'.split(' '));

const DETERMINERS: ReadonlySet<string> = new Set(
  'the a an this that these those its his her their our your my all'.split(' '),
);

/** Plurals without an s. */
const PLURALS: ReadonlySet<string> = new Set(
  (
    'people men women children police troops staff personnel cattle sheep fish aircraft spacecraft mice teeth feet geese ' +
    'servicemen servicewomen policemen firefighters congressmen congresswomen lawmen fishermen salesmen clergy ' +
    'folk crew youth elderly media data criteria phenomena alumni lives wives others hostages gunmen headquarters ' +
    'series species offspring policewomen seamen airmen spokesmen chairmen sportsmen businessmen footballers craft israelis pakistanis iraqis saudis taxis kuwaitis emiratis bangladeshis yemenis nazis'
  ).split(' '),
);

/** Words in s that are no plural nouns. */
const NO_PLURALS: ReadonlySet<string> = new Set(
  'always perhaps besides afterwards sometimes overseas thus yes less us previous various gas bus plus bias basis crisis analysis news chaos'.split(
    ' ',
  ),
);

/** The longest phrase that is read, in tokens. */
const LONGEST = 7;

/** Token indices `[first, next)` of a noun phrase. */
export interface Phrase {
  readonly first: number;
  readonly next: number;
}

/**
 * What a number ending before token `at` counts: the words up to the plural noun that they lead to.
 *
 * "7,200 ‹Orvian soldiers› imprisoned in …", "three ‹women's groups›", "12 of the ‹members›". `null` when no plural
 * follows before the next function word, mark or line. After the number one, `singular`, the phrase may be a noun.
 */
export function readCounted(prose: Prose, at: number, singular = false): Phrase | null {
  let first = at;
  while (SKIPPED.has(lowerAt(prose, first))) first++;
  const run = nounRun(prose, first);
  let head = -1;
  for (let i = run.first; i < run.next; i++) {
    const token = prose.tokens[i];
    const isHead = token !== undefined && isPlural(token);
    // "three Los Angeles police officers": a name in s is seldom what is counted.
    if (head >= 0 && !isHead && !isOpenHead(prose, head)) break;
    if (isHead) head = i;
  }
  if (head >= 0) return { first: run.first, next: head + 1 };
  return singular && run.next > run.first && run.next - run.first <= 3 ? run : null;
}

/** The noun phrase after "of" at token `at`, its article skipped: "of the ‹Orvian losses›"; `null` without one. */
export function readOfPhrase(prose: Prose, at: number): Phrase | null {
  const word = lowerAt(prose, at);
  // "in aid" is what the money is; "in a year" and "in Ohio" say when and where.
  if (word === 'in' && (DETERMINERS.has(lowerAt(prose, at + 1)) || isCapital(prose.tokens[at + 1])))
    return null;
  return word === 'of' || word === 'in' ? readNounPhrase(prose, at + 1) : null;
}

/** The noun phrase at token `at` after its determiners: to the next function word or mark. */
export function readNounPhrase(prose: Prose, at: number): Phrase | null {
  let first = at;
  while (DETERMINERS.has(lowerAt(prose, first)) || SKIPPED.has(lowerAt(prose, first))) first++;
  if (lowerAt(prose, first - 1) === 'those' && /(?:ing|ed)$/.test(lowerAt(prose, first))) return null;
  const run = nounRun(prose, first);
  // "the bank's 100,000 retail bankers": the number inside is a figure of its own.
  const inner = prose.tokens[run.next]?.kind === 'number' && prose.tokens[run.next - 1]?.lower.endsWith('s');
  const plural = readCounted(prose, inner && /'s$/.test(lowerAt(prose, run.next - 1)) ? run.next + 1 : first);
  if (plural !== null) return plural;
  let next = run.first;
  // "aid reached the town": after a noun without a plural, a past tense goes on with the sentence.
  while (next < run.next && (next === run.first || !/ed$/.test(lowerAt(prose, next)))) next++;
  return next > run.first ? { first: run.first, next } : null;
}

/** Words from `first` that may belong to one noun phrase. */
function nounRun(prose: Prose, first: number): Phrase {
  let next = first;
  for (; next < first + LONGEST; next++) {
    const token = prose.tokens[next];
    if (token === undefined || token.sentence !== prose.tokens[first]?.sentence) break;
    const hyphen = token.text === '-' && token.glued && prose.tokens[next + 1]?.glued && next > first;
    if ((token.kind === 'mark' && !hyphen) || (token.marked && next > first)) break;
    if (token.kind === 'number' || (token.kind === 'word' && STOP.has(token.lower) && !token.glued)) break;
    if (token.glued && token.kind === 'word' && next === first) break;
    if (token.kind === 'word' && next > first && isFiniteVerb(token, prose.tokens[next - 1])) break;
  }
  while (next > first && prose.tokens[next - 1]?.text === '-') next--;
  return { first, next };
}

/** Plurals that stand before what is counted: "plain-clothes officers", "the bank's sales force". */
const COMPOUNDING: ReadonlySet<string> = new Set(
  'sales arms sports earnings savings goods works customs veterans news operations communications clothes systems'.split(
    ' ',
  ),
);

/** Whether the phrase may go on after the plural at token `at`: after a name in s, or inside a compound. */
function isOpenHead({ tokens }: Prose, at: number): boolean {
  return (
    isCapital(tokens[at]) ||
    tokens[at]?.text.includes('-') ||
    COMPOUNDING.has(tokens[at]?.lower ?? '') ||
    tokens[at + 1]?.text === '-'
  );
}

/** A past tense or gerund after a plural noun goes on with the sentence: "7,200 soldiers imprisoned". */
function isFiniteVerb(token: Token, before: Token | undefined): boolean {
  return before !== undefined && isPlural(before) && !isCapital(before) && /(?:ed|ing|ly)$/.test(token.lower);
}

/** Whether a word looks like a plural noun: by its ending, or as one of those without an s. */
export function isPlural({ lower, text, kind }: Token): boolean {
  if (kind !== 'word' || NO_PLURALS.has(lower)) return false;
  if (PLURALS.has(lower)) return true;
  return lower.length > 3 && /[^sui']s$/.test(lower) && !/^\p{Lu}+$/u.test(text);
}
