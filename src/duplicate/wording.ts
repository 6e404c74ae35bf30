import { KEYS_COUNT, type NodeKey } from '../domain/connector.ts';
import type { ActName } from '../domain/judgement.ts';
import type { Statement } from '../domain/statement.ts';
import { type ComparedQuotation, isSameUtterance, likeness } from './compare-quotations.ts';
import { hasVerb } from './has-verb.ts';
import { hashNext, hashWord } from './hash-word.ts';
import { carries, type QuotationWord, quotationWords, stemHash, type WordClass } from './quotation-words.ts';
import { matchNames, type SpeakerName, speakerKey, speakerNames } from './same-speaker.ts';
import { LEAST_CARRYING, quotationKeys } from './utterance-index.ts';

/** The words of a statement and who says them, ready to be compared with others. */
export interface Wording {
  readonly quotation: ComparedQuotation;
  readonly speakers: readonly SpeakerName[];
}

/** As it is kept: what is compared and nothing else, so that the same wording is the same text. */
interface PackedWording {
  /** A letter for the class of each word, and its stem. */
  readonly words: readonly string[];
  readonly speakers: readonly (readonly [id: string, words: readonly string[]])[];
}

const LETTERS: Readonly<Record<WordClass, string>> = {
  content: 'c',
  number: '#',
  negation: 'n',
  hedge: 'h',
  qualifier: 'q',
  function: 'f',
};
const CLASSES = new Map(Object.entries(LETTERS).map(([name, letter]) => [letter, name as WordClass]));
const FEW_KEYS = 8;
/** Acts whose words may only name what they are about; what is asserted is told by a verb, also one that is not seen. */
const OF_THINGS: ReadonlySet<ActName | ''> = new Set([
  'support',
  'oppose',
  'accuse',
  'demand',
  'request',
  'propose',
  'agree',
  'refuse',
  'decline-to-say',
  'ask',
]);
/** Carrying words of a thing that is only named, at most; more of them say something of it. */
const MOST_OF_A_THING = 8;
/** What somebody does, is to do or has done, told without a subject. */
const ACTION = /^\W*(?:that\s|to\s|not\s|(?:\p{L}+ly\s)?\p{L}+ing\b)/iu;
/** Two capitalised words at the end. */
const NAME_AT_END = /(?<![\p{L}'’.-])\p{Lu}[\p{L}'’.-]*\s+\p{Lu}[\p{L}'’-]*\W*$/u;
/** Marks the hashes of wordings, which have none in common with those of anything else. */
const OF_WORDINGS = hashWord('wording');

/**
 * The wording of `statement` as it is kept; `null` for words that everybody says ("I will not answer that"), for those that,
 * even said again as they are, are too few to be one utterance (a mere name), and for a few that only name what somebody is
 * for, against or asked for (“opposed ‹the sale of the old harbour office›”), or somebody by name and office: two may speak of
 * it, and nothing is said again.
 */
export function readWording(
  statement: Pick<Statement, 'content' | 'speakers' | 'form' | 'act'>,
): string | null {
  const { text } = statement.content;
  const words = quotationWords(text);
  const carrying = words.filter(carries).length;
  if (carrying < LEAST_CARRYING) return null;
  const mayBeThing = OF_THINGS.has(statement.act?.name ?? '') || isNamedSomebody(text, words);
  if (
    statement.form === 'indirect' &&
    mayBeThing &&
    carrying <= MOST_OF_A_THING &&
    !saysSomething(text, words)
  )
    return null;
  const packed: PackedWording = {
    words: words.map(({ kind, stem }) => LETTERS[kind] + stem),
    speakers: speakerNames(statement).map(({ id, words: name }) => [id, name]),
  };
  const body = JSON.stringify(packed);
  const wording = unpackWording(body);
  return utteranceStrength(wording, wording) > 0 ? body : null;
}

/**
 * Whether `text` ends with a name behind what its bearer is: “Harbour Party front-runner Ada Lind”. Where all that tells
 * something is capitalised it is a headline: “Ada Lind Invited to Appear”.
 */
function isNamedSomebody(text: string, words: readonly QuotationWord[]): boolean {
  const telling = words.filter(({ kind }) => kind === 'content');
  const capitals = telling.filter(({ start }) => /^\p{Lu}/u.test(text.slice(start, start + 2)));
  return NAME_AT_END.test(text) && capitals.length * 2 >= telling.length && capitals.length < telling.length;
}

/** Whether there is a verb in it: “the wall will fall”, “to mend the wall”, “quietly mending the wall”. */
function saysSomething(text: string, words: readonly QuotationWord[]): boolean {
  return ACTION.test(text) || hasVerb(text, words);
}

/** What {@link readWording} gave, ready to be compared. The words have no places. */
export function unpackWording(body: string): Wording {
  const packed = JSON.parse(body) as PackedWording;
  const words = packed.words.map(
    (word): QuotationWord => ({
      start: 0,
      end: 0,
      kind: CLASSES.get(word[0] ?? '') ?? 'content',
      stem: word.slice(1),
    }),
  );
  const stems = Uint32Array.from(words.filter(carries), stemHash).sort();
  return {
    quotation: { words, stems },
    speakers: packed.speakers.map(([id, name]) => ({ id, words: name })),
  };
}

/** The keys by which wordings worth comparing are found. */
export function wordingKeys(body: string): readonly NodeKey[] {
  const { quotation, speakers } = unpackWording(body);
  const { near, runs } = quotationKeys(quotation.words, speakerKey(speakers));
  const counts = near.length <= FEW_KEYS ? KEYS_COUNT : KEYS_COUNT / 2;
  const keys = new Map<number, number>();
  for (const hash of near) keys.set(hashNext(OF_WORDINGS, hash) | 0, counts);
  for (const hash of runs) keys.set(hashNext(OF_WORDINGS + 1, hash) | 0, KEYS_COUNT);
  return [...keys];
}

/** How surely two wordings are one utterance, from more than 0 to 1; 0 when they are not. */
export function utteranceStrength(one: Wording, other: Wording): number {
  const speakers = matchNames(one.speakers, other.speakers);
  const found = likeness(one.quotation, other.quotation, speakers);
  return found !== null && isSameUtterance(found, speakers) ? (found.ofShorter + found.ofBoth) / 2 : 0;
}
