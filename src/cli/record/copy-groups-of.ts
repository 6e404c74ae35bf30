import type { StoredCopies } from '../../domain/connections.ts';
import type { RecordStore, StoredArticle } from '../../domain/record.ts';
import type { SharedCopy } from '../../duplicate/compare-copies.ts';
import { type CopyFacts, type LikelyOriginal, likelyOriginal } from '../../duplicate/likely-original.ts';

/** Articles of the same copy, as `sayso same` shows them. */
export interface SameCopy {
  /** The likely original first where there is one, then by day and key. */
  readonly copies: readonly StoredArticle[];
  /** Articles of their own with a passage of one of `copies`, by day and key. */
  readonly excerpts: readonly StoredArticle[];
  readonly original: LikelyOriginal & { readonly article: StoredArticle | null };
  readonly pairs: readonly SamePair[];
}

/** What two articles of a group share; `shared` is `null` where they have the same text. */
export interface SamePair {
  readonly first: StoredArticle;
  readonly second: StoredArticle;
  readonly shared: SharedCopy | null;
}

type Copy = StoredCopies['articles'][number];

/** The groups of the same copy in the record, which must be connected, those with the earliest articles first. */
export async function copyGroupsOf(store: RecordStore): Promise<SameCopy[]> {
  const groups: SameCopy[] = [];
  for await (const copies of store.copies()) groups.push(describeGroup(copies));
  const first = ({ copies, excerpts }: SameCopy) => [...copies, ...excerpts].map(orderOf).sort()[0] ?? '';
  return groups.sort((one, other) => (first(one) < first(other) ? -1 : 1));
}

function describeGroup(stored: StoredCopies): SameCopy {
  const pairs = pairsOf(stored);
  const ordered = [...stored.articles].sort((a, b) => (orderOf(a.article) < orderOf(b.article) ? -1 : 1));
  const members = ordered.filter(({ role }) => role !== 'excerpt');
  const facts = members.map(
    ({ article, words }): CopyFacts => ({
      article,
      words,
      sharesOfOthers: members
        .filter((other) => other.article !== article)
        .map((other) => shareHeld(article, other, pairs)),
    }),
  );
  // A single member is what others took a passage from.
  const original: LikelyOriginal =
    members.length > 1
      ? likelyOriginal(facts)
      : { place: null, reasons: ['only a passage is shared'], agency: null };
  const lead = original.place === null ? undefined : members[original.place]?.article;
  const copies = members.map(({ article }) => article);
  return {
    copies: lead === undefined ? copies : [lead, ...copies.filter((article) => article !== lead)],
    excerpts: ordered.filter(({ role }) => role === 'excerpt').map(({ article }) => article),
    original: { ...original, article: lead ?? null },
    pairs,
  };
}

/** Every two articles that share some, and those that have the same text. */
function pairsOf({ articles, ties }: StoredCopies): SamePair[] {
  const byText = new Map<string, Copy[]>();
  for (const copy of articles) byText.set(copy.text, [...(byText.get(copy.text) ?? []), copy]);
  const same = [...byText.values()].flatMap((copies) =>
    copies.flatMap(({ article: second }, at) =>
      copies.slice(0, at).map(({ article: first }): SamePair => ({ first, second, shared: null })),
    ),
  );
  const alike = ties.flatMap(({ one, other, shared }) =>
    (byText.get(one) ?? []).flatMap(({ article: first }) =>
      (byText.get(other) ?? []).map(
        ({ article: second }): SamePair => ({ first, second, shared: JSON.parse(shared) as SharedCopy }),
      ),
    ),
  );
  return [...same, ...alike];
}

/** How much of `other` is in `article`, 0 to 1. */
function shareHeld(article: StoredArticle, { article: other }: Copy, pairs: readonly SamePair[]): number {
  const pair = pairs.find(
    ({ first, second }) => (first === article && second === other) || (first === other && second === article),
  );
  if (!pair) return 0;
  if (pair.shared === null) return 1;
  return pair.first === other ? pair.shared.shareOfFirst : pair.shared.shareOfSecond;
}

function orderOf({ published, key }: StoredArticle): string {
  return `${published?.date ?? '9999'} ${key}`;
}
