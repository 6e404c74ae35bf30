import { ACT_NAMES, type Judgement } from '../../src/domain/judgement.ts';
import type { Quoted, Span } from '../../src/domain/span.ts';
import { judgeStatement } from '../../src/statement/act/judge-statement.ts';
import { type ActItem, readActSet } from './act-set.ts';

/**
 * Scores act, condition, negation, hedges and what is denied on the marked set. Of the dev half what is not right is
 * listed; of the other half `--held-out` prints the tables alone.
 */
const half = process.argv.includes('--held-out') ? 'held-out' : 'dev';
const judged = readActSet(half).map((item) => ({ item, found: judgeStatement(item.text, item.statement) }));

if (half === 'dev') for (const { item, found } of judged) listMisses(item, found);
console.log(`\nActs: ${judged.length} ${half} items`);
printActs();
printParts();
printCalibration();

interface Judged {
  readonly item: ActItem;
  readonly found: Judgement;
}

function nameOf({ act }: Judgement): string {
  return act?.name ?? 'none';
}

function printActs(): void {
  const rows = ACT_NAMES.map((name) => {
    const expected = judged.filter(({ item }) => item.act === name).length;
    const told = judged.filter(({ found }) => nameOf(found) === name).length;
    const right = judged.filter(({ item, found }) => item.act === name && nameOf(found) === name).length;
    return { name, expected, told, right, f1: f1(right, expected, told) };
  });
  console.table(Object.fromEntries(rows.map(({ name, ...row }) => [name, { ...row, f1: percent(row.f1) }])));
  const right = judged.filter(({ item, found }) => item.act === nameOf(found)).length;
  const macro = rows.reduce((sum, row) => sum + row.f1, 0) / rows.length;
  console.log(
    `macro F1 ${percent(macro)}, right ${right} of ${judged.length} (${percent(right / judged.length)} %)`,
  );
}

/** Conditions count as right when spans, polarity and voice are; the other parts when their spans are. */
function printParts(): void {
  const table: Record<string, { expected: number; told: number; right: number; f1: number }> = {};
  for (const part of ['condition', 'negation', 'hedges', 'denied'] as const) {
    const expected = judged.filter(({ item }) => expectedPart(item, part) !== '').length;
    const told = judged.filter(({ found }) => foundPart(found, part) !== '').length;
    const right = judged.filter((one) => foundPart(one.found, part) !== '' && isRight(one, part)).length;
    table[part] = { expected, told, right, f1: percent(f1(right, expected, told)) };
  }
  console.table(table);
}

/** How often an act is right by how sure it is said to be. */
function printCalibration(): void {
  const table: Record<string, { told: number; 'mean %': number; 'right %': number }> = {};
  for (const [low, high] of [
    [0.45, 0.6],
    [0.6, 0.7],
    [0.7, 0.8],
    [0.8, 0.9],
    [0.9, 1.01],
  ] as const) {
    const told = judged.filter(
      ({ found: { act } }) => act !== null && act.confidence >= low && act.confidence < high,
    );
    const right = told.filter(({ item, found }) => item.act === nameOf(found)).length;
    const mean = told.reduce((sum, { found }) => sum + (found.act?.confidence ?? 0), 0) / told.length;
    table[`${low}-${Math.min(1, high)}`] = {
      ...{ told: told.length, 'mean %': percent(mean), 'right %': percent(right / told.length) },
    };
  }
  console.table(table);
}

type Part = 'condition' | 'negation' | 'hedges' | 'denied';

function isRight({ item, found }: Judged, part: Part): boolean {
  return expectedPart(item, part) === foundPart(found, part);
}

function expectedPart(item: ActItem, part: Part): string {
  if (part !== 'condition') return show(item[part]);
  return item.condition === null
    ? ''
    : `${show(item.condition.spans)} ${item.condition.polarity} ${item.condition.voice}`;
}

function foundPart(found: Judgement, part: Part): string {
  if (part === 'hedges') return show(found.hedges.flatMap(({ spans }) => spans));
  if (part !== 'condition') return show(found[part]?.spans ?? []);
  const { condition } = found;
  return condition === null ? '' : `${show(condition.words.spans)} ${condition.polarity} ${condition.voice}`;
}

function show(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(',');
}

function listMisses(item: ActItem, found: Judgement): void {
  const misses: string[] = [];
  if (item.act !== nameOf(found)) {
    misses.push(`act ${nameOf(found)} ${found.act?.confidence.toFixed(2) ?? ''}, expected ${item.act}`);
  }
  for (const part of ['condition', 'negation', 'hedges', 'denied'] as const) {
    if (!isRight({ item, found }, part)) misses.push(`${part} ${words(found[part]) || 'none'}`);
  }
  if (misses.length > 0) console.log(`${item.line}: ${item.text}\n    ${misses.join('\n    ')}`);
}

function words(part: Judgement[Part]): string {
  if (part === null) return '';
  const quoted: readonly Quoted[] = 'words' in part ? [part.words] : 'spans' in part ? [part] : part;
  return quoted.map(({ text }) => `“${text}”`).join(' ');
}

function f1(right: number, expected: number, told: number): number {
  return expected + told === 0 ? 1 : (2 * right) / (expected + told);
}

function percent(share: number): number {
  return Math.round(1000 * share) / 10;
}
