import { seeded, shuffled } from '../seeded.ts';
import type { InventedArticle } from './invented-articles.ts';
import { SYNONYMS } from './synonyms.ts';

/** How a newsroom, a scraper or a translator changes copy; each makes one copy of an article. */
export const COPY_KINDS = {
  'new headline and byline': (article) => ({ ...article, headline: `Briefing: ${article.event}` }),
  'cut to its first half': (article) => firstShare(article, 0.5),
  'cut to a third, from all over': (article, next) => ({
    ...article,
    paragraphs: article.paragraphs.filter((_, at) => at % 3 === Math.floor(next() * 0.99)),
  }),
  reordered: (article, next) => ({ ...article, paragraphs: shuffled(article.paragraphs, next) }),
  'sentences dropped and added': (article, next) => ({
    ...article,
    paragraphs: article.paragraphs.map((paragraph) => changeSentences(paragraph, next)),
  }),
  'a fifth of the words changed': (article, next) => reworded(article, next, 0.2),
  'back-translated': (article, next) => reworded(article, next, 0.3),
  'two fifths changed': (article, next) => reworded(article, next, 0.4),
  'cut to half and back-translated': (article, next) => reworded(firstShare(article, 0.5), next, 0.3),
  'cut, reordered and a sixth changed': (article, next) => {
    const cut = firstShare(article, 0.7);
    return reworded({ ...cut, paragraphs: shuffled(cut.paragraphs, next) }, next, 1 / 6);
  },
  'three paragraphs within another report': (article, _, stranger) => ({
    ...stranger,
    paragraphs: [
      ...stranger.paragraphs.slice(0, 3),
      ...article.paragraphs.slice(1, 4),
      ...stranger.paragraphs.slice(3),
    ],
  }),
} as const satisfies Readonly<Record<string, MakeCopy>>;

/** What an editor adds: background that fits nearly anywhere. */
const ADDED_SENTENCES = [
  'The news spread quickly through the neighbourhood.',
  'It was not the first time that such a thing had happened, as older readers of this newspaper will remember.',
  'A request for further details went unanswered on Tuesday.',
  'Opinions in the capital were divided.',
  'Those affected have set up a fund, to which several hundred people have given so far.',
  'The matter is likely to come up when both chambers meet after the holidays.',
  'Photographs taken at the scene were shared thousands of times.',
  'Much will depend on the coming days.',
];

type MakeCopy = (article: InventedArticle, next: () => number, stranger: InventedArticle) => InventedArticle;

export type CopyKind = keyof typeof COPY_KINDS;

/** A copy of `article`, the same for the same `seed`; `stranger` is another article that some kinds borrow from. */
export function makeCopy(
  kind: CopyKind,
  article: InventedArticle,
  { seed, stranger }: { readonly seed: number; readonly stranger: InventedArticle },
): InventedArticle {
  return COPY_KINDS[kind](article, seeded(seed), stranger);
}

function firstShare(article: InventedArticle, share: number): InventedArticle {
  return {
    ...article,
    paragraphs: article.paragraphs.slice(0, Math.ceil(article.paragraphs.length * share)),
  };
}

function changeSentences(paragraph: string, next: () => number): string {
  const sentences = paragraph.split(/(?<=[.”"]) (?=[A-Z"])/);
  const added = () => ADDED_SENTENCES[Math.floor(next() * ADDED_SENTENCES.length)] ?? '';
  return sentences
    .filter((_, at) => at === 0 || next() > 0.3)
    .flatMap((sentence) => (next() < 0.2 ? [sentence, added()] : [sentence]))
    .join(' ');
}

/**
 * Changes about `share` of the words as a rewriter or a translator does: synonyms where there are any, small words
 * dropped or put in, neighbours that change places.
 */
function reworded(article: InventedArticle, next: () => number, share: number): InventedArticle {
  return {
    ...article,
    paragraphs: article.paragraphs.map((paragraph) => rewordParagraph(paragraph, next, share)),
  };
}

function rewordParagraph(paragraph: string, next: () => number, share: number): string {
  const words = paragraph.split(' ');
  const changed: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const synonym = SYNONYMS[word.toLowerCase().replace(/[^a-z]/g, '')];
    // Words that have a synonym are changed oftener, so that the share comes out about right over all words.
    if (synonym !== undefined && next() < share * 2) changed.push(synonym + word.replace(/^[A-Za-z]+/, ''));
    else if (next() >= share * 0.6) changed.push(word);
    else changed.push(...smallChange(word, words[++at], next()));
  }
  return changed.join(' ');
}

function smallChange(word: string, following: string | undefined, choice: number): string[] {
  const after = following === undefined ? [] : [following];
  if (choice < 0.4) return [...after, word];
  if (choice < 0.7)
    return /^(?:the|a|an|of|that|to|in|had|was)$/.test(word) ? after : [word, 'then', ...after];
  return [word, 'the', ...after];
}
