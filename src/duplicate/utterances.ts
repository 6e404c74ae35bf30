import { compareText } from '../domain/compare-text.ts';
import type { Statement } from '../domain/statement.ts';
import { comparedQuotation } from './compare-quotations.ts';
import { groupAround, type Link } from './group-around.ts';
import { quotationWords } from './quotation-words.ts';
import { speakerKey, speakerNames } from './same-speaker.ts';
import { LEAST_CARRYING, openUtteranceIndex, quotationKeys } from './utterance-index.ts';
import { utteranceStrength, type Wording } from './wording.ts';

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
  return groupAround(utteranceLinks(ordered))
    .map((group) => group.flatMap((place) => ordered[place] ?? []).sort(earlierFirst))
    .map((members) => ({ id: idOf(members, hash), appearances: members }))
    .sort((one, other) => compareFirst(one.appearances, other.appearances));
}

function utteranceLinks(appearances: readonly Appearance[]): Link[] {
  const index = openUtteranceIndex();
  const links: Link[] = [];
  const wordings: Wording[] = [];
  appearances.forEach((appearance, place) => {
    const { statement } = appearance;
    const quotation = comparedQuotation(statement.content.text);
    const own = { quotation, speakers: speakerNames(statement) };
    wordings.push(own);
    const enough = quotation.stems.length >= LEAST_CARRYING;
    const keys = quotationKeys(enough ? quotation.words : [], speakerKey(own.speakers));
    index.add(keys);
    for (const other of index.candidates(keys, place)) {
      const [wording, another] = [wordings[other], appearances[other]];
      if (!wording || !another || isWithin(appearance, another)) continue;
      const strength = utteranceStrength(own, wording);
      if (strength > 0) links.push({ one: other, other: place, strength });
    }
  });
  return links;
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
