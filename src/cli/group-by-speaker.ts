import type { Statement } from '../domain/statement.ts';

/** One speaker's statements in one article. */
export interface SpeakerGroup {
  /** The resolved name, what is printed when unresolved, or `null` when the text names nobody. */
  readonly name: string | null;
  readonly type: Statement['speaker']['type'];
  readonly resolved: boolean;
  /** In text order. */
  readonly statements: readonly Statement[];
}

/**
 * The statements by speaker, the one who said most first, on a tie the one who spoke first; what nobody is named for
 * comes last. Speakers are one when their names agree but for case and their types agree.
 */
export function groupBySpeaker(statements: readonly Statement[]): readonly SpeakerGroup[] {
  const groups = new Map<string, { first: Statement; statements: Statement[] }>();
  for (const statement of statements) {
    const { name, type } = statement.speaker;
    const key = namesNobody(statement) ? '' : `${type} ${name.toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.statements.push(statement);
    else groups.set(key, { first: statement, statements: [statement] });
  }
  return [...groups]
    .sort(
      ([a, x], [b, y]) => Number(a === '') - Number(b === '') || y.statements.length - x.statements.length,
    )
    .map(([key, { first, statements: said }]) => ({
      name: key === '' ? null : first.speaker.name,
      type: first.speaker.type,
      resolved: said.some(({ speaker }) => speaker.resolvedBy !== 'unresolved'),
      statements: said,
    }));
}

/** How many speakers said `statements`, those named together counted each. */
export function countSpeakers(statements: readonly Statement[]): number {
  const named = statements.flatMap(({ speakers }) => speakers.filter(({ name }) => name !== ''));
  return new Set(named.map(({ name, type }) => `${type} ${name.toLowerCase()}`)).size;
}

/** Who said `statement`, all of them: "BBC and Mediazona". */
export function speakerNames(statement: Statement): string {
  const names = statement.speakers.map(({ name }) => name).filter((name) => name !== '');
  const last = names.pop();
  if (last === undefined) return 'nobody named';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** Whether the text gives no speaker at all for `statement`. */
export function namesNobody({ speaker }: Statement): boolean {
  return speaker.name === '';
}
