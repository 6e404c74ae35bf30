import type { StoredDifference, StoredUtterance } from '../domain/connections.ts';
import type { StoredStatement } from '../domain/record.ts';
import type { Quoted, Span } from '../domain/span.ts';
import { driftBetween } from '../duplicate/drift.ts';
import { quotationWords } from '../duplicate/quotation-words.ts';
import { quotedSpans } from '../duplicate/quoted-spans.ts';
import { spanOfWords, wordDifferences } from '../duplicate/word-differences.ts';
import { CliError } from './cli-error.ts';
import type { World } from './output.ts';
import { connectAll } from './record/connect-all.ts';
import { differenceLines, toDifferenceJson } from './record/difference-lines.ts';
import { placeOf, placesOfSides, type ShownName, shownNamesakes } from './record/shown-names.ts';
import { statementLines } from './record/statement-lines.ts';
import { jsonText, toStoredStatementJson } from './record/stored-json.ts';
import { type RecordOptions, withRecord } from './record/with-record.ts';
import { safeText } from './safe-text.ts';
import { lookOf, stylesFor, type TerminalLook } from './terminal-look.ts';
import { plain, type Run, wrapRuns } from './wrap-runs.ts';

/** The options of `sayso quote`, checked. */
export interface QuoteOptions extends RecordOptions {
  readonly width?: number;
}

/** Prints one statement in its place, its other appearances, and what changed from the first of them to each. */
export async function runQuote(id: string, options: QuoteOptions, world: World): Promise<number> {
  const { target, utterance, differences, names } = await withRecord(options, world, async (store) => {
    const [found, ...others] = await store.statements(id);
    if (!found)
      throw new CliError('usage', `No statement is called ${safeText(id)}: sayso search prints their ids.`);
    if (others.some(({ statement }) => statement.id !== found.statement.id)) {
      const ids = [...new Set([found, ...others].map(({ statement }) => statement.id))];
      throw new CliError(
        'usage',
        `Several statements are called so: ${ids.slice(0, 8).join(', ')}. Give more of the id.`,
      );
    }
    await connectAll(store, world);
    const place = { article: found.article.key, id: found.statement.id };
    const utterance = await store.utteranceOf(place.article, place.id);
    const { differences } = await store.differences({ statement: place });
    const said = [found, ...(utterance?.appearances ?? [])].map(placeOf);
    const speakers = options.json ? [] : [...said, ...placesOfSides(differences)];
    return { target: found, utterance, differences, names: await shownNamesakes(store, speakers) };
  });
  if (options.json) {
    await world.stdout.write(jsonText(toQuoteJson(target, utterance, differences)));
    return 0;
  }
  const look = lookOf(world.stdout, world.env, options.width);
  for (const line of [
    ...targetLines(target, names, look),
    ...appearanceLines(target, utterance, names, look),
    ...differences.flatMap((difference) => ['', ...differenceLines(difference, names, look)]),
  ]) {
    await world.stdout.write(`${line}\n`);
  }
  return 0;
}

function targetLines(target: StoredStatement, names: ShownName, look: TerminalLook): string[] {
  const style = stylesFor(look);
  const { article, context } = target;
  const title =
    article.title === null
      ? []
      : wrapRuns([{ text: safeText(article.title), style: style.title }], look.width);
  const place = wrapRuns(
    [{ text: safeText([article.key, ...article.addresses.slice(0, 1)].join(' ')), style: style.aside }],
    look.width,
  );
  const paragraphs = markContent(target, look).flatMap((runs) => wrapRuns(runs, look.width - 2));
  return [
    ...title,
    ...place,
    '',
    ...statementLines(target, look, { speaker: names(placeOf(target)) ?? true }),
    ...(context.text.trim() === '' ? [] : ['', 'In its place:', ...paragraphs.map((line) => `  ${line}`)]),
  ];
}

/** The paragraphs around a statement, its words set off from the rest. */
function markContent({ statement, context }: StoredStatement, look: TerminalLook): Run[][] {
  const style = stylesFor(look);
  const paragraphs: Run[][] = [];
  for (const { 0: line, index } of context.text.matchAll(/[^\n]+/g)) {
    const runs: Run[] = [];
    let from = 0;
    const [lineStart, lineEnd] = [context.start + index, context.start + index + line.length];
    for (const span of statement.content.spans) {
      const [start, end] = [
        Math.max(span.start, lineStart) - lineStart,
        Math.min(span.end, lineEnd) - lineStart,
      ];
      if (start >= end) continue;
      runs.push({ text: safeText(line.slice(from, start)), style: style.aside });
      runs.push({ text: safeText(line.slice(start, end)), style: style.title });
      from = end;
    }
    runs.push({ text: safeText(line.slice(from)), style: style.aside });
    paragraphs.push(runs);
  }
  return paragraphs;
}

function appearanceLines(
  target: StoredStatement,
  utterance: StoredUtterance | null,
  names: ShownName,
  look: TerminalLook,
): string[] {
  if (utterance === null) return ['', 'These words stand nowhere else in the record.'];
  const { appearances } = utterance;
  const [first] = appearances;
  const head = `${appearances.length} appearances of these words, the earliest first (${utterance.id})`;
  return [
    '',
    stylesFor(look).title(head),
    ...appearances.flatMap((appearance) => [
      '',
      ...statementLines(appearance, look, { speaker: names(placeOf(appearance)) ?? true }),
      ...(isTarget(appearance, target) ? ['  (the one above)'] : []),
      ...(first === undefined || appearance === first ? [] : changeLines(first, appearance, look)),
    ]),
  ];
}

function isTarget(one: StoredStatement, { statement, article }: StoredStatement): boolean {
  return one.statement.id === statement.id && one.article.key === article.key;
}

/** The words that differ from the first appearance, as `[-gone-]` and `{+new+}`, and the changes by name. */
function changeLines(first: StoredStatement, later: StoredStatement, look: TerminalLook): string[] {
  const style = stylesFor(look);
  const runs = differencesOf(first, later).flatMap(({ kind, before, after }): Run[] => {
    if (kind === 'same') return [{ text: `${safeText(after?.text ?? '')} `, style: style.aside }];
    return [
      ...(before ? [{ text: `[-${safeText(before.text)}-] `, style: style.warning }] : []),
      ...(after ? [{ text: `{+${safeText(after.text)}+} `, style: style.direct }] : []),
    ];
  });
  const drift = driftOf(first, later).map(({ kind, before, after }) => {
    const sides = [before, after].map((side) => (side ? `“${safeText(side.text)}”` : null));
    const words = sides.filter((side) => side !== null).join(look.ascii ? ' > ' : ' → ');
    return words === '' ? kind : `${kind}: ${words}`;
  });
  const isChanged = runs.some(({ style: shown }) => shown !== style.aside) && drift.length > 0;
  return [
    ...(isChanged ? wrapRuns(runs, look.width - 2).map((line) => `  ${line}`) : []),
    ...drift.flatMap((line) =>
      wrapRuns([{ text: line, style: plain }], look.width - 4).map((part) => `    ${part}`),
    ),
  ];
}

function differencesOf(first: StoredStatement, later: StoredStatement) {
  const [before, after] = [first.statement.content, later.statement.content];
  return wordDifferences(quotationWords(before.text), quotationWords(after.text)).map((difference) => ({
    kind: difference.kind,
    before: shown(before, spanOfWords(difference.before)),
    after: shown(after, spanOfWords(difference.after)),
  }));
}

function driftOf(first: StoredStatement, later: StoredStatement) {
  const [before, after] = [first.statement, later.statement];
  return driftBetween(before, after).map((drift) => ({
    kind: drift.kind,
    before: drift.kind === 'changed-speaker' ? speakerShown(first) : shown(before.content, drift.before),
    after: drift.kind === 'changed-speaker' ? speakerShown(later) : shown(after.content, drift.after),
  }));
}

/** A stretch of a quotation with its words, and where they stand in the article. */
function shown(quoted: Quoted, span: Span | null): { text: string; spans: Span[] } | null {
  return span && { text: quoted.text.slice(span.start, span.end), spans: quotedSpans(quoted, span) };
}

function speakerShown({ statement }: StoredStatement): { text: string; spans: Span[] } {
  const { speaker, source } = statement;
  return { text: speaker.name, spans: [...(source?.spans ?? [])] };
}

function toQuoteJson(
  target: StoredStatement,
  utterance: StoredUtterance | null,
  differences: readonly StoredDifference[],
) {
  const [first] = utterance?.appearances ?? [];
  return {
    ...toStoredStatementJson(target),
    utterance: utterance?.id ?? null,
    wordings: utterance?.wordings ?? 1,
    differences: differences.map(toDifferenceJson),
    appearances: (utterance?.appearances ?? []).map((appearance) => ({
      ...toStoredStatementJson(appearance),
      differences: first === undefined || appearance === first ? [] : differencesOf(first, appearance),
      drift: first === undefined || appearance === first ? [] : driftOf(first, appearance),
    })),
  };
}
