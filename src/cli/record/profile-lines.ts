import type { StoredDifference, StoredPositions } from '../../domain/connections.ts';
import { namesakeLabel } from '../../domain/namesake.ts';
import type { StoredEntity, StoredStatement } from '../../domain/record.ts';
import { dayText, saidDay } from '../../record/said-day.ts';
import { safeText } from '../safe-text.ts';
import { count, separator } from '../terminal-canvas.ts';
import { stylesFor, type TerminalLook } from '../terminal-look.ts';
import { plain, wrapRuns } from '../wrap-runs.ts';
import { differenceLines } from './difference-lines.ts';
import { histogramLines } from './facet-lines.ts';
import type { Change } from './find-changes.ts';
import type { Subject } from './find-subjects.ts';
import { positionLines } from './position-lines.ts';
import type { ShownName } from './shown-names.ts';
import { statementLines } from './statement-lines.ts';

/** What is known of a speaker. */
export interface Profile {
  readonly speaker: StoredEntity;
  /** Others whom the name may mean. */
  readonly others: readonly StoredEntity[];
  /** All, in order of time. */
  readonly statements: readonly StoredStatement[];
  readonly subjects: readonly Subject[];
  /** Those of no subject. */
  readonly rest: readonly StoredStatement[];
  readonly changes: readonly Change[];
  /** What does not agree with what they or others said elsewhere, the surest first. */
  readonly differences: readonly StoredDifference[];
  /** Where they take a stand beside others, in order of time. */
  readonly positions: readonly StoredPositions[];
  /** How those are shown who speak in `differences`, and who take a stand in `positions`. */
  readonly names: ShownName;
}

/** Other names of the speaker that are shown. */
const ALIASES_SHOWN = 6;

/** Subjects whose statements are shown; the others are named. */
const SUBJECTS_SHOWN = 12;

/** A speaker on a terminal: who, how often and when; what changed; then each subject, `limit` statements of it. */
export function profileLines(profile: Profile, look: TerminalLook, limit: number): readonly string[] {
  const style = stylesFor(look);
  return [
    ...headLines(profile, look),
    ...profile.differences
      .slice(0, limit)
      .flatMap((each) => ['', ...differenceLines(each, profile.names, look)]),
    ...moreLine(profile.differences.length - limit, 'difference', look),
    ...profile.changes.slice(0, limit).flatMap((change) => ['', ...changeLines(change, look)]),
    ...moreLine(profile.changes.length - limit, 'change', look),
    ...(profile.positions.length > 0
      ? ['', style.title(`Positions beside others${separator(look)}${profile.positions.length}`)]
      : []),
    ...profile.positions.slice(-limit).flatMap((each) => positionLines(each, profile.names, look)),
    ...moreLine(profile.positions.length - limit, 'question', look),
    ...profile.subjects
      .slice(0, SUBJECTS_SHOWN)
      .flatMap(({ name, statements }) => [
        '',
        style.title(`“${safeText(name)}”${separator(look)}${count(statements.length, 'statement')}`),
        ...listLines(statements, look, limit),
      ]),
    ...moreSubjects(profile, look),
    ...(profile.rest.length > 0
      ? [
          '',
          style.title(
            `${profile.subjects.length > 0 ? 'Everything else' : 'Statements'}${separator(look)}${profile.rest.length}`,
          ),
          ...listLines(profile.rest, look, limit),
        ]
      : []),
  ];
}

/** The subjects whose statements are not shown: the most telling come first, so these say less. */
function moreSubjects({ subjects, speaker }: Profile, look: TerminalLook): string[] {
  const more = subjects.slice(SUBJECTS_SHOWN);
  const [first] = more;
  if (first === undefined) return [];
  const style = stylesFor(look);
  const named = more.map(({ name, statements }) => `“${safeText(name)}” ${statements.length}`);
  const how = `to see one: sayso search ${safeText(first.name)} --speaker "${safeText(speaker.name)}"`;
  return [
    '',
    style.title('More subjects'),
    ...wrapRuns([{ text: named.join(separator(look)), style: plain }], look.width),
    ...wrapRuns([{ text: how, style: style.aside }], look.width),
  ];
}

function headLines({ speaker, others, statements }: Profile, look: TerminalLook): string[] {
  const style = stylesFor(look);
  const articles = new Set(statements.map(({ article }) => article.key)).size;
  const facts = [speaker.type, count(statements.length, 'statement'), count(articles, 'article')];
  const aside = (text: string) => wrapRuns([{ text: safeText(text), style: style.aside }], look.width);
  const isNamesake = ({ name, namesake }: StoredEntity) =>
    speaker.namesake !== null && namesake !== null && name === speaker.name;
  const strangers = others.filter((other) => !isNamesake(other));
  return [
    style.speaker(safeText(labelOf(speaker))),
    ...aside(facts.join(separator(look))),
    ...(speaker.aliases.length > 0
      ? aside(`also printed: ${speaker.aliases.slice(0, ALIASES_SHOWN).join(separator(look))}`)
      : []),
    ...namesakeLines(speaker, others.filter(isNamesake), look),
    ...(strangers.length > 0
      ? aside(
          `not included: ${strangers.map(({ name, statements }) => `${name} ${statements}`).join(separator(look))}`,
        )
      : []),
    ...histogramLines(monthsOf(statements), look),
  ];
}

function labelOf({ name, namesake }: StoredEntity): string {
  return namesake === null ? name : namesakeLabel({ name, ...namesake });
}

/** Who bears the very same name, and how to ask for each; nothing where one alone does. */
function namesakeLines(speaker: StoredEntity, others: readonly StoredEntity[], look: TerminalLook): string[] {
  if (speaker.namesake === null) return [];
  const { warning, aside } = stylesFor(look);
  const all = [speaker, ...others];
  const told = all.filter(({ namesake }) => namesake?.role != null).length;
  const head = `${told > 1 ? told : 'Several'} persons are called ${speaker.name}, as their roles tell. Ask for one by its id:`;
  return [
    ...wrapRuns([{ text: safeText(head), style: warning }], look.width),
    ...all.flatMap((each) => {
      const row = [each.id, safeText(labelOf(each)), count(each.statements, 'statement')];
      const runs = [{ text: row.join(separator(look)), style: aside }];
      return wrapRuns(runs, look.width - 2).map((line) => `  ${line}`);
    }),
  ];
}

function monthsOf(statements: readonly StoredStatement[]) {
  const counts = new Map<string, number>();
  for (const { statement, article } of statements) {
    const day = saidDay(statement.said, article.published?.date ?? null);
    if (day === null) continue;
    // As far as it is known: 2016-09, or 2016.
    const month = dayText(Math.floor(day / 100) * 100);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, number]) => ({ value, count: number }))
    .sort((a, b) => (a.value < b.value ? -1 : 1));
}

function changeLines({ what, shared, before, after }: Change, look: TerminalLook): string[] {
  const style = stylesFor(look);
  const on = shared.map((term) => `“${safeText(term)}”`).join(', ');
  return [
    ...wrapRuns([{ text: `Changed: ${safeText(what)}, on ${on}`, style: style.title }], look.width),
    ...statementLines(before, look, { speaker: false }),
    ...statementLines(after, look, { speaker: false }),
  ];
}

/** The statements in order of time, the same words once. */
function listLines(statements: readonly StoredStatement[], look: TerminalLook, limit: number): string[] {
  const byWords = new Map<string, StoredStatement[]>();
  for (const each of statements) byWords.set(each.words, [...(byWords.get(each.words) ?? []), each]);
  const distinct = [...byWords.values()];
  return [
    ...distinct
      .slice(0, limit)
      .flatMap(([first, ...others]) =>
        first ? statementLines(first, look, { speaker: false, appearances: others.length + 1 }) : [],
      ),
    ...moreLine(distinct.length - limit, 'more', look),
  ];
}

function moreLine(left: number, noun: string, look: TerminalLook): string[] {
  const text =
    noun === 'more'
      ? `… ${left} more with --limit or --json`
      : `… ${count(left, `more ${noun}`)} with --limit or --json`;
  return left > 0 ? [stylesFor(look).aside(look.ascii ? text.replace('…', '...') : text)] : [];
}
