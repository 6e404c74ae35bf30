/** Sets of words in lower case that tell what kind of source a noun names. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/**
 * Nouns for one person by office, work or part in the story. A singular one with “the” may refer back to a name.
 * Titles before names are among them: “President”, “Chief Justice”.
 */
export const ROLE_NOUNS: ReadonlySet<string> = words(`
  president vice-president minister premier chancellor secretary undersecretary senator congressman congresswoman
  representative lawmaker legislator governor mayor councilman councilwoman councillor councilor alderman commissioner
  chairman chairwoman chair chairperson chief director executive ceo cfo founder co-founder cofounder owner publisher
  editor president-elect minister-elect candidate nominee contender frontrunner front-runner challenger incumbent rival
  opponent leader speaker whip majority minority king queen prince princess pope archbishop bishop cardinal pastor
  reverend imam rabbi priest justice judge prosecutor attorney lawyer solicitor counsel sheriff officer detective
  inspector superintendent constable general admiral colonel major captain lieutenant sergeant commander commandant
  soldier veteran pilot ambassador envoy diplomat consul negotiator adviser advisor aide strategist consultant pollster
  spokesman spokeswoman spokesperson professor scholar historian economist scientist researcher analyst expert
  physicist examiner biologist chemist engineer architect doctor physician surgeon nurse psychologist psychiatrist dean
  principal teacher student coach player striker goalkeeper manager captain author writer novelist poet journalist
  reporter correspondent columnist anchor host moderator broadcaster comedian actor actress singer musician rapper
  filmmaker producer artist activist campaigner organizer organiser volunteer businessman businesswoman entrepreneur
  billionaire millionaire mogul tycoon magnate investor banker trader developer farmer critic supporter democrat
  republican conservative liberal independent socialist dissident defendant plaintiff suspect victim witness
  congressperson treasurer comptroller controller auditor registrar ombudsman head deputy boss man woman boy girl
  father mother son daughter brother sister husband wife widow uncle aunt cousin niece nephew grandfather grandmother
  ex-wife ex-husband mate neighbor neighbour resident native
  midfielder defender winger forward goalscorer fly-half scrum-half hooker batsman batter bowler pitcher catcher
  quarterback linebacker receiver sprinter runner swimmer cyclist boxer golfer skipper driver rider jockey rower
  skater skier footballer cricketer athlete champion medallist medalist referee umpire trainer conductor composer
  violinist pianist guitarist drummer dancer choreographer designer photographer sculptor painter chef restaurateur
  academic advocate lecturer undergraduate graduate biochemist astronomer geographer oceanographer epidemiologist virologist climatologist surveyor accountant auditor
  retiree pensioner firefighter paramedic trucker fisherman miner teenager grandmother barrister magistrate coroner
  peer backbencher mp premier-elect first-minister bishop-elect marshal brigadier commodore corporal private warden
  duke duchess countess pontiff provost vicar chaplain ombudswoman caliph chieftain warlord guerrilla`);

/** Titles and their abbreviations that stand before a name and are no part of it. */
export const TITLES: ReadonlySet<string> = words(`
  mr mrs ms miss mx dr prof sens reps govs gens profs drs messrs senators representatives governors generals ministers
  presidents congressmen congresswomen judges justices professors mayors sir dame lord lady baroness baron count countess duke duchess sen rep gov gen lt maj col
  capt cmdr adm sgt cpl pvt brig rev fr hon pres supt del msgr monsignor sheikh sheik emir sultan ayatollah mullah
  crown st president-elect lieutenant-general major-general vice-admiral rear-admiral senior junior staff first
  national chief assistant associate acting interim deputy attorney prime vice foreign defense defence finance interior
  former retired late newly-elected pm cm cllr mep msp reverend insp det supt dci dc ds pc sgt const mother father sister brother pope saint state`);

/** Words that stand before titles and roles and belong to no name: parties, sides, places in a line. */
export const NAME_MODIFIERS: ReadonlySet<string> = words(`
  republican democratic democrat libertarian gop tory labour conservative socialist liberal green independent
  presidential vice-presidential senate house then-president then-secretary then-candidate then then-senator former
  ex-president rival fellow onetime longtime veteran embattled outgoing incoming`);

export const ORGANISATION_NOUNS: ReadonlySet<string> = words(`
  administration government ministry cabinet parliament congress senate house assembly council court tribunal
  commission committee subcommittee panel board agency bureau department office authority service police army navy
  military force forces union federation association alliance coalition league society institute institution
  foundation trust fund bank company corporation firm group network channel station newspaper paper magazine journal
  outlet publisher website university college school hospital clinic church diocese party campaign team club
  organisation organization centre center laboratory lab think-tank museum charity embassy consulate mission chamber
  city county town village state country nation kingdom republic regime junta delegation camp band orchestra choir
  ensemble troupe crew squad brigade battalion regiment militia cartel coastguard airline regulator watchdog insurer retailer
  automaker carmaker manufacturer supermarket startup start-up ngo nonprofit non-profit`);

/** What firms are called before their names: “‹Brokerage› Norlys”. Words that begin names as often are left out. */
export const FIRM_NOUNS: ReadonlySet<string> = words(`
  airline automaker bookmaker brewer broadcaster brokerage carmaker chipmaker consultancy drugmaker grocer insurer lender
  manufacturer reinsurer retailer shipbuilder`);

/** What firms are in law, as it ends their names. “SA” and “AB” are initials too. */
export const LEGAL_FORMS = 'inc corp corporation llc llp ltd limited plc gmbh ag se nv asa oyj spa';

/** Last words of the proper names of bodies, beside the nouns above: “Harbel Times”, “Stone Holdings”. */
export const ORGANISATION_ENDINGS: ReadonlySet<string> = words(`${LEGAL_FORMS}
  times post tribune herald gazette chronicle observer guardian telegraph mail news press daily globe examiner inquirer
  enquirer dispatch courier review beast hill co holdings industries motors airlines airways
  systems technologies partners associates brothers nations states democrats republicans caucus conference convention
  academy registry exchange reserve treasury pentagon nato eu un lab radio television tv media broadcasting pac
  initiative project program programme network workers teachers teamsters bar patrol guard corps summit roundtable`);

export const DOCUMENT_NOUNS: ReadonlySet<string> = words(`
  report reports analyses assessment poll polls survey surveys study studies research review analysis investigation audit statement letter
  memo memorandum email emails e-mail e-mails document documents record records filing filings complaint lawsuit suit
  indictment affidavit ruling decision opinion order verdict bill law act statute amendment constitution bylaws rules
  rule resolution treaty agreement accord plan proposal manifesto platform ad ads advert advertisement commercial video
  clip footage film movie documentary book memoir biography article articles story stories editorial column essay op-ed
  post blog tweet tweets message messages text texts transcript transcripts headline headlines website page data
  figures statistics numbers results findings finding evidence census index tally chart graph slide map paper papers
  release announcement notice petition speech song interview program show broadcast account press notes note diary
  testimony release slogan sign poster banner average prospectus dossier file files leak leaks quote case
  autopsy post-mortem postmortem examination probe inspection`);

/** What a person says or writes: “her letter” speaks for her, as “her lawyer” does not. */
export const UTTERANCE_NOUNS: ReadonlySet<string> = words(`
  account statement statements letter letters memo email emails e-mail e-mails tweet tweets post posts book memoir
  autobiography diary testimony speech speeches remarks remark comments comment words answer answers reply response
  article column essay op-ed message messages assertion assertions claim claims assessment own argument view views`);

/** Nouns for people who speak without being named, one or many. */
export const UNNAMED_NOUNS: ReadonlySet<string> = words(`
  source sources official officials insider insiders spokesman spokeswoman spokesperson spokespeople spokespersons
  aide aides someone somebody person operative operatives announcer narrator caller reader one questioner
  whistleblower informant eyewitness bystander passer-by passerby user users`);

/** Words that begin a source which names no one person or body. */
export const QUANTIFIERS: ReadonlySet<string> = words(`
  many some several few most all both various numerous certain other others another any no each every more these those
  two three four five six seven eight nine ten dozens hundreds thousands scores half majority none nobody everyone
  everybody anyone people`);

/** Determiners that say that something was not named before: “a spokesman”. */
export const INDEFINITE: ReadonlySet<string> = words('a an one another some any each every no');

/** Words that begin a sentence with a capital and are no names. */
export const FUNCTION_WORDS: ReadonlySet<string> = words(`
  a an the this that these those and but or nor so yet if when while as since because although though unless until
  after before during in on at by to from of for with without within about above across against among around behind
  below beneath beside between beyond despite down into like near off over past per through throughout toward towards
  under up upon via he she it they we i you his her its their our my your who whom whose which what where why how
  there here then now still also even just only not no yes well meanwhile however moreover instead later earlier
  today yesterday tomorrow tonight once again often sometimes perhaps maybe both either neither each every all some
  many most several few another other one two three four five six seven eight nine ten last next asked is are was
  were be been being has have had do does did will would can could may might must should shall let get according
  speaking citing noting adding because thus therefore hence indeed finally first second third monday tuesday
  wednesday thursday friday saturday sunday january february march april june july august september october november
  december whether whereas amid given unlike along such rather either except besides regarding including
  say asked tell see like under say read photo image watch more related editor note update updated correction hours days weeks months years
  yeah yep yup nope aha ok okay wow hello thanks sorry absolutely exactly definitely certainly actually basically honestly
  obviously hmm gosh`);

/** Small words that stand in the middle of names of persons. */
export const NAME_PARTICLES: ReadonlySet<string> = words(
  'de del della di da das dos do du des la le las los van von der den ter ten zu zur af av al el bin ibn bint abu y e ben st',
);

/** What stands after a surname and is no surname. */
export const NAME_SUFFIXES: ReadonlySet<string> = words(
  'jr sr ii iii iv esq phd md kc qc mbe obe cbe mp mep msp',
);

/** Words that end the first noun phrase of a source: what follows them says more of it. */
export const PHRASE_ENDS: ReadonlySet<string> = words(`
  of for at in on from with by to about against among between within under over near during since after before who
  whom whose which that as outside inside behind into through via without whether including like such familiar close
  involved briefed published released conducted commissioned headed based i we they he she you now then speaking working led run named called known`);

/** Participles that end it right behind its noun: “a memo | obtained by the Courier”, not “the leaked memo”. */
export const TOLD_BEHIND: ReadonlySet<string> = words(`
  dated signed issued obtained posted written sent leaked prepared compiled produced shared circulated reviewed viewed filed
  submitted presented received seen heard shown living staying gathered attending left shot recorded filmed uploaded
  addressed titled entitled labelled commissioned carried made used taken held charged accused arrested convicted
  representing defending prosecuting investigating studying watching waiting protesting`);

/** Nouns in the singular for several people, of a trial and elsewhere: “the defence”, “the couple”. */
export const GROUP_NOUNS: ReadonlySet<string> = words(`
  prosecution defence defense jury inquest inquiry opposition family couple pair duo trio crowd audience`);

/** Other nouns for people, which a name before them only describes: “Stone supporters”. */
const PEOPLE_NOUNS: ReadonlySet<string> = words(`
  ally allies voter voters fan fans family families associate associates loyalist loyalists camp surrogate surrogates
  authorities authority police critic critics donor donors colleague colleagues friend friends relative relatives
  parent parents student students worker workers resident residents regulator regulators investigator investigators local locals villager villagers islander islanders protester protesters demonstrator demonstrators member members delegate delegates juror jurors
  respondents politicians mourners spectators millennials christians muslims jews catholics evangelicals communists
  islamists participants attendees viewers listeners consumers taxpayers homeowners tenants landlords retailers
  exporters refugees migrants immigrants survivors hostages prisoners inmates patients rebels militants passengers
  commuters shoppers travellers travelers`);

/** All nouns for bodies, documents and people in one set: asked of many words, most of which are in none. */
const SOURCE_NOUNS: ReadonlySet<string> = new Set([
  ...ROLE_NOUNS,
  ...ORGANISATION_NOUNS,
  ...DOCUMENT_NOUNS,
  ...UNNAMED_NOUNS,
  ...PEOPLE_NOUNS,
  ...QUANTIFIERS,
]);

/** Whether `lower`, singular or plural, is a noun for a body, a document or people: no name of a person. */
export function isSourceNoun(lower: string): boolean {
  return SOURCE_NOUNS.has(lower) || SOURCE_NOUNS.has(singularOf(lower));
}

/** “voters” is a voter, “policemen” a policeman, “witnesses” a witness, “parties” a party, “loss” a loss. */
export function singularOf(lower: string): string {
  if (/(?:ss|ch|sh|x)es$/u.test(lower)) return lower.slice(0, -2);
  if (/[^aeiou]ies$/u.test(lower)) return `${lower.slice(0, -3)}y`;
  const singular = /[^s]s$/u.test(lower) ? lower.slice(0, -1) : lower;
  return singular.endsWith('men') ? `${singular.slice(0, -2)}an` : singular;
}
