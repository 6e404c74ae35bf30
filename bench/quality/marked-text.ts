import type { Span } from '../../src/domain/span.ts';

/**
 * `required`: a reader must find it. `doubtful`: trained annotators mark it about half of the time. `inner`: it stands
 * inside of the content of another one, where annotators mark nothing. Finding one of the latter two is neither asked
 * for nor held against a reader.
 */
type Standing = 'required' | 'doubtful' | 'inner';

/** An attribution as marked by hand: spans in text order, UTF-16 offsets into the text without its marks. */
export interface MarkedAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly standing: Standing;
}

export interface MarkedText {
  readonly text: string;
  /** In the order of their numbers. */
  readonly attributions: readonly MarkedAttribution[];
}

type Role = 'source' | 'cue' | 'content';

interface Label {
  readonly number: number;
  readonly role: Role;
  readonly standing: Standing;
}

interface Draft {
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
  standing: Standing;
}

const TOKEN = /⟦([^⟦⟧:]*):|⟦|⟧/gu;
const LABEL = /^(\d*)([scq])([+?]?)$/;
const ROLES: Readonly<Record<string, Role>> = { s: 'source', c: 'cue', q: 'content' };
const STANDINGS: Readonly<Record<string, Standing>> = { '': 'required', '?': 'doubtful', '+': 'inner' };

/**
 * Reads text with marks in it: `⟦s:Ms. Park⟧ ⟦c:told⟧ reporters ⟦q:“No.”⟧`.
 *
 * `s`, `c` and `q` are source, cue and content; a number before the letter tells attributions apart (none is 1); marks
 * of one role and number are pieces of one span; `1s,2s` is a source of two attributions. `+` or `?` after one of its
 * letters makes an attribution `inner` or `doubtful`. Marks nest and never cross.
 *
 * Throws `RangeError`, with the offset in `marked`, for a mark that is not closed or not opened, a label that cannot be
 * read, an empty span, and an attribution without content.
 */
export function parseMarkedText(marked: string): MarkedText {
  const drafts = new Map<number, Draft>();
  const open: { readonly labels: readonly Label[]; readonly start: number; readonly at: number }[] = [];
  let text = '';
  let read = 0;
  for (const match of marked.matchAll(TOKEN)) {
    text += marked.slice(read, match.index);
    read = match.index + match[0].length;
    if (match[0] !== '⟧') {
      open.push({ labels: readLabels(match[1] ?? '', match.index), start: text.length, at: match.index });
      continue;
    }
    const mark = open.pop();
    if (mark === undefined) throw new RangeError(`offset ${match.index}: ⟧ closes nothing`);
    if (mark.start === text.length) throw new RangeError(`offset ${mark.at}: the mark is empty`);
    for (const label of mark.labels) addSpan(drafts, label, { start: mark.start, end: text.length });
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) throw new RangeError(`offset ${unclosed.at}: the mark is not closed`);
  return { text: text + marked.slice(read), attributions: finish(drafts) };
}

function readLabels(labels: string, at: number): Label[] {
  return labels.split(',').map((label) => {
    const [, number, letter, sign] = LABEL.exec(label) ?? [];
    const role = ROLES[letter ?? ''];
    const standing = STANDINGS[sign ?? ''];
    if (role === undefined || standing === undefined) {
      throw new RangeError(`offset ${at}: “${label}” is no label like s, c, q, 2q or 2c+`);
    }
    return { number: Number(number || 1), role, standing };
  });
}

function addSpan(drafts: Map<number, Draft>, { number, role, standing }: Label, span: Span): void {
  const draft = drafts.get(number) ?? { source: [], cue: [], content: [], standing };
  drafts.set(number, draft);
  if (standing !== 'required') draft.standing = standing;
  draft[role].push(span);
}

function finish(drafts: ReadonlyMap<number, Draft>): MarkedAttribution[] {
  const inOrder = [...drafts].sort(([a], [b]) => a - b);
  return inOrder.map(([number, draft]) => {
    if (draft.content.length === 0) throw new RangeError(`attribution ${number} has no content`);
    return draft;
  });
}
