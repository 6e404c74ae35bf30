import {
  BACKSHIFTED_FUTURES,
  baseOfVerb,
  FUTURES,
  isAdverb,
  isAuxiliary,
  NOMINATIVES,
} from './closed-words.ts';
import { contentWordAt, findContentWord } from './content-words.ts';
import { type Evidence, evidence } from './evidence.ts';
import type { JudgedSentence } from './judged-sentence.ts';
import { obligation } from './obligation.ts';
import { performative } from './performative.ts';
import { questionAct } from './question-act.ts';
import type { Token } from './tokens.ts';
import type { Voice } from './voice.ts';

/** What a sentence does by its own words, or `null` when they do no more than assert. */
export function contentAct(sentence: JudgedSentence, voice: Voice): Evidence | null {
  if (!voice.isDirect && isEmbeddedQuestion(sentence)) return null;
  return (
    questionAct(sentence, voice) ??
    flatNo(sentence) ??
    silence(sentence, voice) ??
    performative(sentence, voice) ??
    futureAct(sentence, voice) ??
    denial(sentence, voice) ??
    obligation(sentence, voice) ??
    accusation(sentence) ??
    judgement(sentence) ??
    likelihood(sentence) ??
    opinion(sentence)
  );
}

/** “whether the vote will be held”, “what it would cost”: it asks or tells nothing by itself. */
function isEmbeddedQuestion({ words, isQuestion }: JudgedSentence): boolean {
  const [first] = words;
  return !isQuestion && first !== undefined && !first.capital && EMBEDDED.has(first.lower);
}

const EMBEDDED = new Set('whether what why how who whom which where when'.split(' '));

/** “Certainly not in a million years”. In words. */
const LONGEST_NO = 6;

/** “Not a chance”, “No way”: all there is of an answer. */
function flatNo({ words }: JudgedSentence): Evidence | null {
  if (words.length > LONGEST_NO) return null;
  const said = words.map(({ lower }) => lower).join(' ');
  const isFlat =
    /^(?:absolutely |certainly )?(?:not (?:a chance|on my watch|under any circumstances|in a million years)|no way|no chance)$/.test(
      said,
    );
  return isFlat ? evidence('refuse', 0.65, words) : null;
}

const SILENT_VERBS = new Set(
  'comment discuss say speculate talk confirm answer elaborate disclose reveal'.split(' '),
);

/** “No comment”, “I can’t discuss an open case”, “I have nothing to add”. */
function silence({ words, main, negation }: JudgedSentence, voice: Voice): Evidence | null {
  if (words[0]?.lower === 'no' && words[1]?.lower === 'comment') {
    return evidence('decline-to-say', 0.95, words.slice(0, 2));
  }
  // “That is a matter for the police”
  const matter = main.tokens.findIndex(({ lower }) => lower === 'matter');
  if (
    matter > 0 &&
    main.tokens[matter + 1]?.lower === 'for' &&
    /^(?:that|this|it)$/.test(main.tokens[0]?.lower ?? '')
  ) {
    return evidence('decline-to-say', 0.6, main.tokens.slice(matter, matter + 2));
  }
  if (!isOwn(main, voice)) return null;
  const nothing = main.tokens.findIndex(({ lower }) => lower === 'nothing');
  const after = main.tokens[nothing + 2]?.lower ?? '';
  if (nothing >= 0 && /^(?:add|say|tell|announce|share)$/.test(after)) {
    return evidence('decline-to-say', 0.85, main.tokens.slice(nothing, nothing + 3));
  }
  const modal = main.tokens[main.finite]?.lower ?? '';
  const isUnable = /^(?:ca|can|could|cannot|wo|will|would|am|'m|are|'re|was)$/.test(modal);
  const verb = main.tokens.slice(main.finite + 1).find(({ lower }) => SILENT_VERBS.has(lower));
  if ((negation === null && modal !== 'cannot') || !isUnable || verb === undefined) return null;
  if (main.tokens.indexOf(verb) > main.finite + 6) return null;
  return evidence('decline-to-say', 0.75, [...(negation ?? []), verb]);
}

/** Whether the subject is the speaker. */
function isOwn(main: JudgedSentence['main'], { isDirect, isSpeaker }: Voice): boolean {
  if (main.person === 'first') return true;
  return !isDirect && main.person === 'pronoun' && isSpeaker(main.pronoun);
}

/** What is announced for the future: a threat, a promise, a refusal, an intention of the speaker, or a prediction. */
function futureAct(sentence: JudgedSentence, voice: Voice): Evidence | null {
  const { main, negation, conditions, tokens } = sentence;
  const future = readFuture(main, voice);
  if (future === null) return null;
  const from = main.tokens.indexOf(future[0] ?? (tokens[0] as Token)) + 1;
  const hasCondition = conditions.some(({ kind }) => kind === 'condition');
  const isSelf = isOwn(main, voice) || main.person === 'ours' || isOwnBody(main, voice);
  const isOpen = hasCondition && !isOwnCondition(sentence);
  const isPressing = isOpen && !isOutcome(sentence);
  const negated = negation !== null && from > 0;
  const harm = negated ? null : (verbAt(main, 'harm', future) ?? nounAfter(main, 'harm', from));
  const barred = main.tokens.find(
    ({ lower }, i) => main.tokens[0]?.lower === 'there' && i > from && BARRED.has(lower),
  );
  if (negated && barred !== undefined)
    return evidence('refuse', 0.65, [...future, ...(negation ?? []), barred]);
  const suffer = negated ? null : findContentWord(main.tokens, 'suffer', from, from + 6);
  if (suffer !== null && main.person !== 'first' && isThreatened(sentence)) {
    return evidence('threaten', 0.75, [...future, ...suffer]);
  }
  if (isSelf) {
    if (harm !== null) return evidence('threaten', hasCondition ? 0.9 : 0.75, [...future, ...harm]);
    const pressure = negated || !isPressing ? null : verbAt(main, 'pressure', future);
    if (pressure !== null && !leavesTo(main.tokens, pressure))
      return evidence('threaten', 0.75, [...future, ...pressure]);
    const bound = findContentWord(main.tokens, 'bound', from, from + 4);
    if (bound !== null && main.person !== 'pronoun') return evidence('promise', 0.65, [...future, ...bound]);
    const last = main.tokens.indexOf(future.at(-1) ?? (tokens[0] as Token));
    const next = main.tokens.slice(last + 1).find(({ lower }) => !isAdverb(lower))?.lower ?? '';
    // “I’ll tell you what”, “he would be surprised”: nothing is planned.
    if (/^(?:tell|say|admit|add|bet)$/.test(next)) return null;
    // “I won’t pretend it is easy”: frankness, and no refusal.
    if (negated && /^(?:pretend|lie|deny|hide|sugarcoat|mince)$/.test(next)) return null;
    if (isUltimatum(sentence)) return evidence('threaten', 0.75, future);
    const isEvent = (EVENTS.has(next) || (main.pronoun === 'it' && EFFECTS.has(next))) && !negated;
    if (next === 'be') return isPlannedState(main.tokens, from) ? evidence('intend', 0.65, future) : null;
    if (isEvent) return evidence('predict', 0.55, future);
    if (negated && EVENTS.has(next)) return evidence('predict', 0.55, [...future, ...(negation ?? [])]);
    if (hasCondition && !isOpen && !negated) return evidence('promise', 0.6, future);
    // “I wouldn’t swap him for anyone” praises.
    if (negated && isHypothetical(future, voice)) return null;
    if (negated) return evidence('refuse', 0.75, [...future, ...(negation ?? [])]);
    return isHypothetical(future, voice) && !hasCondition ? null : evidence('intend', 0.75, future);
  }
  if (harm !== null && hasCondition && isAgent(main)) return evidence('threaten', 0.75, [...future, ...harm]);
  const pressure = negated || !isPressing || !isAgent(main) ? null : verbAt(main, 'pressure', future);
  if (pressure !== null && main.person === 'third')
    return evidence('threaten', 0.6, [...future, ...pressure]);
  return evidence('predict', 0.75, [...future, ...(negation ?? [])]);
}

/** Bodies that a speaker decides for: “said her government would not allow it”. */
const OWN_BODIES = new Set(
  'government party country state army forces troops team company firm office administration cabinet ministry side union group campaign'.split(
    ' ',
  ),
);
const OWNERS: Readonly<Record<string, string>> = { his: 'he', her: 'she', its: 'it', their: 'they' };

/** “her government”, in reported speech: what it will do is decided by the speaker. */
function isOwnBody({ tokens, finite }: JudgedSentence['main'], voice: Voice): boolean {
  const first = tokens[0]?.lower === 'that' ? 1 : 0;
  const owner = OWNERS[tokens[first]?.lower ?? ''];
  const noun = tokens[first + 1]?.lower ?? '';
  const isSubject = finite > first + 1 && finite <= first + 3;
  return (
    !voice.isDirect && owner !== undefined && isSubject && OWN_BODIES.has(noun) && voice.isSpeaker(owner)
  );
}

/** “If the barges do not move by Friday, we will open the river”: others are given a time to do a thing. */
function isUltimatum({ conditions, tokens, negation }: JudgedSentence): boolean {
  if (negation !== null) return false;
  return conditions.some(({ kind, from, markerTo, to }) => {
    const words = tokens.slice(markerTo, to);
    const subject = words[0]?.lower ?? '';
    const isOwnOrNobody = /^(?:i|we|it|there|my|our)$/.test(subject);
    const isUndone =
      tokens[from]?.lower === 'unless' ||
      words.some(({ lower }) => /^(?:not|n't|fails?|refuses?)$/.test(lower));
    const hasTime = words.some(
      ({ lower }, i) => /^(?:by|within|before)$/.test(lower) && words[i + 1]?.isWord === true,
    );
    return kind === 'condition' && !isOwnOrNobody && isUndone && hasTime;
  });
}

/** What one grants or not: “there will be no talks”. */
const BARRED = new Set(
  'negotiations negotiation talks concessions concession compromise deal surrender ceasefire truce retreat amnesty u-turn apology exceptions pardon bailout'.split(
    ' ',
  ),
);

/** What comes to the speaker and is not done by him: “we will lose”. */
const EVENTS = new Set('have know get see need win lose survive happen suffer die remain'.split(' '));

/** What a plan does rather than a body: “it would cost 4 million”. */
const EFFECTS = new Set(
  'cost take mean help hurt cause make boost reduce increase raise lower lead allow depress require'.split(
    ' ',
  ),
);

/** “will be ready to”, “will be leaving”. */
function isPlannedState(tokens: readonly Token[], from: number): boolean {
  const be = tokens.findIndex(({ lower }, i) => i >= from && lower === 'be');
  const next = tokens[be + 1]?.lower ?? '';
  return next.endsWith('ing') || /^(?:ready|prepared|open)$/.test(next);
}

/** “I would answer it”, said directly, tells a habit or what would be. */
function isHypothetical([first]: readonly Token[], { isDirect }: Voice): boolean {
  return isDirect && (first?.lower === 'would' || first?.lower === "'d");
}

/** “If I am elected”, “if elected”: it is for others to make it true, and no pressure on them. */
function isOwnCondition({ conditions, tokens }: JudgedSentence): boolean {
  return conditions.some(({ markerTo, to }) => {
    const [first] = tokens.slice(markerTo, to);
    return (
      first !== undefined &&
      /^(?:i|we|elected|re-elected|reelected|chosen|successful|appointed)$/.test(first.lower)
    );
  });
}

/** “if she wins”: nobody whom the threat is for can help it. */
function isOutcome({ conditions, tokens }: JudgedSentence): boolean {
  return conditions.some(({ markerTo, to }) =>
    tokens
      .slice(markerTo, to)
      .some(({ lower }) => /^(?:wins?|won|elected|president|nominee|nominated)$/.test(lower)),
  );
}

/** “leave such decisions to the generals”. */
function leavesTo(tokens: readonly Token[], [verb]: readonly Token[]): boolean {
  const at = verb === undefined ? -1 : tokens.indexOf(verb);
  return verb?.lower === 'leave' && tokens.slice(at + 1, at + 6).some(({ lower }) => lower === 'to');
}

/** The words that make it future, or `null`: “will”, “is going to”, and “would” in indirect speech. */
function readFuture({ tokens, finite }: JudgedSentence['main'], voice: Voice): readonly Token[] | null {
  const modal = tokens[finite];
  if (modal === undefined) return null;
  const next = tokens.slice(finite + 1, finite + 5).filter(({ lower }) => !isAdverb(lower));
  if (FUTURES.has(modal.lower)) return next[0]?.lower === 'have' ? null : [modal];
  // A question, or “would you”.
  if (NOMINATIVES.has(next[0]?.lower ?? '')) return null;
  if (BACKSHIFTED_FUTURES.has(modal.lower) && modal.lower !== 'should') {
    if (next[0]?.lower === 'have' || next[0]?.lower === 'like') return null;
    // “It would be wise to wait” gives a view.
    if (
      next[0]?.lower === 'be' &&
      /^(?:wise|better|best|nice|fair|good|premature|wrong|foolish|great)$/.test(next[1]?.lower ?? '')
    )
      return null;
    if (modal.lower === "'d" && next[0]?.lower.endsWith('ed')) return null;
    return voice.isDirect && modal.lower === "'d" ? null : [modal];
  }
  if (
    /^(?:am|is|are|was|were|'m|'s|'re)$/.test(modal.lower) &&
    next[0]?.lower === 'going' &&
    next[1]?.lower === 'to'
  ) {
    return [modal, ...next.slice(0, 2)];
  }
  return null;
}

function verbAt(
  main: JudgedSentence['main'],
  name: 'harm' | 'pressure',
  future: readonly Token[],
): readonly Token[] | null {
  const last = future.at(-1);
  let at = last === undefined ? -1 : main.tokens.indexOf(last) + 1;
  while (at > 0 && at < main.tokens.length && isAdverb(main.tokens[at]?.lower ?? '')) at++;
  // “will be destroyed” is no deed of the subject.
  return contentWordAt(main.tokens, name, at);
}

function nounAfter(main: JudgedSentence['main'], name: 'harm', from: number): readonly Token[] | null {
  const verb = baseOfVerb(main.tokens[from]?.lower ?? '');
  if (verb !== 'take' && verb !== 'seek' && verb !== 'have') return null;
  return findContentWord(main.tokens, name, from + 1, from + 4);
}

/** “You will pay dearly”, “there will be consequences”: what is to come to others, and no natural event. */
function isThreatened({ main, conditions }: JudgedSentence): boolean {
  if (main.person === 'second' || main.tokens[0]?.lower === 'there') return true;
  const first = main.tokens[0]?.lower ?? '';
  if (/^(?:whoever|anyone|anybody|those|they|he|she)$/.test(first)) return true;
  return (
    conditions.length > 0 ||
    main.tokens.some(({ lower }) => /^(?:dearly|devastating|consequences)$/.test(lower))
  );
}

/** Whether the subject is one that strikes: “Moscow”, “they”, “the army”; prices and houses are none. */
function isAgent({ tokens, finite }: JudgedSentence['main']): boolean {
  const subject = tokens.slice(0, finite);
  return subject.some(
    ({ capital, lower }, i) =>
      (capital && (i > 0 || !/^(?:the|a|an|more|all|prices?|rates?)$/.test(lower))) || AGENTS.has(lower),
  );
}

const AGENTS = new Set(
  'they he she army armies force forces troops military navy missiles submarines ships planes government party union workers strikers company soldiers police'.split(
    ' ',
  ),
);

const NOT_DEEDS = new Set(
  'know remember think want expect need like see understand hear feel believe realise mean'.split(' '),
);

/** “That is not true”, “There is no truth in it”, “I did not take the money”. */
function denial({ main, negation }: JudgedSentence, voice: Voice): Evidence | null {
  const { tokens, finite } = main;
  const isBe = /^(?:is|are|am|was|were|'s|'re|'m)$/.test(tokens[finite]?.lower ?? '');
  if (isBe && finite <= 3) {
    const untrue = findContentWord(tokens, 'false', finite + 1, finite + 5);
    if (untrue !== null) return evidence('deny', 0.8, untrue);
    if (negation !== null && tokens.slice(finite, finite + 4).some(({ lower }) => lower === 'true')) {
      return evidence('deny', 0.85, [
        ...negation,
        ...tokens.slice(finite, finite + 4).filter(({ lower }) => lower === 'true'),
      ]);
    }
  }
  const isSelf = isOwn(main, voice) || (main.person === 'ours' && voice.isDirect);
  if (!isSelf || negation === null || finite < 0) return null;
  const auxiliary = tokens[finite]?.lower ?? '';
  const isPast = /^(?:did|have|has|had|'ve|was|were)$/.test(auxiliary) || negation[0]?.lower === 'never';
  if (!isPast) return null;
  const verb = tokens[main.verb] === negation[0] ? main.verb + 1 : main.verb;
  const base = baseOfVerb(tokens[verb]?.lower ?? '') ?? '';
  if (NOT_DEEDS.has(base)) return null;
  const deed = contentWordAt(tokens, 'deed', verb);
  return deed === null ? null : evidence('deny', 0.7, [...negation, ...deed]);
}

/** “You lied to us”, “They stole our land”, “He is a thief”: wrongdoing of another. */
function accusation({ main, negation, isQuestion, conditions }: JudgedSentence): Evidence | null {
  if (negation !== null || isQuestion || conditions.length > 0) return null;
  if (main.person === 'first' || main.person === 'ours' || main.person === 'none' || main.finite < 0)
    return null;
  const { tokens, verb, finite } = main;
  const auxiliary = tokens[finite]?.lower ?? '';
  if (/^(?:would|could|might|may|must|should|can)$/.test(auxiliary)) return null;
  const isBe = /^(?:is|are|was|were|'s|'re)$/.test(auxiliary);
  if (isBe) {
    const noun = findContentWord(tokens, 'wrong', finite + 1, finite + 5);
    const isPassive =
      tokens[finite + 1]?.lower.endsWith('ed') === true || noun?.[0]?.lower.endsWith('ed') === true;
    // “Crooked Dan”: a name.
    return noun === null || isPassive || noun[0]?.capital === true ? null : evidence('accuse', 0.65, noun);
  }
  const deed = contentWordAt(tokens, 'wrong', verb);
  if (deed === null || (deed[0]?.lower === 'commit' && !/crime|fraud|perjury/.test(lowersFrom(tokens, verb))))
    return null;
  return evidence('accuse', 0.65, deed);
}

function lowersFrom(tokens: readonly Token[], from: number): string {
  return tokens
    .slice(from, from + 5)
    .map(({ lower }) => lower)
    .join(' ');
}

/** “This law is an outrage”, “It was unacceptable”: a judgement of what is spoken of. */
function judgement({ main, negation, isQuestion }: JudgedSentence): Evidence | null {
  const { tokens, finite } = main;
  if (negation !== null || isQuestion || main.person === 'first' || main.person === 'none') return null;
  if (!/^(?:is|are|was|were|'s|'re)$/.test(tokens[finite]?.lower ?? '')) return null;
  const bad = findContentWord(tokens, 'bad', finite + 1, finite + 5);
  return bad === null ? null : evidence('oppose', 0.6, bad);
}

const LIKELY = new Set('likely unlikely expected set poised bound due forecast projected doomed'.split(' '));

/** “The talks are likely to collapse”. */
function likelihood({ main }: JudgedSentence): Evidence | null {
  const { tokens, finite } = main;
  if (!isAuxiliary(tokens[finite]?.lower ?? '')) return null;
  const at = tokens.findIndex(({ lower }, i) => i > finite && i < finite + 4 && LIKELY.has(lower));
  if (at < 0 || tokens[at + 1]?.lower !== 'to' || tokens[at + 2]?.lower === 'have') return null;
  return evidence('predict', 0.7, tokens.slice(at, at + 1));
}

/** “In my view it is the finest bridge”. */
function opinion({ tokens }: JudgedSentence): Evidence | null {
  const at = tokens.findIndex(
    ({ lower }, i) => /^(?:view|opinion)$/.test(lower) && /^(?:my|our)$/.test(tokens[i - 1]?.lower ?? ''),
  );
  if (at < 2 || tokens[at - 2]?.lower !== 'in') return null;
  return evidence('believe', 0.65, tokens.slice(at - 2, at + 1));
}
