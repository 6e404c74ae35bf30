import type { BlockKind } from '../../domain/article.ts';
import { isContact, isHandle, isLabelledBiography, readBiography } from './biography.ts';
import { readBareByline, readByline, readLoneName } from './byline.ts';
import { readCaption } from './caption-line.ts';
import { isReportedFrom, readCredit } from './credit-line.ts';
import { readFurniture } from './furniture.ts';
import type { LeftOutReason } from './left-out-reasons.ts';
import { isProse } from './line-form.ts';
import type { Line } from './lines.ts';
import { readTimestamp } from './timestamp.ts';

/** What a line is: a block of the article, or left out with a reason. `null` while nothing is decided. */
export type Verdict =
  | { readonly kind: BlockKind; readonly creditAt?: number }
  | { readonly reason: LeftOutReason };

/** What a line may be where the right lines stand around it. */
export type Candidate =
  | 'bare-byline'
  | 'lone-name'
  | 'handle'
  | 'biography'
  | 'reported-from'
  | 'timestamp'
  | 'clock';

/** A line on its way to a verdict. */
export interface JudgedLine extends Line {
  verdict: Verdict | null;
  readonly candidates: ReadonlySet<Candidate>;
  /** Hardly anything but running text, judged by its outward form. */
  readonly isProse: boolean;
}

/** Nothing is known of the line yet but that it is long and ends as a sentence does: running text, most likely. */
export function isOpenProse(line: JudgedLine): boolean {
  return line.verdict === null && line.isProse;
}

/** The reason that the line is left out for, or `null` while it is open or a block. */
export function reasonOf(line: JudgedLine | undefined): LeftOutReason | null {
  return line?.verdict && 'reason' in line.verdict ? line.verdict.reason : null;
}

/** The kind of block that the line is, or `null` while it is open or left out. */
export function kindOf(line: JudgedLine | undefined): BlockKind | null {
  return line?.verdict && 'kind' in line.verdict ? line.verdict.kind : null;
}

/** Judges a line by its own words alone. What only its surroundings can tell becomes a candidate. */
export function judgeLine(line: Line): JudgedLine {
  const { start, end, text } = line;
  const timestamp = readTimestamp(text);
  const candidates = readCandidates(text, timestamp);
  return { start, end, text, verdict: verdictOf(text, timestamp), candidates, isProse: isProse(text) };
}

type Timestamp = ReturnType<typeof readTimestamp>;

function verdictOf(text: string, timestamp: Timestamp): Verdict | null {
  if (readByline(text)) return { reason: 'byline' };
  if (isLabelledBiography(text)) return { reason: 'author-biography' };
  if (isContact(text)) return { reason: 'author-contact' };
  if (timestamp === 'labelled') return { reason: 'timestamp' };
  const reason = readFurniture(text);
  if (reason) return { reason };
  if (readCredit(text)) return { kind: 'credit' };
  const caption = readCaption(text);
  return caption ? { kind: 'caption', creditAt: caption.creditAt } : null;
}

function readCandidates(text: string, timestamp: Timestamp): ReadonlySet<Candidate> {
  const candidates = new Set<Candidate>();
  if (readLoneName(text)) candidates.add('lone-name');
  if (readBareByline(text)) candidates.add('bare-byline');
  if (isHandle(text)) candidates.add('handle');
  if (readBiography(text)) candidates.add('biography');
  if (isReportedFrom(text)) candidates.add('reported-from');
  if (timestamp === 'clock') candidates.add('clock');
  if (timestamp === 'date') candidates.add('timestamp');
  return candidates;
}
