import type { Word } from '../words.ts';

/** What a cue's words tell about listener and time. */
export interface CueVerb {
  /** How many words of the cue come up to its verb of saying, itself included: 2 in "is telling". */
  readonly wordsToVerb: number;
  /** "told reporters", "said to reporters", or neither. */
  readonly listener: 'object' | 'to' | 'none';
  /** "urged supporters to vote": the listener may stand at the head of the content. */
  readonly opensContent: boolean;
  /** "will announce": it has not been said yet. */
  readonly isAhead: boolean;
  /** "says", "has said": not on one occasion that the text tells of. */
  readonly isPast: boolean;
  /** "adding", "offering": its time is that of the verb before. */
  readonly isParticiple: boolean;
}

const TELLS = wordsOf(
  'tell tells told telling inform informs informed informing assure assures assured assuring remind reminds reminded ' +
    'reminding advise advises advised advising notify notified notifies notifying brief briefed briefing ask asks asked ' +
    'asking warn warns warned warning text texted texting email emailed emailing cable cabled thank thanked',
);
const DIRECTS = wordsOf(
  'ask asks asked asking tell tells told telling urge urges urged urging order orders ordered ordering instruct ' +
    'instructs instructed instructing implore implores implored imploring beg begs begged begging warn warns warned ' +
    'warning encourage encourages encouraged encouraging exhort exhorts exhorted exhorting advise advises advised ' +
    'advising invite invites invited inviting remind reminds reminded reminding assure assures assured assuring ' +
    'inform informs informed informing command commands commanded commanding caution cautions cautioned cautioning on',
);
const SPEAKS = wordsOf(
  'say says said saying write writes wrote writing written speak speaks spoke speaking explain explains explained ' +
    'explaining announce announces announced announcing complain complains complained complaining confess confesses ' +
    'confessed confessing admit admits admitted admitting testify testifies testified testifying suggest suggests ' +
    'suggested suggesting propose proposes proposed proposing describe describes described describing confirm ' +
    'confirmed confirms confirming reveal revealed reveals revealing disclosed discloses disclosing repeat repeated ' +
    'repeats repeating apologise apologised apologises apologising apologize apologized apologizes apologizing ' +
    'appeal appealed appeals appealing stated states stating acknowledged acknowledges acknowledging insisted ' +
    'insists insisting stressed declared declares declaring made makes making',
);
export const BE: ReadonlySet<string> = wordsOf('is are was were be been being');
const AHEAD = wordsOf('will shall plans plan planned expected expects scheduled intends due hopes set going');
/** "says", "warn": the present does not tell when. */
const PRESENT_PERFECT = wordsOf('has have');

/** Reads the words `[first, after)` of a cue, and `before`, the word in front of it. */
export function readCueVerb(cue: readonly Word[], before: readonly Word[]): CueVerb {
  const lower = cue.map((word) => word.lower);
  const verb = lower.findIndex((word) => TELLS.has(word) || SPEAKS.has(word));
  const lead = [...before.map((word) => word.lower), ...lower.slice(0, Math.max(0, verb))];
  const isPassive = BE.has(lead.at(-1) ?? '') && !(lower[verb] ?? '').endsWith('ing');
  const tells = lower.some((word) => TELLS.has(word)) && !isPassive;
  const speaks = lower.some((word) => SPEAKS.has(word));
  const first = lower[0] ?? '';
  return {
    wordsToVerb: Math.max(0, verb) + 1,
    listener: tells ? 'object' : speaks ? 'to' : 'none',
    opensContent:
      !isPassive && DIRECTS.has(lower.at(-1) ?? '') && !(lower.at(-1) === 'on' && first !== 'called'),
    isAhead:
      AHEAD.has(first) ||
      lead.some((word) => word === 'will' || word === 'shall') ||
      AHEAD.has(lead.at(-1) ?? ''),
    isPast:
      isPastForm(lower) && !lead.some((word) => PRESENT_PERFECT.has(word)) && !PRESENT_PERFECT.has(first),
    isParticiple: first.length > 4 && first.endsWith('ing'),
  };
}

/** “told”, “urged”: what whoever listens is, behind a form of “be”. */
export function isDoneToListener(lower: string): boolean {
  return (TELLS.has(lower) || DIRECTS.has(lower)) && /(?:ed|told)$/u.test(lower);
}

const PAST_FORMS = wordsOf(
  'said told wrote spoke went made gave put held swore thought knew saw found heard felt took read',
);

function isPastForm(lower: readonly string[]): boolean {
  return (
    lower.some((word) => PAST_FORMS.has(word) || /[^e]ed$/u.test(word)) || (lower[0] ?? '').endsWith('ing')
  );
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
