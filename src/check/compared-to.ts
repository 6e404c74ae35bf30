import { sameSentence } from './bounds.ts';
import { type Phrase, readCounted, readNounPhrase } from './counted.ts';
import { readNumber } from './number-words.ts';
import { lowerAt, type Prose } from './prose.ts';
import { currencyBefore, readUnit } from './units.ts';

const COMPARATIVES =
  /^(?:more|less|fewer|higher|lower|greater|larger|smaller|bigger|ahead|faster|slower|older|younger|better|worse)$/;

/**
 * What the figure whose words and counted things end before token `at` is set against: "‹compared to 1,500 Lutanian
 * soldiers›", "‹than the Orvian losses›", "‹up from 5 percent›"; `null` when nothing follows that compares.
 */
export function readComparedTo(prose: Prose, at: number): Phrase | null {
  let first = at;
  if (lowerAt(prose, first) === ',' || lowerAt(prose, first) === '(') first++;
  if (first === at && COMPARATIVES.test(lowerAt(prose, first))) first++;
  const opening = lowerAt(prose, first);
  const second = lowerAt(prose, first + 1);
  let object = -1;
  if (opening === 'than' && first > at - 1) object = first + 1;
  else if ((opening === 'compared' || opening === 'opposed') && /^(?:to|with)$/.test(second))
    object = first + 2;
  else if (opening === 'as' && second === 'opposed') object = first + 3;
  else if (opening === 'versus' || opening === 'vs' || opening === 'against') object = first + 1;
  else if (/^(?:up|down)$/.test(opening) && second === 'from') object = first + 2;
  if (object < 0 || !sameSentence(prose, at - 1, object)) return null;
  if (opening === 'vs' && lowerAt(prose, object) === '.') object++;
  const next = objectEnd(prose, object);
  return next > object ? { first, next } : null;
}

/** The end of a quantity or noun phrase that begins at `at`, one "of …" included. */
function objectEnd(prose: Prose, at: number): number {
  for (let start = at; start < at + 3; start++) {
    const number = readNumber(prose, start);
    if (number === null) continue;
    const currency = currencyBefore(prose, start);
    if (
      start > at &&
      currency === null &&
      !/^(?:the|about|around|some|just|only)$/.test(lowerAt(prose, start - 1))
    )
      break;
    const unit = currency === null ? readUnit(prose, number.next) : null;
    return unit?.next ?? readCounted(prose, number.next)?.next ?? number.next;
  }
  const pronoun = /^(?:those|that)$/.test(lowerAt(prose, at)) && /^(?:of|in)$/.test(lowerAt(prose, at + 1));
  const phrase = readNounPhrase(prose, pronoun ? at + 2 : at);
  if (phrase === null || !sameSentence(prose, at, phrase.next - 1)) return at;
  const of = !pronoun && lowerAt(prose, phrase.next) === 'of' ? readNounPhrase(prose, phrase.next + 1) : null;
  return of?.next ?? phrase.next;
}
