import { compareCopies } from '../../../src/duplicate/compare-copies.ts';
import { candidatePairs } from '../../../src/duplicate/copy-groups.ts';
import { readCopyText } from '../../../src/duplicate/copy-text.ts';
import { readSignature } from '../../../src/duplicate/signature.ts';
import { type LabelledText, labelOf } from './copy-set.ts';

/** How the pairs of a labelled set were judged. */
export interface CopyScore {
  /** By kind of copy: pairs of original and copy that there are, and that were found. */
  readonly kinds: ReadonlyMap<string, { readonly pairs: number; readonly found: number }>;
  /** Pairs that were found though they share no copy. */
  readonly wrong: readonly string[];
  /** Pairs of unlike texts there are. */
  readonly unlike: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Judges every pair of `texts` as `sayso same` does: candidates by signature, then exact comparison. */
export function scoreCopies(texts: readonly LabelledText[]): CopyScore {
  const copies = texts.map(({ text }) => readCopyText({ text, blocks: [] }));
  const judged = new Set<string>();
  for (const [first, second] of candidatePairs(copies.map(readSignature))) {
    const [one, other] = [copies[first], copies[second]];
    if (one && other && compareCopies(one, other) !== null) judged.add(`${first} ${second}`);
  }
  const kinds = new Map<string, { pairs: number; found: number }>();
  const wrong: string[] = [];
  let unlike = 0;
  texts.forEach((other, second) => {
    texts.slice(0, second).forEach((one, first) => {
      const label = labelOf(one, other);
      const found = judged.has(`${first} ${second}`);
      if (label.same === false) {
        unlike++;
        if (found) wrong.push(`${one.name} / ${other.name}`);
      } else if (label.same) {
        const counts = kinds.get(label.kind) ?? { pairs: 0, found: 0 };
        kinds.set(label.kind, { pairs: counts.pairs + 1, found: counts.found + (found ? 1 : 0) });
      }
    });
  });
  const pairs = [...kinds.values()].reduce((sum, kind) => sum + kind.pairs, 0);
  const found = [...kinds.values()].reduce((sum, kind) => sum + kind.found, 0);
  return {
    kinds,
    wrong,
    unlike,
    precision: found / (found + wrong.length),
    recall: found / pairs,
    f1: (2 * found) / (pairs + found + wrong.length),
  };
}
