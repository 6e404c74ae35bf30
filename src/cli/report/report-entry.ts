import type { Reading } from '../../domain/reading.ts';
import type { Statement } from '../../domain/statement.ts';
import { groupBySpeaker, type SpeakerGroup } from '../group-by-speaker.ts';
import { type Paragraph, paragraphsOf } from '../paragraphs.ts';
import type { ReadInput } from '../reading-sink.ts';
import { type Findings, findingsOf } from '../shown-findings.ts';
import { actWord } from '../shown-judgement.ts';

/** One statement as a report shows it. */
export interface ReportStatement {
  readonly statement: Statement;
  /** Unique in the whole report, the statement's own id unless an article before has it: the permalink. */
  readonly anchor: string;
  /** Counted from 1 through its article in text order. */
  readonly number: number;
  /** The colour of its speaker: `c1` to `c8` for those who said most, `c0` for the rest. */
  readonly colour: string;
  /** Its speakers as filters know them. */
  readonly speakerKeys: readonly string[];
  /** Its act as filters know it: the word that is shown, empty when none is. */
  readonly act: string;
}

/** A speaker as filters know it. */
export interface SpeakerChoice {
  /** `k1`, `k2`, …: the same in every article of the report. */
  readonly key: string;
  readonly name: string;
}

/** One article as a report shows it. */
export interface ReportEntry {
  readonly anchor: string;
  readonly name: string;
  readonly reading: Reading;
  readonly statements: readonly ReportStatement[];
  readonly byStatement: ReadonlyMap<Statement, ReportStatement>;
  /** The same by the statements' ids. */
  readonly byId: ReadonlyMap<string, ReportStatement>;
  readonly findings: Findings;
  readonly groups: readonly SpeakerGroup[];
  readonly paragraphs: readonly Paragraph[];
}

/** Colours that can be told apart at a glance, also on paper; more would be guesswork. */
const COLOURS = 8;

/** Everything that a report shows. */
export interface ReportEntries {
  readonly entries: readonly ReportEntry[];
  /** Every speaker once, in the order of their first statements; without a name for those whom nobody names. */
  readonly speakers: readonly SpeakerChoice[];
}

/** The articles of a report with everything in them named and numbered, no name used twice. */
export function reportEntries(inputs: readonly ReadInput[]): ReportEntries {
  const taken = new Set<string>();
  const speakers = new Map<string, SpeakerChoice>();
  const entries = inputs.map((input, index) => reportEntry(input, `a${index + 1}`, taken, speakers));
  return { entries, speakers: [...speakers.values()] };
}

function reportEntry(
  { name, reading, statements }: ReadInput,
  anchor: string,
  taken: Set<string>,
  speakers: Map<string, SpeakerChoice>,
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
    speakerKeys: statement.speakers.map((speaker) => speakerKey(speaker.name, speakers)),
    act: actWord(statement) ?? '',
  }));
  return {
    anchor,
    name,
    reading,
    statements: shown,
    byStatement: new Map(shown.map((each) => [each.statement, each])),
    byId: new Map(shown.map((each) => [each.statement.id, each])),
    findings: findingsOf(reading, statements),
    groups,
    paragraphs: paragraphsOf(reading.article),
  };
}

/** One key for a name in whatever case. */
function speakerKey(name: string, speakers: Map<string, SpeakerChoice>): string {
  const folded = name.toLowerCase();
  const known = speakers.get(folded) ?? { key: `k${speakers.size + 1}`, name };
  speakers.set(folded, known);
  return known.key;
}

function unused(id: string, taken: Set<string>): string {
  let anchor = id;
  for (let count = 2; taken.has(anchor); count++) anchor = `${id}-${count}`;
  taken.add(anchor);
  return anchor;
}
