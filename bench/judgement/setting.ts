import { readSettings } from '../../src/statement/setting/read-settings.ts';
import { readWords } from '../../src/statement/words.ts';
import { readSettingSet, type SettingItem, showSpans } from './setting-set.ts';

/**
 * Scores when, where and to whom on the marked set: how often the days are exactly right (unknown where the text does
 * not tell), and how often venue and addressee are the marked spans, or none where none is marked. The open half is
 * listed with its misses; of the other half `--held-out` prints the totals alone.
 */
const half = process.argv.includes('--held-out') ? 'held-out' : 'open';
const items = readSettingSet().filter((item) => item.half === half);
const judged = items.map((item) => ({ item, found: judge(item) }));

if (half === 'open') for (const { item, found } of judged) listMisses(item, found);
process.stdout.write(`\nWhen, where, to whom: ${items.length} ${half} items\n`);
for (const field of ['said', 'venue', 'addressee'] as const) process.stdout.write(`${score(field)}\n`);

type Found = Pick<SettingItem, 'said' | 'venue' | 'addressee'>;

function judge({ article, statements, judged: at }: SettingItem): Found {
  const setting = readSettings(article, readWords(article.text), statements)[at];
  return {
    said: setting?.said ? `${setting.said.from}..${setting.said.to}` : '-',
    venue: showSpans(setting?.venue?.spans ?? []),
    addressee: showSpans(setting?.addressee?.spans ?? []),
  };
}

function listMisses(item: SettingItem, found: Found): void {
  for (const field of ['said', 'venue', 'addressee'] as const) {
    if (item[field] === found[field]) continue;
    const show = (value: string) => (field === 'said' ? value : showWords(item.article.text, value));
    process.stdout.write(
      `line ${item.line} ${field}: ${show(found[field])}, not ${show(item[field])}\n  ${item.article.text}\n`,
    );
  }
}

function showWords(text: string, spans: string): string {
  if (spans === '') return '(none)';
  return spans
    .split(',')
    .map((span) => `“${text.slice(...(span.split('-').map(Number) as [number, number]))}”`)
    .join(' … ');
}

/** `said 90.1 % of 91 right; of 60 that the text tells 93 % found, of 61 found 95 % right`. */
function score(field: keyof Found): string {
  const none = field === 'said' ? '-' : '';
  const right = judged.filter(({ item, found }) => item[field] === found[field]).length;
  const told = judged.filter(({ item }) => item[field] !== none);
  const given = judged.filter(({ found }) => found[field] !== none);
  const hits = told.filter(({ item, found }) => item[field] === found[field]).length;
  return (
    `${field.padEnd(10)} ${percent(right, judged.length)} right; told ${told.length}, found exactly ` +
    `${percent(hits, told.length)}; given ${given.length}, exactly right ${percent(hits, given.length)}`
  );
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
