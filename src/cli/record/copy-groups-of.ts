import type { RecordStore, StoredArticle } from '../../domain/record.ts';
import {
  type CopyGroup,
  type CopyPair,
  candidatePairs,
  copyPair,
  groupCopies,
} from '../../duplicate/copy-groups.ts';
import { type CopyText, readCopyText } from '../../duplicate/copy-text.ts';
import { type CopyFacts, type LikelyOriginal, likelyOriginal } from '../../duplicate/likely-original.ts';
import { readSignature } from '../../duplicate/signature.ts';

/** Articles of the same copy, as `sayso same` shows them. */
export interface SameCopy {
  /** The likely original first where there is one, then by day and key. */
  readonly copies: readonly StoredArticle[];
  /** Articles of their own with a passage of one of `copies`, by day and key. */
  readonly excerpts: readonly StoredArticle[];
  readonly original: LikelyOriginal & { readonly article: StoredArticle | null };
  readonly pairs: readonly SamePair[];
}

/** What two articles of a group share. */
export interface SamePair {
  readonly first: StoredArticle;
  readonly second: StoredArticle;
  readonly shared: CopyPair['shared'];
}

/** Texts held while pairs are compared; an article is read again when it comes after so many others. */
const TEXTS_HELD = 500;

/**
 * The groups of the same copy in the record. Of an article with several versions the newest is taken. Holds a signature
 * of each article, never all texts, and depends on what is in the record alone.
 */
export async function copyGroupsOf(store: RecordStore): Promise<SameCopy[]> {
  const articles: StoredArticle[] = [];
  const signatures: Uint32Array[] = [];
  const texts = textsOf(store);
  for await (const article of store.articles()) {
    if (article.version < article.versions) continue;
    articles.push(article);
    signatures.push(readSignature(await texts(article)));
  }
  const pairs: CopyPair[] = [];
  for (const [first, second] of candidatePairs(signatures)) {
    const [one, other] = [articles[first], articles[second]];
    if (!one || !other) continue;
    const pair = copyPair(first, second, [await texts(one), await texts(other)]);
    if (pair) pairs.push(pair);
  }
  const groups: SameCopy[] = [];
  for (const group of groupCopies(pairs)) groups.push(await describeGroup(group, articles, texts));
  return groups;
}

type Texts = (article: StoredArticle) => Promise<CopyText>;

function textsOf(store: RecordStore): Texts {
  const held = new Map<string, CopyText>();
  return async ({ key }) => {
    const known = held.get(key);
    if (known) return known;
    const reading = await store.reading(key);
    const text = readCopyText(reading?.article ?? { text: '', blocks: [] });
    const oldest = held.keys().next().value;
    if (held.size === TEXTS_HELD && oldest !== undefined) held.delete(oldest);
    held.set(key, text);
    return text;
  };
}

async function describeGroup(
  { members, excerpts, pairs }: CopyGroup,
  articles: readonly StoredArticle[],
  texts: Texts,
): Promise<SameCopy> {
  const at = (place: number): StoredArticle => {
    const article = articles[place];
    if (!article) throw new RangeError(`article ${place} of ${articles.length}`);
    return article;
  };
  const places = [...members].sort((one, other) => compareDays(at(one), at(other)));
  const facts: CopyFacts[] = [];
  for (const place of places) {
    const { quoted } = await texts(at(place));
    const sharesOfOthers = places
      .filter((other) => other !== place)
      .map((other) => shareHeld(place, other, pairs));
    facts.push({ article: at(place), words: quoted.length, sharesOfOthers });
  }
  // A single member is what others took a passage from.
  const original: LikelyOriginal =
    members.length > 1
      ? likelyOriginal(facts)
      : { place: null, reasons: ['only a passage is shared'], agency: null };
  const first = original.place === null ? undefined : places[original.place];
  const ordered = first === undefined ? places : [first, ...places.filter((place) => place !== first)];
  return {
    copies: ordered.map(at),
    excerpts: excerpts.map(at).sort(compareDays),
    original: { ...original, article: first === undefined ? null : at(first) },
    pairs: pairs.map(({ first: one, second: other, shared }) => ({
      first: at(one),
      second: at(other),
      shared,
    })),
  };
}

/** How much of `other` is in the article at `place`, 0 to 1. */
function shareHeld(place: number, other: number, pairs: readonly CopyPair[]): number {
  const pair = pairs.find(
    ({ first, second }) => (first === place && second === other) || (first === other && second === place),
  );
  if (!pair) return 0;
  return pair.first === other ? pair.shared.shareOfFirst : pair.shared.shareOfSecond;
}

function compareDays(one: StoredArticle, other: StoredArticle): number {
  const [a, b] = [one, other].map(({ published, key }) => `${published?.date ?? '9999'} ${key}`);
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
