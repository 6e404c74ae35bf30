import { type GrowingNumbers, growingNumbers } from './growing-numbers.ts';

/** Which numbered things have which hash. Some 24 bytes an entry, in typed arrays: there may be a hundred million. */
export interface HashIndex {
  /** Files `thing` under `hash`. Things are filed in ascending order. */
  add(hash: number, thing: number): void;
  /** The first `limit` things filed under `hash`, in the order of filing. */
  find(hash: number, limit: number): number[];
  /** How many are filed under `hash`. */
  count(hash: number): number;
}

/** How much of the table may be full before it doubles. */
const FULLEST = 0.6;

/** An empty index: open addressing, the things of each hash in a chain. */
export function openHashIndex(): HashIndex {
  // Slots hold the number of a chain plus one, 0 where free; chains are numbered as their hashes come first.
  let slots = new Uint32Array(4096);
  const hashes = growingNumbers();
  const heads = growingNumbers();
  const tails = growingNumbers();
  const counts = growingNumbers();
  const things = growingNumbers();
  // The entry that follows each entry plus one, 0 at the end of a chain.
  const following: GrowingNumbers = growingNumbers();

  const slotOf = (hash: number): number => {
    const mask = slots.length - 1;
    let slot = Math.imul(hash, 0x9e3779b1) >>> (32 - Math.log2(slots.length));
    for (;;) {
      const chain = slots[slot] ?? 0;
      if (chain === 0 || hashes.at(chain - 1) === hash) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = (): void => {
    slots = new Uint32Array(slots.length * 2);
    for (let chain = 0; chain < hashes.length; chain++) slots[slotOf(hashes.at(chain))] = chain + 1;
  };
  const openChain = (hash: number, entry: number): void => {
    if (hashes.length + 1 > slots.length * FULLEST) grow();
    hashes.push(hash);
    heads.push(entry);
    tails.push(entry);
    counts.push(1);
    slots[slotOf(hash)] = hashes.length;
  };

  return {
    add: (hash, thing) => {
      const entry = things.length;
      things.push(thing);
      following.push(0);
      const chain = (slots[slotOf(hash)] ?? 0) - 1;
      if (chain < 0) {
        openChain(hash, entry);
        return;
      }
      following.set(tails.at(chain), entry + 1);
      tails.set(chain, entry);
      counts.set(chain, counts.at(chain) + 1);
    },
    find: (hash, limit) => {
      const found: number[] = [];
      const chain = (slots[slotOf(hash)] ?? 0) - 1;
      for (let next = chain < 0 ? 0 : heads.at(chain) + 1; next > 0 && found.length < limit; ) {
        found.push(things.at(next - 1));
        next = following.at(next - 1);
      }
      return found;
    },
    count: (hash) => {
      const chain = (slots[slotOf(hash)] ?? 0) - 1;
      return chain < 0 ? 0 : counts.at(chain);
    },
  };
}
