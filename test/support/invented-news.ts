import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { warcResponse } from './warc-bytes.ts';

const NAMES = ['Mara Lind', 'Jon Ek', 'Irena Solt', 'Bram Okkers', 'Tomas Halvek', 'Lena Ostrander'];
const THINGS = ['bridge', 'harbour', 'quarry', 'ferry', 'mill', 'tunnel', 'lighthouse', 'market'];
const SAYINGS = [
  'is safe',
  'must be closed',
  'will cost 40 million marks',
  'is not for sale',
  'may open in May',
];
const OUTLETS = ['The Veldam Ledger', 'The Orlund Post', 'Kestria Today'];

/** A generator of numbers below `limit` that gives the same row for the same seed. */
export function numbersFrom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A short invented article; the same number gives the same one. */
export function inventedArticle(number: number): string {
  const next = numbersFrom(number * 7919 + 1);
  const pick = (from: readonly string[]): string => from[next(from.length)] ?? '';
  const paragraphs = Array.from({ length: 4 + next(5) }, () => {
    const name = pick(NAMES);
    return `“The ${pick(THINGS)} ${pick(SAYINGS)},” said ${name}. The council of Veldam had met on the question ${2 + next(40)} times since the winter.`;
  });
  return [`The ${pick(THINGS)} of Veldam, part ${number}`, ...paragraphs].join('\n\n');
}

/** The inputs of a run: files of every kind, some broken. */
export interface Inputs {
  readonly names: readonly string[];
  /** How many leads they give, and how many of these fail. */
  readonly leads: number;
  readonly failed: number;
}

/** Writes inputs with about `count` articles into `folder`: a list, a folder of files, an archive that is cut short. */
export function writeInputs(folder: string, count: number): Inputs {
  const third = Math.floor(count / 3);
  const lines = Array.from({ length: third }, (_, i) =>
    JSON.stringify({
      id: i,
      outlet: OUTLETS[i % OUTLETS.length],
      published: `2025-03-${String(1 + (i % 28)).padStart(2, '0')}`,
      text: inventedArticle(i),
    }),
  );
  // A line that is none, and a second version of the first article.
  lines.splice(
    2,
    0,
    'no json',
    JSON.stringify({ id: 0, outlet: OUTLETS[0], text: inventedArticle(count * 2) }),
  );
  writeFileSync(join(folder, 'list.jsonl'), lines.join('\n'));
  const files = join(folder, 'files');
  mkdirSync(files);
  for (let i = 0; i < third; i++) writeFileSync(join(files, `${i}.txt`), inventedArticle(third + i));
  writeFileSync(join(files, 'empty.txt'), '');
  const members = Array.from({ length: third }, (_, i) => {
    const paragraphs = inventedArticle(2 * third + i).split('\n\n');
    const html = `<html><body><article>${paragraphs.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;
    return gzipSync(warcResponse(`https://news.example/${i}`, Buffer.from(html), ['X-Filler: 1']));
  });
  const archive = Buffer.concat(members);
  writeFileSync(join(folder, 'crawl.warc.gz'), archive.subarray(0, archive.length - 5000));
  return {
    names: ['list.jsonl', 'files', 'crawl.warc.gz'].map((name) => join(folder, name)),
    leads: lines.length + third + 1,
    failed: 3,
  };
}
