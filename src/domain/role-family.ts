/**
 * Walks of life by the nouns of their roles. Within one, a person moves on: a senator becomes president.
 */
const FAMILIES: Readonly<Record<string, string>> = {
  politics:
    'president premier chancellor minister secretary undersecretary senator sen congressman congresswoman representative rep lawmaker legislator governor gov mayor councilman councilwoman councillor councilor alderman candidate nominee contender challenger frontrunner incumbent opponent rival whip mp backbencher peer leader speaker commissioner ambassador envoy diplomat consul republican democrat conservative liberal labour tory independent politician',
  royalty: 'king queen prince princess emir sultan duke duchess',
  church: 'pope archbishop bishop cardinal pastor reverend rev imam rabbi priest',
  law: 'justice judge prosecutor attorney lawyer solicitor barrister counsel magistrate coroner',
  police: 'sheriff officer detective inspector superintendent constable policeman policewoman',
  military:
    'general gen admiral colonel major captain lieutenant sergeant commander commandant soldier marshal pilot',
  speaking: 'spokesman spokeswoman spokesperson',
  science:
    'professor scholar historian economist scientist researcher analyst expert physicist biologist chemist engineer psychologist psychiatrist dean astronomer climatologist epidemiologist virologist',
  medicine: 'doctor physician surgeon nurse paramedic',
  schooling: 'teacher principal student',
  sport:
    'coach player striker goalkeeper goalie midfielder defender winger forward batsman bowler pitcher quarterback linebacker shortstop sprinter runner swimmer cyclist boxer wrestler golfer gymnast footballer cricketer athlete champion referee umpire jockey',
  arts: 'author writer novelist poet actor actress singer musician rapper filmmaker artist comedian composer conductor dancer painter sculptor photographer',
  press: 'journalist reporter correspondent columnist anchor host moderator broadcaster editor publisher',
  business:
    'executive ceo cfo chairman chairwoman chair founder owner businessman businesswoman entrepreneur billionaire tycoon magnate investor banker trader developer',
};

const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(FAMILIES).flatMap(([family, nouns]) =>
    nouns.split(' ').map((noun) => [noun, family] as const),
  ),
);

/** The small words after which a role says where, not what: “mayor | of Harbel”, “editor-|in-chief”. */
const JOINT = /\s(?:of|for|at|in|to|on|with)\s|-(?:in|at|of)-/u;
/** Before another noun they only describe it: “major donor”, “independent film critic”. */
const ADJECTIVES: ReadonlySet<string> = new Set(['general', 'major', 'independent', 'liberal', 'principal']);
/** Offices that “general” belongs to: “attorney general”. */
const OF_GENERALS =
  /^(?:attorney|solicitor|advocate|secretary|governor|director|consul|inspector|surgeon|auditor|comptroller|postmaster)$/;
const OF_POLITICS =
  /\b(?:committee|party|caucus|parliament|senate|house|congress|republican|democratic|rnc|dnc|gop)\b/i;

/** What tells the walk of life of a role. */
export interface FamilyNoun {
  /** In lower case, without a hyphen: “goalkeeper”. */
  readonly noun: string;
  readonly family: string;
  /** The word before it, in lower case; empty where there is none. */
  readonly before: string;
  /** Whether other words stand between it and the end, or the preposition, of the role. */
  readonly isLast: boolean;
}

/**
 * The walk of life that `role` is of, as a stable name (`politics`, `sport`), or `null` when its noun is of none: of
 * “former Harbel goalkeeper” that of its last noun before a preposition.
 */
export function roleFamily(role: string): string | null {
  return familyNoun(role)?.family ?? null;
}

/** The noun by which {@link roleFamily} decides, or `null`. */
export function familyNoun(role: string): FamilyNoun | null {
  const [head = ''] = role.toLowerCase().replaceAll('-turned-', ' turned ').split(JOINT);
  const words = (head.match(/\p{L}+(?:-\p{L}+)*/gu) ?? []).map(plainWord);
  for (let at = words.length - 1; at >= 0; at--) {
    const [noun = '', before = ''] = [words[at], words[at - 1]];
    const isLast = at === words.length - 1;
    if (ADJECTIVES.has(noun) && (!isLast || OF_GENERALS.test(before))) continue;
    const family = familyOf(noun, before, role);
    if (family !== null) return { noun, family, before, isLast };
  }
  return null;
}

/** “front-runner” is no runner, a “co-author” an author. */
function plainWord(word: string): string {
  return word.replace(/^(?:co|ex|vice|then)-/, '').replaceAll('-', '');
}

function familyOf(noun: string, before: string, role: string): string | null {
  if (noun === 'officer') return officersFamily(before, role);
  if (noun === 'secretary' && before === 'press') return 'speaking';
  if (noun === 'defender' && before === 'public') return 'law';
  if (/^chair/.test(noun) && OF_POLITICS.test(role)) return 'politics';
  return FAMILY_OF.get(noun) ?? null;
}

/** “police officer” and “Officer”, “chief executive officer”, “press officer”; an “intelligence officer” is any of many. */
function officersFamily(before: string, role: string): string | null {
  if (/^(?:police|patrol|enforcement|corrections|undercover|)$/.test(before)) return 'police';
  if (/^(?:press|information|communications)$/.test(before)) return 'speaking';
  return /\bchief\b/i.test(role) ? 'business' : null;
}
