import { safeText } from '../safe-text.ts';

/** Says that nobody has the name that was asked for, and which names may have been meant. */
export function nobodyCalled(name: string, meant: readonly string[]): string {
  return `Nobody in the record is called ${safeText(name)}: did you mean ${meant.map(safeText).join(', ')}?`;
}
