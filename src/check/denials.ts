import type { Quoted } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import type { Prose } from './prose.ts';
import { lowerWords } from './statement-words.ts';

/** A statement that says of something that it is not so. */
export interface Denial {
  readonly statement: Statement;
  /** What is denied, without the words that deny it. */
  readonly denied: Quoted;
  /** The verb of the cue: "denied". */
  readonly verb: string;
}

const DENYING =
  /^(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|contradict(?:s|ed|ing)?|disavow(?:s|ed|ing)?|repudiat(?:e|es|ed|ing)|contest(?:s|ed|ing)?)$/;

/** What is refused rather than denied: "rejected a request", "denied bail". */
const REFUSED =
  /^(?:requests?|bids?|motions?|appeals?|offers?|proposals?|plans?|calls?|demands?|applications?|petitions?|permits?|permission|access|entry|bail|visas?|invitations?|deals?|nominations?|candidates?|them|him|her|us|me|efforts?|measures?|bills?|laws?|lawsuits?|suits?|cases?)$/;

/** The words of what is denied in which a refused thing would stand. */
const HEAD = 4;

/** Modals that leave open whether anything was denied: "could deny them permits". */
const OPEN = /^(?:could|would|might|may|can|will|to|if|not|never|cannot|can't)$/;

/** The denials among `statements`, by their act where it is known and by the verb of their cue. */
export function readDenials(prose: Prose, statements: readonly Statement[]): readonly Denial[] {
  return statements.flatMap((statement) => {
    const cue = lowerWords(prose, statement.cue.spans);
    const verb = cue.find((word) => DENYING.test(word));
    if (cue.some((word) => OPEN.test(word))) return [];
    const denied = statement.denied ?? statement.content;
    const isDenial =
      statement.act === null ? verb !== undefined : statement.act.name === 'deny' || verb !== undefined;
    if (
      !isDenial ||
      lowerWords(prose, denied.spans)
        .slice(0, HEAD)
        .some((word) => REFUSED.test(word))
    )
      return [];
    return [{ statement, denied, verb: verb ?? 'denied' }];
  });
}
