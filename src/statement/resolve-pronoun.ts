import { pronounGender } from './learn-genders.ts';
import type { Person } from './people.ts';
import { firstMentionFrom, isCoordinated, isSubject, type PronounContext } from './pronoun-context.ts';
import { FUNCTION_WORDS, PHRASE_ENDS } from './source-nouns.ts';
import { LONGEST_SENTENCE, type Word } from './words.ts';

/** How far back, in mentions and in paragraphs, a name can be whom a pronoun means. */
const MENTIONS_BACK = 40;
const PARAGRAPHS_BACK = 4;
/** How many of the last sources are looked at. */
const SPOKEN_BACK = 4;

/**
 * Weights set by hand after what newspapers do, and tried on GAP and the labels under bench: a pronoun takes up whoever
 * spoke last, then the subject of this sentence or the last one; names inside of quotations and those that only
 * describe a noun are passed over.
 */
const WEIGHTS = {
  bySentence: [9, 9, 6, 4, 2.5, 1.5],
  anotherParagraph: -0.5,
  /** When the paragraph of the pronoun has gone on to other things. */
  paragraphLeft: -3,
  spokeLast: 5,
  spokeBefore: 4,
  subject: 4,
  subjectOfThisSentence: 6,
  afterPreposition: -4,
  possessive: -2,
  modifier: -6,
  otherSideOfQuotation: -8,
  inOwnContent: -5,
  genderKnown: 2,
  perhapsNoPerson: -2,
  repeated: 0.5,
  mainPerson: 1,
  ahead: 9,
} as const;
/** By how much the best must lead, so that a doubtful pronoun stays unresolved. */
const MARGIN = 1.5;
/** Somebody who spoke and leads by so much is meant; in all other cases the network is asked as well. */
const LARGE_MARGIN = 3;
const LEAST_SCORE = 3;
/** Where it is asked, whoever the network holds for at least so likely is taken: tried on the labels under bench. */
const SURE = 0.7;

/**
 * Whom he, she, his or her at `words[at]` means: the person before it with the highest score of those whose gender
 * agrees, unless the network is asked and sure of another; `null` when neither is clear, and when it is sure of somebody
 * whose gender is known to differ, or who speaks there: it, or what is known, is wrong.
 */
export function resolvePersonPronoun(context: PronounContext, at: number): Person | null {
  const gender = pronounGender(context.words[at]?.lower ?? '');
  if (gender === null || followsAmbiguous(context, at)) return null;
  const byRules = clearWinner(
    scorePersons(context, at, (person) => {
      if (person.gender === gender) return WEIGHTS.genderKnown;
      if (person.gender !== null) return null;
      return person.isCertain ? 0 : WEIGHTS.perhapsNoPerson;
    }),
  );
  if (byRules !== null && byRules.lead >= LARGE_MARGIN && hasSpoken(context, at, byRules.person))
    return byRules.person;
  const [likeliest] = context.learned(at);
  if (likeliest !== undefined && likeliest.probability >= SURE) {
    const { person } = likeliest;
    const isFit = person !== context.hasTheFloor && (person.gender === null || person.gender === gender);
    return isFit ? person : null;
  }
  return byRules !== null && byRules.lead >= MARGIN ? byRules.person : null;
}

/**
 * Whether `person` was among the last sources. The rules know how newspapers take up whoever spoke; where nobody did, as
 * in a biography, the network is right more often.
 */
function hasSpoken({ words, spoken }: PronounContext, at: number, person: Person): boolean {
  const paragraph = words[at]?.paragraph ?? 0;
  return spoken
    .slice(-SPOKEN_BACK)
    .some((source) => source.person === person && paragraph - source.paragraph <= PARAGRAPHS_BACK);
}

/** Whether this sentence or the last one names somebody of whom it is open who it is. */
function followsAmbiguous({ words, isAmbiguous }: PronounContext, at: number): boolean {
  const sentence = words[at]?.sentence ?? 0;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_SENTENCE); i--) {
    const word = words[i];
    if (word === undefined || word.sentence < sentence - 1) return false;
    if (isAmbiguous(i) && word.quoted === words[at]?.quoted) return true;
  }
  return false;
}

/**
 * The person whom the words before `words[at]` put forward, by at least `margin` before anyone else. `fitness` adds to
 * the score of each person, `null` leaves the person out.
 */
export function leadingPerson(
  context: PronounContext,
  at: number,
  margin: number,
  fitness: (person: Person) => number | null,
): Person | null {
  const winner = clearWinner(scorePersons(context, at, fitness));
  return winner !== null && winner.lead >= margin ? winner.person : null;
}

function scorePersons(
  context: PronounContext,
  at: number,
  fitness: (person: Person) => number | null,
): ReadonlyMap<Person, number> {
  const place = context.words[at];
  const scores = new Map<Person, number>();
  if (place === undefined) return scores;
  const add = (person: Person, score: number): void => {
    if (person === context.hasTheFloor) return;
    const fitnessOf = fitness(person);
    if (fitnessOf === null) return;
    const fit = fitnessOf + (person === context.mainPerson ? WEIGHTS.mainPerson : 0);
    const before = scores.get(person);
    scores.set(person, before === undefined ? score + fit : Math.max(before, score + fit) + WEIGHTS.repeated);
  };
  const paragraphStep = beginsParagraph(context.words, at) ? WEIGHTS.anotherParagraph : WEIGHTS.paragraphLeft;
  scoreMentions(context, place, paragraphStep, add);
  scoreSpoken(context, place, paragraphStep, add);
  scoreAhead(context, at, add);
  return scores;
}

/** Whether the sentence of `words[at]` is the first of its paragraph. */
function beginsParagraph(words: readonly Word[], at: number): boolean {
  const place = words[at];
  for (let i = at - 1; i >= Math.max(0, at - LONGEST_SENTENCE); i--) {
    if (words[i]?.sentence !== place?.sentence) return words[i]?.paragraph !== place?.paragraph;
  }
  return true;
}

interface Winner {
  readonly person: Person;
  /** By how much it leads. */
  readonly lead: number;
}

/** The person with the highest score, unless it is too low to mean anything. */
function clearWinner(scores: ReadonlyMap<Person, number>): Winner | null {
  let best: Person | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let secondScore = Number.NEGATIVE_INFINITY;
  for (const [person, score] of scores) {
    if (score > bestScore) {
      secondScore = bestScore;
      bestScore = score;
      best = person;
    } else if (score > secondScore) secondScore = score;
  }
  return best !== null && bestScore >= LEAST_SCORE ? { person: best, lead: bestScore - secondScore } : null;
}

function scoreMentions(
  context: PronounContext,
  pronoun: Word,
  paragraphStep: number,
  add: (person: Person, score: number) => void,
): void {
  const { words, antecedents: mentions } = context;
  const after = firstMentionFrom(mentions, pronoun.start);
  for (let i = after - 1; i >= Math.max(0, after - MENTIONS_BACK); i--) {
    const mention = mentions[i];
    if (mention === undefined || pronoun.paragraph - mention.paragraph > PARAGRAPHS_BACK) break;
    let score = distanceScore(pronoun, mention, paragraphStep);
    if (mention.quoted !== pronoun.quoted) score += WEIGHTS.otherSideOfQuotation;
    if (mention.modifier) score += WEIGHTS.modifier;
    else if (mention.possessive) score += WEIGHTS.possessive;
    if (context.isContent(mention.start)) score += WEIGHTS.inOwnContent;
    else if (PHRASE_ENDS.has(words[mention.first - 1]?.lower ?? '')) score += WEIGHTS.afterPreposition;
    else if (
      !mention.possessive &&
      !isCoordinated(words, mention) &&
      isSubject(words, mention.first, mentions[i - 1]?.sentence)
    ) {
      score += WEIGHTS.subject + (mention.sentence === pronoun.sentence ? WEIGHTS.subjectOfThisSentence : 0);
    }
    add(mention.person, score);
  }
}

/** How far from the head of its sentence a pronoun may point ahead, and how far it does. */
const AHEAD_FROM = 8;
const AHEAD_TO = 14;

/** “After her term, Maria Stone left”: a pronoun in what comes before the subject, which the next name is. */
function scoreAhead(context: PronounContext, at: number, add: (person: Person, score: number) => void): void {
  const { words, antecedents } = context;
  const pronoun = words[at];
  if (pronoun === undefined || pronoun.startsSentence) return;
  let head = at;
  while (head > at - AHEAD_FROM && words[head]?.startsSentence === false) head--;
  const opener = words[head];
  if (
    opener?.startsSentence !== true ||
    !(FUNCTION_WORDS.has(opener.lower) || /(?:ing|ed|own)$/u.test(opener.lower))
  )
    return;
  const next = antecedents[firstMentionFrom(antecedents, pronoun.start)];
  if (next === undefined || next.first > at + AHEAD_TO || next.sentence !== pronoun.sentence) return;
  const isAfterComma = words[next.first]?.gap.startsWith(',') === true;
  if (isAfterComma && !next.possessive && !next.modifier && next.quoted === pronoun.quoted)
    add(next.person, WEIGHTS.ahead);
}

function scoreSpoken(
  context: PronounContext,
  pronoun: Word,
  paragraphStep: number,
  add: (person: Person, score: number) => void,
): void {
  const { spoken } = context;
  let isLast = true;
  for (let i = spoken.length - 1; i >= Math.max(0, spoken.length - SPOKEN_BACK); i--) {
    const source = spoken[i];
    if (source === undefined || source.offset >= pronoun.start) continue;
    if (pronoun.paragraph - source.paragraph > PARAGRAPHS_BACK) break;
    let score = distanceScore(pronoun, source, paragraphStep) + (source.isSubject ? WEIGHTS.subject : 0);
    if (source.quoted !== pronoun.quoted) score += WEIGHTS.otherSideOfQuotation;
    if (isLast && source.isSubject) {
      score += pronoun.sentence - source.sentence < 2 ? WEIGHTS.spokeLast : WEIGHTS.spokeBefore;
    }
    add(source.person, score);
    isLast = false;
  }
}

function distanceScore(
  pronoun: Word,
  place: { readonly sentence: number; readonly paragraph: number },
  paragraphStep: number,
): number {
  const score = WEIGHTS.bySentence[pronoun.sentence - place.sentence] ?? 0.5;
  return score + paragraphStep * (pronoun.paragraph - place.paragraph);
}
