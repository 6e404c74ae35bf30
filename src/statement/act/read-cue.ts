import type { Statement } from '../../domain/statement.ts';
import type { Reading } from './act-word.ts';
import { MODALS, NEGATORS } from './closed-words.ts';
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
  const joined = follows ? [...tokens, ...contentWords.slice(0, 3)] : tokens;
  const found = strongest(joined, tokens.length);
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
    isWilled: tokens.slice(0, at).some(({ lower }) => MODALS.has(lower)),
    after: [...tokens.slice(last + 1), ...contentWords.slice(Math.max(0, last + 1 - tokens.length))],
    before: tokens.slice(0, at),
  };
}

function isBehind(content: Token | undefined, cue: Token | undefined): boolean {
  return content !== undefined && cue !== undefined && content.start >= cue.end;
}

/** The first word that tells more than that something is said, or else the first one of all. */
function strongest(tokens: readonly Token[], cueLength: number): Found<Reading> | null {
  let weak: Found<Reading> | null = null;
  for (let at = 0; at < cueLength; at++) {
    const found = findWordAt(CUE_INDEX, tokens, at);
    if (found === null || !staysClose(found, cueLength)) continue;
    if (!WEAK.has(found.word.reading)) return found;
    weak ??= found;
    at = found.tokens.at(-1) ?? at;
  }
  return weak;
}

/** What stands in the content belongs to the cue only where nothing is between: “called | for calm”. */
function staysClose({ tokens }: Found<Reading>, cueLength: number): boolean {
  const inContent = tokens.filter((i) => i >= cueLength);
  return inContent.every((i, n) => i === cueLength + n);
}
