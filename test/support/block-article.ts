import type { Article, Block, BlockKind, LeftOut } from '../../src/domain/article.ts';
import { bareArticle } from './bare-article.ts';

/** An article whose blocks are `lines` in order, a blank line between them; `out` marks left-out text. */
export function blockArticle(lines: readonly (readonly [BlockKind | 'out', string])[]): Article {
  const blocks: Block[] = [];
  const leftOut: LeftOut[] = [];
  let text = '';
  for (const [kind, line] of lines) {
    if (text) text += '\n\n';
    const span = { start: text.length, end: text.length + line.length };
    if (kind === 'out') leftOut.push({ ...span, reason: 'share-button' });
    else blocks.push({ ...span, kind });
    text += line;
  }
  return { ...bareArticle(text, blocks), id: 'a'.repeat(64), leftOut };
}
