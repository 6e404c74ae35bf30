import type { StoredArticle } from '../domain/record.ts';
import type { World } from './output.ts';
import { connectAll } from './record/connect-all.ts';
import { copyGroupsOf, type SameCopy } from './record/copy-groups-of.ts';
import { jsonText, toStoredArticleJson } from './record/stored-json.ts';
import { type RecordOptions, withRecord } from './record/with-record.ts';
import { safeText } from './safe-text.ts';
import { count, separator } from './terminal-canvas.ts';
import { lookOf, stylesFor, type TerminalLook } from './terminal-look.ts';
import { plain, type Run, wrapRuns } from './wrap-runs.ts';

/** The options of `sayso same`, checked. */
export interface SameOptions extends RecordOptions {
  readonly width?: number;
}

/** Prints the groups of articles that carry the same copy, the likely original first. */
export async function runSame(options: SameOptions, world: World): Promise<number> {
  const groups = await withRecord(options, world, async (store) => {
    await connectAll(store, world);
    return copyGroupsOf(store);
  });
  if (options.json) {
    await world.stdout.write(jsonText({ groups: groups.map(toGroupJson) }));
    return 0;
  }
  const look = lookOf(world.stdout, world.env, options.width);
  if (groups.length === 0) await world.stdout.write('No two articles carry the same copy.\n');
  else await world.stdout.write(`${stylesFor(look).title(count(groups.length, 'group'))}\n`);
  for (const group of groups) {
    for (const line of ['', ...groupLines(group, look)]) await world.stdout.write(`${line}\n`);
  }
  return 0;
}

function groupLines(group: SameCopy, look: TerminalLook): string[] {
  const style = stylesFor(look);
  const { original, copies, excerpts } = group;
  const reasons = safeText(original.reasons.join('; '));
  const lead = original.article ? `likely original: ${reasons}` : `original not known: ${reasons}`;
  const agency = original.agency === null ? '' : `; the copy is credited to ${safeText(original.agency)}`;
  return [
    ...wrapRuns([{ text: lead + agency, style: style.aside }], look.width),
    ...copies.flatMap((article, at) =>
      articleLines(article, at === 0 ? null : shareText(group, article, copies[0]), look),
    ),
    ...excerpts.flatMap((article) => articleLines(article, passageText(group, article), look)),
  ];
}

function articleLines(article: StoredArticle, share: string | null, look: TerminalLook): string[] {
  const style = stylesFor(look);
  const name = article.outlet ?? article.agency;
  const parts: Run[] = [
    { text: article.published?.date ?? 'no date', style: style.aside },
    { text: safeText(article.title ?? article.addresses[0] ?? 'untitled'), style: plain },
    ...(name === null ? [] : [{ text: safeText(name), style: style.aside }]),
    ...(share === null ? [] : [{ text: share, style: style.cue }]),
    { text: article.key, style: style.aside },
  ];
  const between: Run = { text: separator(look), style: style.aside };
  return wrapRuns(
    parts.flatMap((part, at) => (at === 0 ? [part] : [between, part])),
    look.width - 2,
  ).map((line) => `  ${line}`);
}

/** `shares 91 %, the first one's 84 %`: how much of this article's words the first one has, and the other way round. */
function shareText({ pairs }: SameCopy, article: StoredArticle, lead: StoredArticle | undefined): string {
  const pair = pairs.find(
    ({ first, second }) =>
      [first, second].includes(article) && lead !== undefined && [first, second].includes(lead),
  );
  if (!pair) return 'shares copy with another of them';
  if (pair.shared === null) return 'the same text';
  const [own, others] =
    pair.first === article
      ? [pair.shared.shareOfFirst, pair.shared.shareOfSecond]
      : [pair.shared.shareOfSecond, pair.shared.shareOfFirst];
  return `${percent(own)} of it is in the first, ${percent(others)} of the first in it`;
}

function passageText({ pairs }: SameCopy, article: StoredArticle): string {
  const words = pairs
    .filter(({ first, second }) => first === article || second === article)
    .map(({ shared }) => (shared?.passages ?? []).reduce((sum, passage) => sum + passage.words, 0));
  return `a passage: ${Math.max(0, ...words)} words`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function toGroupJson({ copies, excerpts, original, pairs }: SameCopy) {
  return {
    original: original.article?.key ?? null,
    reasons: [...original.reasons],
    agency: original.agency,
    copies: copies.map(toStoredArticleJson),
    excerpts: excerpts.map(toStoredArticleJson),
    pairs: pairs.map(({ first, second, shared }) => ({
      first: first.key,
      second: second.key,
      kind: shared?.kind ?? 'same-text',
      shareOfFirst: rounded(shared?.shareOfFirst ?? 1),
      shareOfSecond: rounded(shared?.shareOfSecond ?? 1),
      passages: (shared?.passages ?? []).map((passage) => ({
        first: { ...passage.first },
        second: { ...passage.second },
        words: passage.words,
      })),
    })),
  };
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
