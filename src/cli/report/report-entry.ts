import type { Reading } from '../../domain/reading.ts';
import type { Statement } from '../../domain/statement.ts';
import { groupBySpeaker, type SpeakerGroup } from '../group-by-speaker.ts';
import { type Paragraph, paragraphsOf } from '../paragraphs.ts';
import type { ReadInput } from '../reading-sink.ts';

/** One statement as a report shows it. */
export interface ReportStatement {
  readonly statement: Statement;
  /** Unique in the whole report, the statement's own id unless an article before has it: the permalink. */
  readonly anchor: string;
  /** Counted from 1 through its article in text order. */
  readonly number: number;
  /** The colour of its speaker: `c1` to `c8` for those who said most, `c0` for the rest. */
  readonly colour: string;
  /** The speaker as filters know them, in lower case; empty when nobody is named. */
  readonly speakerKey: string;
}

/** One article as a report shows it. */
export interface ReportEntry {
  readonly anchor: string;
  readonly name: string;
  readonly reading: Reading;
  readonly statements: readonly ReportStatement[];
  readonly byStatement: ReadonlyMap<Statement, ReportStatement>;
  readonly groups: readonly SpeakerGroup[];
  readonly paragraphs: readonly Paragraph[];
}

/** Colours that can be told apart at a glance, also on paper; more would be guesswork. */
const COLOURS = 8;

/** The articles of a report with everything in them named and numbered, no name used twice. */
export function reportEntries(inputs: readonly ReadInput[]): readonly ReportEntry[] {
  const taken = new Set<string>();
  return inputs.map((input, index) => reportEntry(input, `a${index + 1}`, taken));
}

function reportEntry(
  { name, reading, statements }: ReadInput,
  anchor: string,
  taken: Set<string>,
): ReportEntry {
  const groups = groupBySpeaker(statements);
  const colours = new Map<Statement, string>();
  for (const [rank, group] of groups.entries()) {
    const colour = group.name === null || rank >= COLOURS ? 'c0' : `c${rank + 1}`;
    for (const statement of group.statements) colours.set(statement, colour);
  }
  const shown = statements.map((statement, index) => ({
    statement,
    anchor: unused(statement.id, taken),
    number: index + 1,
    colour: colours.get(statement) ?? 'c0',
    speakerKey: statement.speaker.name.toLowerCase(),
  }));
  return {
    anchor,
    name,
    reading,
    statements: shown,
    byStatement: new Map(shown.map((each) => [each.statement, each])),
    groups,
    paragraphs: paragraphsOf(reading.article),
  };
}

function unused(id: string, taken: Set<string>): string {
  let anchor = id;
  for (let count = 2; taken.has(anchor); count++) anchor = `${id}-${count}`;
  taken.add(anchor);
  return anchor;
}
