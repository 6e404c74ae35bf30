import type { SearchQuery, SearchResult } from '../domain/record.ts';
import type { World } from './output.ts';
import { facetLines, histogramLines } from './record/facet-lines.ts';
import { placeOf, type ShownName, shownNamesakes } from './record/shown-names.ts';
import { statementLines } from './record/statement-lines.ts';
import { csvLine, STATEMENT_TABLE, toTableRow } from './record/statement-table.ts';
import { jsonText, toStoredStatementJson } from './record/stored-json.ts';
import { type RecordOptions, withRecord } from './record/with-record.ts';
import { safeText } from './safe-text.ts';
import { count } from './terminal-canvas.ts';
import { lookOf, stylesFor, type TerminalLook } from './terminal-look.ts';

/** The options of `sayso search`, checked. */
export interface SearchOptions extends RecordOptions, Omit<SearchQuery, 'words'> {
  readonly csv?: boolean;
  readonly width?: number;
}

/** Prints the statements in which `words` stand, best first, with what they share. */
export async function runSearch(
  words: readonly string[],
  { record, json, csv, width, ...filters }: SearchOptions,
  world: World,
): Promise<number> {
  const query: SearchQuery = { words: joinWords(words), ...filters };
  const isShown = !json && !csv;
  const { result, names } = await withRecord(record === undefined ? {} : { record }, world, async (store) => {
    const found = await store.search(query);
    return { result: found, names: await shownNamesakes(store, isShown ? found.hits.map(placeOf) : []) };
  });
  if (json) await world.stdout.write(jsonText(toSearchJson(result)));
  else if (csv) {
    for (const line of [[...STATEMENT_TABLE], ...result.hits.map(toTableRow)])
      await world.stdout.write(csvLine(line));
  } else {
    const look = lookOf(world.stdout, world.env, width);
    for (const line of searchLines(result, query, names, look)) await world.stdout.write(`${line}\n`);
  }
  return 0;
}

/** An argument with blanks was quoted for the shell: its words belong together. */
function joinWords(words: readonly string[]): string {
  return words
    .map((word) => (/\s/.test(word) && !/["“”]/.test(word) && words.length > 1 ? `"${word}"` : word))
    .join(' ');
}

function toSearchJson({ hits, ...rest }: SearchResult) {
  return { ...rest, hits: hits.map(toStoredStatementJson) };
}

function searchLines(
  result: SearchResult,
  query: SearchQuery,
  names: ShownName,
  look: TerminalLook,
): string[] {
  const style = stylesFor(look);
  if (result.total === 0) return nothingLines(result, query);
  const total = `${result.bounded ? 'more than ' : ''}${count(result.total, 'statement')}`;
  const shown = result.hits.length < result.total ? `, the first ${result.hits.length}` : '';
  return [
    style.title(`${total}${shown}`),
    ...facetLines(result, look),
    ...histogramLines(result.histogram, look),
    ...result.hits.flatMap((hit) => [
      '',
      ...statementLines(hit, look, { speaker: names(placeOf(hit)) ?? true }),
    ]),
  ];
}

function nothingLines({ meant }: SearchResult, { speaker }: SearchQuery): string[] {
  if (meant.length > 0) {
    return [`Nobody is called “${safeText(speaker ?? '')}”. Did you mean ${meant.map(safeText).join(', ')}?`];
  }
  return ['Nothing was found: try fewer words, or leave out a filter.'];
}
