import { baseOfVerb, DETERMINERS, isAuxiliary, NOMINATIVES } from './closed-words.ts';
import type { Token } from './tokens.ts';

/** The word or words that open a conditional clause. */
export interface ConditionMarker {
  /** Index of the first token of the clause. */
  readonly from: number;
  /** The tokens `[from, markerTo)` open it. */
  readonly markerTo: number;
  readonly polarity: 'positive' | 'negative';
  /** `concession`: “even if”; `time`: “until” before a date; neither is a condition. */
  readonly kind: 'condition' | 'concession' | 'time';
  readonly isIf: boolean;
  /** It opens a clause only where a verb follows. */
  readonly needsVerb: boolean;
  /** No other verb has to follow: “without a ceasefire”, “should they attack”. */
  readonly needsNoVerb: boolean;
  /** Weak ones count with some acts only: “promised to go without delay” has no condition. */
  readonly isWeak: boolean;
}

/** Markers of one form, as they are written. The longest that fits is taken. */
const FIXED: readonly (readonly [words: string, polarity: 'positive' | 'negative', traits?: string])[] = [
  ['only if', 'positive'],
  ['if and only if', 'positive'],
  ['if and when', 'positive'],
  ['if', 'positive'],
  ['unless', 'negative'],
  ['unless and until', 'negative'],
  ['until', 'negative', 'time verb'],
  ['till', 'negative', 'time verb'],
  ['as long as', 'positive'],
  ['so long as', 'positive'],
  ['provided that', 'positive'],
  ['provided', 'positive', 'verb'],
  ['providing that', 'positive'],
  ['providing', 'positive', 'verb'],
  ['assuming that', 'positive'],
  ['assuming', 'positive', 'verb'],
  ['supposing', 'positive', 'verb'],
  ['on condition that', 'positive'],
  ['on the condition that', 'positive'],
  ['on condition', 'positive', 'verb'],
  ['in case', 'positive'],
  ['in the event that', 'positive'],
  ['in the event of', 'positive', 'noun'],
  ['in exchange for', 'positive', 'noun weak'],
  ['in return for', 'positive', 'noun weak'],
  ['without', 'negative', 'noun weak'],
  ['lest', 'negative', 'verb'],
];

const BY_FIRST = new Map<
  string,
  { words: readonly string[]; polarity: 'positive' | 'negative'; traits: string }[]
>();
for (const [marker, polarity, traits = ''] of [...FIXED].sort(([a], [b]) => b.length - a.length)) {
  const words = marker.split(' ');
  const first = words[0] ?? '';
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { words, polarity, traits }]);
}

/** What stands before “if” where it is no condition: “as if”, “what if”. */
const NO_CONDITION_AFTER = new Set('as what like'.split(' '));

/** “if only”, “if anything”. */
const IDIOMS_AFTER = new Set('only anything any'.split(' '));

/** What can follow “until” where it is a date: “until Monday”, “until the end of May”, “until now”. */
const TIMES = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
    'october november december now then recently after before further late early mid next last tomorrow tonight today noon midnight spring ' +
    'summer autumn fall winter dawn dusk christmas easter morning this'
  ).split(' '),
);

/** “without delay” says how, not under which condition. */
const MANNERS = new Set(
  (
    'delay hesitation exception exceptions doubt fail warning notice interruption mercy violence problem problems precedent fear ' +
    'further comment question incident success reservation reason pay them him her it us you trial charge evidence'
  ).split(' '),
);

/** The marker whose clause begins at `at`, or `null`. */
export function readMarkerAt(tokens: readonly Token[], at: number): ConditionMarker | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const fixed = BY_FIRST.get(token.lower)?.find(({ words }) =>
    words.every((word, i) => tokens[at + i]?.lower === word),
  );
  if (fixed !== undefined) return readFixed(tokens, at, fixed.words.length, fixed.polarity, fixed.traits);
  if (token.lower === 'should' && isInverted(tokens, at))
    return { ...marker(at, 1, 'positive'), needsNoVerb: true };
  if (token.lower === 'were' && isInverted(tokens, at) && hasInfinitive(tokens, at))
    return { ...marker(at, 1, 'positive'), needsNoVerb: true };
  return null;
}

function readFixed(
  tokens: readonly Token[],
  at: number,
  length: number,
  polarity: 'positive' | 'negative',
  traits: string,
): ConditionMarker | null {
  const word = tokens[at]?.lower;
  const before = tokens[at - 1]?.lower ?? '';
  const after = tokens[at + length]?.lower ?? '';
  if (
    word === 'if' &&
    (NO_CONDITION_AFTER.has(before) ||
      IDIOMS_AFTER.has(after) ||
      before === 'damned' ||
      asksBefore(tokens, at))
  )
    return null;
  if (word === 'as' && (/^\p{N}|times$|twice/u.test(before) || /^\p{N}/u.test(after))) return null;
  if (word === 'without' && isManner(tokens, at + 1)) return null;
  if ((word === 'provided' || word === 'providing') && (isAuxiliary(before) || NOMINATIVES.has(before)))
    return null;
  // “offensive, if not rude”, “hundreds if not thousands”; “assuming office”
  if (
    word === 'if' &&
    after === 'not' &&
    !/(?:ed|en|paid|met|done|given)$/.test(tokens[at + length + 1]?.lower ?? '')
  )
    return null;
  if (
    /^(?:assuming|supposing)$/.test(word ?? '') &&
    length === 1 &&
    !NOMINATIVES.has(after) &&
    after !== 'the'
  )
    return null;
  const isTime = traits.includes('time') && isTimeAt(tokens, at + length);
  return {
    from: at,
    markerTo: at + length,
    polarity,
    kind: before === 'even' ? 'concession' : isTime ? 'time' : 'condition',
    isIf: word === 'if',
    needsVerb: traits.includes('verb'),
    needsNoVerb: traits.includes('noun'),
    isWeak: traits.includes('weak'),
  };
}

function marker(at: number, length: number, polarity: 'positive' | 'negative'): ConditionMarker {
  return {
    from: at,
    markerTo: at + length,
    polarity,
    kind: 'condition',
    isIf: false,
    needsVerb: false,
    needsNoVerb: false,
    isWeak: false,
  };
}

/** “should they attack”: the subject follows, as it does in no other use but a question. */
function isInverted(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || !next.isWord) return false;
  const before = tokens[at - 1];
  if (NOMINATIVES.has(next.lower) || DETERMINERS.has(next.lower))
    return before === undefined || !NOMINATIVES.has(before.lower);
  const opens = before === undefined || !before.isWord || before.lower === 'that' || before.lower === 'and';
  return opens && next.capital && tokens[at]?.lower === 'should';
}

function hasInfinitive(tokens: readonly Token[], at: number): boolean {
  const opens = at === 0 || tokens[at - 1]?.isWord === false || tokens[at - 1]?.lower === 'that';
  return opens && tokens.slice(at + 2, at + 8).some(({ lower }) => lower === 'to');
}

function isTimeAt(tokens: readonly Token[], at: number): boolean {
  const [first, second, third] = [
    tokens[at]?.lower ?? '',
    tokens[at + 1]?.lower ?? '',
    tokens[at + 2]?.lower,
  ];
  if (/^\p{N}/u.test(first) || TIMES.has(first)) return true;
  if (first !== 'the' && first !== 'at' && first !== 'at least') return false;
  return (
    (TIMES.has(second) && !/^(?:last|next|this|late|early)$/.test(second)) ||
    /^(?:end|start|beginning|least)$/.test(second) ||
    third === 'century' ||
    /^\p{N}/u.test(second)
  );
}

function isManner(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(at, at + 3);
  return (
    words.some(({ lower }) => MANNERS.has(lower)) ||
    words[0]?.lower.endsWith('ing') === true ||
    words.length === 0
  );
}

function asksBefore(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.isWord === true && WHETHER.has(baseOfVerb(before.lower) ?? before.lower);
}

/** Verbs and adjectives after which “if” means “whether”. */
const WHETHER = new Set(
  (
    'ask wonder see know decide determine check question doubt inquire enquire clear unclear sure certain learn discuss ' +
    'test remember care matter out tell say uncertain debate'
  ).split(' '),
);
