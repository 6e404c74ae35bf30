import type { StoredDifference } from '../domain/connections.ts';
import type { StoredFigure } from '../domain/record.ts';
import type { World } from './output.ts';
import { connectAll } from './record/connect-all.ts';
import { differenceLines, toDifferenceJson } from './record/difference-lines.ts';
import { placesOfSides, type ShownName, shownNames, shownNamesakes } from './record/shown-names.ts';
import { jsonText, toStoredFigureJson } from './record/stored-json.ts';
import { type RecordOptions, withRecord } from './record/with-record.ts';
import { safeText } from './safe-text.ts';
import { count, separator } from './terminal-canvas.ts';
import { lookOf, stylesFor, type TerminalLook } from './terminal-look.ts';
import { plain, type Run, wrapRuns } from './wrap-runs.ts';

/** The options of `sayso figures`, checked. */
export interface FiguresOptions extends RecordOptions {
  readonly limit: number;
  readonly width?: number;
}

/** Prints the figures beside which `words` stand, in order of time, each with who gives it, then those that do not agree. */
export async function runFigures(
  words: readonly string[],
  options: FiguresOptions,
  world: World,
): Promise<number> {
  const { figures, differences, names, namesakes } = await withRecord(options, world, async (store) => {
    await connectAll(store, world);
    const found: StoredDifference[] = [];
    for (const kind of ['figure-changed', 'figures-differ'] as const) {
      const query = { words: words.join(' '), kind, limit: options.limit };
      found.push(...(await store.differences(query)).differences);
    }
    const figures = await store.figures(words.join(' '), options.limit);
    const speakers = figures.flatMap(({ statement, article }) =>
      statement === null ? [] : [{ speaker: statement.speaker, article: article.key }],
    );
    return {
      figures,
      differences: found,
      names: await shownNames(store, options.json ? [] : speakers),
      namesakes: await shownNamesakes(store, options.json ? [] : placesOfSides(found)),
    };
  });
  if (options.json) {
    await world.stdout.write(
      jsonText({
        figures: figures.map(toStoredFigureJson),
        differences: differences.map(toDifferenceJson),
      }),
    );
    return 0;
  }
  const look = lookOf(world.stdout, world.env, options.width);
  if (figures.length === 0) await world.stdout.write('No figure was found beside these words: try fewer.\n');
  else await world.stdout.write(`${stylesFor(look).title(count(figures.length, 'figure'))}\n`);
  for (const figure of figures) {
    for (const line of ['', ...figureLines(figure, names, look)]) await world.stdout.write(`${line}\n`);
  }
  for (const difference of differences) {
    for (const line of ['', ...differenceLines(difference, namesakes, look)])
      await world.stdout.write(`${line}\n`);
  }
  return 0;
}

/** `2031-05-01 · at least 40 pilots · Irena Solt · The Veldam Ledger`, and the line that it stands in. */
function figureLines(
  { figure, article, statement, day, context }: StoredFigure,
  names: ShownName,
  look: TerminalLook,
): string[] {
  const style = stylesFor(look);
  const counted =
    figure.counted && !figure.words.text.includes(figure.counted.text) ? ` ${figure.counted.text}` : '';
  const speaker =
    statement && (names({ speaker: statement.speaker, article: article.key }) ?? statement.speaker.name);
  const parts: Run[] = [
    { text: day ?? 'no date', style: style.aside },
    { text: safeText(figure.words.text + counted), style: style.title },
    statement
      ? { text: safeText(speaker || 'nobody named'), style: style.speaker }
      : { text: 'the article itself', style: style.aside },
    ...(article.outlet === null ? [] : [{ text: safeText(article.outlet), style: style.aside }]),
    ...(statement ? [{ text: statement.id, style: style.aside }] : []),
  ];
  const head = parts.flatMap((part, index) =>
    index === 0 ? [part] : [{ text: separator(look), style: style.aside }, part],
  );
  return [
    ...wrapRuns(head, look.width),
    ...wrapRuns(
      [{ text: excerpt(figure.words.spans[0]?.start ?? 0, context), style: plain }],
      look.width - 2,
    ).map((line) => `  ${line}`),
  ];
}

/** Characters shown before and after the figure of a long line. */
const REACH = 120;

/** The line around the figure, cut with `…` where it is long. */
function excerpt(offset: number, { start, text }: StoredFigure['context']): string {
  const at = offset - start;
  const from = at > REACH ? text.indexOf(' ', at - REACH) + 1 : 0;
  const end = text.lastIndexOf(' ', at + REACH);
  const to = text.length > at + REACH && end > at ? end : text.length;
  return safeText(`${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`);
}
