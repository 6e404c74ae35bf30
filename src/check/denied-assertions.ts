import type { Statement } from '../domain/statement.ts';
import { countLeading } from '../text/count-leading.ts';
import { contentStems, sharedStems } from './content-stems.ts';
import type { Denial } from './denials.ts';
import type { DisputeDraft } from './dispute-draft.ts';
import type { Prose } from './prose.ts';
import { differentSpeakers, lowerWords, reachOf, sentenceOf } from './statement-words.ts';

/** Names of what was said before, with the stems of the verbs that say it. */
const NAMED: readonly (readonly [RegExp, RegExp])[] = [
  [/^arguments?$/, /^argu/],
  [/^(?:claims?|assertions?|contentions?)$/, /^(?:claim|assert|contend|say|said|alleg|accus|maintain)/],
  [/^(?:allegations?|accusations?|charges?)$/, /^(?:alleg|accus|charg|claim|blam)/],
  [/^criticisms?$/, /^(?:critici|liken|blast|attack|slam|accus|fault|call|compar|denounc|condemn)/],
  [/^reports?$/, /^(?:report|alleg|said|say|claim)/],
  [/^(?:suggestions?|ideas?|notions?|insinuations?)$/, /^(?:suggest|hint|say|said|argu|propos)/],
  [/^(?:findings?|conclusions?)$/, /^(?:find|found|conclud|show|rul)/],
  [/^(?:comparisons?)$/, /^(?:compar|liken)/],
];

const POINTING = /^(?:that|this|the|those|these|such|his|her|their|its|all)$/;

/** How many sentences before a denial the words that it points back to may stand. */
const SENTENCES_BACK = 2;
/** How many statements are looked at before a denial. */
const STATEMENTS_BACK = 12;
/** The share of what is denied, in stems, that an assertion must say too, and the least number of them: one less of few. */
const SHARED_PART = 0.6;
const SHARED_LEAST = 3;
/** How many statements of one stem are looked at: a stem of nearly all tells nothing. */
const MOST_OF_A_STEM = 40;

/** Denials and the assertions of others that they deny: pointed back to ("that argument"), or made in the same words. */
export function findDeniedAssertions(
  prose: Prose,
  statements: readonly Statement[],
  denials: readonly Denial[],
): readonly DisputeDraft[] {
  if (denials.length === 0) return [];
  const deniers = new Set(denials.map(({ statement }) => statement.id));
  const asserting = statements
    .filter(({ id }) => !deniers.has(id))
    .sort((a, b) => reachOf(a).start - reachOf(b).start);
  const find = sameWordsFinder(prose, asserting);
  return denials.flatMap((denial) => {
    const draft = pointedBack(prose, asserting, denial) ?? find(denial);
    return draft === null ? [] : [draft];
  });
}

/** "…, arguing that it helped the public. The judge rejected ‹that argument›." */
function pointedBack(prose: Prose, asserting: readonly Statement[], denial: Denial): DisputeDraft | null {
  const { content } = denial.statement;
  const words = lowerWords(prose, content.spans);
  if (!POINTING.test(words[0] ?? '')) return null;
  const verbs = NAMED.find(([noun]) => noun.test(words[1] ?? '') && words.length <= 3 + HEADROOM)?.[1];
  if (verbs === undefined) return null;
  const sentence = sentenceOf(prose, denial.statement);
  const { start } = reachOf(denial.statement);
  const first = countLeading(asserting.length, (at) => {
    const statement = asserting[at];
    return statement !== undefined && reachOf(statement).start < start;
  });
  const before = asserting.slice(Math.max(0, first - STATEMENTS_BACK), first).filter((statement) => {
    const back = sentence - sentenceOf(prose, statement);
    const isBefore = back >= 0 && back <= SENTENCES_BACK && reachOf(statement).end <= start;
    return isBefore && differentSpeakers(statement, denial.statement);
  });
  const named = before.filter((statement) =>
    lowerWords(prose, statement.cue.spans).some((word) => verbs.test(word)),
  );
  const assertion = named.at(-1);
  if (assertion === undefined) return null;
  return {
    kind: 'denial',
    sides: [side(assertion), { words: content, statement: denial.statement.id }],
    why: `“${denial.verb} ${content.text}” points back to it`,
    confidence: 0.8,
  };
}

/** "as …", "by …": words that may follow what is pointed back to in a denial's content. */
const HEADROOM = 12;

/** Finds the assertion that shares most of its words with what is denied; built once, asked for each denial. */
function sameWordsFinder(
  prose: Prose,
  asserting: readonly Statement[],
): (denial: Denial) => DisputeDraft | null {
  const stems = asserting.map(({ content }) => contentStems(prose, content.spans));
  const holders = new Map<string, number[]>();
  stems.forEach((set, i) => {
    for (const stem of set) {
      const list = holders.get(stem);
      if (list === undefined) holders.set(stem, [i]);
      else if (list.length < MOST_OF_A_STEM) list.push(i);
    }
  });
  return (denial) => {
    const denied = contentStems(prose, denial.denied.spans);
    // Two words say too little about what is denied.
    if (denied.size < SHARED_LEAST) return null;
    const counts = new Map<number, number>();
    for (const stem of denied)
      for (const i of holders.get(stem) ?? []) counts.set(i, (counts.get(i) ?? 0) + 1);
    let best: { i: number; count: number } | null = null;
    for (const [i, count] of counts) {
      const size = stems[i]?.size ?? 0;
      const enough =
        count >= (denied.size > SHARED_LEAST ? SHARED_LEAST : SHARED_LEAST - 1) &&
        count >= SHARED_PART * denied.size &&
        size <= 3 * denied.size + 6;
      if (enough && count > (best?.count ?? 0) && isOpposed(asserting[i], denial)) best = { i, count };
    }
    const assertion = best === null ? undefined : asserting[best.i];
    if (best === null || assertion === undefined) return null;
    const shared = sharedStems(denied, stems[best.i] ?? new Set());
    return {
      kind: 'denial',
      sides: [side(assertion), { words: denial.denied, statement: denial.statement.id }],
      why: `one says and the other denies it; both speak of ${shared.map((stem) => `“${stem}”`).join(', ')}`,
      confidence: Math.min(0.9, 0.5 + (0.4 * best.count) / Math.max(denied.size, 1)),
    };
  };
}

/** Whether `assertion` may be what is denied: somebody else's, positive, and not the denial's own words once more. */
function isOpposed(assertion: Statement | undefined, { statement, denied }: Denial): boolean {
  if (assertion === undefined || assertion.negation !== null || !differentSpeakers(assertion, statement))
    return false;
  const [a, b] = [reachOf(assertion), denied.spans[0]];
  return b === undefined || a.end <= b.start || a.start >= (denied.spans.at(-1)?.end ?? 0);
}

function side({ content, id }: Statement): { words: Statement['content']; statement: string } {
  return { words: content, statement: id };
}
