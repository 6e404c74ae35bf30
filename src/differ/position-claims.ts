import { readDenials } from '../check/denials.ts';
import type { Prose } from '../check/prose.ts';
import type { Statement } from '../domain/statement.ts';
import { hasVerb } from '../duplicate/has-verb.ts';
import { carries, type QuotationWord, quotationWords } from '../duplicate/quotation-words.ts';
import { speakerNames } from '../duplicate/same-speaker.ts';
import { AGAINST, AGAINST_OUT, FOR, MODALS, OPEN_CUE, PERSONS, SELF } from './claim-words.ts';
import type { PlacedClaim, PositionClaim } from './claims.ts';
import { sorted } from './sorted.ts';
import { isToldOfBefore } from './told-of-before.ts';

/** Words of the longest claim that is compared: a longer one says several things. */
const MOST_WORDS = 25;
/** A headline in capitals: so many words that carry it, and so many of them with one. */
const TITLE_WORDS = 4;
const TITLE_SHARE = 0.75;
/** Acts that say nothing is so. */
const OPEN_ACTS: ReadonlySet<string> = new Set(['ask', 'decline-to-say', 'refuse', 'apologise']);
const CONDITION = /\b(?:if|unless|whether|or|until|as long as|in case)\b/i;
/** “what you mean when you say …”: what follows is spoken of, not said to be so. */
const SPOKEN_OF = /^["'“‘]*(?:what|why|how|who|whom|which|when|where)\b/i;
/** A mark within the content after which another sentence or clause begins; initials and titles end in a stop too. */
const SEVERAL = /[.!?;:…]["'”’)]*\s+\S/;
const STOPS_WITHIN = /\b(?:\p{Lu}\.)+|\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Gov|Rep|Reps|Gen|St|Jr|Sr|No|vs)\./gu;
/** “not just”, “no longer only”: what follows is so. */
const NOT_ONLY =
  /(?:\bnot|n['’]t|\bnever)\s+(?:just|only|merely|simply|necessarily|always|all|every|even|yet|so)\b/i;
/** An answer before the claim itself: “No, I meant …”. */
const ANSWER = /^["'“‘]?(?:no|well|look|yes|yeah)\b[,.!—–-]+\s*/i;
const PLAIN_NEGATION = /^(?:not|never)$/;

/**
 * What the statements of named speakers say is so or not so: short ones of one sentence, without question, condition or
 * doubt, with one negation at most. Precision goes first: everything else is passed over.
 */
export function readPositionClaims(
  prose: Prose,
  statements: readonly Statement[],
  dayOf: (statement: Statement) => string | null,
): readonly PlacedClaim<PositionClaim>[] {
  const denials = new Map(readDenials(prose, statements).map((denial) => [denial.statement.id, denial]));
  return statements.flatMap((statement) => {
    const speakers = speakerNames(statement);
    if (speakers.length === 0 || statement.condition !== null || statement.hedges.length > 0) return [];
    if (OPEN_ACTS.has(statement.act?.name ?? '') || isToldOfBefore(prose.text, statement)) return [];
    const denial = denials.get(statement.id);
    const claim = readClaim(statement, denial && denial.denied.text !== '' ? denial.denied.text : null);
    if (claim === null) return [];
    return [{ claim: { ...claim, speakers, day: dayOf(statement) }, statement: statement.id, figure: null }];
  });
}

function readClaim(
  { content, cue }: Statement,
  denied: string | null,
): Omit<PositionClaim, 'speakers' | 'day'> | null {
  const cueWords =
    cue.text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? [];
  const text = (denied ?? content.text).replace(ANSWER, '');
  if (text.includes('?') || CONDITION.test(text) || NOT_ONLY.test(text) || SPOKEN_OF.test(text)) return null;
  if (SEVERAL.test(text.replace(STOPS_WITHIN, ''))) return null;
  const words = quotationWords(text);
  if (words.length > MOST_WORDS) return null;
  const negations = words.filter(({ kind }) => kind === 'negation');
  if (negations.length > 1 || negations.some(({ stem }) => !PLAIN_NEGATION.test(stem))) return null;
  // Denied words that hold a negation are said to be so; which of the two is meant is seldom sure.
  if (denied !== null && negations.length > 0) return null;
  const isClause = denied !== null || hasVerb(text, words);
  const stance = isClause ? null : stanceOf(cueWords, cue.text);
  if (!isClause && stance === null) return null;
  if (isClause && denied === null && cueWords.some((word) => OPEN_CUE.has(word) || AGAINST.has(word)))
    return null;
  const carrying = words.filter(carries);
  const names = namesAmong(text, carrying);
  const lower = words.map(({ start, end }) => text.slice(start, end).toLowerCase());
  return {
    form: isClause ? 'claim' : 'stance',
    negative: denied !== null || negations.length > 0 || stance === 'against',
    denied: denied !== null,
    words: sorted(carrying.map(({ stem }) => stem)),
    names: sorted(names.map(({ stem }) => stem)),
    modals: sorted(lower.filter((word) => MODALS.has(word)).map((word) => (word === 'could' ? 'can' : word))),
    pronoun: lower.some((word) => PERSONS.has(word)),
    ofSpeaker: lower.some((word) => SELF.has(word)) || lower[0] === 'to',
  };
}

/** Capitalised words, but for the first of all, and for a headline, where nearly every word is. */
function namesAmong(text: string, words: readonly QuotationWord[]): readonly QuotationWord[] {
  const first = words[0]?.start === 0 || /^["'“”‘’]/.test(text) ? words[0] : undefined;
  const capital = words.filter((word) => word !== first && /^\p{Lu}/u.test(text.slice(word.start)));
  return words.length >= TITLE_WORDS && capital.length >= TITLE_SHARE * (words.length - 1) ? [] : capital;
}

function stanceOf(cue: readonly string[], text: string): 'for' | 'against' | null {
  const isFor = cue.some((word) => FOR.has(word));
  const isAgainst = AGAINST_OUT.test(text) || cue.some((word) => AGAINST.has(word));
  if (isFor === isAgainst || cue.some((word) => OPEN_CUE.has(word))) return null;
  return isFor ? 'for' : 'against';
}
