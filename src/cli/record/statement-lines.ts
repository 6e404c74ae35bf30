import type { StoredStatement } from '../../domain/record.ts';
import { bars } from '../render-terminal.ts';
import { safeText } from '../safe-text.ts';
import { actWord } from '../shown-judgement.ts';
import { separator } from '../terminal-canvas.ts';
import { stylesFor, type TerminalLook } from '../terminal-look.ts';
import { plain, type Run, wrapRuns } from '../wrap-runs.ts';
import { dayShown } from './stored-day.ts';

/** What a line says besides the words. */
export interface ShownFacts {
  /** Whether the speaker is named; not where all are one speaker's. A text names it otherwise than the article. */
  readonly speaker: boolean | string;
  /** How often the same words stand in the record, where more than once. */
  readonly appearances?: number;
}

/** A statement of the record in a list: day, speaker, act and outlet, the exact words, and where to find it again. */
export function statementLines(
  { statement, article }: StoredStatement,
  look: TerminalLook,
  facts: ShownFacts,
): readonly string[] {
  const style = stylesFor(look);
  const between: Run = { text: separator(look), style: style.aside };
  const act = actWord(statement);
  const speakerShown =
    typeof facts.speaker === 'string' ? facts.speaker : statement.speaker.name || 'nobody named';
  const parts: Run[] = [
    { text: dayShown(statement, article) ?? 'no date', style: style.aside },
    ...(facts.speaker === false ? [] : [{ text: safeText(speakerShown), style: style.speaker }]),
    ...(act === null ? [] : [{ text: act, style: style.cue }]),
    ...[article.outlet ?? article.agency].flatMap((name) =>
      name === null ? [] : [{ text: safeText(name), style: style.aside }],
    ),
    ...((facts.appearances ?? 1) > 1
      ? [{ text: `the same words in ${facts.appearances} places`, style: style.aside }]
      : []),
    ...(article.versions > 1
      ? [{ text: `version ${article.version} of ${article.versions}`, style: style.aside }]
      : []),
    { text: statement.id, style: style.aside },
  ];
  const head = parts.flatMap((part, index) => (index === 0 ? [part] : [between, part]));
  const bar = `${style.aside(bars(look)[statement.form])} `;
  const words = wrapRuns(
    [{ text: safeText(statement.content.text), style: statement.form === 'direct' ? style.direct : plain }],
    look.width - 2,
  );
  return [...wrapRuns(head, look.width), ...words.map((line) => bar + line)];
}
