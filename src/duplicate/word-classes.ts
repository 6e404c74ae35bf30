/*
 * Closed classes of English words, folded (lower case, no apostrophes). They decide which words carry a quotation and
 * which may change when it is retold; words of other languages are all taken to carry it.
 */

/** The words of `list`, which blanks and line breaks part. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** Words that turn a sentence into its opposite. */
export const NEGATIONS = words('not never no nobody nothing none neither nor nowhere cannot');

/** Words that make a statement less certain. */
export const HEDGES = words(
  `may might could perhaps possibly probably apparently seemingly seem seems seemed appear appears appeared likely maybe
  reportedly allegedly supposedly presumably potentially suggest suggests suggested`,
);

/** Words that make a statement narrower: whom, how many, how far, on what condition. */
export const QUALIFIERS = words(
  `some most many several few almost nearly only partly mostly mainly largely about roughly approximately around least
  if unless until provided usually often sometimes`,
);

/** Those of {@link QUALIFIERS} that open a part of their own, which falls with them. */
export const CONDITION_WORDS = words('if unless until provided');

/** Those of {@link QUALIFIERS} that are such only before a number. */
export const BEFORE_NUMBERS = words('about around least roughly approximately');

/** Words that change with person, tense and style when the same is said again. */
export const FUNCTION_WORDS = words(
  `a an the this that these those i me my mine myself you your yours he him his she her hers it its we us our ours they
  them their theirs themselves himself herself itself who whom whose which what when where while as than then there here
  be am is are was were been being have has had having do does did doing will would shall should can must to of in on at by
  for from with into onto over under out up down off and or but so because though although whether too very just also even
  all any each every both such own same other another one ones after before since during about between through against
  within without more much well now yet still again ve re ll d m s t`,
);

/** Number words by value. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, at): [string, string] => [word, String(at + 2)])
    .concat(
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, at) => [word, String(20 + at * 10)]),
      [
        ['hundred', '100'],
        ['thousand', '1000'],
        ['million', '1000000'],
        ['billion', '1000000000'],
        ['dozen', '12'],
        ['half', '0.5'],
      ],
    ),
);

/** Past forms that no ending tells, to the form they are of. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `arose-arise ate-eat eaten-eat beat-beat beaten-beat became-become began-begin begun-begin bought-buy brought-bring
  broke-break broken-break built-build came-come caught-catch chose-choose chosen-choose cost-cost dealt-deal died-die
  dying-die drew-draw drawn-draw drove-drive driven-drive fell-fall fallen-fall felt-feel fought-fight found-find
  fled-flee flew-fly flown-fly forgot-forget forgave-forgive gave-give given-give gone-go went-go goes-go got-get
  gotten-get grew-grow grown-grow heard-hear held-hold hid-hide hidden-hide kept-keep knew-know known-know laid-lay
  led-lead left-leave lent-lend lost-lose lying-lie made-make meant-mean met-meet paid-pay ran-run rang-ring rose-rise
  risen-rise said-say sat-sit saw-see seen-see sent-send shot-shoot shook-shake shaken-shake slept-sleep sold-sell
  spent-spend spoke-speak spoken-speak stole-steal stolen-steal stood-stand struck-strike swam-swim swore-swear
  sworn-swear taught-teach thought-think threw-throw thrown-throw told-tell took-take taken-take tore-tear torn-tear
  understood-understand woke-wake won-win wore-wear worn-wear wrote-write written-write men-man women-woman
  children-child people-person`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [form = '', base = ''] = pair.split('-');
      return [form, base];
    }),
);
