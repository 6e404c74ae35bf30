import type { DifferenceResult, StoredDifferenceKind } from '../domain/connections.ts';
import type { World } from './output.ts';
import { connectAll } from './record/connect-all.ts';
import {
  DIFFERENCE_TABLE,
  differenceLines,
  toDifferenceJson,
  toDifferenceRow,
} from './record/difference-lines.ts';
import { nobodyCalled } from './record/nobody-called.ts';
import { placesOfSides, type ShownName, shownNamesakes } from './record/shown-names.ts';
import { csvLine } from './record/statement-table.ts';
import { jsonText } from './record/stored-json.ts';
import { type RecordOptions, withRecord } from './record/with-record.ts';
import { count } from './terminal-canvas.ts';
import { lookOf, stylesFor } from './terminal-look.ts';

/** The options of `sayso differ`, checked. */
export interface DifferOptions extends RecordOptions {
  readonly speaker?: string;
  readonly kind?: StoredDifferenceKind;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly csv?: boolean;
  readonly width?: number;
}

/** Prints statements of different articles that do not agree, the surest first. */
export async function runDiffer(
  words: readonly string[],
  options: DifferOptions,
  world: World,
): Promise<number> {
  const { speaker, kind, from, to, limit } = options;
  const isShown = !options.json && !options.csv;
  const result = await withRecord(options, world, async (store) => {
    await connectAll(store, world);
    const found = await store.differences({
      words: words.join(' '),
      limit,
      ...(speaker !== undefined && { speaker }),
      ...(kind !== undefined && { kind }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    });
    const speakers = isShown ? placesOfSides(found.differences) : [];
    return { ...found, names: await shownNamesakes(store, speakers) };
  });
  if (options.csv) {
    await world.stdout.write(csvLine(DIFFERENCE_TABLE));
    for (const difference of result.differences)
      await world.stdout.write(csvLine(toDifferenceRow(difference)));
  } else if (options.json) {
    const { differences, total } = result;
    await world.stdout.write(jsonText({ total, differences: differences.map(toDifferenceJson) }));
  } else await writeLines(result, options, world);
  return 0;
}

async function writeLines(
  { differences, total, meant, names }: DifferenceResult & { readonly names: ShownName },
  { speaker, width }: DifferOptions,
  world: World,
): Promise<void> {
  const look = lookOf(world.stdout, world.env, width);
  const style = stylesFor(look);
  const hint =
    meant.length > 0 && speaker !== undefined
      ? nobodyCalled(speaker, meant)
      : 'Nothing was found that does not agree.';
  const shown = total > differences.length ? `, ${differences.length} of them shown: more with --limit` : '';
  await world.stdout.write(
    total === 0 ? `${hint}\n` : `${style.title(count(total, 'difference'))}${shown}\n`,
  );
  for (const difference of differences) {
    for (const line of ['', ...differenceLines(difference, names, look)])
      await world.stdout.write(`${line}\n`);
  }
}
