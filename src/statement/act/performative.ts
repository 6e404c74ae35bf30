import { ACT_NAMES, type ActName } from '../../domain/judgement.ts';
import type { Reading } from './act-word.ts';
import { baseOfVerb, FIRST_PERSON, isAdverb, LIGHT_VERBS, NOMINATIVES } from './closed-words.ts';
import { CUE_INDEX } from './cue-index.ts';
import { type Evidence, evidence } from './evidence.ts';
import { type Found, findWordAt } from './find-words.ts';
import { isHeld } from './held-view.ts';
import type { JudgedSentence } from './judged-sentence.ts';
import type { MainClause } from './main-clause.ts';
import type { Token } from './tokens.ts';
import type { Voice } from './voice.ts';

/** What may stand between “I” and the verb that performs: “I would like to thank”, “I can confirm”, “I must object”. */
const LEADS_TO_VERB = new Set(
  "would 'd like want to can must have do does be am are is 'm 're was were wish going will 'll shall has had".split(
    ' ',
  ),
);

const ACTS: ReadonlySet<string> = new Set(ACT_NAMES);

/** Readings of verbs that only report speech or facts: “I said”, “I found”. */
const STATIVE: ReadonlySet<ActName> = new Set<ActName>([
  'believe',
  'support',
  'oppose',
  'intend',
  'apologise',
  'agree',
  'refuse',
]);

/** What one does by saying that one will: “we will oppose it”. */
const WILLED: ReadonlySet<ActName> = new Set<ActName>([
  'support',
  'oppose',
  'refuse',
  'agree',
  'decline-to-say',
]);

/**
 * What a sentence does by saying so: “I deny it”, “we urge both sides”, “I’m sorry”, “we are against the closure”, and in
 * indirect speech “she said she regretted”, for states of mind alone.
 */
export function performative({ main, negation, isQuestion }: JudgedSentence, voice: Voice): Evidence | null {
  if (isQuestion) return null;
  const apology = readApology(main) ?? readGift(main, negation !== null);
  if (apology !== null) return apology;
  const isOwn =
    main.person === 'first' ||
    (!voice.isDirect && main.person === 'pronoun' && voice.isSpeaker(main.pronoun));
  if (!isOwn || main.finite < 0) return null;
  const found = findPerformative(main);
  if (found === null) return null;
  const words = found.tokens.flatMap((i) => main.tokens[i] ?? []);
  const isNegated =
    negation !== null && main.tokens.indexOf(negation.at(-1) ?? (words[0] as never)) < found.at;
  const name = nameOf(found.word.reading, main, found, isNegated);
  if (name === null) return null;
  if (main.person === 'pronoun' && !STATIVE.has(name)) return null;
  if (isFuture(main, found) && !WILLED.has(name)) return null;
  if (isProgressive(main, found) && !PERFORMED.has(name)) return null;
  if (/^(?:see|saw|know|knew|understand|understood)$/.test(words[0]?.lower ?? '')) return null;
  const isPast = isPastForm(main, found);
  if (isPast && main.person === 'first') return null;
  return evidence(name, name === 'believe' ? 0.7 : 0.75, isNegated ? [...(negation ?? []), ...words] : words);
}

/** “Please accept our apologies”, “my apologies”, “sorry for the noise”. */
function readApology({ tokens }: MainClause): Evidence | null {
  const apologies = tokens.find(({ lower }, i) => lower === 'apologies' && i < 6);
  const isOurs = tokens.some(({ lower }) => lower === 'our' || lower === 'my');
  if (apologies !== undefined && isOurs) return evidence('apologise', 0.85, [apologies]);
  const [first] = tokens;
  return first?.lower === 'sorry' ? evidence('apologise', 0.7, [first]) : null;
}

/** “She has my full support”, “our thanks go to the crew”. */
function readGift({ tokens }: MainClause, isNegated: boolean): Evidence | null {
  const at = tokens.findIndex(({ lower }) => lower === 'my' || lower === 'our');
  if (at < 0 || isNegated) return null;
  for (let i = at + 1; i < at + 4; i++) {
    const found = findWordAt(CUE_INDEX, tokens, i, true);
    if (found?.word.as !== 'noun') continue;
    return found.word.reading === 'support' ? evidence('support', 0.65, tokens.slice(at, i + 1)) : null;
  }
  return null;
}

function findPerformative({ tokens, finite }: MainClause): Found<Reading> | null {
  let isLight = false;
  for (let at = finite; at < Math.min(tokens.length, finite + 8); at++) {
    const lower = tokens[at]?.lower ?? '';
    const found = findWordAt(CUE_INDEX, tokens, at);
    // A form of “be” or “have” counts where more follows: “am against”, “have no doubt”.
    const saysMore = found !== null && (found.tokens.length > 1 || !LEADS_TO_VERB.has(lower));
    if (saysMore && (found.word.as === 'noun') === isLight) return behindMood(tokens, found);
    // “I make this promise to you”, “I offer my apologies”.
    // “I gave the order” tells of another day.
    isLight ||= LIGHT_VERBS.has(lower);
    if (!isLight && !LEADS_TO_VERB.has(lower) && !isAdverb(lower)) return null;
  }
  return null;
}

/** “We are pleased to announce”: what follows tells more than that one is pleased. */
function behindMood(tokens: readonly Token[], found: Found<Reading>): Found<Reading> {
  const to = (found.tokens.at(-1) ?? found.at) + 1;
  if (found.word.as !== 'phrase' || tokens[to]?.lower !== 'to') return found;
  const behind = findWordAt(CUE_INDEX, tokens, to + 1);
  return behind !== null && behind.word.as === 'verb' && ACTS.has(behind.word.reading) ? behind : found;
}

function nameOf(
  reading: Reading,
  main: MainClause,
  found: Found<Reading>,
  isNegated: boolean,
): ActName | null {
  const next = main.tokens[(found.tokens.at(-1) ?? 0) + 1]?.lower ?? '';
  if (reading === 'want') {
    if (next === 'to') return isNegated ? null : 'intend';
    return main.tokens.slice(found.at + 2, found.at + 6).some(({ lower }) => lower === 'to') && !isNegated
      ? 'demand'
      : null;
  }
  if (reading === 'hope') return 'believe';
  if (reading === 'vow') {
    // “I swear he was there” swears to a fact.
    const binds =
      found.word.as === 'noun' ||
      next === 'to' ||
      next === 'that' ||
      next === 'you' ||
      FIRST_PERSON.has(next);
    return isNegated || !binds ? null : 'promise';
  }
  if (reading === 'decline') return isNegated ? null : 'refuse';
  if (reading === 'suggest') return isNegated ? null : 'propose';
  if (reading === 'insist') return isNegated ? null : 'demand';
  if (reading === 'ask' && !/^ask/.test(main.tokens[found.at]?.lower ?? '')) return isNegated ? null : 'ask';
  if (reading === 'ask') return next === 'for' || NOMINATIVES.has(next) || isNegated ? null : 'request';
  if (!ACTS.has(reading)) return null;
  if (reading === 'intend' && isHeld(main.tokens, found.at)) return 'believe';
  const name = reading as ActName;
  if (!isNegated) return name;
  if (name === 'agree' && isFuture(main, found)) return 'refuse';
  if (name === 'support' || name === 'agree') return 'oppose';
  return name === 'believe' ? name : null;
}

/** What one does by saying that one is doing it: “I am asking you”, “we are announcing”. */
const PERFORMED: ReadonlySet<ActName> = new Set<ActName>([
  ...([
    'demand',
    'request',
    'announce',
    'propose',
    'support',
    'oppose',
    'intend',
    'refuse',
    'apologise',
  ] as const),
]);

function isProgressive({ tokens }: MainClause, { at, word }: Found<Reading>): boolean {
  return word.as === 'verb' && tokens[at]?.lower.endsWith('ing') === true;
}

function isFuture({ tokens, finite }: MainClause, { at }: Found<Reading>): boolean {
  return (
    tokens.slice(finite, at).some(({ lower }) => /^(?:will|wo|'ll|shall|going|would|'d)$/.test(lower)) &&
    !tokens.slice(finite, at).some(({ lower }) => lower === 'like' || lower === 'want')
  );
}

/** “I urged”, “I promised” report an act of another day; a state of mind may be told in the past. */
function isPastForm({ tokens, finite }: MainClause, { at, word }: Found<Reading>): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (tokens[finite]?.lower === 'did' || tokens[finite]?.lower === 'had' || tokens[finite]?.lower === 'was')
    return true;
  if (word.as === 'phrase') return /^(?:was|were|been)$/.test(lower);
  const base = baseOfVerb(lower);
  return base !== lower && !lower.endsWith('ing');
}
