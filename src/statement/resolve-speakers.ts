import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import { type ArticleNames, LONGEST_SOURCE } from './article-names.ts';
import { pronounGender } from './learn-genders.ts';
import { spanOfWords } from './name-runs.ts';
import { nameEndingAt, parseSource } from './parse-source.ts';
import type { Person } from './people.ts';
import { asPrinted, type Resolution, toPerson } from './resolution.ts';
import { resolveName } from './resolve-name.ts';
import { resolveNoun } from './resolve-noun.ts';
import {
  type PronounContext,
  resolvePersonPronoun,
  resolveRelative,
  type Spoken,
} from './resolve-pronoun.ts';
import { type Word, wordsWithin } from './words.ts';

/** The last source that “they” or “it” may take up. */
interface Heard {
  readonly resolution: Resolution;
  readonly sentence: number;
  readonly paragraph: number;
  readonly quoted: boolean;
}

/** What has been resolved so far, in text order. */
interface Progress {
  readonly names: ArticleNames;
  readonly spoken: Spoken[];
  heard: Heard | null;
}

/**
 * The resolution of each of `attributions`, which stand in text order; `null` where there is no source, and for
 * “I” and “we”, which take another statement to tell.
 */
export function resolveSources(
  names: ArticleNames,
  attributions: readonly Attribution[],
): readonly (Resolution | null)[] {
  const progress: Progress = { names, spoken: [], heard: null };
  return attributions.map((attribution) => resolveSource(progress, attribution));
}

function resolveSource(progress: Progress, { source, content }: Attribution): Resolution | null {
  const { names } = progress;
  const [span] = source;
  if (span === undefined) return null;
  const [first, after] = wordsWithin(names.words, span);
  const word = names.words[first];
  if (word === undefined || after <= first) return asPrinted(names.text, span, 'unknown', 'unresolved');
  const last = Math.min(after, first + LONGEST_SOURCE) - 1;
  const resolution = resolveWords(progress, first, last, content);
  if (resolution === null) return null;
  remember(progress, first, word, resolution);
  return resolution;
}

function resolveWords(
  progress: Progress,
  first: number,
  last: number,
  content: readonly Span[],
): Resolution | null {
  const { names } = progress;
  const { text, words } = names;
  const parsed = parseSource(words, first, last);
  const printed = spanOfWords(text, words, first, last);
  switch (parsed?.kind) {
    case 'pronoun':
      return resolvePronoun(progress, parsed.at, content);
    case 'conjoined':
      return asPrinted(text, printed, conjoinedType(names, first, last), 'conjoined');
    case 'name':
      return resolveName(names, parsed.name, parsed.rule);
    case 'noun':
      return resolveNoun(
        names,
        parsed,
        (owner) => {
          const mention = names.people.mentionAt(owner);
          return mention?.person ?? personBehind(progress, owner, content);
        },
        contextOf(progress, content),
      );
    case undefined:
      return asPrinted(text, printed, 'unknown', 'unresolved');
  }
}

/** Several persons are a group; anything else that is conjoined is counted with the bodies. */
function conjoinedType(names: ArticleNames, first: number, last: number): 'group' | 'organisation' {
  for (let i = first; i <= last; i++) if (names.people.mentionAt(i)?.modifier === false) return 'group';
  return names.words.slice(first, last + 1).some((word, i) => i > 0 && word.capital)
    ? 'organisation'
    : 'group';
}

function resolvePronoun(progress: Progress, at: number, content: readonly Span[]): Resolution | null {
  const { names } = progress;
  const { text, words, people } = names;
  const word = words[at];
  if (word === undefined || /^(?:i|we|me|us|my|our)$/u.test(word.lower)) return null;
  const printed = asPrinted(text, word, 'unknown', 'unresolved');
  if (pronounGender(word.lower) !== null) {
    const person = personBehind(progress, at, content);
    return person === null ? { ...printed, type: 'person' } : toPerson(text, person, 'pronoun');
  }
  if (/^(?:who|whom|whose)$/u.test(word.lower)) {
    const person = resolveRelative(words, people, at);
    return person === null ? printed : toPerson(text, person, 'relative');
  }
  if (/^(?:which|that)$/u.test(word.lower)) return bodyBeforeRelative(names, at) ?? printed;
  if (/^(?:they|them|their|theirs|it|its)$/u.test(word.lower)) return takeUp(progress, word) ?? printed;
  return printed;
}

/** “the ICE, which said”: the body named right before. */
function bodyBeforeRelative(names: ArticleNames, at: number): Resolution | null {
  const name = nameEndingAt(names.words, Math.max(0, at - 8), at - 1);
  if (name === null || name.nameFirst > name.last || names.words[at]?.startsSentence === true) return null;
  const resolution = resolveName(names, name, 'name');
  const isThing = resolution.type === 'organisation' || resolution.type === 'state';
  return isThing ? { ...resolution, resolvedBy: 'relative' } : null;
}

function personBehind(progress: Progress, at: number, content: readonly Span[]): Person | null {
  return resolvePersonPronoun(contextOf(progress, content), at);
}

function contextOf({ names, spoken }: Progress, content: readonly Span[]): PronounContext {
  const isContent = (offset: number): boolean =>
    content.some(({ start, end }) => offset >= start && offset < end);
  return {
    words: names.words,
    antecedents: names.antecedents,
    mainPerson: names.mainPerson,
    isAmbiguous: names.people.isAmbiguous,
    spoken,
    isContent,
  };
}

/** How many sentences back “they” and “it” may reach: beyond, something else has mostly come between. */
const SENTENCES_BACK = 2;

/** “they” after a group or body that spoke, “it” after a body, document or state. */
function takeUp(progress: Progress, word: Word): Resolution | null {
  const { heard } = progress;
  if (heard === null || heard.quoted !== word.quoted || heard.resolution.name === '') return null;
  if (word.sentence - heard.sentence > SENTENCES_BACK || word.paragraph - heard.paragraph > 1) return null;
  const { type, resolvedBy } = heard.resolution;
  const isMany =
    type === 'group' || type === 'organisation' || (type === 'unnamed' && resolvedBy === 'unnamed');
  const isThing = type === 'organisation' || type === 'document' || type === 'state';
  const agrees = word.lower.startsWith('th') ? isMany : isThing;
  return agrees ? { ...heard.resolution, resolvedBy: 'pronoun' } : null;
}

function remember(progress: Progress, index: number, word: Word, resolution: Resolution): void {
  const { sentence, paragraph, quoted } = word;
  if (resolution.person !== null) {
    const before = progress.names.words[index - 1];
    const isSubject =
      !/^(?:by|from|of|for|with|to)$/u.test(before?.lower ?? '') ||
      /^according$/u.test(progress.names.words[index - 2]?.lower ?? '');
    progress.spoken.push({
      person: resolution.person,
      offset: word.start,
      sentence,
      paragraph,
      quoted,
      isSubject,
    });
  }
  // “they said” that nobody could resolve takes nothing up and hides nothing.
  if (resolution.resolvedBy !== 'unresolved') progress.heard = { resolution, sentence, paragraph, quoted };
}
