import type { Statement } from '../../domain/statement.ts';
import type { Reading } from './act-word.ts';
import { baseOfVerb, LIGHT_VERBS, NEGATORS } from './closed-words.ts';
import { CUE_INDEX } from './cue-index.ts';
import { type Found, findWordAt } from './find-words.ts';
import { isWrapper } from './sentences.ts';
import { readTokens, type Token } from './tokens.ts';

/** What a cue says about the act. */
export interface CueReading {
  /** `null` when the lexicon knows none of its words. */
  readonly reading: Reading | null;
  readonly as: 'verb' | 'noun' | 'phrase' | null;
  /** The words that were read. */
  readonly words: readonly Token[];
  /** The words that negate it, empty when none does. */
  readonly negation: readonly Token[];
  /** Whether it says that nothing of the kind was ever done: “never said”, “no official said”. */
  readonly isNever: boolean;
  /** Whether a modal verb makes it one of will: “will not say”, “would not say”. */
  readonly isWilled: boolean;
  /** The words of the cue behind those that were read, then those of the content. */
  readonly after: readonly Token[];
  /** The words of the cue before those that were read. */
  readonly before: readonly Token[];
}

/** These say that something is said: another word of the cue says more. */
const WEAK: ReadonlySet<Reading> = new Set<Reading>(['say', 'tell', 'withhold', 'call']);
const NOBODY = /^(?:no|nobody|none|neither|few|no one)\b/iu;
const WILLS = new Set("will would wo 'll 'd shall".split(' '));
const CUE_NEGATORS = new Set('without neither nor hardly no'.split(' '));

/** Reads the cue of a statement with the beginning of its content, where the words that go with it may stand. */
export function readCue(
  text: string,
  { cue, source }: Pick<Statement, 'cue' | 'source'>,
  content: readonly Token[],
): CueReading {
  const tokens = readTokens(text, cue.spans);
  const contentWords = content.slice(0, 24).filter((token) => !isWrapper(token));
  const follows = isBehind(contentWords[0], tokens.at(-1));
  const joined = follows ? [...tokens, ...contentWords.slice(0, 5)] : tokens;
  const found = strongest(joined, tokens.length, POSSESSIVE.test(source?.text ?? ''));
  const at = found?.at ?? tokens.length;
  const negation = tokens.slice(0, at).filter(({ lower }) => NEGATORS.has(lower) || CUE_NEGATORS.has(lower));
  const yet = tokens.findIndex(({ lower }, i) => lower === 'yet' && tokens[i + 1]?.lower === 'to');
  const last = Math.max(...(found?.tokens ?? [at - 1]));
  return {
    reading: found?.word.reading ?? null,
    as: found?.word.as ?? null,
    words: found === null ? [] : found.tokens.flatMap((i) => joined[i] ?? []),
    negation: negation.length === 0 && yet >= 0 && yet < at ? tokens.slice(yet, yet + 1) : negation,
    isNever: negation.some(({ lower }) => lower === 'never') || NOBODY.test(source?.text ?? ''),
    isWilled: tokens.slice(0, at).some(({ lower }) => WILLS.has(lower)),
    after: [...tokens.slice(last + 1), ...contentWords.slice(Math.max(0, last + 1 - tokens.length))],
    before: tokens.slice(0, at),
  };
}

function isBehind(content: Token | undefined, cue: Token | undefined): boolean {
  return content !== undefined && cue !== undefined && content.start >= cue.end;
}

const POSSESSIVE = /(?:['’]s?|^(?:his|her|their|its|my|our))$/iu;

/** The first word that tells more than that something is said, or else the first one of all. */
function strongest(tokens: readonly Token[], cueLength: number, isPossessed: boolean): Found<Reading> | null {
  let weak: Found<Reading> | null = null;
  for (let at = 0; at < cueLength; at++) {
    const noun = nounOfLightVerb(tokens, at);
    if (noun !== null) return noun;
    // “thrown into question”, “under questioning”
    if (/^(?:under|into)$/.test(tokens[at - 1]?.lower ?? '')) continue;
    // “his | claim”
    const found = findWordAt(CUE_INDEX, tokens, at, at === 0 && isPossessed ? true : undefined);
    if (found === null || !staysClose(found, tokens, cueLength)) continue;
    // “said on ‘Meet the Press’”: a name; a headline has capitals from its first word on.
    if (at > 0 && tokens[at]?.capital === true && tokens[0]?.capital !== true) continue;
    if (!WEAK.has(found.word.reading)) return participleBehind(tokens, found, cueLength) ?? found;
    weak ??= found;
    at = found.tokens.at(-1) ?? at;
  }
  return weak;
}

/** “signed a letter calling for”, “released a statement condemning”: the participle tells what the paper says. */
function participleBehind(
  tokens: readonly Token[],
  found: Found<Reading>,
  cueLength: number,
): Found<Reading> | null {
  if (!PUBLISHING.has(baseOfVerb(tokens[found.at]?.lower ?? '') ?? '')) return null;
  for (let at = found.at + 1; at < cueLength; at++) {
    if (tokens[at]?.lower.endsWith('ing') !== true) continue;
    const behind = findWordAt(CUE_INDEX, tokens, at);
    if (behind !== null && behind.word.as === 'verb') return behind;
  }
  return null;
}

const PUBLISHING = new Set('publish release issue launch sign send unveil introduce file post'.split(' '));

/** “offered an apology”, “expressed | deep concern about”: the noun tells what was done. */
function nounOfLightVerb(tokens: readonly Token[], at: number): Found<Reading> | null {
  if (!LIGHT_VERBS.has(baseOfVerb(tokens[at]?.lower ?? '') ?? '')) return null;
  for (let i = at + 1; i < Math.min(tokens.length, at + 5) && tokens[i]?.isWord === true; i++) {
    if (tokens[i]?.lower === 'to' || tokens[i]?.lower === 'that') return null;
    const found = findWordAt(CUE_INDEX, tokens, i, true);
    if (found !== null && found.word.as === 'noun') return found;
  }
  return null;
}

/**
 * What stands in the content belongs to the cue only where little is between: “called | for calm”, “held | its neighbour
 * responsible”.
 */
function staysClose({ tokens: found }: Found<Reading>, tokens: readonly Token[], cueLength: number): boolean {
  return found.every((i, n) => {
    if (i < cueLength) return true;
    const isNext = i === cueLength || found[n - 1] === i - 1;
    return isNext || (n === found.length - 1 && tokens[i]?.lower === 'responsible');
  });
}
