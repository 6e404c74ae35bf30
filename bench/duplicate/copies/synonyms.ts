/** What a translator back into English may have put instead: a word and another one for it. */
export const SYNONYMS: Readonly<Record<string, string>> = Object.fromEntries(
  `said stated|told informed|called termed|people persons|killed slain|began started|closed shut|opened unlocked|found discovered
  large big|small little|took seized|taken removed|asked requested|warned cautioned|expected anticipated|agreed consented
  announced declared|published released|report document|company firm|government cabinet|minister secretary|town city
  village settlement|children youngsters|teenagers adolescents|workers employees|money funds|price cost|prices costs
  rose climbed|fell dropped|rise increase|loss deficit|damage harm|fire blaze|water liquid|road route|house home
  homes dwellings|soldiers troops|army military|police officers|judge magistrate|jury jurors|court tribunal|law statute
  country nation|year twelvemonth|years seasons|month period|weeks fortnights|days dates|night evening|morning dawn
  hours spells|minutes moments|about around|almost nearly|more additional|most nearly-all|many numerous|several various
  some certain|every each|only merely|because since|although though|after following|before prior-to|during throughout
  between among|against opposed-to|without lacking|would should|could might|must has-to|will shall|also too
  however nevertheless|never at-no-time|nobody no-one|nothing naught|already by-now|again anew|first initial|last final
  next following|old aged|new fresh|good fine|better superior|worst poorest|hard difficult|clear evident|open available
  study survey|scientists researchers|researchers scholars|results findings|found established|figure number|figures numbers
  total sum|number quantity|half fifty-percent|third one-in-three|quarter one-in-four|twice two-times|owner proprietor
  owners proprietors|farmers growers|farmer grower|trees plants|ship vessel|ships vessels|train locomotive|crossing passage
  talks negotiations|agreement accord|members representatives|board directorate|head chief|chief principal|leader head
  director manager|plan scheme|decision resolution|change alteration|offer proposal|inquiry investigation|evidence proof
  case affair|sentence verdict|prison jail|jail prison|garage shed|box crate|letters missives|wall partition|window pane
  room chamber|door gate|doors gates|hospital clinic|doctor physician|doctors physicians|disease illness|drug medicine
  pill tablet|trial experiment|deaths fatalities|dead deceased|missing unaccounted-for|saved rescued|lost mislaid
  show display|shown displayed|showed displayed|says states|say state|think believe|thought believed|believe consider
  makes produces|made produced|make produce|pay settle|paid settled|sold vended|buy purchase|bring carry|brought carried
  sent dispatched|left abandoned|leave depart|came arrived|come arrive|went proceeded|gone vanished|put placed|set laid
  given handed|give hand|gave handed|held kept|keep retain|kept retained|led headed|lead head|cut reduced|built erected
  wanted desired|want desire|needed required|need require|known familiar|know realise|seen noticed|see notice|heard learned`
    .split(/[|\n]/)
    .map((pair) => pair.trim().split(' '))
    .map(([word = '', other = '']) => [word, other.replaceAll('-', ' ')]),
);
