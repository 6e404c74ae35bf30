import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { openReader } from '../../src/cli/open-reader.ts';
import type { Spans } from '../quality/attribution-words.ts';
import { openGold } from '../quality/read-gold.ts';
import { type Figures, type ScoredText, scoreCorpus } from '../quality/score-corpus.ts';
import { type PeerRun, peerAttributions } from './peer.ts';
import type { DirectQuality, PeerReport, QualityComparison } from './peer-report.ts';

/** What the scorer would say of no article at all. */
const NOTHING: Figures = { precision: 0, recall: 0, f1: 0, gold: 0, predicted: 0 };

/** An article with its gold attributions and those that were found. */
interface ComparedArticle extends GoldArticle {
  readonly sayso: readonly Spans[];
  readonly peer: readonly Spans[];
  /** Whether the peer read it at all. */
  readonly isReadByPeer: boolean;
}

interface GoldArticle {
  readonly path: string;
  readonly text: string;
  readonly gold: readonly Spans[];
}

/**
 * How well sayso and the peer find direct quotations in `paths`, or `null` when no `attributions/` folder with
 * standoff files lies beside the folder of the articles. Of several annotators of an article the first by name counts.
 */
export async function compareQuality(paths: readonly string[], run: PeerRun): Promise<PeerReport['quality']> {
  const gold = goldArticles(paths);
  if (gold.length === 0) return null;
  const byPath = new Map(run.articles.map((article) => [article.path, article]));
  const found = await readAll(gold);
  const articles = gold.map((article, index): ComparedArticle => {
    const read = byPath.get(article.path);
    return {
      ...article,
      sayso: found[index] ?? [],
      peer: read ? peerAttributions(read, article.text) : [],
      isReadByPeer: read?.error === null,
    };
  });
  return { all: compare(articles), readByPeer: compare(articles.filter(({ isReadByPeer }) => isReadByPeer)) };
}

function compare(articles: readonly ComparedArticle[]): QualityComparison {
  return {
    articles: articles.length,
    sayso: quality(articles, ({ sayso }) => sayso),
    peer: quality(articles, ({ peer }) => peer),
  };
}

function goldArticles(paths: readonly string[]): GoldArticle[] {
  const folder = join(dirname(dirname(paths[0] ?? '')), 'attributions');
  if (!existsSync(folder)) return [];
  const goldOf = openGold(folder);
  return paths.flatMap((path) => {
    const text = readFileSync(path, 'utf8');
    const gold = goldOf(basename(path, '.txt'), text);
    return gold === null ? [] : [{ path, text, gold }];
  });
}

/** What `sayso read` states of each article, furniture left out and all. */
async function readAll(articles: readonly GoldArticle[]): Promise<Spans[][]> {
  const reader = openReader();
  const found: Spans[][] = [];
  try {
    for (const { path } of articles) {
      const outcome = await reader.read(path);
      const statements = outcome.kind === 'reading' ? outcome.reading.statements : [];
      found.push(
        statements.map(({ source, cue, content }) => ({
          source: source?.spans ?? [],
          cue: cue.spans,
          content: content.spans,
        })),
      );
    }
  } finally {
    await reader.close();
  }
  return found;
}

function quality(
  articles: readonly ComparedArticle[],
  foundIn: (article: ComparedArticle) => readonly Spans[],
): DirectQuality {
  const texts = articles.map(
    (article): ScoredText => ({ text: article.text, gold: article.gold, predicted: foundIn(article) }),
  );
  const { 'direct strict': strict, 'direct lenient': lenient } = scoreCorpus(texts);
  return { strict: strict ?? NOTHING, lenient: lenient ?? NOTHING };
}
