import type { Span } from '../../src/domain/span.ts';
import {
  isLenient,
  isStrict,
  pairUp,
  ROLES,
  type Role,
  readWords,
  type Spans,
  toWordSets,
  type WordSets,
} from './attribution-words.ts';

/** A text with the attributions it has and those that a reader found. */
export interface ScoredText {
  readonly text: string;
  readonly gold: readonly Spans[];
  readonly predicted: readonly Spans[];
}

/** Percentages, to one decimal, and what they were counted over. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly predicted: number;
}

const DIRECT_SHARE = 0.9;

/**
 * Micro figures over all texts, by name: `strict`, `lenient`, words and spans of each role, and strict and lenient for
 * direct speech alone (nine words in ten of the content stand between double quotation marks of their line).
 */
export function scoreCorpus(texts: readonly ScoredText[]): Record<string, Figures> {
  const tallies = new Map<string, { right: number; gold: number; predicted: number }>();
  const add = (name: string, right: number, gold: number, predicted: number) => {
    const tally = tallies.get(name) ?? { right: 0, gold: 0, predicted: 0 };
    tallies.set(name, tally);
    tally.right += right;
    tally.gold += gold;
    tally.predicted += predicted;
  };
  for (const { text, gold, predicted } of texts) {
    const words = readWords(text);
    const g = gold.map((attribution) => toWordSets(attribution, words));
    const p = predicted.map((attribution) => toWordSets(attribution, words));
    const pairs = pairUp(g, p).flatMap((pair) => {
      const [a, b] = [g[pair.gold], p[pair.predicted]];
      return a && b ? [[a, b] as const] : [];
    });
    add('strict', pairs.filter(([a, b]) => isStrict(a, b)).length, g.length, p.length);
    add('lenient', pairs.filter(([a, b]) => isLenient(a, b)).length, g.length, p.length);
    for (const role of ROLES) {
      add(`${role} words`, ...countWords(role, g, p));
      add(`${role} spans`, ...countSpans(role, g, p));
    }
    const quoted = quotedWords(text, words);
    const isDirect = ({ content }: WordSets) => {
      const inside = [...content].filter((word) => quoted.has(word)).length;
      return content.size > 0 && inside / content.size >= DIRECT_SHARE;
    };
    const direct = pairs.filter(([a, b]) => isDirect(a) || isDirect(b));
    const counts = [g.filter(isDirect).length, p.filter(isDirect).length] as const;
    add('direct strict', direct.filter(([a, b]) => isStrict(a, b)).length, ...counts);
    add('direct lenient', direct.filter(([a, b]) => isLenient(a, b)).length, ...counts);
  }
  return Object.fromEntries([...tallies].map(([name, tally]) => [name, toFigures(tally)]));
}

type Counts = [right: number, gold: number, predicted: number];

function countWords(role: Role, gold: readonly WordSets[], predicted: readonly WordSets[]): Counts {
  const union = (sets: readonly WordSets[]) => new Set(sets.flatMap((attribution) => [...attribution[role]]));
  const [g, p] = [union(gold), union(predicted)];
  return [[...p].filter((word) => g.has(word)).length, g.size, p.size];
}

function countSpans(role: Role, gold: readonly WordSets[], predicted: readonly WordSets[]): Counts {
  const keys = (sets: readonly WordSets[]) =>
    sets
      .filter((attribution) => attribution[role].size > 0)
      .map((attribution) => [...attribution[role]].join());
  const [g, p] = [keys(gold), keys(predicted)];
  const left = new Map<string, number>();
  for (const key of g) left.set(key, (left.get(key) ?? 0) + 1);
  const right = p.filter((key) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  });
  return [right.length, g.length, p.length];
}

/** The words between double quotation marks of their line; a quotation left open ends with the line. */
function quotedWords(text: string, words: readonly Span[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open = false;
  let at = 0;
  for (const [index, { start }] of words.entries()) {
    for (; at < start; at++) open = isOpenAfter(text[at], open);
    if (open) inside.add(index);
  }
  return inside;
}

function isOpenAfter(character: string | undefined, open: boolean): boolean {
  if (character === '“') return true;
  if (character === '”' || character === '\n') return false;
  return character === '"' ? !open : open;
}

function toFigures(tally: { right: number; gold: number; predicted: number }): Figures {
  const { right, gold, predicted } = tally;
  const precision = predicted > 0 ? right / predicted : 0;
  const recall = gold > 0 ? right / gold : 0;
  const f1 = right > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  const percent = (share: number) => Math.round(share * 1000) / 10;
  return { precision: percent(precision), recall: percent(recall), f1: percent(f1), gold, predicted };
}
