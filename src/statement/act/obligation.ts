import { baseOfVerb, DETERMINERS, isAdverb, isAuxiliary } from './closed-words.ts';
import { type Evidence, evidence } from './evidence.ts';
import type { JudgedSentence } from './judged-sentence.ts';
import type { Token } from './tokens.ts';
import type { Voice } from './voice.ts';

const RESIGNING = new Set('resign step go quit apologise apologize stop end leave be'.split(' '));

/** “The shelling must stop”, “Give us back our dead”, “Let’s meet halfway”, “We should plant limes”, “Please stay away”. */
export function obligation(sentence: JudgedSentence, voice: Voice): Evidence | null {
  return command(sentence, voice) ?? must(sentence) ?? should(sentence);
}

function command({ main, isQuestion }: JudgedSentence, { isDirect }: Voice): Evidence | null {
  if (isQuestion) return null;
  const { tokens } = main;
  const please = tokens.find(({ lower }, i) => lower === 'please' && i < 6);
  if (please !== undefined) return evidence('request', 0.85, [please]);
  const first = tokens[0];
  if (first === undefined) return null;
  if (first.lower === 'let') {
    const next = tokens[1];
    const isShared = next?.lower === "'s" || next?.lower === 'us';
    return isShared && isDirect
      ? evidence('propose', 0.75, [first, next])
      : isDirect
        ? evidence('demand', 0.6, [first])
        : null;
  }
  // In a headline no marks stand: “Sack the manager, say fans”.
  const isHeadline = first.capital && DETERMINERS.has(tokens[1]?.lower ?? '');
  if ((!isDirect && !isHeadline) || !isCommand(tokens)) return null;
  return evidence('demand', 0.65, [first]);
}

/** “Love it”, “Hope to see you”: the speaker is left out. */
const STATES = new Set(
  'hate love like want need fear hope know seem mean thank wish doubt guess believe sound look feel'.split(
    ' ',
  ),
);

/** Whether a clause begins with a bare verb, and no other verb is its own: “Open the archive now”. */
function isCommand(tokens: readonly Token[]): boolean {
  let at = 0;
  while (at < 2 && isAdverb(tokens[at]?.lower ?? '') && tokens[at]?.lower !== 'not') at++;
  const first = tokens[at];
  const next = tokens[at + 1];
  // “Not my finest hour” tells nobody to do anything.
  if (first === undefined || first.lower === 'not') return false;
  if (first.lower === 'do' && (next?.lower === "n't" || next?.lower === 'not')) return true;
  if (baseOfVerb(first.lower) !== first.lower || isAuxiliary(first.lower) || STATES.has(first.lower))
    return false;
  if (next === undefined || !next.isWord) return next?.lower === '!';
  // “Work is hard”, “Help came”, “Support for it”: a noun.
  if (isAuxiliary(next.lower) || /^(?:of|and|or|for|from|was)$/.test(next.lower)) return false;
  const nextBase = baseOfVerb(next.lower);
  return nextBase === null || nextBase === next.lower || next.lower.endsWith('ing');
}

/** “must”, “has to”, “needs to”; not “must have been”, and not of the speaker alone. */
function must({ main }: JudgedSentence): Evidence | null {
  const { tokens, finite } = main;
  const first = tokens[finite];
  if (first === undefined || main.pronoun === 'i') return null;
  const next = tokens[finite + 1];
  const isObliged =
    first.lower === 'must'
      ? tokens.slice(finite + 1, finite + 3).every(({ lower }) => lower !== 'have')
      : /^(?:has|have|needs|need|'ve)$/.test(first.lower) && next?.lower === 'to';
  const got = first.lower === "'ve" && next?.lower === 'got' && tokens[finite + 2]?.lower === 'to';
  if (!isObliged && !got) return null;
  if (first.lower !== 'must' && main.person === 'pronoun') return null;
  const isShared = main.person === 'first';
  return evidence('demand', isShared ? 0.55 : 0.7, first.lower === 'must' ? [first] : [first, next as Token]);
}

/** “The council should plant limes”; “he should resign” demands. */
function should({ main, negation }: JudgedSentence): Evidence | null {
  const { tokens, finite, verb } = main;
  const first = tokens[finite];
  const isOught = first?.lower === 'ought' || (first !== undefined && first.lower === 'should');
  const ought = tokens.find(({ lower }, i) => lower === 'ought' && i < 8);
  const word = isOught ? first : ought;
  if (word === undefined || main.pronoun === 'i' || main.pronoun === 'it') return null;
  if (tokens.slice(finite + 1, finite + 4).some(({ lower }) => lower === 'have' || lower === 'been'))
    return null;
  const isSharp =
    RESIGNING.has(tokens[verb]?.lower ?? '') ||
    (tokens[finite + 1]?.lower === 'be' && main.person !== 'first');
  if (isSharp || negation !== null) return evidence('demand', 0.6, [word]);
  return evidence('propose', 0.6, [word]);
}
