import { ACT_NAMES, type ActName } from '../../domain/judgement.ts';
import type { Reading } from './act-word.ts';
import { baseOfVerb, isAdverb, NOMINATIVES } from './closed-words.ts';
import { CUE_INDEX } from './cue-index.ts';
import { type Evidence, evidence } from './evidence.ts';
import { type Found, findWordAt } from './find-words.ts';
import type { JudgedSentence } from './judged-sentence.ts';
import type { MainClause } from './main-clause.ts';
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
]);

/**
 * What a sentence does by saying so: “I deny it”, “we urge both sides”, “I’m sorry”, “we are against the closure”, and in
 * indirect speech “she said she regretted”, for states of mind alone.
 */
export function performative({ main, negation, isQuestion }: JudgedSentence, voice: Voice): Evidence | null {
  if (isQuestion) return null;
  const apology = readApology(main);
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

function findPerformative({ tokens, finite }: MainClause): Found<Reading> | null {
  for (let at = finite; at < Math.min(tokens.length, finite + 7); at++) {
    const lower = tokens[at]?.lower ?? '';
    const found = findWordAt(CUE_INDEX, tokens, at);
    // A form of “be” or “have” counts where more follows: “am against”, “have no doubt”.
    if (found !== null && found.word.as !== 'noun' && (found.tokens.length > 1 || !LEADS_TO_VERB.has(lower)))
      return found;
    if (!LEADS_TO_VERB.has(lower) && !isAdverb(lower)) return null;
  }
  return null;
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
  if (reading === 'vow') return isNegated ? null : 'promise';
  if (reading === 'decline') return isNegated ? null : 'refuse';
  if (reading === 'suggest') return isNegated ? null : 'propose';
  if (reading === 'insist') return isNegated ? null : 'demand';
  if (reading === 'ask') return next === 'for' || NOMINATIVES.has(next) || isNegated ? null : 'request';
  if (!ACTS.has(reading)) return null;
  const name = reading as ActName;
  if (!isNegated) return name;
  if (name === 'support' || name === 'agree') return 'oppose';
  return name === 'believe' ? name : null;
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
