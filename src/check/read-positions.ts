import type { Position, Stance } from '../domain/finding.ts';
import type { ActName } from '../domain/judgement.ts';
import { type Quoted, quote, type Span } from '../domain/span.ts';
import type { Entity, Speaker, Statement } from '../domain/statement.ts';
import { findStance } from './position-words.ts';
import { type Prose, sentenceEnd, tokensWithin } from './prose.ts';
import { lowerWords } from './statement-words.ts';

/** What an act says of a question where no word of its own takes a stand. */
const BY_ACT: Readonly<Partial<Record<ActName, Stance>>> = {
  support: 'for',
  agree: 'for',
  demand: 'for',
  propose: 'for',
  oppose: 'against',
  refuse: 'against',
};

/** Words that may stand between a subject and the word that takes a stand: “it was now seriously considering”. */
const BETWEEN =
  /^(?:is|are|was|were|be|been|being|am|has|have|had|do|does|did|will|would|can|could|also|not|never|now|still|already|currently|seriously|actively|strongly|firmly|fully|remains?|remained|had|hadn't|hasn't|haven't|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|won't|wouldn't|cannot|can't|\w+ly)$/;
const SELF = /^(?:it|he|she|they|we|i|it's|he's|she's|they're|we're|i'm|we've|i've|they've)$/;
/** Words of a content among which its stand is looked for. */
const LEAD = 12;
/** What may open a content before its subject. */
const OPENERS = /^(?:that|but|and|so|because|yes|no|well)$/;

/** A stand found in the words of a statement. */
interface Stand {
  readonly stance: Stance;
  readonly word: Quoted;
  readonly question: Quoted;
}

/**
 * The stands that the speakers of `statement` take themselves: whoever the source names takes it, the named members of
 * a group (“countries such as Norland”) one by one. Empty when the statement takes none, or does not say on what.
 */
export function readPositions(prose: Prose, statement: Statement): readonly Position[] {
  const stand =
    standOfCue(prose, statement) ?? standOfContent(prose, statement) ?? standOfAct(prose, statement);
  if (stand === null) return [];
  return holdersOf(statement).map(({ holder, who }) => ({ holder, who, ...stand, statement: statement.id }));
}

/** “remain ‹opposed to› the use of weapons” */
function standOfCue(prose: Prose, { cue, content }: Statement): Stand | null {
  const tokens = tokensWithin(prose, cue.spans);
  const lower = lowerWords(prose, cue.spans);
  const found = findStance(lower, 0, lower.length);
  if (found === null) return null;
  const question = saysThat(prose, content) ? null : trimmed(prose, content.spans);
  const word = wordsAt(prose, tokens.slice(found.first, found.next));
  return question === null || word === null ? null : { stance: found.stance, word, question };
}

/** “announced that it was ‹considering› the sale” */
function standOfContent(prose: Prose, { content, speaker }: Statement): Stand | null {
  const tokens = tokensWithin(prose, content.spans);
  const lower = lowerWords(prose, content.spans);
  const own = speaker.name.toLowerCase().split(/\s+/).at(-1) ?? '';
  const from = OPENERS.test(lower[0] ?? '') ? 1 : 0;
  const found = findStance(lower, from, Math.min(lower.length, LEAD));
  if (found === null) return null;
  let subject = found.first - 1;
  while (subject >= from && BETWEEN.test(lower[subject] ?? '')) subject--;
  const isOwn = SELF.test(lower[subject] ?? '') || (own !== '' && lower[subject] === own);
  if (!isOwn || subject > from + 1) return null;
  const [last] = tokens.slice(found.next - 1, found.next);
  const end = last === undefined ? 0 : (prose.tokens[sentenceEnd(prose, last) - 1]?.end ?? 0);
  const question = trimmed(prose, clipped(content.spans, prose.tokens[last ?? 0]?.end ?? 0, end));
  const word = wordsAt(prose, tokens.slice(found.first, found.next));
  return question === null || word === null ? null : { stance: found.stance, word, question };
}

/** “‹condemned› the raid”: by what the statement does, where its cue tells it. */
function standOfAct(prose: Prose, { act, cue, content }: Statement): Stand | null {
  const stance = act === null ? undefined : BY_ACT[act.name];
  if (act === null || stance === undefined || act.spans.length === 0) return null;
  const isOfCue = act.spans.every((span) =>
    cue.spans.some(({ start, end }) => span.start >= start && span.end <= end),
  );
  const question = isOfCue && !saysThat(prose, content) ? trimmed(prose, content.spans) : null;
  return question === null ? null : { stance, word: quote(prose.text, act.spans), question };
}

/** “agreed ‹that the tax would rise›”: who says that a thing is so, takes no stand on whether it should be. */
function saysThat(prose: Prose, { spans }: Quoted): boolean {
  const [first] = tokensWithin(prose, spans.slice(0, 1));
  return (
    prose.tokens[first ?? -1]?.lower === 'that' && !/\b(?:should|must)\b/.test(quote(prose.text, spans).text)
  );
}

function holdersOf({ speakers }: Statement): readonly { holder: Entity; who: Quoted | null }[] {
  return speakers.flatMap((speaker) => {
    if (speaker.members !== undefined)
      return speaker.members.map(({ id, name, type, mention }) => ({
        holder: { id, name, type },
        who: mention,
      }));
    return isSomebody(speaker)
      ? [{ holder: { id: speaker.id, name: speaker.name, type: speaker.type }, who: speaker.mention }]
      : [];
  });
}

function isSomebody({ name, type, resolvedBy }: Speaker): boolean {
  return name !== '' && type !== 'document' && resolvedBy !== 'unresolved';
}

function wordsAt({ text, tokens }: Prose, indices: readonly number[]): Quoted | null {
  const first = tokens[indices[0] ?? -1];
  const last = tokens[indices.at(-1) ?? -1];
  return first === undefined || last === undefined
    ? null
    : quote(text, [{ start: first.start, end: last.end }]);
}

/** `spans` cut to what lies from `start` to `end`. */
function clipped(spans: readonly Span[], start: number, end: number): readonly Span[] {
  return spans.flatMap((span) => {
    const cut = { start: Math.max(span.start, start), end: Math.min(span.end, end) };
    return cut.start < cut.end ? [cut] : [];
  });
}

/** The words of `spans` without marks at the ends of each; `null` when no word is left. */
function trimmed(prose: Prose, spans: readonly Span[]): Quoted | null {
  const kept = spans.flatMap((span) => {
    const words = tokensWithin(prose, [span]).filter((at) => prose.tokens[at]?.kind !== 'mark');
    return wordsAt(prose, words)?.spans ?? [];
  });
  return kept.length === 0 ? null : quote(prose.text, kept);
}
