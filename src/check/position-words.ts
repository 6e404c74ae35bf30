import type { Stance } from '../domain/finding.ts';

/** A word that takes a stand, and where it stands in a row of words. */
export interface StanceWord {
  readonly stance: Stance;
  /** Index of its first word, a negation before it included. */
  readonly first: number;
  /** Index after its last word: “ruled out” and “opposed to” have two. */
  readonly next: number;
}

/** Each row is a stand, a pattern for its first word, and the word that must follow it, if any. */
const WORDS: readonly (readonly [Stance, RegExp, RegExp?])[] = [
  ['against', /^rul(?:e|es|ed|ing)$/, /^out$/],
  ['against', /^(?:oppos(?:e|es|ed|ing)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)|veto(?:es|ed|ing)?)$/],
  ['against', /^(?:unwilling|reluctant|hostile|against)$/],
  ['against', /^(?:object(?:s|ed|ing)?|objections)$/, /^to$/],
  ['open', /^(?:consider|considers|considering|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|explor(?:e|es|ed|ing))$/],
  ['open', /^(?:stud(?:y|ies|ying)|examin(?:e|es|ing)|review(?:s|ing))$/],
  ['open', /^open$/, /^to$/],
  ['open', /^(?:undecided|hesitant|hesitat(?:es|ing))$/],
  ['for', /^(?:support(?:s|ed|ing|ive)?|back(?:s|ed|ing)|endors(?:e|es|ed|ing)|favou?r(?:s|ed|ing)?)$/],
  ['for', /^(?:approv(?:e|es|ed|ing)|agre(?:e|es|ed|eing)|accept(?:s|ed|ing)?|welcom(?:e|es|ed|ing))$/],
  ['for', /^(?:willing|ready|prepared|keen)$/, /^to$/],
];

/** Any first word of {@link WORDS}: nearly no word of a content is one. */
const TAKES_STAND = new RegExp(WORDS.map(([, word]) => word.source).join('|'));

/** Words that may follow a word of {@link WORDS} and belong to it: “opposed to”, “in favour of”, “agreed on”. */
const PARTICLES = /^(?:to|of|on|with|out|against)$/;
const NEGATIONS = /^(?:not|never|no|neither|nor|cannot|\w+n't|doesn't|hasn't|isn't|won't)$/;
/** How many words back a negation may stand: “has not yet ruled out”. */
const NEGATION_REACH = 3;

/** What a stand becomes when it is denied: who has not ruled a thing out keeps it open. */
const DENIED: Readonly<Record<Stance, Stance>> = { for: 'against', against: 'open', open: 'against' };

/** The first word of `lower` that takes a stand, from `from` up to `to`; `null` when none does. */
export function findStance(lower: readonly string[], from: number, to: number): StanceWord | null {
  for (let at = from; at < to; at++) {
    if (!TAKES_STAND.test(lower[at] ?? '')) continue;
    const found = WORDS.find(
      ([, word, after]) =>
        word.test(lower[at] ?? '') && (after === undefined || after.test(lower[at + 1] ?? '')),
    );
    if (found === undefined || isNoStand(lower, at)) continue;
    const next = at + 1 < to && PARTICLES.test(lower[at + 1] ?? '') ? at + 2 : at + 1;
    // “in favour of”
    const first = lower[at - 1] === 'in' && at > from ? at - 1 : at;
    for (let before = at - 1; before >= Math.max(from, at - NEGATION_REACH); before--) {
      if (NEGATIONS.test(lower[before] ?? '')) return { stance: DENIED[found[0]], first: before, next };
    }
    return { stance: found[0], first, next };
  }
  return null;
}

/** “is considered”, “as opposed to”, “was rejected by”, “the fight against”, “get ready”: nobody's stand. */
function isNoStand(lower: readonly string[], at: number): boolean {
  const [before = '', word = '', after = ''] = [lower[at - 1], lower[at], lower[at + 1]];
  if (word === 'opposed') return before === 'as' || after === 'by';
  if (word === 'against')
    return !/^(?:is|are|was|were|be|been|remain|remains|remained|firmly|strongly|still|'s|i'm)$/.test(before);
  if (/^(?:ready|prepared|willing)$/.test(word)) return /^(?:get|getting|got)$/.test(before);
  return after === 'by';
}
