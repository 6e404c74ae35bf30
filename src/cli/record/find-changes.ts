import type { ActName } from '../../domain/judgement.ts';
import type { StoredStatement } from '../../domain/record.ts';
import type { Quoted } from '../../domain/span.ts';
import { NEGATIONS } from '../../duplicate/word-classes.ts';
import { sortDay } from './stored-day.ts';
import { type Term, termsOf } from './subject-terms.ts';

/** Two statements of one speaker, the later of which does not fit the earlier. */
export interface Change {
  readonly kind: 'act';
  readonly before: StoredStatement;
  readonly after: StoredStatement;
  /** What changed: `support, then oppose`. */
  readonly what: string;
  /** The terms that both have. */
  readonly shared: readonly string[];
}

/** Acts that take each other back. */
const OPPOSITES: readonly (readonly [ActName, ActName])[] = [
  ['assert', 'deny'],
  ['confirm', 'deny'],
  ['announce', 'deny'],
  ['accuse', 'apologise'],
  ['support', 'oppose'],
  ['agree', 'refuse'],
  ['agree', 'oppose'],
  ['promise', 'refuse'],
  ['propose', 'oppose'],
];

/** Below this an act is about as likely wrong as right. */
const SURE = 0.6;
/** Terms that both must have, and as a share of those of the one with fewer: two statements on the same thing. */
const FEWEST_SHARED = 2;
const SHARE = 0.5;
/** And of those of the one with more: a long statement that only mentions the other's subject is about something else. */
const SHARE_OF_LONGER = 1 / 2;
/** The same where both name somebody or something by two capital words at least: a name ties more than other words do. */
const SHARE_OF_LONGER_WITH_NAME = 1 / 3;
/** Statements that have one term; a commoner term pairs nothing by itself. */
const MOST_TOGETHER = 60;

/**
 * Changes among `statements` of one speaker, which are in order of time: an act and later its opposite on the same
 * thing. Precision first: both must share at least half of the terms, with a name a third of the longer one's, and lie on
 * different days. Of several that a later one changes, the one that shares most with it is shown.
 */
export function findChanges(statements: readonly StoredStatement[]): readonly Change[] {
  const changes = new Map<StoredStatement, Change>();
  for (const [before, after] of pairs(statements)) {
    const day = [before, after].map(({ statement, article }) => sortDay(statement, article));
    if ((day[0] ?? '') >= (day[1] ?? '') || day[1] === '9999') continue;
    const shared = sharedTerms(before, after);
    if (shared === null) continue;
    const acts = flip(before, after);
    if (acts === null || (changes.get(after)?.shared.length ?? 0) >= shared.length) continue;
    changes.set(after, { kind: 'act', before, after, what: acts, shared });
  }
  return [...changes.values()];
}

/** Pairs that share a term which is not too common, each once, the earlier first. */
function* pairs(statements: readonly StoredStatement[]): Generator<[StoredStatement, StoredStatement]> {
  const byTerm = new Map<string, number[]>();
  for (const [index, { statement }] of statements.entries()) {
    for (const { key } of termsOf(statement.content.text)) {
      const those = byTerm.get(key);
      if (those) those.push(index);
      else byTerm.set(key, [index]);
    }
  }
  const seen = new Set<number>();
  for (const those of byTerm.values()) {
    if (those.length > MOST_TOGETHER) continue;
    for (const [at, first] of those.entries()) {
      for (const second of those.slice(at + 1)) {
        const [before, after] = [statements[first], statements[second]];
        const pair = first * statements.length + second;
        if (seen.has(pair) || !before || !after || before.words === after.words) continue;
        seen.add(pair);
        yield [before, after];
      }
    }
  }
}

function sharedTerms(before: StoredStatement, after: StoredStatement): readonly string[] | null {
  const [one, other] = [before, after].map(({ statement }) => termsOf(statement.content.text));
  if (!one || !other) return null;
  const keys = new Set(other.map(({ key }) => key));
  const both = one.filter(({ key }) => keys.has(key));
  // "Marco Rubio", "Marco" and "Rubio" are one name.
  const shared = both.filter(
    ({ key }) => !both.some((name) => ` ${name.key} `.includes(` ${key} `) && name.key !== key),
  );
  const [fewer = 0, more = 0] = [one.length, other.length].sort((a, b) => a - b);
  const enough = Math.max(
    FEWEST_SHARED,
    SHARE * fewer - (both.length - shared.length),
    (isNamed(shared) ? SHARE_OF_LONGER_WITH_NAME : SHARE_OF_LONGER) * more,
  );
  return shared.length >= enough ? shared.map(({ shown }) => shown) : null;
}

/** Whether `terms` name somebody or something: “Paul Ryan”, “House” and “Speaker”. */
function isNamed(terms: readonly Term[]): boolean {
  return terms.flatMap(({ shown }) => shown.split(' ')).filter((word) => /^\p{Lu}/u.test(word)).length >= 2;
}

function flip({ statement: before }: StoredStatement, { statement: after }: StoredStatement): string | null {
  const [one, other] = [before.act, after.act];
  if (!one || !other || other.confidence < SURE || (one.name !== 'assert' && one.confidence < SURE))
    return null;
  // A negation on one side and a denial on the other say the same: “denied that any were sent”, “said that none were sent”.
  if ((before.negation !== null) !== (after.negation !== null)) return null;
  const said = [before, after].filter(({ act }) => act?.name !== 'deny');
  if (said.length < 2 && said.some(({ content }) => isNegative(content.text))) return null;
  // “opposed ‹immigrants›” and “proposed ‹to deport immigrants›” go together: what is done to a thing is not the thing.
  if (one.name !== 'deny' && other.name !== 'deny' && isDoing(before.content) !== isDoing(after.content))
    return null;
  const opposite = OPPOSITES.some(
    ([a, b]) => (a === one.name && b === other.name) || (b === one.name && a === other.name),
  );
  return opposite ? `${one.name}, then ${other.name}` : null;
}

/** Whether a word of `content` turns its sense round. */
function isNegative(content: string): boolean {
  const words = content.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]t\b)?/gu) ?? [];
  return words.some((word) => NEGATIONS.has(word) || /n['’]t$/.test(word));
}

/** Whether `content` begins with what is done: “to close the port”, “closing the port”. */
function isDoing({ text }: Quoted): boolean {
  return /^\W*(?:to\s|(?:not\s+)?\p{L}{2,}ing\s)/iu.test(text);
}
