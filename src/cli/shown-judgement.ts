import type { ActName, Said } from '../domain/judgement.ts';
import type { Statement } from '../domain/statement.ts';

/** Below this an act is left unsaid: it is about as likely wrong as right. */
const SURE = 0.6;

/** Acts where a noun or a verb names them best beside the words that attribute. */
const ACT_WORDS: Readonly<Record<ActName, string>> = {
  assert: 'assertion',
  deny: 'denial',
  accuse: 'accusation',
  threaten: 'threat',
  promise: 'promise',
  demand: 'demand',
  request: 'request',
  propose: 'proposal',
  agree: 'agreement',
  refuse: 'refusal',
  support: 'support',
  oppose: 'opposition',
  announce: 'announcement',
  predict: 'prediction',
  ask: 'question',
  apologise: 'apology',
  confirm: 'confirmation',
  'decline-to-say': 'declines to say',
  believe: 'belief',
  intend: 'intention',
};

/** What a statement is as a word to show: `threat`; `null` for plain assertions and where it is not certain enough. */
export function actWord({ act }: Statement): string | null {
  return act === null || act.name === 'assert' || act.confidence < SURE ? null : ACT_WORDS[act.name];
}

/**
 * The same where it adds something to the words that attribute: "threatened" needs no “threat” beside it, nor "asked" a
 * “question”.
 */
export function addedActWord(statement: Statement): string | null {
  const word = actWord(statement);
  const cue = statement.cue.text.toLowerCase();
  const isTold =
    word !== null && [word, statement.act?.name ?? word].some((name) => cue.includes(name.slice(0, STEM)));
  return isTold ? null : word;
}

/** Letters that "threat" shares with "threatened", and "denial" with "denied". */
const STEM = 4;

/** An act as its name is shown in lists: `threat`. */
export function actNoun(name: ActName): string {
  return ACT_WORDS[name];
}

/** `2031-06-11`, `2031-06` for a whole month, `2031` for a whole year, `2031-06-02 to 2031-06-08` for anything else. */
export function daysShown({ from, to, precision }: Said): string {
  if (from === to) return from;
  if (precision === 'year' && from.endsWith('-01-01') && to.endsWith('-12-31')) return from.slice(0, 4);
  if (precision === 'month' && from.endsWith('-01') && to >= `${from.slice(0, 7)}-28`)
    return from.slice(0, 7);
  return `${from} to ${to}`;
}
