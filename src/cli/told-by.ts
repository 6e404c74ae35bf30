import type { Reading } from '../domain/reading.ts';
import type { Statement } from '../domain/statement.ts';
import { namesNobody } from './group-by-speaker.ts';

/**
 * Who tells of a statement that stands within another's content: “as told by Ann Moss”. `null` for any other. The names
 * are as printed: they are to be made harmless before they are shown.
 */
export function toldBy({ within }: Statement, { statements }: Reading): string | null {
  if (within === undefined) return null;
  const outer = statements.find(({ id }) => id === within);
  const isNamed = outer !== undefined && !namesNobody(outer);
  return `as told by ${isNamed ? outer.speakers.map(({ name }) => name).join(' and ') : 'somebody not named'}`;
}
