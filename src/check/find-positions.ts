import type { Position, PositionGroup } from '../domain/finding.ts';
import type { Statement } from '../domain/statement.ts';
import { contentStem } from './content-stems.ts';
import { firstTokenFrom, lowerAt, type Prose, tokensWithin } from './prose.ts';
import { readPositions } from './read-positions.ts';
import { sentenceOf } from './statement-words.ts';

/** Positions of one article that are compared with each other. */
const MOST_POSITIONS = 60;
/** The least number of stems that two questions share, and their least share of the shorter one. */
const SHARED_LEAST = 2;
const SHARED_PART = 0.6;
/** How many sentences apart two positions are tied by a word that points back, and by a pair of “some” and “other”. */
const POINTING_REACH = 2;
const CONTRAST_REACH = 12;

/** A word that stands for a question told just before. */
const POINTING = /^(?:it|this|that|so)$/;
const TAKEN_UP =
  /^(?:the|this|that|such an?|any such) (?:idea|move|proposal|plan|step|measure|initiative|suggestion|offer|bill|motion|deal|demand|request|project)s?$/;
const ALIKE = /^(?:an?|the) (?:similar|same) \w+$/;
const SOME = /^(?:certain|some|several|many|most|few|both)$/;

/** A position with what it is compared by. */
interface Placed {
  readonly position: Position;
  /** The stems of its question, each with the word as printed. */
  readonly stems: ReadonlyMap<string, string>;
  /** Those that stand in the question with a small letter: a name alone ties no two questions. */
  readonly things: ReadonlySet<string>;
  readonly sentence: number;
  /** Whether its question points back to one before: “this”, “the proposal”. */
  readonly isPointing: boolean;
  /** “some” or “other” of a holder that is a part of a group, with the group's noun: “countries”. */
  readonly part: { readonly kind: 'some' | 'other'; readonly noun: string; readonly shown: string } | null;
}

/** Why two positions belong together: the words that both questions have, or a sentence for the reader. */
type Tie = { readonly words: readonly string[] } | { readonly why: string };
/** Shared words that a reader is told. */
const WORDS_TOLD = 4;

/**
 * What several speakers are for, against or undecided on, side by side where the text itself ties their questions
 * together: the same words, a word that points back (“this proposal”), or “certain countries” and “other countries”.
 * In text order of the first positions. `hash` gives a long hexadecimal digest.
 */
export function findPositions(
  prose: Prose,
  statements: readonly Statement[],
  hash: (text: string) => string,
): readonly PositionGroup[] {
  const placed = statements
    .flatMap((statement) =>
      readPositions(prose, statement).map((position) => place(prose, statement, position)),
    )
    .slice(0, MOST_POSITIONS);
  const textHash = hash(prose.text);
  return joined(placed).flatMap(({ members, ties }) => {
    const sides = withoutRepeats(members.map(({ position }) => position));
    const isShared = new Set(sides.map(({ holder }) => holder.id)).size > 1;
    // “the BBX and Medianor support it”: one sentence is no comparison.
    if (!isShared || new Set(sides.map(({ statement }) => statement)).size < 2) return [];
    const key = sides.map(({ holder, word: { spans } }) => `${holder.id}@${spans[0]?.start}`).join('|');
    return [{ id: `p${hash(`${textHash}|${key}`).slice(0, 12)}`, sides, why: whyOf(ties) }];
  });
}

function place(prose: Prose, statement: Statement, position: Position): Placed {
  const { question } = position;
  const text = question.text.toLowerCase();
  return {
    position,
    ...stemsOf(prose, position),
    sentence: sentenceOf(prose, statement),
    isPointing: POINTING.test(text) || TAKEN_UP.test(text) || ALIKE.test(text),
    part: partOf(prose, statement),
  };
}

function stemsOf(prose: Prose, { question }: Position): Pick<Placed, 'stems' | 'things'> {
  const stems = new Map<string, string>();
  const things = new Set<string>();
  for (const at of tokensWithin(prose, question.spans)) {
    const token = prose.tokens[at];
    const stem = contentStem(token);
    if (token === undefined || stem === null) continue;
    if (token.text === token.lower) things.add(stem);
    if (!stems.has(stem)) stems.set(stem, token.text);
  }
  return { stems, things };
}

function whyOf(ties: readonly Tie[]): string {
  const words = new Set(ties.flatMap((tie) => ('words' in tie ? tie.words : [])));
  const shown = [...words].slice(0, WORDS_TOLD).map((word) => `“${word}”`);
  const said = new Set(ties.flatMap((tie) => ('why' in tie ? [tie.why] : [])));
  return [...(shown.length > 0 ? [`both on ${shown.join(', ')}`] : []), ...said].join('; ');
}

/** “‹Certain› NATO ‹countries›, such as …”, “‹Other countries›”: the word and the noun before a comma, or the rest. */
function partOf(prose: Prose, { source }: Statement): Placed['part'] {
  const [span] = source?.spans ?? [];
  if (span === undefined) return null;
  const first = firstTokenFrom(prose, span.start);
  const opener = lowerAt(prose, first);
  const kind = SOME.test(opener) ? 'some' : /^others?$/.test(opener) ? 'other' : null;
  if (kind === null) return null;
  if (opener === 'others') return { kind, noun: '', shown: opener };
  let noun = opener;
  let end = 0;
  for (let at = first + 1; at < first + 5; at++) {
    const token = prose.tokens[at];
    if (token === undefined || token.start >= span.end || token.kind !== 'word') break;
    if (/^(?:such|including|like|in|of|from|that|who)$/.test(token.lower)) break;
    noun = token.lower;
    end = token.end;
  }
  return noun === opener ? null : { kind, noun, shown: prose.text.slice(span.start, end) };
}

/** The positions joined through their ties, each group in text order. */
function joined(placed: readonly Placed[]): readonly { members: readonly Placed[]; ties: readonly Tie[] }[] {
  const groups = placed.map((one) => ({ members: new Set([one]), ties: [] as Tie[] }));
  const groupOf = new Map(placed.map((one, i) => [one, groups[i]]));
  placed.forEach((b, i) => {
    for (const a of placed.slice(0, i)) {
      const tie = tieOf(a, b, placed);
      const [mine, theirs] = [groupOf.get(a), groupOf.get(b)];
      if (tie === null || mine === undefined || theirs === undefined) continue;
      mine.ties.push(tie);
      if (mine === theirs) continue;
      mine.ties.push(...theirs.ties);
      for (const member of theirs.members) {
        mine.members.add(member);
        groupOf.set(member, mine);
      }
    }
  });
  return [...new Set(groupOf.values())].flatMap((group) =>
    group === undefined
      ? []
      : [{ members: placed.filter((one) => group.members.has(one)), ties: group.ties }],
  );
}

/** Why `a`, which stands before, and `b` are on one question, or `null` when nothing tells. */
function tieOf(a: Placed, b: Placed, placed: readonly Placed[]): Tie | null {
  // “the BBX and Medianor support it”: they hold one position together.
  if (a.position.statement === b.position.statement) return { words: [] };
  if (a.part?.kind === 'some' && b.part?.kind === 'other' && b.sentence - a.sentence <= CONTRAST_REACH) {
    const isSame = b.part.noun === '' || b.part.noun === a.part.noun;
    if (isSame) return { why: `the article tells of “${a.part.shown}” and of “${b.part.shown}”` };
  }
  if (b.isPointing)
    return pointsTo(a, b, placed) ? { why: `“${b.position.question.text}” points back` } : null;
  if (a.isPointing) return null;
  const shared = [...a.stems.keys()].filter((stem) => b.stems.has(stem));
  const fewer = Math.min(a.stems.size, b.stems.size);
  const isSame = shared.length > 0 && shared.length === a.stems.size && shared.length === b.stems.size;
  const isLike =
    shared.length >= SHARED_LEAST &&
    shared.length >= SHARED_PART * fewer &&
    shared.some((stem) => a.things.has(stem) && b.things.has(stem));
  return isSame || isLike ? { words: shared.map((stem) => b.stems.get(stem) ?? stem) } : null;
}

/** Whether `a` is the nearest position before `b` that tells its question in words of its own. */
function pointsTo(a: Placed, b: Placed, placed: readonly Placed[]): boolean {
  if (a.isPointing || b.sentence - a.sentence > POINTING_REACH) return false;
  const told = placed.slice(0, placed.indexOf(b)).filter(({ isPointing }) => !isPointing);
  return told.at(-1)?.position.statement === a.position.statement;
}

/** Each holder's stand once, the first time it is told. */
function withoutRepeats(positions: readonly Position[]): readonly Position[] {
  const seen = new Set<string>();
  return positions.filter(({ holder, stance }) => {
    const key = `${holder.id} ${stance}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
