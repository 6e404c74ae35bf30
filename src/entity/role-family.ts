/**
 * Walks of life by the nouns of their roles. Within one, a person moves on (a senator becomes president); that two
 * persons of one name are meant is likely only where their walks of life differ (a senator, a goalkeeper).
 */
const FAMILIES: Readonly<Record<string, string>> = {
  politics:
    'president premier chancellor minister secretary undersecretary senator sen congressman congresswoman representative rep lawmaker legislator governor gov mayor councilman councilwoman councillor councilor alderman candidate nominee contender challenger frontrunner incumbent opponent rival whip mp backbencher peer leader speaker commissioner ambassador envoy diplomat consul republican democrat conservative liberal labour tory independent politician',
  royalty: 'king queen prince princess emir sultan duke duchess',
  church: 'pope archbishop bishop cardinal pastor reverend imam rabbi priest',
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
    'coach player striker goalkeeper midfielder defender winger forward batsman bowler pitcher quarterback sprinter runner swimmer cyclist boxer golfer footballer cricketer athlete champion referee umpire jockey',
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

/** The small words after which a role says where, not what: “mayor | of Harbel”. */
const JOINT = /\s(?:of|for|at|in|to|on|with)\s/u;

/**
 * The walk of life that `role` is of, as a stable name (`politics`, `sport`), or `null` when its noun is of none: of
 * “former Harbel goalkeeper” that of its last noun before a preposition.
 */
export function roleFamily(role: string): string | null {
  const [head = ''] = role.toLowerCase().split(JOINT);
  const words = head.match(/[\p{L}]+/gu) ?? [];
  for (const word of words.reverse()) {
    const family = FAMILY_OF.get(word);
    if (family !== undefined) return family;
  }
  return null;
}
