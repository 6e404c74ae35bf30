import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../src/cli/sha256.ts';
import { createEntityRule } from '../../src/pipeline/entity-rule.ts';
import { openDatabase, openRecord } from '../../src/record/open-record.ts';
import { takeInNoted } from '../../src/record/word-index.ts';
import { readArguments } from '../arguments.ts';
import { duplicateReport } from '../duplicate/duplicate-report.ts';
import { renderTable } from '../speed/table.ts';
import { measureSearching, overall } from './search-speed.ts';
import { measureStoring } from './store-speed.ts';

/**
 * Makes a record of `--statements` (default 100,000) by recombining invented articles, and measures storing and
 * searching. `--record postgres://…?schema=bench` does so in PostgreSQL, in a schema that must be new. Then come the figures
 * of copies and of quotations; `--corpus` is where PolNeAR is looked for.
 */
const { values } = readArguments({
  options: {
    statements: { type: 'string', default: '100000' },
    record: { type: 'string' },
    corpus: { type: 'string', default: '../shared/polnear' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'sayso-bench-'));
try {
  const place = values.record ?? join(folder, 'bench.db');
  const record = await openRecord(place, { create: true, entityRule: createEntityRule(sha256) });
  const stored = await measureStoring(record, Number(values.statements));
  const number = (value: number) => Math.round(value).toLocaleString('en-US');
  console.log(
    `${number(stored.statements)} statements in ${record.kind}; load of the machine ${loadavg()[0]?.toFixed(1)}`,
  );
  console.log(
    `stored: ${number(stored.perSecond)} a second, ${number(stored.perProcessorSecond)} a second of processor time, ${number(stored.bytesAStatement)} bytes each`,
  );
  // As `sayso add` does in its last pass.
  const database = await openDatabase(place);
  await takeInNoted(database);
  await database.close();
  const speeds = await measureSearching(record);
  const rows = speeds.map(({ kind, median, p95, slowest, processorMedian, processorP95, found, bounded }) => [
    kind,
    ...[median, p95, slowest, processorMedian, processorP95].map((value) => value.toFixed(1)),
    number(found),
    String(bounded),
  ]);
  for (const line of renderTable(
    ['search, ms', 'median', 'p95', 'slowest', 'processor', 'p95', 'found', 'bounded'],
    rows,
  )) {
    console.log(line);
  }
  console.log(`p95 of all searches: ${overall(speeds).toFixed(1)} ms; load ${loadavg()[0]?.toFixed(1)}`);
  await record.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log();
for await (const line of duplicateReport(values.corpus)) console.log(line);
