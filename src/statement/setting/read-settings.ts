import type { Article } from '../../domain/article.ts';
import type { Said, Setting } from '../../domain/judgement.ts';
import { type Quoted, quote, type Span } from '../../domain/span.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Word } from '../words.ts';
import { readClause } from './clause.ts';
import { inheritedFrom } from './inherit-setting.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { dateSaying, type Reference, readReference } from './reference-day.ts';
import { readSurroundings, type Surroundings } from './surroundings.ts';
import type { TimePhrase } from './time-phrase.ts';
import type { VenuePhrase } from './venue-phrase.ts';

/**
 * When, where and to whom each of `statements` was said, one setting each. `statements` are those of `article`, in text
 * order, and `words` are all of its words.
 *
 * Only what stands beside the words that attribute is read: "said Monday that …" dates the saying, "said that the strike
 * began Monday" dates the strike. Days are counted from the article's date of publication; without one a bare weekday is
 * unknown. Words inside of a quotation count from when that was said, and date nothing unless they name their year.
 */
export function readSettings(
  article: Article,
  words: readonly Word[],
  statements: readonly Statement[],
): readonly Setting[] {
  const reference = readReference(article);
  const read: ReadSetting[] = [];
  for (const [index, statement] of statements.entries()) {
    const own = readOwn(article.text, words, statement, reference);
    const from = own.hasTime ? null : inheritedFrom(words, statements, index);
    const source = from === null ? undefined : read[from];
    read.push(source?.said && !own.hasTime ? { ...own, said: { ...source.said } } : own);
  }
  return read.map(({ said, venue, addressee }) => ({ said, venue, addressee }));
}

interface ReadSetting extends Setting {
  /** Whether words of time stand beside the cue, dated or not. */
  readonly hasTime: boolean;
}

function readOwn(
  text: string,
  words: readonly Word[],
  statement: Statement,
  reference: Reference | null,
): ReadSetting {
  const clause = readClause(words, statement);
  if (clause === null) return { said: null, venue: null, addressee: null, hasTime: false };
  const around = readSurroundings(text, words, clause);
  const isQuoted = words[clause.cue.first]?.quoted === true;
  return {
    said: around.isAhead ? null : dateOf(text, words, around, isQuoted ? null : reference),
    venue: venueOf(text, words, around.venues),
    addressee: spanOf(text, words, around.addressees[0]),
    hasTime: around.times.length > 0,
  };
}

/** The first phrase decides: those nearest to the verb come first. */
function dateOf(
  text: string,
  words: readonly Word[],
  { times }: Surroundings,
  reference: Reference | null,
): Said | null {
  const [time] = times.filter(({ meaning }) => meaning.kind !== 'narrative');
  if (time === undefined) return null;
  const span = spanBetween(words, time);
  return dateSaying(time.meaning, text.slice(span.start, span.end), span, reference);
}

/** "At a rally Friday in Ohio" has two pieces. */
function venueOf(text: string, words: readonly Word[], venues: readonly VenuePhrase[]): Quoted | null {
  if (venues.length === 0) return null;
  const spans = venues
    .map((venue) => withClosingMark(text, spanBetween(words, venue)))
    .sort((a, b) => a.start - b.start);
  return quote(text, spans);
}

function spanOf(text: string, words: readonly Word[], phrase: NounPhrase | undefined): Quoted | null {
  return phrase === undefined ? null : quote(text, [withClosingMark(text, spanBetween(words, phrase))]);
}

function spanBetween(words: readonly Word[], { first, after }: TimePhrase | NounPhrase | VenuePhrase): Span {
  return { start: words[first]?.start ?? 0, end: words[after - 1]?.end ?? 0 };
}

/**
 * “on “Face the Nation,””: the mark that closes a title belongs to it, with the comma that stands before the mark. “in
 * Flint, Mich.”: so does the full stop of a shortened name in the middle of a sentence.
 */
function withClosingMark(text: string, { start, end }: Span): Span {
  const opened = /(["“‘])[^"“”‘’]*$/u.exec(text.slice(start, end))?.[1];
  const closing = opened === undefined ? null : /^[,.]?["”’]/u.exec(text.slice(end, end + 2));
  if (closing !== null) return { start, end: end + closing[0].length };
  return { start, end: /^\.(?:,| \p{Ll})/u.test(text.slice(end, end + 3)) ? end + 1 : end };
}
