import type { Spans } from './attribution-words.ts';
import { type Judgement, judgeItem } from './judge-item.ts';
import type { OwnItem } from './own-set.ts';
import { type Figures, scoreCorpus } from './score-corpus.ts';

/** An item with what a reader found in it and how that was judged. */
export interface Read {
  readonly item: OwnItem;
  readonly predicted: readonly Spans[];
  readonly judgement: Judgement;
}

/** How many items and attributions of a group are right. */
export interface Counts {
  readonly items: number;
  /** Items whose every attribution was found rightly, with nothing extra. */
  readonly right: number;
  /** Items that are right with exactly the words of the gold. */
  readonly exact: number;
  readonly attributions: number;
  readonly found: number;
  readonly extra: number;
  /** Inner attributions, and how many were found: not part of the other figures. */
  readonly inner: number;
  readonly innerFound: number;
}

/** What `npm run bench:own` prints. */
export interface OwnReport {
  readonly sentences: Readonly<Record<string, Counts>>;
  readonly articles: Readonly<Record<string, Counts>>;
  readonly allSentences: Counts;
  readonly allArticles: Counts;
  /** The micro figures of the corpus scorer, over everything. */
  readonly figures: Readonly<Record<string, Figures>>;
}

export function judge(item: OwnItem, predicted: readonly Spans[]): Read {
  return { item, predicted, judgement: judgeItem(item, predicted) };
}

/** Sentences by category, articles one by one, then all. */
export function report(reads: readonly Read[]): OwnReport {
  const sentences = reads.filter(({ item }) => item.kind === 'sentence');
  const articles = reads.filter(({ item }) => item.kind === 'article');
  return {
    sentences: countBy(sentences, ({ item }) => item.category),
    articles: countBy(articles, ({ item }) => item.id),
    allSentences: count(sentences),
    allArticles: count(articles),
    figures: scoreCorpus(
      reads.map(({ item, judgement }) => ({
        text: item.text,
        gold: item.gold.filter(({ standing }) => standing === 'required'),
        predicted: judgement.counted,
      })),
    ),
  };
}

function countBy(reads: readonly Read[], nameOf: (read: Read) => string): Record<string, Counts> {
  const groups = new Map<string, Read[]>();
  for (const read of reads) {
    const name = nameOf(read);
    groups.set(name, [...(groups.get(name) ?? []), read]);
  }
  return Object.fromEntries([...groups].map(([name, group]) => [name, count(group)]));
}

function count(reads: readonly Read[]): Counts {
  const judgements = reads.map(({ judgement }) => judgement);
  const sum = (number: (judgement: Judgement) => number) =>
    judgements.reduce((total, judgement) => total + number(judgement), 0);
  return {
    items: judgements.length,
    right: sum(({ right }) => Number(right)),
    exact: sum(({ exact }) => Number(exact)),
    attributions: sum(({ required }) => required.length),
    found: sum(({ required }) => required.filter(({ right }) => right).length),
    extra: sum(({ extra }) => extra.length),
    inner: sum(({ inner }) => inner.gold),
    innerFound: sum(({ inner }) => inner.found),
  };
}
