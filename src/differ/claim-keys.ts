import { KEYS_COUNT, type NodeKey } from '../domain/connector.ts';
import { hashNext, hashWord } from '../duplicate/hash-word.ts';
import { speakerKey } from '../duplicate/same-speaker.ts';
import { GENERIC } from './claim-words.ts';
import type { PositionClaim, QuantityClaim } from './claims.ts';

/** Telling words of which every two make a key: of a longer claim those of the least hashes, the same in any claim. */
const MOST_PAIRED = 7;
/** Mark the hashes of each kind, which have none in common with those of any other. */
const OF_QUANTITIES = hashWord('quantity');
const OF_POSITIONS = hashWord('position');

/** A key for each word beside a figure of this kind and unit: two must be shared. */
export function quantityKeys(claim: QuantityClaim): readonly NodeKey[] {
  const base = hashNext(OF_QUANTITIES, hashWord(`${claim.figure} ${claim.unit}`));
  return [...new Set([...claim.near, ...claim.names, ...claim.counted])].map((word) => [
    hashNext(base, hashWord(word)) | 0,
    KEYS_COUNT / 2,
  ]);
}

/** A key for each word of the speaker, of which two must be shared, and one for every two telling words of anybody. */
export function positionKeys(claim: PositionClaim): readonly NodeKey[] {
  const speaker = hashNext(OF_POSITIONS, hashWord(speakerKey(claim.speakers) ?? ''));
  const own = new Set(claim.speakers.flatMap(({ words }) => words));
  const words = claim.words.filter((word) => !own.has(word)).map(plainForm);
  const telling = words
    .filter((word) => !GENERIC.has(word) && (claim.form === 'stance' || !claim.names.includes(word)))
    .map(hashWord)
    .sort((a, b) => a - b)
    .slice(0, MOST_PAIRED);
  const keys = new Map<number, number>();
  for (const word of words) keys.set(hashNext(speaker, hashWord(word)) | 0, KEYS_COUNT / 2);
  for (const [at, one] of telling.entries()) {
    for (const other of telling.slice(at + 1))
      keys.set(hashNext(hashNext(OF_POSITIONS, one), other) | 0, KEYS_COUNT);
  }
  return [...keys];
}

/** “unqualified” is looked up as “qualified”, which it may deny. */
function plainForm(word: string): string {
  return word.length > 6 && word.startsWith('un') ? word.slice(2) : word;
}
