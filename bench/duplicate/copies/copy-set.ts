import { type InventedArticle, inventedArticles } from './invented-articles.ts';
import { COPY_KINDS, type CopyKind, makeCopy } from './make-copies.ts';

/** A text of the labelled set. */
export interface LabelledText {
  readonly name: string;
  readonly text: string;
  /** The events whose original article it has copy of. Independent reports have none of anybody's. */
  readonly copyOf: readonly string[];
  /** How it was made; `original` and `independent` were written. */
  readonly kind: CopyKind | 'original' | 'independent';
}

/** What is known of two texts of the set. */
export type PairLabel =
  | { readonly same: true; readonly kind: CopyKind }
  | { readonly same: false }
  /** Two copies made of one original: what each kept of it may be anything. */
  | { readonly same: null };

/** The labelled set made of the articles of one file, with the independent reports of their events. */
export function copySet(file: 'articles-1.txt' | 'articles-2.txt'): LabelledText[] {
  const articles = inventedArticles(file);
  const events = new Set(articles.map(({ event }) => event));
  const independent = inventedArticles('same-event.txt').filter(({ event }) => events.has(event));
  return [
    ...articles.map((article) => labelled(article, 'original', [article.event])),
    ...independent.map((article) => labelled(article, 'independent', [])),
    ...articles.flatMap((article, at) => copiesOf(article, at, articles)),
  ];
}

function copiesOf(
  article: InventedArticle,
  at: number,
  articles: readonly InventedArticle[],
): LabelledText[] {
  return (Object.keys(COPY_KINDS) as CopyKind[]).map((kind, place) => {
    const stranger = articles[(at + 1 + place) % articles.length] ?? article;
    const copy = makeCopy(kind, article, { seed: at * 100 + place, stranger });
    const within = kind === 'three paragraphs within another report';
    return {
      ...labelled(copy, kind, within ? [article.event, stranger.event] : [article.event]),
      name: `${article.event}, ${kind}`,
    };
  });
}

function labelled(
  { event, paragraphs }: InventedArticle,
  kind: LabelledText['kind'],
  copyOf: readonly string[],
): LabelledText {
  return { name: `${event}, ${kind}`, text: paragraphs.join('\n\n'), copyOf, kind };
}

/** Whether two texts of a set share copy. */
export function labelOf(one: LabelledText, other: LabelledText): PairLabel {
  if (!one.copyOf.some((event) => other.copyOf.includes(event))) return { same: false };
  const made = [one, other].filter(({ kind }) => kind !== 'original');
  const [copy] = made;
  if (made.length !== 1 || copy === undefined || copy.kind === 'original' || copy.kind === 'independent') {
    return { same: null };
  }
  return { same: true, kind: copy.kind };
}
