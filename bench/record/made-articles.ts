import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sha256 } from '../../src/cli/sha256.ts';
import { ACT_NAMES } from '../../src/domain/judgement.ts';
import type { Addition } from '../../src/domain/record.ts';
import { quote, type Span } from '../../src/domain/span.ts';
import type { Speaker, Statement } from '../../src/domain/statement.ts';
import { NOT_JUDGED } from '../../src/statement/not-judged.ts';

/** The invented articles whose sentences are recombined. */
const ARTICLES = fileURLToPath(new URL('../quality/own/articles', import.meta.url));

/** Statements of a made article: PolNeAR's have 25. */
export const STATEMENTS_AN_ARTICLE = 25;
const SPEAKERS = 20_000;
const OUTLETS = 200;
const RARE_WORDS = 50_000;
/** Share of words that are replaced by rarer, made ones, so that the vocabulary grows as it does in real news. */
const REPLACED = 0.15;
const FIRST_YEAR = 2015;
const YEARS = 10;

/** Numbers from 0 to 1 that look random and are the same in every run. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Additions made by recombining invented articles, `count` of them, the same in every run. */
export function* makeAdditions(count: number): Generator<Addition> {
  const sentences = readSentences();
  for (let index = 0; index < count; index++) yield makeAddition(index, sentences);
}

function readSentences(): readonly string[] {
  const text = readdirSync(ARTICLES)
    .sort()
    .map((name) => readFileSync(`${ARTICLES}/${name}`, 'utf8'))
    .join('\n')
    // The marks of the quality bench, which are no part of the articles.
    .replace(/‹\w*:?|›/g, '');
  return text
    .split(/(?<=[.!?”])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 30 && sentence.length < 250);
}

function makeAddition(index: number, sentences: readonly string[]): Addition {
  const chance = createChance(index * 7919 + 1);
  const date = new Date(Date.UTC(FIRST_YEAR, 0, 1 + Math.floor(chance() * 365 * YEARS)))
    .toISOString()
    .slice(0, 10);
  const outlet = `The ${madeWord(zipf(chance, OUTLETS))} Courier`;
  const cast = Array.from({ length: 8 }, () => madeName(zipf(chance, SPEAKERS)));
  const spans: {
    readonly content: Span;
    readonly cue: Span;
    readonly source: Span;
    readonly name: string;
  }[] = [];
  let text = '';
  for (let at = 0; at < STATEMENTS_AN_ARTICLE; at++) {
    const words = vary(pick(sentences, chance), chance);
    const name = pick(cast, chance);
    const start = text.length;
    const cueStart = start + words.length + 2;
    const sourceStart = cueStart + 5;
    text += `${words}, said ${name}.${at % 2 === 1 ? '\n' : ' '}`;
    spans.push({
      content: { start, end: start + words.length },
      cue: { start: cueStart, end: cueStart + 4 },
      source: { start: sourceStart, end: sourceStart + name.length },
      name,
    });
  }
  const id = sha256(text);
  const article = {
    id,
    url: `https://made.example/${index}`,
    title: vary(pick(sentences, chance), chance).slice(0, 70),
    byline: [],
    agency: null,
    credit: [],
    outlet,
    published: { date, evidence: 'made' },
    language: 'en',
    text,
    blocks: [{ kind: 'body' as const, start: 0, end: text.length }],
    leftOut: [],
  };
  const statements = spans.map((each, at) => makeStatement(text, id, each, at, chance));
  return {
    source: {
      address: article.url,
      format: 'text',
      url: article.url,
      hints: {},
      etag: null,
      lastModified: null,
      fetchedAt: '2026-01-01T00:00:00.000Z',
    },
    bytes: Buffer.from(text),
    outcome: {
      kind: 'reading',
      reading: {
        article,
        statements,
        figures: [],
        checks: [],
        disputes: [],
        comparisons: [],
        positions: [],
        notes: [],
        versions: { sayso: 'bench', model: 'none' },
      },
    },
  };
}

function makeStatement(
  text: string,
  article: string,
  {
    content,
    cue,
    source,
    name,
  }: { readonly content: Span; readonly cue: Span; readonly source: Span; readonly name: string },
  at: number,
  chance: () => number,
): Statement {
  const speaker: Speaker = {
    id: `e${sha256(name).slice(0, 12)}`,
    name,
    type: 'person',
    role: null,
    mention: quote(text, [source]),
    antecedent: null,
    resolvedBy: 'full-name',
    confidence: 1,
    speaksFor: null,
  };
  return {
    ...NOT_JUDGED,
    id: `s${sha256(`${article} ${at}`).slice(0, 12)}`,
    source: quote(text, [source]),
    cue: quote(text, [cue]),
    content: quote(text, [content]),
    form: chance() < 0.3 ? 'direct' : 'indirect',
    speaker,
    speakers: [speaker],
    act: { name: ACT_NAMES[zipf(chance, ACT_NAMES.length)] ?? 'assert', confidence: 0.9, spans: [] },
    confidence: 0.9,
  };
}

function vary(sentence: string, chance: () => number): string {
  return sentence
    .split(' ')
    .map((word) => (chance() < REPLACED ? madeWord(zipf(chance, RARE_WORDS)).toLowerCase() : word))
    .join(' ');
}

function pick<T>(from: readonly T[], chance: () => number): T {
  const item = from[Math.floor(chance() * from.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** A rank below `count`; rank r comes about as often as 1 / r. */
function zipf(chance: () => number, count: number): number {
  return Math.min(count - 1, Math.floor(count ** chance()) - 1);
}

const SYLLABLES = 'ba de ki lo mu na pe ri so tu va we xi yo zu fra gli sten dor mal'.split(' ');

/** A word of its own for each number. */
function madeWord(number: number): string {
  let word = '';
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word += SYLLABLES[rest % SYLLABLES.length];
  }
  return `${(word[0] ?? '').toUpperCase()}${word.slice(1)}`;
}

function madeName(number: number): string {
  return `${madeWord(number % 300)} ${madeWord(number)}`;
}
