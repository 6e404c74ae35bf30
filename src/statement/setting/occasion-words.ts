/** Nouns for an occasion or a form in which something is said or written. */
const OCCASIONS = new Set(
  (
    'address advertisement advisory affidavit announcement answer appearance appeal article bio biography blog book ' +
    'breakfast brief briefing broadcast bulletin cable call campaign ceremony chat clip class column comment ' +
    'commentary communique communiqué complaint concert conference congress convention conversation correspondence ' +
    'court debate declaration decree deposition dinner discussion dispatch documentary editorial email e-mail essay ' +
    'event exchange filing forum fundraiser funeral gathering hearing indictment inquest inquiry interview ' +
    'judgment judgement keynote lawsuit lecture letter luncheon lunch march meeting memo memoir memorandum message ' +
    'monologue motion news-conference newsletter newspaper note notice op-ed opinion order pamphlet panel parade ' +
    'petition phone-in podcast post presentation press-conference press-release presser program programme ' +
    'proclamation protest rally reading reception release remark reply report response resolution ruling ' +
    'seminar sermon service session show sideline sitting speech statement stop story summit symposium talk ' +
    'telecast telegram testimony text thread toast tour town-hall trial tribute trip tweet update verdict video ' +
    'vigil visit vlog voicemail webcast website workshop'
  ).split(' '),
);

/** What carries words to an audience, without an article or in any form: "on television", "by phone". */
const MEDIA = new Set(
  (
    'television tv radio air camera stage facebook twitter instagram telegram youtube tiktok weibo whatsapp reddit ' +
    'linkedin snapchat skype zoom video phone telephone email e-mail fax text letter livestream loudspeaker videolink ' +
    'satellite internet web media podcast network channel station social-media'
  ).split(' '),
);

/** Places where one stands to speak, named without a proper name. */
const PLACES = new Set(
  'court parliament church dock floor podium pulpit stage steps balcony chamber prison jail custody exile trail'.split(
    ' ',
  ),
);

/** Those who listen, named in the plural or as a body. */
const AUDIENCES = new Set(
  (
    'reporters journalists newsmen supporters followers lawmakers legislators senators congressmen deputies mps ' +
    'ministers officials delegates voters residents workers employees staff staffers shareholders investors analysts ' +
    'students parents members colleagues friends allies aides donors viewers readers listeners users customers ' +
    'police prosecutors investigators detectives jurors judges lawyers officers soldiers troops diplomats ambassadors ' +
    'leaders governors mayors councillors councilors worshippers mourners fans players protesters demonstrators crowds ' +
    'audiences broadcasters editors councilmen pilgrims farmers teachers nurses doctors patients families relatives ' +
    'parliament congress senate court judge jury committee subcommittee panel commission council assembly audience ' +
    'crowd gathering congregation tribunal inquiry board'
  ).split(' '),
);

/** Whether `noun` (lower case) names an occasion or a form of what is said, in the singular or the plural. */
export function isOccasion(noun: string): boolean {
  return isIn(OCCASIONS, noun);
}

/** Whether `noun` (lower case) is a medium that words travel by. */
export function isMedium(noun: string): boolean {
  return isIn(MEDIA, noun);
}

/** Whether one can speak "from" or "on" it, as from a podium. */
export function isSpeakingPlace(noun: string): boolean {
  return PLACES.has(noun);
}

/** Whether `noun` (lower case) names listeners without an article: "reporters". */
export function isAudience(noun: string): boolean {
  return AUDIENCES.has(noun);
}

function isIn(nouns: ReadonlySet<string>, noun: string): boolean {
  if (nouns.has(noun)) return true;
  if (noun.endsWith('ies')) return nouns.has(`${noun.slice(0, -3)}y`);
  if (noun.endsWith('es') && nouns.has(noun.slice(0, -2))) return true;
  return noun.endsWith('s') && nouns.has(noun.slice(0, -1));
}
