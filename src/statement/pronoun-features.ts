import { pronounGender } from './learn-genders.ts';
import type { Person, PersonMention } from './people.ts';
import { firstMentionFrom, isCoordinated, isSubject, type PronounContext } from './pronoun-context.ts';
import { PHRASE_ENDS } from './source-nouns.ts';
import type { Word } from './words.ts';

/** What speaks for and against a person as the one whom a pronoun means, in the order of {@link FEATURE_NAMES}. */
export interface PronounCandidate {
  readonly person: Person;
  readonly features: readonly number[];
}

/** How far back, in mentions, and ahead, in words, persons are looked for. */
const MENTIONS_BACK = 40;
const WORDS_AHEAD = 30;

/** The features in their order; `:he`, `:him` and `:his` are those of subjects, objects and possessives alone. */
export const FEATURE_NAMES: readonly string[] = [
  ...['same sentence', 'sentence before', 'two before', 'further back', 'only ahead', 'distance'],
  ...[
    'nearest',
    'second nearest',
    'rank',
    'subject',
    'subject of this sentence',
    'subject of sentence before',
  ],
  ...[
    'possessive',
    'after preposition',
    'describes a noun',
    'coordinated',
    'gender known',
    'perhaps no person',
  ],
  ...['named often', 'share', 'main person', 'named first', 'named again in sentence', 'named again soon'],
  ...[
    'other side of quotation',
    'pronouns since',
    'head of its sentence',
    'full name',
    'alone of its gender',
  ],
  ...['persons between', 'same clause', 'comma between'],
  ...['he', 'him', 'his'].flatMap((form) =>
    [
      'same sentence',
      'nearest',
      'subject of this sentence',
      'subject of sentence before',
      'subject',
      'possessive',
      'same clause',
      'head of its sentence',
      'before a verb, this sentence',
      'before a verb, sentence before',
      'object',
    ].map((name) => `${name}:${form}`),
  ),
  ...['opens sentence, subject before', 'opens sentence, nearest', 'opens sentence, named first'],
  ...[
    'after that or when, subject',
    'after that or when, nearest',
    'after and, subject',
    'someone’s',
    'before a verb',
  ],
];

type PronounForm = 'he' | 'him' | 'his';

/** The persons around the pronoun `words[at]` whose gender may agree, each with its features. */
export function readCandidates(context: PronounContext, at: number): readonly PronounCandidate[] {
  const { words, antecedents } = context;
  const pronoun = words[at];
  const gender = pronounGender(pronoun?.lower ?? '');
  if (pronoun === undefined || gender === null) return [];
  const after = firstMentionFrom(antecedents, pronoun.start);
  const near = antecedents.slice(Math.max(0, after - MENTIONS_BACK), after).reverse();
  const ahead = antecedents
    .slice(after, after + MENTIONS_BACK)
    .filter(({ first, sentence }) => first <= at + WORDS_AHEAD && sentence === pronoun.sentence);
  const mayAgree = ({ person }: PersonMention) => person.gender === null || person.gender === gender;
  const persons = [...new Set([...near, ...ahead].filter(mayAgree).map(({ person }) => person))];
  const known = persons.filter((person) => person.gender === gender);
  const most = Math.max(
    1,
    ...persons.map((person) => near.filter((mention) => mention.person === person).length),
  );
  return persons.map((person, rank) => ({
    person,
    features: featuresOf(context, at, {
      ...{ person, rank, most },
      before: near.filter((mention) => mention.person === person),
      ahead: ahead.filter((mention) => mention.person === person),
      isOnlyKnown: known.length === 1 && known[0] === person,
    }),
  }));
}

interface CandidatePlaces {
  readonly person: Person;
  readonly rank: number;
  readonly most: number;
  /** Nearest first. */
  readonly before: readonly PersonMention[];
  readonly ahead: readonly PersonMention[];
  readonly isOnlyKnown: boolean;
}

function featuresOf(context: PronounContext, at: number, candidate: CandidatePlaces): readonly number[] {
  const { words, antecedents } = context;
  const pronoun = words[at];
  if (pronoun === undefined) return [];
  const { person, rank, before, ahead } = candidate;
  const nearest = before[0];
  const steps = nearest === undefined ? -1 : pronoun.sentence - nearest.sentence;
  const isRoleOf = (mention: PersonMention): boolean => isGrammaticalSubject(context, mention);
  const subjectAt = (step: number): boolean =>
    before.some((mention) => pronoun.sentence - mention.sentence === step && isRoleOf(mention));
  const verbAt = (step: number): boolean =>
    before.some((mention) => pronoun.sentence - mention.sentence === step && isBeforeVerb(words, mention));
  const lowerBefore = words[at - 1]?.lower ?? '';
  const isSubordinate = SUBORDINATE.test(lowerBefore);
  const isNearestSubject = nearest !== undefined && isRoleOf(nearest);
  const isPossessive = nearest?.possessive === true;
  const between = nearest === undefined ? [] : words.slice(nearest.last + 1, at);
  const isSameClause =
    steps === 0 && !between.some(({ gap, lower }) => /[,;:—–]/u.test(gap) || CLAUSE.test(lower));
  const isHead = nearest !== undefined && words[nearest.first]?.startsSentence === true;
  const bit = (holds: boolean): number => (holds ? 1 : 0);
  const form = formOf(words, at);
  const byForm = (own: PronounForm): readonly number[] =>
    [
      steps === 0,
      rank === 0,
      subjectAt(0),
      subjectAt(1),
      isNearestSubject,
      isPossessive,
      isSameClause,
      isHead,
      verbAt(0),
      verbAt(1),
      nearest !== undefined && isObject(words, nearest),
    ].map((holds) => bit(holds && form === own));
  const opens = pronoun.startsSentence;
  const isFirstNamed = antecedents[0]?.person === person;
  return [
    ...[bit(steps === 0), bit(steps === 1), bit(steps === 2), bit(steps > 2), bit(nearest === undefined)],
    nearest === undefined ? 0 : Math.log2(1 + at - nearest.last) / 4,
    ...[bit(rank === 0), bit(rank === 1), Math.min(rank, 5) / 5],
    ...[bit(isNearestSubject), bit(subjectAt(0)), bit(subjectAt(1))],
    ...[bit(isPossessive), bit(nearest !== undefined && isAfterPreposition(words, nearest))],
    ...[bit(nearest?.modifier === true), bit(nearest !== undefined && isCoordinated(words, nearest))],
    ...[bit(person.gender !== null), bit(!person.isCertain)],
    ...[Math.log2(1 + before.length) / 3, before.length / candidate.most],
    ...[bit(context.mainPerson === person), bit(isFirstNamed)],
    ...[bit(ahead.length > 0), bit(ahead.some(({ first }) => first < at + 8))],
    bit(nearest !== undefined && nearest.quoted !== pronoun.quoted),
    Math.log2(
      1 + between.filter(({ lower }) => pronounGender(lower) === pronounGender(pronoun.lower)).length,
    ),
    ...[bit(isHead), bit(nearest?.form === 'full-name'), bit(candidate.isOnlyKnown)],
    Math.min(rank, 3) * bit(steps === 0),
    ...[bit(isSameClause), bit(steps === 0 && between.some(({ gap }) => gap.includes(',')))],
    ...byForm('he'),
    ...byForm('him'),
    ...byForm('his'),
    ...[bit(opens && subjectAt(1)), bit(opens && rank === 0), bit(opens && isFirstNamed)],
    ...[bit(isSubordinate && subjectAt(0)), bit(isSubordinate && rank === 0)],
    ...[bit(lowerBefore === 'and' && subjectAt(0)), bit(nearest !== undefined && isSomeones(words, nearest))],
    bit(nearest !== undefined && isBeforeVerb(words, nearest)),
  ];
}

/** Words that begin another clause. */
const CLAUSE =
  /^(?:and|but|or|when|while|after|before|as|that|because|who|which|if|since|until|where|although|though)$/u;

function isGrammaticalSubject(context: PronounContext, mention: PersonMention): boolean {
  const { words, antecedents } = context;
  if (mention.possessive || mention.modifier || isAfterPreposition(words, mention)) return false;
  const index = firstMentionFrom(antecedents, mention.start);
  return isSubject(words, mention.first, antecedents[index - 1]?.sentence);
}

const SUBORDINATE =
  /^(?:that|when|while|because|after|before|as|if|since|until|where|although|though|whether|how|why)$/u;
const VERBS =
  /(?:ed|[^s]s)$|^(?:had|said|did|would|will|could|can|may|might|became|began|went|came|took|made|won|gave|left|met|told|found|got|wrote|saw|felt|lost|held|ran|kept|led|sent|brought|grew|knew|thought|born|sang|spoke|fell|joined|then|also|later|never|who)$/u;

/** “Stone left”: what follows the name looks like a verb. */
function isBeforeVerb(words: readonly Word[], { last, possessive }: PersonMention): boolean {
  const next = words[last + 1];
  return !possessive && next !== undefined && next.gap === ' ' && !next.capital && VERBS.test(next.lower);
}

/** “met Stone”: a small word that is no preposition, article or joint stands right before the name. */
function isObject(words: readonly Word[], { first }: PersonMention): boolean {
  const before = words[first - 1];
  const isWord = before !== undefined && !before.capital && words[first]?.gap === ' ';
  return isWord && !PHRASE_ENDS.has(before.lower) && !CLAUSE.test(before.lower) && before.lower !== 'the';
}

/** “his brother Peter Stone”: named by what he is to the bearer of another pronoun. */
function isSomeones(words: readonly Word[], { first }: PersonMention): boolean {
  const near = words.slice(Math.max(0, first - 3), first);
  return near.some(({ lower }) => lower === 'his' || lower === 'her');
}

function isAfterPreposition(words: readonly Word[], { first }: PersonMention): boolean {
  return PHRASE_ENDS.has(words[first - 1]?.lower ?? '');
}

/** Whether the pronoun is a subject, an object or a possessive; “her” by the word after it. */
function formOf(words: readonly Word[], at: number): PronounForm {
  const lower = words[at]?.lower ?? '';
  if (lower === 'he' || lower === 'she') return 'he';
  if (lower === 'him') return 'him';
  if (lower !== 'her') return 'his';
  const next = words[at + 1];
  const isObject = next === undefined || next.gap !== ' ' || OBJECT_FOLLOWERS.test(next.lower);
  return isObject ? 'him' : 'his';
}

const OBJECT_FOLLOWERS =
  /^(?:to|in|at|on|for|with|from|by|as|and|but|or|when|while|that|if|into|of|about|up|out|off|over|back|away|after|before|because|the|a|an|so|is|was|not|who|what|how|why|than)$/u;
