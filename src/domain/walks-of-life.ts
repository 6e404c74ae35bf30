import { type FamilyNoun, familyNoun } from './role-family.ts';

/** A walk of life that a role leaves no doubt about. */
export interface SureWalk {
  /** One of `roleFamily`: `politics`, `sport`. */
  readonly walk: string;
  /** Whether it is what somebody was, and so may have left for any other: “former goalkeeper”. */
  readonly isPast: boolean;
}

/**
 * Nouns that are of one walk of life. Left out are those of several (a captain, a leader, a judge of dogs, a left-winger),
 * those that go with any (a singer, an author, a candidate, a cyclist), and titles that are given for fun.
 */
const SURE: ReadonlySet<string> = new Set(
  (
    'senator sen congressman congresswoman rep lawmaker legislator governor gov mayor councilman councilwoman councillor ' +
    'councilor alderman mp backbencher premier minister diplomat ' +
    'pope archbishop bishop cardinal pastor reverend rev imam rabbi priest ' +
    'justice prosecutor magistrate coroner ' +
    'sheriff officer detective constable policeman policewoman ' +
    'professor physicist biologist astronomer climatologist epidemiologist virologist ' +
    'surgeon nurse paramedic ' +
    'player striker goalkeeper goalie midfielder batsman bowler pitcher quarterback linebacker shortstop ' +
    'sprinter boxer wrestler gymnast footballer cricketer jockey ' +
    'reporter correspondent'
  ).split(' '),
);

/** Walks of life that one person hardly has at a time. Others do meet: senators are surgeons, judges, professors. */
const HARDLY_MEET: Readonly<Record<string, string>> = {
  sport: 'politics church law police science medicine',
  church: 'politics police',
  police: 'science medicine press',
  press: 'politics',
};

const PAST =
  /\b(?:former|formerly|ex|late|then|once|onetime|one-time|past|previous|retired|turned|aspiring|future|would-be|honorary|emeritus)\b/iu;
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Nouns that are sure behind one of these words alone: players of a game, ministers of a state and not of a church. */
const ONLY_AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  player: words(
    'football soccer tennis basketball baseball hockey rugby cricket volleyball handball netball',
  ),
  minister: words(
    'prime foreign interior home finance defence defense justice health education trade economy energy transport ' +
      'agriculture environment culture labour labor cabinet',
  ),
};
/** … and those that are something else behind one of these. */
const NEVER_AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  rep: words('sales union player players team service'),
  governor: words('school prison'),
  striker: words('hunger'),
};
const MINISTER_OF_STATE = /\bminister (?:of|for) (?!.*\b(?:church|chapel|gospel|music|worship|parish)\b)/iu;

/** The walk of life of `role`, where its words leave no doubt; `null` where they do. */
export function sureWalk(role: string): SureWalk | null {
  const found = familyNoun(role);
  if (found === null || !found.isLast || !SURE.has(found.noun) || isOfAnother(found, role)) return null;
  return { walk: found.family, isPast: PAST.test(role) };
}

function isOfAnother({ noun, before }: FamilyNoun, role: string): boolean {
  if (NEVER_AFTER[noun]?.has(before)) return true;
  if (ONLY_AFTER[noun]?.has(before) ?? true) return false;
  return noun !== 'minister' || !MINISTER_OF_STATE.test(role);
}

/** Whether one person hardly is of both walks of life at a time. */
export function hardlyMeet(one: string, other: string): boolean {
  const listed = (from: string, to: string) => (HARDLY_MEET[from] ?? '').split(' ').includes(to);
  return listed(one, other) || listed(other, one);
}
