import type { ActName } from '../../domain/judgement.ts';
import { ACT_NAMES } from '../../domain/judgement.ts';
import type { Reading } from './act-word.ts';
import { baseOfVerb, DETERMINERS } from './closed-words.ts';
import { contentAct } from './content-act.ts';
import { findContentWord } from './content-words.ts';
import { type Evidence, evidence } from './evidence.ts';
import { isHeld } from './held-view.ts';
import type { JudgedSentence } from './judged-sentence.ts';
import type { CueReading } from './read-cue.ts';
import { silentWords } from './silence.ts';
import type { Token } from './tokens.ts';
import type { Voice } from './voice.ts';
import { isDrawn, onlySays, refusedByDenying, regretOfOthers } from './what-follows.ts';

/** What an act is decided on. */
export interface Judged {
  readonly cue: CueReading;
  readonly sentences: readonly JudgedSentence[];
  readonly voice: Voice;
  readonly isDocument: boolean;
  /** Whether nothing tells that the source is somebody: “the decision threatens to …”. */
  readonly isThing: boolean;
}

/** Sentences after these are not asked what they do: the first ones say what a quotation is about. */
const MOST_SENTENCES = 8;
/** How much less a later sentence of a quotation tells about the whole than the first one. */
const LATER = 0.8;
/** A later sentence that tells less is not heard. */
const LEAST_LATER = 0.58;

/** What a later sentence may tell about a whole quotation; “I think” and “will” stand in most of them. */
const TELLS_LATER: ReadonlySet<ActName> = new Set<ActName>([
  ...([
    'threaten',
    'promise',
    'demand',
    'request',
    'apologise',
    'accuse',
    'refuse',
    'deny',
    'decline-to-say',
  ] as const),
]);

const FIXED: ReadonlySet<Reading> = new Set<Reading>(ACT_NAMES);

/** Acts that stay what they are where a negation stands before their word: “does not believe”, “has no plans”. */
const NEGATED: Readonly<Partial<Record<Reading, readonly [ActName, number]>>> = {
  believe: ['believe', 0.75],
  hope: ['believe', 0.55],
  predict: ['predict', 0.6],
  intend: ['intend', 0.65],
  want: ['intend', 0.5],
  support: ['oppose', 0.65],
  agree: ['refuse', 0.6],
  confirm: ['decline-to-say', 0.65],
  announce: ['decline-to-say', 0.5],
  'rule-out': ['intend', 0.55],
  withhold: ['decline-to-say', 0.85],
  say: ['decline-to-say', 0.7],
  tell: ['decline-to-say', 0.55],
};

/** The act of a statement, or `null` when nothing is certain enough or none was done. */
export function decideAct(judged: Judged): Evidence | null {
  const { cue } = judged;
  if (cue.reading === null) return byUnknownCue(judged);
  if (isDrawn(cue)) return null;
  if (cue.negation.length > 0 || (cue.isNever && cue.reading !== 'believe')) return negated(judged);
  if (FIXED.has(cue.reading)) return fixed(judged, cue.reading as ActName);
  return BY_READING[cue.reading as Exclude<Reading, ActName>](judged);
}

/** By the content alone, as after “said”. */
function byContent({ sentences, voice, cue }: Judged): Evidence {
  let best: Evidence | null = null;
  for (const [i, sentence] of sentences.slice(0, MOST_SENTENCES).entries()) {
    const act = contentAct(sentence, voice);
    if (act === null || (i > 0 && !TELLS_LATER.has(act.name))) continue;
    const weighed = i === 0 ? act : { ...act, confidence: act.confidence * LATER };
    if (i > 0 && weighed.confidence < LEAST_LATER) continue;
    if (best === null || weighed.confidence > best.confidence) best = weighed;
  }
  return best !== null && best.confidence >= 0.5
    ? best
    : evidence('assert', best === null ? 0.8 : 0.55, cue.words);
}

/** A cue without any word of the lexicon: “launched”, a colon. Quoted words still tell what they do. */
function byUnknownCue(judged: Judged): Evidence | null {
  const { cue, sentences, voice } = judged;
  const isRefused = cue.negation.length > 0 && cue.isWilled && !voice.isDirect;
  if (isRefused) return evidence('refuse', 0.6, cue.negation);
  if (cue.negation.length > 0 || cue.isNever) return null;
  const isMark = cue.before.every(({ isWord }) => !isWord);
  if (isMark || voice.isDirect) {
    const act = byContent(judged);
    return { ...act, confidence: act.confidence * 0.9 };
  }
  const first = sentences[0] === undefined ? null : contentAct(sentences[0], voice);
  return first === null ? null : { ...first, confidence: first.confidence * 0.75 };
}

function negated(judged: Judged): Evidence | null {
  const { cue } = judged;
  const words = [...cue.negation, ...cue.words];
  const { reading } = cue;
  if (reading === null) return null;
  const isWilledAgainst = cue.isWilled && !cue.isNever;
  if (
    isWilledAgainst &&
    (reading === 'agree' || reading === 'apologise' || reading === 'support' || reading === 'vow')
  ) {
    return evidence('refuse', 0.65, words);
  }
  if (reading === 'demand' || reading === 'request' || reading === 'ask') return null;
  // “there is no accepted definition”: “no” goes with a noun.
  const isOfNoun = cue.as === 'verb' && cue.negation.every(({ lower }) => lower === 'no');
  const found = isOfNoun && cue.negation.length > 0 ? undefined : NEGATED[reading];
  const tells = reading === 'say' || reading === 'tell' || reading === 'withhold' || reading === 'announce';
  if (found === undefined || (cue.isNever && tells)) return null;
  return evidence(found[0], found[1], words);
}

/** A word that is always the same act, unless what follows tells otherwise. */
function fixed(judged: Judged, name: ActName): Evidence | null {
  const { cue, sentences, isDocument, voice } = judged;
  const act = evidence(name, cue.as === 'noun' ? 0.8 : 0.85, cue.words);
  const [next] = cue.after;
  switch (name) {
    case 'deny': {
      const refused = refusedByDenying(cue);
      // “were denied visas”: whoever was denied them denies nothing.
      return refused !== null && isPassive(cue) ? null : (refused ?? act);
    }
    case 'apologise':
      return regretOfOthers(cue) ?? act;
    case 'support':
    case 'propose':
      return onlySays(cue) ? byContent(judged) : act;
    case 'announce':
      return isDocument ? byContent(judged) : act;
    case 'threaten':
      return judged.isThing ? { ...act, confidence: 0.55 } : act;
    case 'promise':
      return harms(judged) ?? (tellsOfNow(judged) ? byContent(judged) : act);
    case 'believe': {
      const isLoose = /^(?:know|known|knew|knows|see|saw|sees|seen|feel|felt|understand|understood)$/.test(
        cue.words[0]?.lower ?? '',
      );
      // “saw a boom”, “the right to know more”.
      const isSeen =
        /^s(?:ee|aw)/.test(cue.words[0]?.lower ?? '') &&
        !cue.after.slice(0, 10).some(({ lower }) => lower === 'as' || lower === 'that');
      // “sees the shares falling”
      const falling = cue.after
        .slice(1, 7)
        .find(({ lower }) => lower.endsWith('ing') && baseOfVerb(lower) !== null);
      if (isSeen && falling !== undefined && /^sees?$/.test(cue.words[0]?.lower ?? '')) {
        return evidence('predict', 0.6, [...cue.words, falling]);
      }
      if (isSeen) return evidence('assert', 0.5, cue.words);
      if (isLoose && cue.before.at(-1)?.lower === 'to') return null;
      return voice.isDirect
        ? { ...byContent(judged), confidence: 0.55 }
        : { ...act, confidence: isLoose ? 0.65 : 0.85 };
    }
    case 'intend':
      if (isPassive(cue) && cue.words[0]?.lower === 'considered') return evidence('believe', 0.6, cue.words);
      return isHeld([...cue.words, ...cue.after], 0) ? evidence('believe', 0.7, cue.words) : act;
    case 'ask': {
      const how = voice.isDirect || cue.as === 'noun' ? null : complement(cue);
      const isFor = next?.lower === 'for' && cue.words[0]?.lower.startsWith('ask') === true;
      if (how !== null || isFor) return evidence('request', 0.8, cue.words);
      return voice.isDirect && sentences.every(({ isQuestion }) => !isQuestion)
        ? { ...act, confidence: 0.6 }
        : act;
    }
    case 'request': {
      const asksHow = /^(?:how|why|whether|if|about|on|when|who|what|where)$/.test(next?.lower ?? '');
      return asksHow && cue.words[0]?.lower.startsWith('press') === true ? { ...act, name: 'ask' } : act;
    }
    case 'demand':
      return cue.words.length === 1 && /^(?:require|bar|ban|direct|press)/.test(cue.words[0]?.lower ?? '')
        ? { ...act, confidence: 0.65 }
        : act;
    default:
      return act;
  }
}

function isPassive({ before }: CueReading): boolean {
  return before.some(({ lower }) => /^(?:is|are|was|were|been|being)$/.test(lower));
}

/** “vowed to impose a tariff unless the plant stays”: it is for another to avert it. */
function isPressed({ conditions, tokens }: JudgedSentence): boolean {
  return conditions.some(({ kind, from, markerTo, to }) => {
    const words = tokens.slice(markerTo, to);
    const isOwn = words.some(({ lower }) => /^(?:i|we|elected|wins?|won|he|she)$/.test(lower));
    return kind === 'condition' && tokens[from]?.lower === 'unless' && !isOwn;
  });
}

const AHEAD = new Set("will would wo shall sha should can could may might must 'll 'd".split(' '));

/** “assured them that the losses were small”: what is or was can be vouched for and not promised. */
function tellsOfNow({ cue, sentences }: Judged): boolean {
  const main = sentences[0]?.main;
  if (cue.as === 'noun' || main === undefined || main.isInfinitive || main.finite < 0) return false;
  return !AHEAD.has(main.tokens[main.finite]?.lower ?? '');
}

/** “vowed to avenge”: what is promised harms. */
function harms({ cue, sentences, voice }: Judged): Evidence | null {
  const [first, second] = cue.after;
  const isInfinitive = first?.lower === 'to';
  const harm = findContentWord(cue.after, 'harm', isInfinitive ? 1 : 0, isInfinitive ? 3 : 2);
  if (harm !== null && second !== undefined) return evidence('threaten', 0.75, [...cue.words, ...harm]);
  const pressed = isInfinitive && sentences[0] !== undefined && isPressed(sentences[0]);
  const pressure = pressed ? findContentWord(cue.after, 'pressure', 1, 3) : null;
  if (pressure !== null) return evidence('threaten', 0.65, [...cue.words, ...pressure]);
  const sentence = sentences[0];
  const act = sentence === undefined || isInfinitive ? null : contentAct(sentence, voice);
  return act?.name === 'threaten' ? { ...act, tokens: [...cue.words, ...act.tokens] } : null;
}

/** “to go”, or “them to go”: how the words after a cue go on. */
function complement({ after }: CueReading): 'to' | 'somebody to' | null {
  if (after[0]?.lower === 'to' || (after[0]?.lower === 'not' && after[1]?.lower === 'to')) return 'to';
  const to = after.slice(0, 9).findIndex(({ lower }) => lower === 'to');
  if (to < 1) return null;
  const isClause = after
    .slice(0, to)
    .some(
      ({ lower, isWord }) => !isWord || /^(?:that|if|whether|was|is|were|had|has|would|will)$/.test(lower),
    );
  const verb = after[to + 1]?.lower ?? '';
  const isVerb = baseOfVerb(verb) === verb || (baseOfVerb(verb) === null && isLikeVerb(after[to + 1]));
  return isClause || !isVerb ? null : 'somebody to';
}

/** Of words that are in no list: “to adjourn” has a verb, “to the end”, “to Paris” and “to 1,500” have none. */
function isLikeVerb(token: Token | undefined): boolean {
  return (
    token?.isWord === true &&
    !token.capital &&
    !DETERMINERS.has(token.lower) &&
    !/^\p{N}|s$/u.test(token.lower)
  );
}

const BY_READING: Readonly<Record<Exclude<Reading, ActName>, (judged: Judged) => Evidence | null>> = {
  say: byContent,
  withhold: byContent,
  cancel: () => null,
  tell: (judged) => {
    const how = judged.voice.isDirect ? null : complement(judged.cue);
    return how === null ? byContent(judged) : evidence('demand', 0.75, judged.cue.words);
  },
  vow: (judged) => harms(judged) ?? evidence('promise', 0.88, judged.cue.words),
  warn: decideWarning,
  decline: ({ cue }) => {
    const silent = silentWords(cue.after);
    return evidence(silent === null ? 'refuse' : 'decline-to-say', 0.85, [...cue.words, ...(silent ?? [])]);
  },
  reject: ({ cue }) => {
    const about = cue.after.slice(0, 9);
    const claim = findContentWord(about, 'claim');
    const offer = findContentWord(about, 'offer');
    const isClaim = claim !== null && (offer === null || (claim[0]?.start ?? 0) <= (offer[0]?.start ?? 0));
    if (isClaim) return evidence('deny', 0.8, [...cue.words, ...claim]);
    if (offer !== null) return evidence('refuse', 0.85, [...cue.words, ...offer]);
    const refuses = /^reject/.test(cue.words[0]?.lower ?? '');
    return evidence(refuses ? 'refuse' : 'oppose', 0.6, cue.words);
  },
  'rule-out': ({ cue }) => evidence('refuse', 0.85, cue.words),
  suggest: (judged) => {
    const { cue, sentences, voice } = judged;
    const isGerund = cue.after[0]?.lower.endsWith('ing') === true && baseOfVerb(cue.after[0].lower) !== null;
    if (isGerund) return evidence('propose', 0.75, [...cue.words, ...cue.after.slice(0, 1)]);
    const act = byContent(judged);
    if (act.name === 'propose' || act.name === 'demand' || act.name === 'ask') {
      return evidence('propose', 0.8, [...cue.words, ...act.tokens]);
    }
    const isBare = sentences[0]?.main.finite === -1 && !voice.isDirect;
    if (isBare && cue.after[0]?.lower !== 'that') return evidence('propose', 0.55, cue.words);
    return { ...act, confidence: Math.min(act.confidence, 0.65) };
  },
  insist: (judged) => {
    const act = byContent(judged);
    if (act.name === 'demand' || act.name === 'propose')
      return evidence('demand', 0.8, [...judged.cue.words, ...act.tokens]);
    return act;
  },
  want: ({ cue }) => {
    const how = complement(cue);
    if (how === 'to') return evidence('intend', 0.75, cue.words);
    return how === null ? evidence('intend', 0.5, cue.words) : evidence('demand', 0.6, cue.words);
  },
  hope: ({ cue }) =>
    evidence(
      cue.after[0]?.lower === 'to' ? 'intend' : 'believe',
      cue.after[0]?.lower === 'to' ? 0.65 : 0.75,
      cue.words,
    ),
  call: ({ cue }) => {
    const about = cue.after.slice(0, 14);
    const wrong = findContentWord(about, 'wrong');
    const untrue = findContentWord(about, 'false');
    if (untrue !== null && findContentWord(about, 'claim') !== null)
      return evidence('deny', 0.75, [...cue.words, ...untrue]);
    if (wrong !== null) return evidence('accuse', 0.6, [...cue.words, ...wrong]);
    const bad = findContentWord(about, 'bad');
    const good = findContentWord(about, 'good');
    if (bad !== null) return evidence('oppose', 0.65, [...cue.words, ...bad]);
    if (good !== null) return evidence('support', 0.55, [...cue.words, ...good]);
    return evidence('assert', 0.6, cue.words);
  },
  declare: (judged) => {
    const { cue, voice, sentences } = judged;
    const isClause = cue.after[0]?.lower === 'that' || (sentences[0]?.main.finite ?? -1) >= 0;
    return voice.isDirect || isClause ? byContent(judged) : evidence('announce', 0.75, cue.words);
  },
};

/** “warned it would sue”, “warned that prices will rise”, “warned people to stay inside”, “warned against it”. */
function decideWarning(judged: Judged): Evidence {
  const { cue, sentences, voice } = judged;
  const how = voice.isDirect ? null : complement(cue);
  if (how !== null) return evidence('demand', 0.6, cue.words);
  // “warned of a crushing response if …”
  if (cue.after[0]?.lower === 'of') {
    const about = cue.after.slice(1, 9);
    const harm = findContentWord(about, 'harm') ?? findContentWord(about, 'suffer') ?? about.find(isAnswer);
    const words = harm === undefined ? [] : [harm].flat();
    if (words.length > 0 && !voice.isDirect) return evidence('threaten', 0.6, [...cue.words, ...words]);
  }
  const act = byContent(judged);
  const main = sentences[0]?.main;
  if (act.name === 'intend' && main !== undefined) {
    const pressure = findContentWord(main.tokens, 'pressure', main.finite, main.verb + 1);
    if (pressure !== null) return evidence('threaten', 0.7, [...cue.words, ...act.tokens, ...pressure]);
  }
  const answer = main?.tokens.some(isAnswer) ?? false;
  if (act.name === 'predict' && answer && (sentences[0]?.conditions.length ?? 0) > 0) {
    return evidence('threaten', 0.65, [...cue.words, ...act.tokens]);
  }
  if (act.name !== 'assert') return { ...act, tokens: [...cue.words, ...act.tokens] };
  const couldCome = main?.tokens.find(({ lower }) => /^(?:could|may|might|can)$/.test(lower));
  if (couldCome !== undefined) return evidence('predict', 0.65, [...cue.words, couldCome]);
  return evidence('assert', 0.55, cue.words);
}

function isAnswer({ lower }: Token): boolean {
  return /^(?:answer|response|reaction)$/.test(lower);
}
