import type { Article } from '../domain/article.ts';

/** What is known of one article of a group when its original is looked for. */
export interface CopyFacts {
  readonly article: Pick<Article, 'agency' | 'outlet' | 'published' | 'byline'>;
  /** How many words of running text it has. */
  readonly words: number;
  /** How much of each other article of the group it has too, 0 to 1. */
  readonly sharesOfOthers: readonly number[];
}

/** Which of a group the others were likely made from, and why. */
export interface LikelyOriginal {
  /** Its place among those given; `null` when nothing sets one apart. */
  readonly place: number | null;
  /** In plain words, the strongest first; for `null` what is missing. */
  readonly reasons: readonly string[];
  /** The agency that supplied the copy, as the most articles credit it, or `null`: its own text may not be in the record. */
  readonly agency: string | null;
}

/** What each kind of evidence counts. An agency's own page outweighs a date, for pages are often dated when updated. */
const WEIGHT = { agencyItself: 4, earliest: 3, onlyCredit: 1.5, contains: 1 } as const;
/** How much of the others an article must hold to count as what they were cut from. */
const HOLDS_ALL = 0.9;
/** How much longer than the others it must be for that. */
const LONGER = 1.15;

interface Evidence {
  readonly weight: number;
  readonly reason: string;
}

/** The likely original of a group of the same copy: at least two articles, in any order. */
export function likelyOriginal(copies: readonly CopyFacts[]): LikelyOriginal {
  const agency = commonestAgency(copies);
  const ranked = copies
    .map((copy, place) => ({ place, evidence: evidenceFor(copy, copies, agency) }))
    .map(({ place, evidence }) => ({ place, evidence, weight: sum(evidence) }))
    .sort((one, other) => other.weight - one.weight || one.place - other.place);
  const [best, second] = ranked;
  if (best === undefined || best.weight === 0 || best.weight === second?.weight) {
    return { place: null, reasons: ['no date, credit or length sets one apart'], agency };
  }
  return { place: best.place, reasons: best.evidence.map(({ reason }) => reason), agency };
}

function sum(evidence: readonly Evidence[]): number {
  return evidence.reduce((total, { weight }) => total + weight, 0);
}

function evidenceFor(copy: CopyFacts, copies: readonly CopyFacts[], agency: string | null): Evidence[] {
  const others = copies.filter((other) => other !== copy);
  return [
    ...agencyEvidence(copy, others, agency),
    ...dateEvidence(copy, others),
    ...containmentEvidence(copy, others),
  ];
}

function agencyEvidence(
  { article }: CopyFacts,
  others: readonly CopyFacts[],
  agency: string | null,
): Evidence[] {
  if (agency === null || article.agency !== agency) return [];
  if (article.outlet !== null && article.outlet.toLowerCase() === agency.toLowerCase()) {
    return [
      {
        weight: WEIGHT.agencyItself,
        reason: `published by ${agency}, the agency that the copy is credited to`,
      },
    ];
  }
  const uncredited = others.filter((other) => other.article.agency !== agency).length;
  if (uncredited < others.length) return [];
  return [{ weight: WEIGHT.onlyCredit, reason: `the only one that credits ${agency}` }];
}

/** Only where every date is known to the day: nothing is earlier than what may be of the same month. */
function dateEvidence({ article }: CopyFacts, others: readonly CopyFacts[]): Evidence[] {
  const date = fullDate(article);
  const dates = others.map((other) => fullDate(other.article));
  if (date === null || dates.includes(null)) return [];
  const next = dates.filter((other) => other !== null).sort()[0];
  if (next === undefined || date >= next) return [];
  return [{ weight: WEIGHT.earliest, reason: `the earliest: published ${date}, the next ${next}` }];
}

function fullDate({ published }: CopyFacts['article']): string | null {
  return published !== null && published.date.length >= 10 ? published.date.slice(0, 10) : null;
}

function containmentEvidence(copy: CopyFacts, others: readonly CopyFacts[]): Evidence[] {
  const longest = Math.max(...others.map(({ words }) => words));
  const least = Math.min(...copy.sharesOfOthers);
  if (copy.words < longest * LONGER || least < HOLDS_ALL) return [];
  const percent = Math.floor(least * 100);
  return [
    { weight: WEIGHT.contains, reason: `holds at least ${percent} % of every other, and is the longest` },
  ];
}

/** The agency credited most often; of equals the first by name. */
function commonestAgency(copies: readonly CopyFacts[]): string | null {
  const counts = new Map<string, number>();
  for (const { article } of copies) {
    if (article.agency !== null) counts.set(article.agency, (counts.get(article.agency) ?? 0) + 1);
  }
  const [first] = [...counts].sort(
    ([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1),
  );
  return first?.[0] ?? null;
}
