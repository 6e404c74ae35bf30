import type { Quoted } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import { safeText } from './safe-text.ts';
import { daysShown } from './shown-judgement.ts';
import { type Canvas, separator } from './terminal-canvas.ts';
import type { Run } from './wrap-runs.ts';

/**
 * What is known of a statement besides its words, a line each: the condition it stands under, then when, to whom and
 * where it was said. Empty when nothing is.
 */
export function factLines(statement: Statement, canvas: Canvas): readonly (readonly Run[])[] {
  return [conditionRuns(statement, canvas), settingRuns(statement, canvas)].filter((runs) => runs.length > 0);
}

/** `only: “unless the tax is lifted”`; in the article's own words it says so. */
function conditionRuns({ condition }: Statement, { style }: Canvas): readonly Run[] {
  if (condition === null) return [];
  const runs: Run[] = [
    { text: 'condition: ', style: style.aside },
    { text: safeText(condition.words.text), style: style.condition },
  ];
  if (condition.voice === 'article') runs.push({ text: ' (in the article’s words)', style: style.aside });
  return runs;
}

/** `said 2025-03-10 (“Monday”) · to reporters · in a statement`. */
function settingRuns(
  { said, addressee, venue, cue }: Statement,
  { text, style, look }: Canvas,
): readonly Run[] {
  const facts: string[] = [];
  if (said !== null) {
    const [words] = said.spans;
    const printed = words === undefined ? '' : ` (“${safeText(text.slice(words.start, words.end))}”)`;
    facts.push(`said ${daysShown(said)}${printed}`);
  }
  if (addressee !== null) facts.push(`to ${safeText(addressee.text)}`);
  // “said in a statement” has told it already.
  if (venue !== null && !isWithin(venue, cue)) facts.push(safeText(venue.text));
  return facts.length === 0 ? [] : [{ text: facts.join(separator(look)), style: style.aside }];
}

function isWithin({ spans }: Quoted, { spans: around }: Quoted): boolean {
  return spans.every((span) => around.some(({ start, end }) => start <= span.start && span.end <= end));
}
