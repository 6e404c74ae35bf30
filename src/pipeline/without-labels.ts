import type { Note, Noted } from '../domain/note.ts';
import type { Attribution } from '../domain/statement.ts';
import { pipelineNote } from './pipeline-note.ts';

/** How a letter to a newspaper begins, and the rubrics that newspapers print before a headline. */
const LABEL = new RegExp(
  `^(?:${[
    'dear\\s[^\\n]{1,40}|sirs?|madam|sir or madam|(?:the\\s)?editor',
    'letters?|opinions?|comment|analysis|interview|review|obituary|factbox|explainer|podcast|q\\s?&\\s?a|sports?',
  ].join('|')})$`,
  'iu',
);

/**
 * `attributions` without those that take a label for who speaks: “Sir – Your editorial claims …”, whose writer stands at
 * the end of the letter, if anywhere, and “Analysis: why the bridge fell”. Each is noted.
 */
export function withoutLabels(
  attributions: readonly Attribution[],
  text: string,
): Noted<readonly Attribution[]> {
  const notes: Note[] = [];
  const value = attributions.filter((attribution) => {
    const isKept = !isLabelled(attribution, text);
    const [span] = attribution.source;
    if (!isKept && span !== undefined)
      notes.push(
        pipelineNote(
          'label-not-speaker',
          span,
          'A rubric, or whom a letter greets, was not taken for who speaks.',
        ),
      );
    return isKept;
  });
  return { value, notes };
}

function isLabelled({ source, cue }: Attribution, text: string): boolean {
  const [name] = source;
  const [mark] = cue;
  if (name === undefined || mark === undefined || /[\p{L}\p{N}]/u.test(text.slice(mark.start, mark.end)))
    return false;
  return isAtHeadOfLine(text, name.start) && LABEL.test(text.slice(name.start, name.end));
}

export function isAtHeadOfLine(text: string, offset: number): boolean {
  return offset === 0 || text[offset - 1] === '\n';
}
