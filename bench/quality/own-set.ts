import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type MarkedAttribution, parseMarkedText } from './marked-text.ts';

/** One marked passage or article of sayso's own test set. */
export interface OwnItem {
  /** `headlines 3`, or the file name of an article: stable as long as nothing is put in before it. */
  readonly id: string;
  readonly category: string;
  readonly kind: 'sentence' | 'article';
  readonly text: string;
  readonly gold: readonly MarkedAttribution[];
}

const FOLDER = fileURLToPath(new URL('own/', import.meta.url));
const CATEGORY = '## ';

/** All items: the sentences in the order of their file, then the articles in name order. Its README says the format. */
export function readOwnSet(): OwnItem[] {
  const names = readdirSync(`${FOLDER}articles`).filter((name) => name.endsWith('.txt'));
  return [
    ...readSentences(readFileSync(`${FOLDER}sentences.txt`, 'utf8')),
    ...names
      .sort()
      .map((name) => readArticle(name.slice(0, -4), readFileSync(`${FOLDER}articles/${name}`, 'utf8'))),
  ];
}

/** One item a line under headings `## CATEGORY`; `¶` in a line stands for a line break. */
function readSentences(file: string): OwnItem[] {
  const items: OwnItem[] = [];
  let category = '';
  let count = 0;
  for (const line of file.split('\n')) {
    if (line.startsWith(CATEGORY)) {
      category = line.slice(CATEGORY.length);
      count = 0;
    } else if (line !== '') {
      count++;
      items.push(readItem(`${category} ${count}`, category, 'sentence', line.replaceAll('¶', '\n')));
    }
  }
  return items;
}

/** The category on the first line, the article from the second on. */
function readArticle(name: string, file: string): OwnItem {
  const end = file.indexOf('\n');
  return readItem(name, file.slice(0, end), 'article', file.slice(end + 1));
}

function readItem(id: string, category: string, kind: OwnItem['kind'], marked: string): OwnItem {
  try {
    const { text, attributions } = parseMarkedText(marked);
    return { id, category, kind, text, gold: attributions };
  } catch (error) {
    throw new RangeError(`${id}: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
