import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readArticle } from '../../src/article/read-article.ts';
import { type CopyPair, candidatePairs, copyPair, groupCopies } from '../../src/duplicate/copy-groups.ts';
import { type CopyText, readCopyText } from '../../src/duplicate/copy-text.ts';
import { readSignature } from '../../src/duplicate/signature.ts';
import { fetchPage } from '../../src/fetch/fetch-page.ts';
import { articlePaths } from '../speed/corpus.ts';

/**
 * The groups of the same copy among PolNeAR's articles, by name and how much they share, and how fast they were found.
 * Its train and dev parts are looked for in `folder`; where they are missing that is said instead.
 */
export async function corpusReport(folder: string): Promise<string[]> {
  const parts = ['train', 'dev'].map((part) => join(folder, part, 'text'));
  if (!parts.every((part) => existsSync(part)))
    return [`${folder}: no PolNeAR here, its groups were not looked for`];
  const paths = parts.flatMap(articlePaths);
  const articles = [];
  for (const path of paths) articles.push((await readArticle(await fetchPage(path))).value);

  const reading = performance.now();
  const texts = articles.map(readCopyText);
  const signatures = texts.map(readSignature);
  const searching = performance.now();
  const candidates = [...candidatePairs(signatures)];
  const comparing = performance.now();
  const pairs = verified(candidates, texts);
  const done = performance.now();

  const names = paths.map((path) => basename(path, '.txt'));
  return [
    ...groupCopies(pairs).flatMap(({ members, excerpts, pairs: within }) => [
      [...members, ...excerpts.map((place) => `(passage) ${place}`)].length > 2
        ? 'a group of several:'
        : 'a pair:',
      ...members.map((place) => `  ${names[place]}`),
      ...excerpts.map((place) => `  ${names[place]} (a passage)`),
      ...within.map(
        ({ shared }) => `    shares ${percent(shared.shareOfFirst)} and ${percent(shared.shareOfSecond)}`,
      ),
    ]),
    `${paths.length} articles, ${candidates.length} pairs compared, ${pairs.length} of the same copy`,
    `${rate(paths.length, searching - reading)} articles/s read to signatures of ${average(signatures)} numbers`,
    `${rate(paths.length, comparing - searching)} articles/s filed and looked up`,
    `${((done - comparing) / candidates.length).toFixed(2)} ms a pair compared`,
  ];
}

function verified(
  candidates: readonly (readonly [number, number])[],
  texts: readonly CopyText[],
): CopyPair[] {
  return candidates.flatMap(([first, second]) => {
    const [one, other] = [texts[first], texts[second]];
    const pair = one && other ? copyPair(first, second, [one, other]) : null;
    return pair === null ? [] : [pair];
  });
}

function rate(count: number, milliseconds: number): string {
  return Math.round((count / milliseconds) * 1000).toLocaleString('en');
}

function average(signatures: readonly Uint32Array[]): number {
  return Math.round(signatures.reduce((sum, { length }) => sum + length, 0) / signatures.length);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
