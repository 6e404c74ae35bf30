import { matchNames } from '../duplicate/same-speaker.ts';
import { GENERIC, NEGATIVE_MEANING } from './claim-words.ts';
import type { PositionClaim } from './claims.ts';
import type { Difference } from './difference.ts';

/** Share of all their words that both have, for one speaker and for two. */
const LEAST_SHARE = { same: 0.4, other: 0.5 } as const;
/** Telling words that both have at least: of one speaker, of two, and where it is not known of whom “she” speaks. */
const LEAST_TELLING = { same: 2, other: 3, unknownPerson: 4 } as const;
/** Share of what is denied that the other says, where a verb of denying says so. */
const DENIED_SHARE = 0.6;

/** What two claims share of which one says that it is so and the other that it is not; `null` for any others. */
export function comparePositions(one: PositionClaim, other: PositionClaim): Difference | null {
  const speakers = matchNames(one.speakers, other.speakers);
  if (speakers === 'unknown' || one.form !== other.form) return null;
  const turned = turnedWord(one.words, other.words);
  if ((one.negative === other.negative) === (turned === null)) return null;
  if (one.modals.join() !== other.modals.join()) return null;
  const own = new Set([...one.speakers, ...other.speakers].flatMap(({ words }) => words));
  const plain = ({ words }: PositionClaim) =>
    words.filter((word) => !own.has(word)).map((word) => (word === turned?.negative ? turned.plain : word));
  const [these, those] = [plain(one), plain(other)];
  const shared = these.filter((word) => those.includes(word));
  const only = [...these, ...those].filter((word) => !shared.includes(word));
  if (only.some((word) => NEGATIVE_MEANING.has(word))) return null;
  // Of one speaker's stance the name may be all there is: "the Trans-Pacific Partnership".
  const byName = speakers === 'same' && one.form === 'stance';
  const telling = shared.filter(
    (word) => !GENERIC.has(word) && (byName || (!one.names.includes(word) && !other.names.includes(word))),
  );
  if (!isEnough(telling.length, one, other, speakers)) return null;
  const denial = one.denied ? these : other.denied ? those : null;
  const isDenied = denial !== null && telling.length >= 3 && shared.length >= DENIED_SHARE * denial.length;
  const share = shared.length / (these.length + those.length - shared.length);
  if (share < LEAST_SHARE[speakers] && !isDenied) return null;
  if (bothNameOthers(one, other, own)) return null;
  if (speakers === 'other' && (one.ofSpeaker || other.ofSpeaker)) return null;
  return {
    kind: speakers === 'same' ? 'reversed' : 'contradicted',
    shared: [...shared].sort(),
    confidence: Math.min(0.9, 0.4 + share / 2),
  };
}

function isEnough(
  telling: number,
  one: PositionClaim,
  other: PositionClaim,
  speakers: 'same' | 'other',
): boolean {
  if (one.form === 'stance') return telling >= LEAST_TELLING.same;
  if (speakers === 'other' && (one.pronoun || other.pronoun)) return telling >= LEAST_TELLING.unknownPerson;
  return (
    telling >= LEAST_TELLING[speakers] ||
    (speakers === 'same' &&
      telling === 1 &&
      one.form === 'claim' &&
      [...one.names, ...other.names].some((name) => one.words.includes(name)))
  );
}

function bothNameOthers(one: PositionClaim, other: PositionClaim, own: ReadonlySet<string>): boolean {
  const only = (a: PositionClaim, b: PositionClaim) =>
    a.names.filter((name) => !b.words.includes(name) && !own.has(name));
  return only(one, other).length > 0 && only(other, one).length > 0;
}

/** A word that is in one and, turned into its opposite, in the other: "qualified", "unqualified". */
function turnedWord(
  one: readonly string[],
  other: readonly string[],
): { readonly plain: string; readonly negative: string } | null {
  for (const [these, those] of [
    [one, other],
    [other, one],
  ] as const) {
    const negative = these.find(
      (word) => word.length > 6 && word.startsWith('un') && those.includes(word.slice(2)),
    );
    if (negative !== undefined && !those.includes(negative)) return { plain: negative.slice(2), negative };
  }
  return null;
}
