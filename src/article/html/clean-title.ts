import { lineKey } from './same-words.ts';

/**
 * A page title without its outlet: `Bridge to close - The Example Times` is `Bridge to close`.
 *
 * Only a name in `outlets` is taken off, at either end and behind a mark that sets it apart, since a headline may
 * end in any name (`Talks fail - Ruritania`). A title that is nothing but the outlet is `null`.
 */
export function cleanTitle(title: string, outlets: readonly string[]): string | null {
  const names = new Set(outlets.map(outletKey).filter((key) => key !== ''));
  let left = title.replace(/\s+/g, ' ').trim();
  for (let cut = withoutOutlet(left, names); cut !== null; cut = withoutOutlet(left, names)) left = cut;
  return left === '' || names.has(outletKey(left)) ? null : left;
}

/** What names of one outlet share: `The Example Times`, `Example Times` and `exampletimes.com`. */
export function outletKey(name: string): string {
  return lineKey(name.replace(/^the\s+/i, '').replace(/\.(?:com|net|org|news|co\.[a-z]{2}|[a-z]{2})$/i, ''));
}

const MARK = /\s+[-–—|•·»›:/]+\s+|\s*[|»›]\s*|:\s+/g;

/** The title less the outlet before its first or after its last mark, `null` when neither is one. */
function withoutOutlet(title: string, names: ReadonlySet<string>): string | null {
  const marks = [...title.slice(0, 2000).matchAll(MARK)];
  const last = marks.at(-1);
  if (last !== undefined && names.has(outletKey(title.slice(last.index + last[0].length)))) {
    return title.slice(0, last.index).trim();
  }
  const first = marks[0];
  if (first !== undefined && names.has(outletKey(title.slice(0, first.index)))) {
    return title.slice(first.index + first[0].length).trim();
  }
  return null;
}
