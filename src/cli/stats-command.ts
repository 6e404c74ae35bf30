import type { FacetCount, RecordStats } from '../domain/record.ts';
import type { World } from './output.ts';
import { jsonText } from './record/stored-json.ts';
import { type RecordOptions, withRecord } from './record/with-record.ts';
import { safeText } from './safe-text.ts';

/** Outlets and acts that are listed. */
const SHOWN = 8;

/** Prints how much the record holds. */
export async function runStats(options: RecordOptions, world: World): Promise<number> {
  const stats = await withRecord(options, world, (store) => store.stats());
  await world.stdout.write(options.json ? jsonText(stats) : `${statsLines(stats).join('\n')}\n`);
  return 0;
}

function statsLines(stats: RecordStats): string[] {
  const number = (value: number) => value.toLocaleString('en-US');
  const perStatement = stats.statements > 0 ? Math.round(stats.bytes / stats.statements) : 0;
  return [
    `${number(stats.articles)} articles, ${number(stats.statements)} statements, ${number(stats.speakers)} named speakers, ${number(stats.figures)} figures`,
    `${number(stats.pages)} pages from ${number(stats.sources)} addresses: ${bytes(stats.pageBytes)}, stored in ${bytes(stats.storedPageBytes)}`,
    `${bytes(stats.bytes)} in all, ${number(perStatement)} bytes a statement`,
    ...(stats.failures > 0 ? [`${number(stats.failures)} items could not be added`] : []),
    ...(stats.forgotten > 0 ? [`${number(stats.forgotten)} articles were forgotten`] : []),
    listLine(
      'by form',
      Object.entries(stats.byForm).map(([value, count]) => ({ value, count })),
    ),
    listLine(
      'by speaker',
      Object.entries(stats.byType).map(([value, count]) => ({ value, count })),
    ),
    listLine('by act', stats.byAct),
    listLine('by outlet', stats.byOutlet),
    listLine('by year', stats.byYear),
  ].filter((line) => line !== '');
}

function listLine(name: string, counts: readonly FacetCount[]): string {
  const shown = counts.filter(({ count }) => count > 0).slice(0, SHOWN);
  if (shown.length === 0) return '';
  return `${name}: ${shown.map(({ value, count }) => `${safeText(value)} ${count.toLocaleString('en-US')}`).join(', ')}`;
}

/** A size in the unit that people would use. */
function bytes(size: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, size)) / 3)));
  return step === 0 ? `${size} bytes` : `${(size / 1000 ** step).toFixed(1)} ${units[step]}`;
}
