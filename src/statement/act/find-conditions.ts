import { hasFiniteVerb, startsMainClause } from './clause-starts.ts';
import { COORDINATORS, DETERMINERS, isAdverb, NOMINATIVES, SUBORDINATORS } from './closed-words.ts';
import { type ConditionMarker, readMarkerAt } from './condition-markers.ts';
import { isWrapper } from './sentences.ts';
import type { Token } from './tokens.ts';

/** In tokens; none that was ever printed comes near. Both bounds keep the time linear for any text. */
const LONGEST_CLAUSE = 160;
/** As many of a sentence are read, from its beginning. */
const MOST_MARKERS = 24;

/** A conditional clause of a sentence: the tokens `[from, to)`. */
export interface FoundCondition extends ConditionMarker {
  readonly to: number;
}

const OPENS_AFTER = new Set(', — – -- : ( that and but or so because then'.split(' '));
const MAIN_MODALS = new Set("will would wo shall sha can must 'll".split(' '));
/** Of a preposition it is the object. */
const NOT_BEFORE_SUBJECT = new Set(
  'not of in on at to for with by from about into over against under like'.split(' '),
);
const STOPS = new Set('; : — – -- )'.split(' '));
const GOES_ON_AFTER = new Set('according adding saying warning promising including'.split(' '));

/**
 * The conditional clauses of a sentence, in text order, disjoint; those joined by “and” or “or” are one.
 *
 * Concessions (“even if”) are among them, marked as such: they are no conditions, but no part of the main clause either.
 */
export function findConditions(tokens: readonly Token[], startsContent: boolean): readonly FoundCondition[] {
  const found: FoundCondition[] = [];
  let read = 0;
  for (let at = 0; at < tokens.length && read < MOST_MARKERS; at++) {
    const marker = readMarkerAt(tokens, at);
    if (marker === null) continue;
    read++;
    const to = trimEnd(tokens, marker.markerTo, endOfClause(tokens, marker));
    if (to <= marker.markerTo || !isClause(tokens, marker, to)) continue;
    // “asked if he would come”: with nothing beside it, it says what is asked or not known.
    if (startsContent && isWhole(tokens, marker.from, to) && marker.isIf && !tokens[marker.from]?.capital)
      continue;
    if (isEmbedded(tokens, marker.from)) continue;
    const last = found.at(-1);
    if (last !== undefined && joins(tokens, last.to, marker.from) && last.kind === marker.kind)
      found[found.length - 1] = { ...last, to };
    else found.push({ ...marker, to });
    at = to - 1;
  }
  return found;
}

function isWhole(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.every((token, i) => (i >= from && i < to) || !token.isWord);
}

/**
 * “refused to concede that firms would close if wages rose”: the condition is that of a clause inside of the main one.
 * One that leads its own clause (“said that, if …”) is not.
 */
function isEmbedded(tokens: readonly Token[], at: number): boolean {
  const first = tokens.findIndex(({ isWord }) => isWord);
  const before = tokens[at - 1];
  if (before === undefined || !before.isWord || OPENS_AFTER.has(before.lower)) return false;
  let clauses = 0;
  for (let i = first + 1; i < at; i++) {
    if (EMBEDDING.has(tokens[i]?.lower ?? '') && !tellsOfNoun(tokens, i)) clauses++;
  }
  return clauses > (tokens[first]?.lower === 'to' ? 0 : 1);
}

/** “arms to groups that could harm us if they fire”: the verb right behind it makes it tell of the noun before it. */
function tellsOfNoun(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (lower !== 'that' && lower !== 'which' && lower !== 'who') return false;
  return tokens[at - 1]?.isWord === true && hasFiniteVerb(tokens, at + 1, at + 2);
}

const EMBEDDING = new Set('that who which whom because whether'.split(' '));

function joins(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to).filter((token) => token.lower !== ',');
  return between.length === 1 && COORDINATORS.has(between[0]?.lower ?? '');
}

/** “provided the state shared the risk” has a verb, “provided the weapons” has none. */
function isClause(tokens: readonly Token[], marker: ConditionMarker, to: number): boolean {
  return !marker.needsVerb || hasFiniteVerb(tokens, marker.markerTo, to);
}

function endOfClause(tokens: readonly Token[], marker: ConditionMarker): number {
  const before = tokens[marker.from - 1];
  const isFirst = marker.from === 0 || tokens.slice(0, marker.from).every((token) => !token.isWord);
  const leads = isFirst || OPENS_AFTER.has(before?.lower ?? '') || isWrapper(before);
  const from = afterParenthesis(tokens, marker.markerTo);
  const depth = openMarks(tokens, marker.from);
  const furthest = Math.min(tokens.length, from + LONGEST_CLAUSE);
  for (let i = from; i < furthest; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    if (token.lower === '(') i = skipBracket(tokens, i);
    else if (closesQuotation(tokens, i, depth)) return i;
    else if (STOPS.has(token.lower)) {
      if (!leads) return i;
    } else if (token.lower === ',') {
      if (endsAtComma(tokens, from, i, leads, marker)) return i;
    } else if (i > from + 1 && endsWithoutComma(tokens, from, i, leads)) return i;
  }
  // A clause that goes on for ever is none.
  return furthest === tokens.length ? furthest : marker.markerTo;
}

/** “If, as I suspect, they come”: where the clause goes on; an interrupted “If,” he said, “they come” goes on at once. */
function afterParenthesis(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.lower !== ',') return from;
  const next = tokens.findIndex((token, i) => i > from && token.isWord);
  if (next < 0 || tokens[next]?.piece !== tokens[from]?.piece) return from + 1;
  const close = tokens.findIndex((token, i) => i > next && token.lower === ',');
  return close < 0 ? from + 1 : close + 1;
}

function endsAtComma(
  tokens: readonly Token[],
  from: number,
  at: number,
  leads: boolean,
  { needsNoVerb }: ConditionMarker,
): boolean {
  const isComplete = needsNoVerb || hasFiniteVerb(tokens, from, at) || isReduced(tokens, from, at);
  if (!isComplete) return false;
  if (startsMainClause(tokens, at + 1)) return true;
  const next = firstWordAfter(tokens, at);
  const lower = tokens[next]?.lower ?? '';
  if (COORDINATORS.has(lower) && startsMainClause(tokens, next + 1)) return true;
  if (leads) return false;
  return (
    (SUBORDINATORS.has(lower) && lower !== 'as' && lower !== 'who' && lower !== 'which') ||
    GOES_ON_AFTER.has(lower)
  );
}

/** “if attacked,”, “if necessary,”: a participle or adjective stands for the clause. */
function isReduced(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (first === undefined || to - from > 3) return false;
  return !first.capital && !DETERMINERS.has(first.lower) && !NOMINATIVES.has(first.lower);
}

/** “if they come we will fight”, “if costs rose the state would pay”, “if A and if B”, “if they come then we go”. */
function endsWithoutComma(tokens: readonly Token[], from: number, at: number, leads: boolean): boolean {
  const token = tokens[at];
  if (token === undefined || !token.isWord) return false;
  if (COORDINATORS.has(token.lower)) return readMarkerAt(tokens, at + 1) !== null;
  if (readMarkerAt(tokens, at) !== null && tokens[at]?.lower !== 'should') return true;
  if (!leads || !hasFiniteVerb(tokens, from, at)) return false;
  if (token.lower === 'then') return startsMainClause(tokens, at + 1);
  const before = tokens[at - 1]?.lower ?? '';
  if (SUBORDINATORS.has(before) || COORDINATORS.has(before) || NOT_BEFORE_SUBJECT.has(before)) return false;
  return isSubjectOfModal(tokens, at);
}

function isSubjectOfModal(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  let furthest = 1;
  if (DETERMINERS.has(token.lower)) furthest = 5;
  else if (!NOMINATIVES.has(token.lower) && !token.capital) return false;
  for (let i = at + 1; i <= at + furthest + 2; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (MAIN_MODALS.has(lower)) return true;
    if (DETERMINERS.has(lower) || NOMINATIVES.has(lower)) return false;
    if (!isAdverb(lower) && (i > at + furthest || !tokens[i]?.isWord)) return false;
  }
  return false;
}

function firstWordAfter(tokens: readonly Token[], at: number): number {
  let i = at + 1;
  while (isWrapper(tokens[i])) i++;
  return i;
}

function skipBracket(tokens: readonly Token[], at: number): number {
  const close = tokens.findIndex((token, i) => i > at && token.lower === ')');
  return close < 0 ? at : close;
}

/** How many quotations stand open before `at` in its piece. */
function openMarks(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (const token of tokens.slice(0, at)) {
    if (token.piece !== tokens[at]?.piece) continue;
    if (/^[“«„]$/u.test(token.lower)) depth++;
    else if (/^[”»]$/u.test(token.lower)) depth = Math.max(0, depth - 1);
    else if (token.lower === '"') depth = depth > 0 ? depth - 1 : 1;
  }
  return depth;
}

/** Whether the quotation that the clause began in ends at `at`, and other words follow in the same piece. */
function closesQuotation(tokens: readonly Token[], at: number, depth: number): boolean {
  if (depth === 0 || !/^[”»"]$/u.test(tokens[at]?.lower ?? '')) return false;
  const next = tokens[at + 1];
  return next?.isWord === true && next.piece === tokens[at]?.piece && openMarks(tokens, at) === depth;
}

/** `to` without the marks before it. */
function trimEnd(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && tokens[end - 1]?.isWord === false && !isNeeded(tokens, from, end - 1)) end--;
  return end;
}

/** “if talks resume (soon)” keeps its bracket, and “unless it “stops bleeding us”” its mark. */
function isNeeded(tokens: readonly Token[], from: number, at: number): boolean {
  const { lower } = tokens[at] ?? { lower: '' };
  const opener = lower === ')' ? '(' : lower === '”' ? '“' : lower === '»' ? '«' : null;
  if (opener === null) return false;
  return tokens.slice(from, at).some((token) => token.lower === opener);
}
