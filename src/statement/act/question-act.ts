import { type Evidence, evidence } from './evidence.ts';
import type { JudgedSentence } from './judged-sentence.ts';
import type { Voice } from './voice.ts';

/** “Who gave the order?”, “Why don’t we share it?”, “Could you send a doctor, please”. */
export function questionAct(
  { tokens, words, isQuestion }: JudgedSentence,
  { isDirect }: Voice,
): Evidence | null {
  const [first, second, third] = words;
  if (first === undefined) return null;
  const isPolite = words.some(({ lower }) => lower === 'please');
  const asksYou = /^(?:could|can|would|will)$/.test(first.lower) && second?.lower === 'you';
  if (asksYou && (isPolite || isQuestion))
    return evidence('request', isPolite ? 0.85 : 0.6, words.slice(0, 2));
  if (isProposal(first.lower, second?.lower ?? '', third?.lower ?? '')) {
    return evidence('propose', 0.75, words.slice(0, 3));
  }
  const mark = tokens.findLast(({ lower }) => lower === '?');
  if (!isQuestion || mark === undefined) return null;
  return evidence('ask', isDirect ? 0.85 : 0.65, [mark]);
}

function isProposal(first: string, second: string, third: string): boolean {
  if (first === 'why') return second === 'not' || (second === 'do' && third === "n't");
  if (first === 'shall') return second === 'we';
  return (first === 'how' || first === 'what') && second === 'about';
}
