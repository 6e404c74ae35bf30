import type { World } from './output.ts';
import { nobodyCalled } from './record/nobody-called.ts';
import { positionLines, toStoredPositionsJson } from './record/position-lines.ts';
import { placesOfHolders, shownNamesakes } from './record/shown-names.ts';
import { jsonText } from './record/stored-json.ts';
import { type RecordOptions, withRecord } from './record/with-record.ts';
import { count } from './terminal-canvas.ts';
import { lookOf, stylesFor } from './terminal-look.ts';

/** The options of `sayso positions`, checked. */
export interface PositionsOptions extends RecordOptions {
  readonly speaker?: string;
  readonly limit: number;
  readonly width?: number;
}

/** Prints where several stand on one question, as articles set them side by side, in order of time. */
export async function runPositions(
  words: readonly string[],
  { speaker, limit, width, ...options }: PositionsOptions,
  world: World,
): Promise<number> {
  const query = { words: words.join(' '), limit, ...(speaker !== undefined && { speaker }) };
  const { groups, total, meant, names } = await withRecord(options, world, async (store) => {
    const found = await store.positions(query);
    const holders = options.json ? [] : placesOfHolders(found.groups);
    return { ...found, names: await shownNamesakes(store, holders) };
  });
  if (options.json) {
    await world.stdout.write(jsonText({ total, positions: groups.map(toStoredPositionsJson) }));
    return 0;
  }
  const look = lookOf(world.stdout, world.env, width);
  const shown = total > groups.length ? `, the last ${groups.length}: more with --limit` : '';
  const head =
    total > 0
      ? `${stylesFor(look).title(count(total, 'question'))} on which several stand${shown}`
      : meant.length > 0
        ? nobodyCalled(speaker ?? '', meant)
        : 'No question was found on which several stand.';
  await world.stdout.write(`${head}\n`);
  for (const each of groups) {
    for (const line of ['', ...positionLines(each, names, look)]) await world.stdout.write(`${line}\n`);
  }
  return 0;
}
