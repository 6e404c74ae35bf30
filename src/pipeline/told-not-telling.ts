import type { Note, Noted } from '../domain/note.ts';
import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import { pipelineNote } from './pipeline-note.ts';

/** A cue that ends in what is done to those who listen, or that and what they are to do: “warned to expect”. */
const DONE_TO_LISTENERS =
  /\b(?:told|advised|urged|warned|cautioned|reminded|informed|notified|assured|reassured|briefed|instructed|ordered|encouraged|asked|begged|implored)(?:\sto\s\p{L}+)?$/iu;
/** What stands between them and that: “have also been”. The last of these words makes it passive. */
const PASSIVE =
  /^\s*(?:(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|should|must|may|might|to|not|also|again|now|then|later|still|all|both|\p{L}+ly)\s+)*(?:is|are|was|were|be|been|being)\s+(?:(?:also|again|now|then|later|still|all|both|not|\p{L}+ly)\s+)*$/iu;
/** “by the surveyor”, between cue and content. */
const AGENT = /^(\s+by\s+)[^\s,;:()“”"][^,;:()“”"\n]{0,80}$/u;

/**
 * `attributions` without sources that are told and tell nothing: “‹Residents› are urged to boil water”, whose source is
 * whoever stands behind “by”, or nobody. Each that is left out is noted.
 */
export function toldNotTelling(
  attributions: readonly Attribution[],
  text: string,
): Noted<readonly Attribution[]> {
  const notes: Note[] = [];
  const value = attributions.map((attribution) => {
    const told = whoIsTold(attribution, text);
    if (told === null) return attribution;
    notes.push(
      pipelineNote('listener-not-speaker', told, 'Whoever is told something was not taken for who says it.'),
    );
    return { ...attribution, source: whoTells(attribution, text) };
  });
  return { value, notes };
}

function whoIsTold({ source, cue }: Attribution, text: string): Span | null {
  const listener = source.at(-1);
  const [first] = cue;
  const last = cue.at(-1);
  if (listener === undefined || first === undefined || last === undefined || listener.end > first.start)
    return null;
  const verb = DONE_TO_LISTENERS.exec(text.slice(first.start, last.end));
  if (verb === null) return null;
  return PASSIVE.test(text.slice(listener.end, first.start + verb.index)) ? listener : null;
}

function whoTells({ cue, content }: Attribution, text: string): readonly Span[] {
  const end = cue.at(-1)?.end ?? 0;
  const next = content.find(({ start }) => start >= end);
  const between = text.slice(end, next?.start ?? end).trimEnd();
  const by = AGENT.exec(between)?.[1];
  return by === undefined ? [] : [{ start: end + by.length, end: end + between.length }];
}
