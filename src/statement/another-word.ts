import { roleFamily } from '../domain/role-family.ts';
import { hardlyMeet } from '../domain/walks-of-life.ts';
import type { ArticleNames } from './article-names.ts';
import type { Gender } from './given-names.ts';
import { pronounGender } from './learn-genders.ts';
import type { Person } from './people.ts';
import type { PronounContext } from './pronoun-context.ts';
import { leadingPerson } from './resolve-pronoun.ts';
import { isOffice, isOtherwise, isTelling, mayBe } from './resolve-role.ts';
import { isParty, type Role } from './roles.ts';
import { stateNamed } from './states.ts';
import type { Word } from './words.ts';

/** By how much the person must lead whom a role means that was not given before. */
const MARGIN = 3;
/** By how much the person must lead of whom no role is told at all. */
const WIDE_MARGIN = 5;
/** How far ahead in its sentence the pronoun is looked for that goes on with a role. */
const AHEAD = 24;

/** Nouns that mostly mean somebody else than whoever spoke last, who stays without a name. */
const OTHERS =
  /^(?:lawyer|spokesperson|witness|victim|suspect|interviewer|moderator|host|anchor|reporter|journalist|caller|questioner|father|mother|son|daughter|brother|sister|husband|wife|widow|officer|aide|judge|other|rival|opponent|critic|president|head|man|woman|boy|girl)$/u;
/** Places in a team, before which news of sport names the team: “the United boss”. */
const OF_A_TEAM =
  /^(?:boss|manager|coach|captain|skipper|striker|forward|winger|midfielder|defender|goalkeeper|player|batsman|batter|bowler|pitcher|quarterback)$/u;

/**
 * Whom a role means that the article has given nobody: “Stone smiled. The Harbel senator said”. Newspapers vary a name
 * by what they had not told yet of its bearer. `at` is the index of the noun; `null` when nobody is certain enough.
 */
export function anotherWordFor(
  names: ArticleNames,
  context: PronounContext,
  role: Role,
  at: number,
): Person | null {
  if (!isTelling(role)) return anotherWordHere(names, context, role, at);
  const told = leadingPerson(context, at, MARGIN, (person) =>
    person.isCertain && mayBe(person, role) && mayMeet(person, role) ? 0 : null,
  );
  if (told !== null) return told;
  // “the Russian leader” holds an office: whoever spoke last or is named most does not for that.
  if (role.noun === 'leader' && [...role.modifiers].some((word) => stateNamed(word) !== null)) return null;
  if (role.noun === 'candidate') return rival(names, context, role, at);
  const here = anotherWordHere(names, context, role, at);
  if (here !== null) return here;
  // “Ida Holm said so. The Vermont governor added”, who was called nothing yet.
  return leadingPerson(context, at, WIDE_MARGIN, (person) =>
    person.isCertain && person.roles.length === 0 ? 0 : null,
  );
}

/** Whoever spoke last, for “the Brazilian”: of that state, or of none that the article tells. */
export function compatriotHere(
  names: ArticleNames,
  context: PronounContext,
  country: string,
  at: number,
): Person | null {
  const role = { noun: 'national', modifiers: new Set([country.toLowerCase()]), isFormer: false };
  return anotherWordHere(names, context, role, at);
}

/**
 * “Ida Holm blamed the pitch. ‘It was sand,’ said the midfielder”: in the paragraph of the last speaker, a role that
 * nobody of the article has been told to have says more of that speaker.
 */
function anotherWordHere(
  { roles, words }: ArticleNames,
  { spoken }: PronounContext,
  role: Role,
  at: number,
): Person | null {
  const last = spoken.at(-1);
  const word = words[at];
  if (last === undefined || word === undefined || OTHERS.test(role.noun)) return null;
  // “the former president” and “the former trade secretary” may be anybody; a former midfielder is who trains them now.
  if (role.isFormer && (isOffice(role.noun) || role.noun === 'secretary')) return null;
  const apart = word.sentence - last.sentence;
  const isNear =
    last.paragraph === word.paragraph &&
    last.quoted === word.quoted &&
    (apart < 2 || (apart === 2 && isQuotedBefore(words, at)));
  const { person } = last;
  const isOfTeam = OF_A_TEAM.test(role.noun);
  const isTaken = roles.byNoun.has(role.noun) || (isOfTeam && isOfAnotherTeam(person, role));
  if (!isNear || !last.isSubject || !person.isCertain || isTaken) return null;
  if (isOtherwise(person, role)) return null;
  // “the FBI director” is told by a body, not by what the speaker does.
  const isOfBody = words
    .slice(Math.max(0, at - role.modifiers.size), at)
    .some(
      ({ capital, startsSentence, text }) =>
        capital && !startsSentence && stateNamed(text) === null && !isParty(text.toLowerCase()),
    );
  if (isOfBody && !isOfTeam) return null;
  const isFree = person.roles.length === 0 && role.modifiers.size > 0;
  const gender = genderAhead(words, at);
  if (gender !== null && person.gender !== null && gender !== person.gender) return null;
  return isFree || !isOffice(role.noun) ? person : null;
}

/** Whether the sentence before that of `words[at]` ends in a quotation: whoever spoke last said it. */
function isQuotedBefore(words: readonly Word[], at: number): boolean {
  let i = at;
  while (i > 0 && words[i]?.sentence === words[at]?.sentence) i--;
  return words[i]?.quoted === true;
}

/** “the Norlandish coach” is not Norland's ambassador: nobody is, whose walk of life hardly meets that of the role. */
function mayMeet(person: Person, role: Role): boolean {
  const walk = walkOf(role);
  if (walk === null) return true;
  const held = person.roles.filter(({ isFormer }) => !isFormer).map(walkOf);
  return !held.some((other) => other !== null && hardlyMeet(other, walk));
}

/** The walk of life that the noun of a role is of, or `null`. */
function walkOf({ noun }: Role): string | null {
  return roleFamily(noun.replaceAll('-', ' '));
}

/** “Rovers manager Joe Bassett” is not “the United boss”: the team that the article gives is another one. */
function isOfAnotherTeam(person: Person, { modifiers }: Role): boolean {
  const held = person.roles.filter(({ noun, isFormer }) => OF_A_TEAM.test(noun) && !isFormer);
  const teams = held.flatMap((fact) => [...fact.modifiers]);
  return modifiers.size > 0 && teams.length > 0 && teams.every((team) => !modifiers.has(team));
}

/**
 * The one of two rivals whom “the Westmark Party nominee” means: the only one of that party who is named often, or
 * where no party is told, whoever leads of those whom the sentence goes on to call he or she.
 */
function rival(
  { oftenNamed, words }: ArticleNames,
  context: PronounContext,
  role: Role,
  at: number,
): Person | null {
  const [only, ...others] = oftenNamed.filter((person) => mayBe(person, role));
  if (only !== undefined) return others.length === 0 ? only : null;
  const gender = genderAhead(words, at);
  if (gender === null) return null;
  return leadingPerson(context, at, MARGIN, (person) =>
    oftenNamed.includes(person) &&
    person.gender === gender &&
    !presides(person) &&
    person.roles.every(({ noun }) => noun !== 'candidate')
      ? 0
      : null,
  );
}

/** Whether `person` is president now: whoever runs for it is mostly somebody else. */
function presides({ roles }: Person): boolean {
  return roles.some(
    ({ noun, modifiers, isFormer }) => noun === 'president' && !isFormer && !modifiers.has('vice'),
  );
}

/** The gender of the first he, she, his or her after `words[at]` in its sentence, before any other name. */
function genderAhead(words: readonly Word[], at: number): Gender | null {
  for (let i = at + 1; i < at + AHEAD; i++) {
    const word = words[i];
    if (word === undefined || word.sentence !== words[at]?.sentence || word.quoted !== words[at]?.quoted)
      return null;
    const gender = pronounGender(word.lower);
    if (gender !== null) return gender;
    if (word.capital && !word.startsSentence) return null;
  }
  return null;
}
