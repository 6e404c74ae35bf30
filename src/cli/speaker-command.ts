import { compareText } from '../domain/compare-text.ts';
import { nameId } from '../domain/namesake.ts';
import type { RecordStore, StoredEntity, StoredStatement } from '../domain/record.ts';
import { CliError } from './cli-error.ts';
import type { World } from './output.ts';
import { connectAll } from './record/connect-all.ts';
import { toDifferenceJson } from './record/difference-lines.ts';
import { findChanges } from './record/find-changes.ts';
import { findSubjects } from './record/find-subjects.ts';
import { toStoredPositionsJson } from './record/position-lines.ts';
import { type Profile, profileLines } from './record/profile-lines.ts';
import { placesOfHolders, placesOfSides, shownNamesakes } from './record/shown-names.ts';
import { sortDay } from './record/stored-day.ts';
import { jsonText, toStoredStatementJson } from './record/stored-json.ts';
import { termsOf } from './record/subject-terms.ts';
import { type RecordOptions, withRecord } from './record/with-record.ts';
import { safeText } from './safe-text.ts';
import { lookOf } from './terminal-look.ts';

/** The options of `sayso speaker`, checked. */
export interface SpeakerOptions extends RecordOptions {
  /** Statements shown of each subject on a terminal. */
  readonly limit: number;
  readonly width?: number;
}

/** Statements of the whole record that a speaker's words are compared with; articles come in an order that is chance. */
const SAMPLE = 3000;
/** More are told apart than are shown with their statements. */
const SUBJECTS = 40;
const OTHERS_NAMED = 5;
const DIFFERENCES = 200;
const POSITIONS = 200;
const SUGGESTED = 5;

/** Prints what one speaker said: by subject, in order of time, what does not agree first. */
export async function runSpeaker(name: string, options: SpeakerOptions, world: World): Promise<number> {
  return withRecord(options, world, async (store) => {
    await connectAll(store, world);
    const [speaker, ...others] = await findSpeaker(store, name);
    if (!speaker) throw new CliError('usage', await nobody(store, name));
    const profile = await readProfile(store, speaker, others);
    if (options.json) await world.stdout.write(jsonText(toProfileJson(profile)));
    else {
      const look = lookOf(world.stdout, world.env, options.width);
      for (const line of profileLines(profile, look, options.limit)) await world.stdout.write(`${line}\n`);
    }
    return 0;
  });
}

/**
 * The one who is called exactly so, else the one with most statements of whom it is a part of the name; then the others. Of
 * several of one name the one with most statements, where no role or id tells which.
 */
async function findSpeaker(store: RecordStore, name: string): Promise<readonly StoredEntity[]> {
  const found = await store.findEntities(name, OTHERS_NAMED + 1);
  const exact = found.filter((entity) => entity.name.toLowerCase() === name.trim().toLowerCase());
  const [speaker, ...others] = [...exact, ...found.filter((entity) => !exact.includes(entity))];
  if (!speaker || speaker.namesake === null) return speaker ? [speaker, ...others] : [];
  const namesakes = await store.findEntities(nameId(speaker.id), OTHERS_NAMED + 1);
  const known = new Set([speaker, ...others].map(({ id }) => id));
  return [speaker, ...others, ...namesakes.filter(({ id }) => !known.has(id))];
}

async function nobody(store: RecordStore, name: string): Promise<string> {
  const meant = await store.suggestNames(name, SUGGESTED);
  const hint =
    meant.length > 0
      ? `did you mean ${meant.map(safeText).join(', ')}?`
      : 'give a part of the name as printed.';
  return `The record has no statement by ${safeText(name)}: ${hint}`;
}

async function readProfile(
  store: RecordStore,
  speaker: StoredEntity,
  others: readonly StoredEntity[],
): Promise<Profile> {
  const statements: StoredStatement[] = [];
  for await (const each of store.statementsOf(await store.sameEntities(speaker.id))) statements.push(each);
  // By the first day that each may be of: what was said in a week of two months has a place among the days.
  statements.sort((a, b) => compareText(sortDay(a.statement, a.article), sortDay(b.statement, b.article)));
  const own = new Set(termsOf(`${speaker.name} ${speaker.aliases.join(' ')}`).map(({ key }) => key));
  const { subjects, rest } = findSubjects(statements, await sample(store), SUBJECTS, own);
  const { differences } = await store.differences({ speaker: speaker.id, limit: DIFFERENCES });
  const { groups: positions } = await store.positions({ speaker: speaker.id, limit: POSITIONS });
  const ids = new Set(statements.map(({ statement, article }) => `${article.key} ${statement.id}`));
  const theirs = differences.filter(({ sides }) =>
    sides.some(({ stored }) => ids.has(`${stored.article.key} ${stored.statement.id}`)),
  );
  return {
    speaker,
    others,
    statements,
    subjects,
    rest,
    changes: findChanges(statements),
    differences: theirs,
    positions,
    names: await shownNamesakes(store, [...placesOfSides(theirs), ...placesOfHolders(positions)]),
  };
}

async function sample(store: RecordStore): Promise<readonly StoredStatement[]> {
  const some: StoredStatement[] = [];
  for await (const each of store.allStatements()) {
    if (some.push(each) >= SAMPLE) break;
  }
  return some;
}

function toProfileJson(profile: Profile) {
  const { speaker, others, statements, subjects, rest, changes, differences, positions } = profile;
  const place = ({ statement, article }: StoredStatement) => ({ id: statement.id, article: article.key });
  return {
    speaker,
    others,
    subjects: subjects.map((subject) => ({ name: subject.name, statements: subject.statements.map(place) })),
    rest: rest.map(place),
    changes: changes.map(({ kind, what, shared, before, after }) => ({
      kind,
      what,
      shared,
      before: place(before),
      after: place(after),
    })),
    differences: differences.map(toDifferenceJson),
    positions: positions.map(toStoredPositionsJson),
    statements: statements.map(toStoredStatementJson),
  };
}
