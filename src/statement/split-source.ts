import type { ArticleNames } from './article-names.ts';
import { isGivenName } from './given-names.ts';
import { nameEndingAt, parseSource } from './parse-source.ts';
import {
  FUNCTION_WORDS,
  INDEFINITE,
  isSourceNoun,
  ORGANISATION_NOUNS,
  PHRASE_ENDS,
  QUANTIFIERS,
  ROLE_NOUNS,
} from './source-nouns.ts';
import { stateNamed } from './states.ts';
import type { Word } from './words.ts';

/** Indices of the words of one part of a source; `last` is included. */
export interface SourcePart {
  readonly first: number;
  readonly last: number;
}

const ENDS_ROW =
  /^(?:who|whom|whose|which|that|like|such|including|would|will|has|have|had|is|are|was|were|percent)$/u;
const ACRONYM = /^\p{Lu}{2,}$/u;
/** A comma, after a bracket where there is one: “Maria Stone (D-Vt.), Peter Reed”. */
const COMMA = /^[.)\]”"’]{0,3},\s$/u;

/** More sources than this in one row are a list of another kind. */
const MOST_PARTS = 8;

/**
 * The sources that are conjoined in `words[first]` to `words[last]`: “the BBX and Medianor” is two, and so is
 * “officials and residents”. `null` when it is one by a name that has “and” in it (“the Department of Health and
 * Harbours”, “Stone and Stone”), or when what is joined are no sources (“Norlandish and Westmarkian officials”).
 */
export function splitSource(names: ArticleNames, first: number, last: number): readonly SourcePart[] | null {
  const { words } = names;
  const from = words[first]?.lower === 'both' ? first + 1 : first;
  const joint = jointOf(names, from, last);
  if (joint === null) return null;
  const before = splitAtCommas(words, from, joint - 1);
  const second = joint + (words[joint]?.lower === 'as' ? 3 : 1);
  const parts = [...before, { first: second, last }];
  if (parts.length > MOST_PARTS || second > last) return null;
  if (!parts.every((part) => isSource(names, part)) || isTitle(words, before)) return null;
  return isOneName(names, parts) || isOneBody(names, parts) ? null : parts;
}

/** “Mr and Mrs Venn”: nobody is named by the first alone. */
function isTitle(words: readonly Word[], parts: readonly SourcePart[]): boolean {
  return parts.some(
    ({ first, last }) =>
      first === last && /^(?:mr|mrs|ms|dr|prof|sir|lord)$/u.test(words[first]?.lower ?? ''),
  );
}

/** The index of the “and” that joins the last source to those before it, or of “as well as”; `null` if none does. */
function jointOf(names: ArticleNames, first: number, last: number): number | null {
  const { words } = names;
  let afterPreposition = false;
  let inApposition = false;
  for (let i = first + 1; i < last; i++) {
    const lower = words[i]?.lower ?? '';
    const isJoint =
      lower === 'and' || (lower === 'as' && words[i + 1]?.lower === 'well' && words[i + 2]?.lower === 'as');
    // “who said …”, “critics like Stone and Reed”, “44 percent would choose …”: no row of sources.
    if (ENDS_ROW.test(lower)) return null;
    inApposition ||= COMMA.test(words[i]?.gap ?? '') && words[i]?.capital === false && !isJoint;
    afterPreposition ||= PHRASE_ENDS.has(lower) && words[i]?.capital === false;
    if (!isJoint || names.bodies.around(words[i]?.start ?? 0) !== null) continue;
    // “Stone, a nurse and poet, …” is one; “Stone, a nurse, and Peter Reed” are two.
    if (inApposition && !beginsPerson(names, i)) continue;
    // “the mayor of Harbel and the governor”; but “officials of Harbel and Westmark” is one.
    const isBody = afterPreposition && isWholeBody(names, first, i);
    if (afterPreposition && !isBody && !beginsPerson(names, i) && !beginsNoun(names, i + 1, last)) continue;
    return i;
  }
  return null;
}

/** Whether the words from `first` up to `joint` are one body's name: “the Ministry of Harbours | and”. */
function isWholeBody({ words, bodies }: ArticleNames, first: number, joint: number): boolean {
  const from = words[first]?.lower === 'the' ? first + 1 : first;
  const body = bodies.around(words[joint - 1]?.start ?? 0);
  return body !== null && body.start <= (words[from]?.start ?? -1);
}

/** Whether a word has no capital, or one only because it begins its sentence. */
function isSmall({ capital, startsSentence }: Word): boolean {
  return !capital || startsSentence;
}

/** Whether a comma, `words[joint]` and a person follow each other: “…, and Peter Reed”. */
function beginsPerson(names: ArticleNames, joint: number): boolean {
  const mention = names.people.mentionAt(joint + 1);
  return mention?.first === joint + 1 && /^,/u.test(names.words[joint]?.gap ?? '');
}

/** Whether a noun with its own article begins at `at`: no second object of the preposition before. */
function beginsNoun(names: ArticleNames, at: number, last: number): boolean {
  const { words } = names;
  if (!/^(?:the|an?|his|her|its)$/u.test(words[at]?.lower ?? '')) return false;
  const source = parseSource(words, at, last);
  return source?.kind === 'noun' && isSourceNoun(words[source.head]?.lower ?? '');
}

/** “Stone, Reed | and Hall”; but “Stone, the mayor, | and Reed” has one before the joint. */
function splitAtCommas(words: readonly Word[], first: number, last: number): readonly SourcePart[] {
  const parts: SourcePart[] = [];
  let from = first;
  for (let i = first + 1; i <= last; i++) {
    if (!COMMA.test(words[i]?.gap ?? '')) continue;
    const isApposition = words[i]?.capital !== true && words[from]?.capital === true;
    const isAge = /^\d/u.test(words[i]?.text ?? '');
    if (isApposition || isAge || PHRASE_ENDS.has(words[i]?.lower ?? '')) continue;
    parts.push({ first: from, last: i - 1 });
    from = i;
  }
  return [...parts, { first: from, last }];
}

/** Whether the part can be a source by itself: a name, or a noun for people, bodies or documents. */
function isSource({ words, people }: ArticleNames, { first, last }: SourcePart): boolean {
  const opener = words[first];
  if (opener === undefined || last < first) return false;
  const source = parseSource(words, first, last);
  if (source === null || source.kind === 'conjoined') return false;
  if (source.kind === 'pronoun') return true;
  if (source.kind === 'name') {
    // “Norlandish and Westmarkian officials”, “Mr. and Mrs. Stone”.
    const isAdjective = stateNamed(words[source.name.last]?.text ?? '')?.kind === 'demonym';
    // “Federal and state officials”: a capital that only begins the sentence.
    const after = words[last + 2];
    const isBegun = first === last && opener.startsSentence && !/(?:s|men|people)$/u.test(opener.lower);
    const isKnown =
      people.mentionAt(first)?.person.isCertain === true ||
      stateNamed(opener.text) !== null ||
      ACRONYM.test(opener.text);
    if (isBegun && !isKnown && after?.capital === false && !FUNCTION_WORDS.has(after.lower)) return false;
    return !isAdjective && source.name.nameFirst <= source.name.last;
  }
  const head = words[source.head]?.lower ?? '';
  // “the actor and singer”, “actor and singer Maria Stone”: one person, told twice.
  if (source.determiner === 'none' && ROLE_NOUNS.has(head) && isSmall(words[source.head] ?? opener))
    return false;
  const isCounted = QUANTIFIERS.has(opener.lower) || INDEFINITE.has(opener.lower);
  const isPlural = /[^s']s$|men$|people$/u.test(head);
  if (isCounted || source.determiner === 'possessive') return isSourceNoun(head) || isPlural;
  return isSourceNoun(head) || isPlural || source.determiner === 'definite';
}

/** Words that names of documents end in, with “and” in them or not: “Arts and Letters Citation Index”. */
const ENDINGS_OF_DOCUMENTS = /^(?:index|survey|act|census|treaty|agreement|accord|resolution|dataset)$/u;

/** Whether the last word of a row of capitals is one that names of bodies end in: “Immigration Services”. */
function endsAsBody(words: readonly Word[], { first, last }: SourcePart): boolean {
  const name = nameEndingAt(words, first, last);
  const lower = words[last]?.lower ?? '';
  const isEnding =
    ORGANISATION_NOUNS.has(lower.replace(/(?<=[^s])s$/u, '')) || ENDINGS_OF_DOCUMENTS.test(lower);
  return name !== null && name.first === first && isEnding;
}

/**
 * Whether “and” stands inside of one body's name: “the Harbours and Fisheries Committee”. Before it nothing is named
 * that the article knows, and after it comes no article but a row of capitals that ends as a body's name does.
 */
function isOneBody({ words }: ArticleNames, parts: readonly SourcePart[]): boolean {
  const [one, other] = parts;
  if (one === undefined || other === undefined || parts.length > 2) return false;
  const last = parseSource(words, other.first, other.last);
  const head = last?.kind === 'name' ? last.name.last : other.last;
  if (!endsAsBody(words, { first: other.first, last: head }) || other.first === head) return false;
  const first = words[one.first]?.lower === 'the' ? one.first + 1 : one.first;
  const name = nameEndingAt(words, first, one.last);
  if (name === null || name.first !== first || isGivenName(words[first]?.lower ?? '')) return false;
  const printed = words.slice(first, one.last + 1).map(({ text }) => text);
  const isKnown = stateNamed(printed.join(' ')) !== null || printed.some((text) => ACRONYM.test(text));
  return !isKnown && name.kind !== 'person' && !endsAsBody(words, { first, last: one.last });
}

/**
 * Whether two bare words are one firm's name rather than two persons: the same word twice, or words that the article
 * prints nowhere else: “Stone and Stone”, “Harrow and Pell” of which nobody is told of before or after.
 */
function isOneName(names: ArticleNames, parts: readonly SourcePart[]): boolean {
  const { words, people } = names;
  if (parts.length !== 2) return false;
  const bare = parts.map(({ first, last }) => (first === last ? first : null));
  const [one, other] = bare;
  if (one == null || other == null) return false;
  if (words[one]?.lower === words[other]?.lower) return true;
  return bare.every((at) => {
    if (at === null || words[at]?.capital !== true || words[at - 1]?.lower === 'the') return false;
    if (ACRONYM.test(words[at].text) || stateNamed(words[at].text) !== null) return false;
    const mention = people.mentionAt(at);
    if (mention === null) return nameEndingAt(words, at, at) !== null;
    return !mention.person.isCertain && people.countOf(mention.person) < 2;
  });
}
