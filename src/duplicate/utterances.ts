import type { Statement } from '../domain/statement.ts';
import {
  type ComparedQuotation,
  comparedQuotation,
  isSameUtterance,
  likeness,
} from './compare-quotations.ts';
import { groupAround, type Link } from './group-around.ts';
import { quotationWords } from './quotation-words.ts';
import { matchNames, type SpeakerMatch, speakerKey, speakerNames } from './same-speaker.ts';
import { LEAST_CARRYING, openUtteranceIndex, quotationKeys } from './utterance-index.ts';

/** A statement as it appeared in one article. */
export interface Appearance {
  /** The article's key. */
  readonly article: string;
  /** The day it was said, else published; `null` when neither is known. */
  readonly day: string | null;
  readonly statement: Pick<Statement, 'id' | 'content' | 'speakers'>;
}

/** The same words, wherever they appeared. */
export interface Utterance<Item extends Appearance> {
  /**
   * `u` and 12 hexadecimal digits, made of the words and speaker of the first appearance: the same as long as nothing
   * earlier is found.
   */
  readonly id: string;
  /** At least two, the first of them first: by day, those without one last, then by article. */
  readonly appearances: readonly Item[];
}

/**
 * The utterances that appear more than once among `appearances`, in the order of their first ones. Depends on the
 * appearances alone, not on their order. Everything in one is alike to one of its appearances, not only to a
 * neighbour's neighbour. `hash` gives a long hexadecimal digest.
 */
export function groupUtterances<Item extends Appearance>(
  appearances: readonly Item[],
  hash: (text: string) => string,
): Utterance<Item>[] {
  const ordered = [...appearances].sort((one, other) => compareKeys(one, other));
  const quotations = ordered.map(({ statement }) => comparedQuotation(statement.content.text));
  return groupAround(utteranceLinks(ordered, quotations))
    .map((group) => group.flatMap((place) => ordered[place] ?? []).sort(earlierFirst))
    .map((members) => ({ id: idOf(members, hash), appearances: members }))
    .sort((one, other) => compareFirst(one.appearances, other.appearances));
}

function utteranceLinks(
  appearances: readonly Appearance[],
  quotations: readonly ComparedQuotation[],
): Link[] {
  const index = openUtteranceIndex();
  const links: Link[] = [];
  const names = appearances.map(({ statement }) => speakerNames(statement));
  appearances.forEach((appearance, place) => {
    const own = quotations[place];
    const enough = own !== undefined && own.stems.length >= LEAST_CARRYING;
    const keys = quotationKeys(enough ? own.words : [], speakerKey(names[place] ?? []));
    index.add(keys);
    for (const other of index.candidates(keys, place)) {
      const compared = quotations[other];
      const another = appearances[other];
      if (!own || !compared || !another || isWithin(appearance, another)) continue;
      const strength = strengthOf([own, compared], matchNames(names[place] ?? [], names[other] ?? []));
      if (strength > 0) links.push({ one: other, other: place, strength });
    }
  });
  return links;
}

function strengthOf(
  [one, other]: readonly [ComparedQuotation, ComparedQuotation],
  speakers: SpeakerMatch,
): number {
  const found = likeness(one, other, speakers);
  return found !== null && isSameUtterance(found, speakers) ? (found.ofShorter + found.ofBoth) / 2 : 0;
}

/** Whether the two stand on the same words of one article: what A says that B said is no second appearance of it. */
function isWithin(one: Appearance, other: Appearance): boolean {
  if (one.article !== other.article) return false;
  const [these, those] = [one.statement.content.spans, other.statement.content.spans];
  return these.some((span) => those.some(({ start, end }) => span.start < end && start < span.end));
}

function idOf([first]: readonly Appearance[], hash: (text: string) => string): string {
  if (first === undefined) throw new RangeError('an utterance of no appearances');
  const stems = quotationWords(first.statement.content.text).map(({ stem }) => stem);
  return `u${hash(`${speakerKey(speakerNames(first.statement)) ?? ''}|${stems.join(' ')}`).slice(0, 12)}`;
}

function earlierFirst(one: Appearance, other: Appearance): number {
  return compareText(one.day ?? '9999', other.day ?? '9999') || compareKeys(one, other);
}

function compareKeys(one: Appearance, other: Appearance): number {
  return compareText(one.article, other.article) || compareText(one.statement.id, other.statement.id);
}

function compareFirst([one]: readonly Appearance[], [other]: readonly Appearance[]): number {
  return one === undefined || other === undefined ? 0 : earlierFirst(one, other);
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
