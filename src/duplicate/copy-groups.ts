import { compareCopies, type SharedCopy } from './compare-copies.ts';
import { openCopyIndex } from './copy-index.ts';
import type { CopyText } from './copy-text.ts';
import { groupAround, type Link } from './group-around.ts';

/** Two articles, by their place among those given, and the copy they share. */
export interface CopyPair {
  readonly first: number;
  readonly second: number;
  readonly shared: SharedCopy;
}

/** Articles of the same copy, by their places among those given. */
export interface CopyGroup {
  /** The centre first: every other member shares most of its text with it. */
  readonly members: readonly number[];
  /** Articles of their own that have a long passage of a member. */
  readonly excerpts: readonly number[];
  /** Every pair within the group that shares copy, in the order of their places. */
  readonly pairs: readonly CopyPair[];
}

/**
 * The pairs of places whose articles may share copy, each once, smaller place first. Whoever gives the signatures in
 * the order of the articles' keys gets what depends on the articles alone.
 */
export function* candidatePairs(signatures: readonly Uint32Array[]): Generator<readonly [number, number]> {
  const index = openCopyIndex();
  for (const signature of signatures) index.add(signature);
  for (let second = 0; second < signatures.length; second++) {
    for (const first of index.candidates(signatures[second] ?? new Uint32Array(), second)) {
      if (first < second) yield [first, second];
    }
  }
}

/** The pair of two articles that share copy, or `null`. */
export function copyPair(
  first: number,
  second: number,
  texts: readonly [CopyText, CopyText],
): CopyPair | null {
  const shared = compareCopies(...texts);
  return shared && { first, second, shared };
}

/**
 * The groups that verified `pairs` make, by their smallest places. Articles with most of a text in common stand around
 * one centre. An article of its own with a passage of another joins the one it shares most words with, and nothing
 * joins through it: a roundup of two stories does not make them one.
 */
export function groupCopies(pairs: readonly CopyPair[]): CopyGroup[] {
  const groups = groupAround(pairs.filter(({ shared }) => shared.kind === 'most').map(linkOf)).map(
    (members) => ({ members, excerpts: [] as number[] }),
  );
  const groupOf = new Map(groups.flatMap((group) => group.members.map((member) => [member, group] as const)));
  const taken = new Set(groupOf.keys());
  const passages = pairs.filter(({ shared }) => shared.kind === 'passage').sort(longestFirst);
  for (const pair of passages) {
    const [member, excerpt] = sourceFirst(pair, groupOf);
    const group = groupOf.get(member) ?? { members: [member], excerpts: [] };
    if (taken.has(excerpt) || (taken.has(member) && !groupOf.has(member))) continue;
    if (!groupOf.has(member)) groups.push(group);
    groupOf.set(member, group);
    group.excerpts.push(excerpt);
    taken.add(member).add(excerpt);
  }
  return groups
    .map(({ members, excerpts }) => ({ members, excerpts: excerpts.sort((one, other) => one - other) }))
    .map((group) => ({ ...group, pairs: pairsWithin([...group.members, ...group.excerpts], pairs) }))
    .sort((one, other) => smallest(one) - smallest(other));
}

/** The one that is in a group already, else the one of which the passage is the greater share. */
function sourceFirst(
  { first, second, shared }: CopyPair,
  groupOf: ReadonlyMap<number, unknown>,
): [number, number] {
  const secondLeads =
    groupOf.has(first) === groupOf.has(second)
      ? shared.shareOfSecond > shared.shareOfFirst
      : groupOf.has(second);
  return secondLeads ? [second, first] : [first, second];
}

function smallest({ members, excerpts }: Pick<CopyGroup, 'members' | 'excerpts'>): number {
  return Math.min(...members, ...excerpts);
}

function linkOf({ first, second, shared }: CopyPair): Link {
  return { one: first, other: second, strength: (shared.shareOfFirst + shared.shareOfSecond) / 2 };
}

function sharedWords({ shared }: CopyPair): number {
  return shared.passages.reduce((sum, { words }) => sum + words, 0);
}

function longestFirst(one: CopyPair, other: CopyPair): number {
  return sharedWords(other) - sharedWords(one) || one.first - other.first || one.second - other.second;
}

function pairsWithin(places: readonly number[], pairs: readonly CopyPair[]): CopyPair[] {
  const within = new Set(places);
  return pairs
    .filter(({ first, second }) => within.has(first) && within.has(second))
    .sort((one, other) => one.first - other.first || one.second - other.second);
}
