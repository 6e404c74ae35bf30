import { stemmer } from 'stemmer';
import type { Span } from '../domain/span.ts';
import { type Prose, type Token, tokensWithin } from './prose.ts';

/** Words that say nothing about what a sentence is about. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    'a an the this that these those some any all both each every no not nor and or but so if then than as at by for from in ' +
    'into of off on onto out over to under up upon with within without about after before between during since until while ' +
    'because although though i me my mine you your he him his she her hers it its we us our they them their who whom whose ' +
    'which what when where why how is am are was were be been being do does did done has have had having will would shall ' +
    'should can could may might must ought there here also just only even still yet very too more most much many other such ' +
    'own same one ones never ever again now say says said saying tell tells told make made making get got go going went come ' +
    "it's he's she's they're we're i'm don't didn't doesn't isn't aren't wasn't weren't won't can't mr mrs ms dr anyone anything"
  ).split(' '),
);

/** The stems of the words in `spans` that say something, each once. Numbers are none. */
export function contentStems(prose: Prose, spans: readonly Span[]): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const at of tokensWithin(prose, spans)) {
    const stem = contentStem(prose.tokens[at]);
    if (stem !== null) stems.add(stem);
  }
  return stems;
}

/** The stem of `token` where it is a word that says something, else `null`. */
export function contentStem(token: Token | undefined): string | null {
  if (token?.kind !== 'word' || EMPTY.has(token.lower) || token.lower.length < 3) return null;
  return stemmer(token.lower.replace(/'s$/, ''));
}

/** The members of `a` that are in `b`, in the order of `a`. */
export function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  return [...a].filter((stem) => b.has(stem));
}
