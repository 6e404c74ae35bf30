/** A 32-bit hash (FNV-1a over code units, then mixed) of `word`. The same in every version: signatures are stored. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** A 32-bit hash of `hash` followed by `next`: order matters. */
export function hashNext(hash: number, next: number): number {
  return mix(Math.imul(hash, 31) + next);
}

/** Spreads every bit over all others (the finalizer of MurmurHash3), so that small hashes are a fair sample. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
