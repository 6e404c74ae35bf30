import { agencyNamed } from './find-agencies.ts';
import { isPersonName, readWriters, type Writer } from './names.ts';
import { readTimestamp } from './timestamp.ts';

/** "By", and what else says in print that names follow. The colon may be missing after "By" only. */
const LABEL =
  /^(?:(?:(?:written|reported|posted|story|words|text|article|report|published|compiled|an? .{3,20})\s+)?by:?|(?:authors?|writers?|reporters?|byline)\s*:|(?:written|story|words|text|interview)\s*:)\s+/iu;
const DATED_LABEL = /^(?<date>(?:posted|published|updated|written|last updated)\b.{3,60}?)[\s,|]+by:?\s+/iu;
const ANONYMOUS =
  /^(?:(?:our|a|the|special|staff|web|news|foreign|own|online|national|political|city|crime|court)\s+){0,3}(?:reporters?|correspondents?|desk|newsroom|staff(?: writers?)?|bureau|agencies|editors?|wires?(?: services?)?|news service)\.?$/iu;

/** A byline: the writers that it names, with their offsets in the line. */
interface Byline {
  /** Empty for "By our correspondent". */
  readonly writers: readonly Writer[];
}

const isAside = (piece: string): boolean => readTimestamp(piece) !== null;

/**
 * The line as a byline that says that it is one, or `null`: "By Lena Marsh and Omar Said", "BY LENA MARSH | 3 June 2024",
 * "Written by Lena Marsh, Staff Writer". The whole line must read so: "By Lena Marsh's account it was late" is a sentence.
 */
export function readByline(line: string): Byline | null {
  if (line.length > 200) return null;
  const label = LABEL.exec(line) ?? datedLabel(line);
  if (!label) return null;
  const rest = line.slice(label[0].length);
  if (ANONYMOUS.test(rest)) return { writers: [] };
  const writers = readWriters(rest, isAside);
  if (!writers) return null;
  const shift = label[0].length;
  return { writers: writers.map((w) => ({ ...w, start: w.start + shift, end: w.end + shift })) };
}

/** "Posted on May 21, 2024 by Nils Berger": a line of dates up to "by". */
function datedLabel(line: string): RegExpExecArray | null {
  const label = DATED_LABEL.exec(line);
  return label?.groups?.date && readTimestamp(label.groups.date) !== null ? label : null;
}

/**
 * The line as a byline without "By", or `null`: "Lena Marsh, Staff Writer", "Lena Marsh in Oldbridge and Omar Said".
 * Only names and roles, so it counts only where bylines stand: between headline and text, and after the text.
 */
export function readBareByline(line: string): Byline | null {
  if (line.length > 200 || /[.!?"“”]$/u.test(line) || agencyNamed(line)) return null;
  const writers = readWriters(line, isAside);
  return writers ? { writers } : null;
}

/** The name that the whole line is ("Lena Marsh", "LENA MARSH"), or `null`. */
export function readLoneName(line: string): string | null {
  const name = line.replace(/[:,]$/u, '');
  return name.length <= 60 && isPersonName(name) ? name : null;
}
