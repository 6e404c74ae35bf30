import type { Word } from '../words.ts';
import { type Clause, endBeforeContent, type Stretch } from './clause.ts';
import { type CueVerb, readCueVerb } from './cue-verb.ts';
import { readListenerBefore, withMembers } from './listener.ts';
import { type Modifiers, readModifiers } from './modifiers.ts';
import { type NounPhrase, PREPOSITIONS, readNounPhrase } from './noun-phrase.ts';
import { readSourceTime } from './source-time.ts';
import type { TimePhrase } from './time-phrase.ts';
import type { VenuePhrase } from './venue-phrase.ts';

/** What stands around a cue, the nearest to it first. */
export interface Surroundings {
  readonly times: readonly TimePhrase[];
  /** Those of one place beside the cue, in text order: "at a rally", "in Ohio". */
  readonly venues: readonly VenuePhrase[];
  readonly addressees: readonly NounPhrase[];
  /** "will announce Friday": not said yet. */
  readonly isAhead: boolean;
}

/** Words of a main verb that a participle hangs on: "spoke out Tuesday …, arguing that". */
const MAIN_VERB_REACH = 12;
const RELATIVE_REACH = 6;
const NEW_CLAUSE = new Set(
  'and but who whom which that when after before since while as because where until if although though'.split(
    ' ',
  ),
);
/** What may stand between a source and its verb. */
const AUXILIARIES = new Set(
  'has have had did does do not never is are was were be been being will would also he she it they'.split(
    ' ',
  ),
);
const CONJUNCTIONS = new Set('but and so then yet or meanwhile also still'.split(' '));

/** Reads around the cue of `clause`: behind it, between it and the source, behind the content, ahead of all. */
export function readSurroundings(text: string, words: readonly Word[], clause: Clause): Surroundings {
  const { cue, source } = clause;
  const before = words.slice(
    source !== null && source.after <= cue.first ? source.after : cue.first - 2,
    cue.first,
  );
  const verb = readCueVerb(words.slice(cue.first, cue.after), before.slice(-3));
  const behind = readBehind(words, clause, verb);
  const parts = [
    behind,
    readBetween(words, clause, verb),
    readAfterContent(words, clause, behind.reached),
    readAhead(words, clause),
  ].filter((part) => part !== null);
  const inContent = verb.opensContent ? listenerInContent(words, clause) : null;
  const told = readListenerBefore(words, clause);
  const times = parts.flatMap((part) => part.times);
  const venues = parts.flatMap((part) => part.venues);
  return {
    times: source === null ? times : [...times, ...readSourceTime(words, source)],
    venues: parts.find((part) => part.venues.length > 0)?.venues ?? [],
    addressees: [
      ...parts.flatMap((part) => part.addressees),
      ...[inContent, told].filter((phrase) => phrase !== null),
      ...venues.flatMap(({ addressee }) => addressee ?? []),
    ],
    isAhead: verb.isAhead || isContractedFuture(text, words, clause),
  };
}

/** "She’ll present": the words are told without what is contracted. */
function isContractedFuture(text: string, words: readonly Word[], { source, cue }: Clause): boolean {
  const from = words[source !== null && source.after <= cue.first ? source.after - 1 : cue.first]?.start ?? 0;
  const to = words[cue.after - 1]?.end ?? 0;
  return to - from < 200 && /[\u2019']ll\b/u.test(text.slice(from, to));
}

/** What stands within the cue and behind it, behind the source too where that comes after its verb. */
function readBehind(words: readonly Word[], clause: Clause, verb: CueVerb): Modifiers {
  const { cue, source } = clause;
  const isInverted = source !== null && source.first >= cue.first && source.first - cue.after <= 1;
  const end = endBeforeContent(clause, cue.first + 1);
  return readModifiers(words, cue.first + verb.wordsToVerb, end, {
    listener: verb.listener,
    skipBefore: cue.after,
    ...(isInverted && source !== null ? { hole: source } : {}),
  });
}

/** "Stone, in an interview on Monday, said": all of it must be read, or it is another clause. */
function readBetween(
  words: readonly Word[],
  { source, cue, contents }: Clause,
  verb: CueVerb,
): Modifiers | null {
  if (source === null) return readAfterRelative(words, cue);
  if (source.after >= cue.first) return null;
  if (contents.some(({ first }) => first >= source.after && first < cue.first)) return null;
  const read = readModifiers(words, source.after, cue.first, { listener: 'none' });
  let { reached } = read;
  while (reached < cue.first && AUXILIARIES.has(words[reached]?.lower ?? '')) reached++;
  if (reached === cue.first) return read;
  return verb.isParticiple ? readMainVerb(words, source.after, cue.first) : null;
}

/** "Stone, who in 2010 said": the source is elsewhere, and only a relative word stands here. */
function readAfterRelative(words: readonly Word[], { first }: Stretch): Modifiers | null {
  for (let from = first - 1; from > 0 && from >= first - RELATIVE_REACH; from--) {
    if (!/^(?:who|which|that)$/u.test(words[from - 1]?.lower ?? '')) continue;
    const read = readModifiers(words, from, first, { listener: 'none' });
    return read.reached === first ? read : null;
  }
  return null;
}

/** "Stone spoke out Tuesday about the raid, arguing": the day of the verb that the participle hangs on. */
function readMainVerb(words: readonly Word[], from: number, to: number): Modifiers | null {
  for (let i = from; i < Math.min(to, from + MAIN_VERB_REACH); i++) {
    if (NEW_CLAUSE.has(words[i]?.lower ?? '')) return null;
    const read = i === from ? null : readModifiers(words, i, to, { listener: 'none' });
    if (read !== null && read.times.length > 0) return { ...read, addressees: [] };
  }
  return null;
}

/** "called for more schools in a statement on Thursday": behind the content, in the same sentence. */
function readAfterContent(words: readonly Word[], clause: Clause, reached: number): Modifiers | null {
  const { contents, sentence } = clause;
  const content =
    contents.find(({ first }) => first === reached) ?? contents.find(({ first }) => first > reached);
  if (content === undefined || content.after >= sentence.after || content.after <= sentence.first)
    return null;
  const last = words[content.after - 1];
  const next = words[content.after];
  if (last === undefined || next === undefined || last.paragraph !== next.paragraph) return null;
  if (/[.!?:;()—–]/u.test(next.gap)) return null;
  const read = readModifiers(words, content.after, endBeforeContent(clause, content.after), {
    listener: 'none',
  });
  // Behind a paraphrase a place may belong to what is told: "support of the black vote in Florida".
  return last.quoted ? read : { ...read, venues: read.venues.filter((venue) => isOwnVenue(words, venue)) };
}

/** An occasion; a medium may be the means of what is told: "of ruling by e-mail". */
function isOwnVenue(words: readonly Word[], { isOccasion, first }: VenuePhrase): boolean {
  return isOccasion && !/^(?:by|over|through|via)$/u.test(words[first]?.lower ?? '');
}

/** "On Monday, Stone said": from the head of the sentence to the first of source, cue and content. */
function readAhead(words: readonly Word[], { sentence, source, cue, contents }: Clause): Modifiers | null {
  const starts = [...contents, cue, ...(source === null ? [] : [source])].map(({ first }) => first);
  const end = Math.min(...starts.filter((first) => first >= sentence.first), cue.first);
  let from = sentence.first;
  while (from < end && CONJUNCTIONS.has(words[from]?.lower ?? '')) from++;
  if (from >= end || contents.some(({ first, after }) => first < from && after > from)) return null;
  const read = readModifiers(words, from, end, { listener: 'none' });
  if (read.reached === end) return read;
  // "On Monday, asked about the raid, Stone said": what follows the day must be set off from the source.
  const next = words[read.reached];
  const isSetOff = /^,/u.test(next?.gap ?? '') && /,/u.test(words[end]?.gap ?? '');
  return isSetOff && read.reached > from && next !== undefined && opensAside(next) ? read : null;
}

/** "…, asked about the raid, …", "…, “A Title,” …": no clause with a subject of its own. */
function opensAside(word: Word): boolean {
  return (
    word.quoted ||
    /["“”'‘’]/u.test(word.gap) ||
    PREPOSITIONS.has(word.lower) ||
    /^(?:when|after|before|while|where|who|which|as|\p{Ll}+ing|\p{Ll}+ed)$/u.test(word.lower)
  );
}

/** "urged ‹supporters to stay calm›": the listener that the content begins with. */
function listenerInContent(words: readonly Word[], { cue, contents }: Clause): NounPhrase | null {
  const content: Stretch | undefined = contents.find(({ first }) => first === cue.after);
  if (content === undefined || words[content.first]?.quoted === true) return null;
  const phrase = withMembers(words, readNounPhrase(words, content.first, content.after), content.after);
  if (phrase === null) return null;
  const next = words[phrase.after]?.lower ?? '';
  if (next === 'that') return phrase;
  const at = next === 'not' ? phrase.after + 1 : phrase.after;
  return words[at]?.lower === 'to' && isToDo(words[at + 1]) ? phrase : null;
}

/** "ordered the crews to open the gates"; "ordered units to Estonia" and "ordered the gates to be opened" tell nobody. */
function isToDo(word: Word | undefined): boolean {
  return (
    word !== undefined && !word.capital && !/^(?:be|the|a|an|his|her|its|their|this|that)$/u.test(word.lower)
  );
}
