import type { RecordStore, SearchQuery } from '../../src/domain/record.ts';
import { createChance, makeAdditions } from './made-articles.ts';

/** Queries of each kind. */
const QUERIES = 60;

/** How long queries of one kind took, in milliseconds. */
export interface SearchSpeed {
  readonly kind: string;
  readonly median: number;
  readonly p95: number;
  readonly slowest: number;
  /** The same of this process's processor time, which a busy machine changes less. */
  readonly processorMedian: number;
  readonly processorP95: number;
  /** The median number found; `bounded` counts those that found more than are counted. */
  readonly found: number;
  readonly bounded: number;
  /** Of each query, by the clock. */
  readonly times: readonly number[];
}

/** Searches `record`, which holds made articles, for words as they come in these: common ones most often. */
export async function measureSearching(record: RecordStore): Promise<readonly SearchSpeed[]> {
  const contents = [...makeAdditions(200)].flatMap(({ outcome }) =>
    outcome.kind === 'reading' ? outcome.reading.statements : [],
  );
  const chance = createChance(42);
  const statement = () => contents[Math.floor(chance() * contents.length)];
  const words = (count: number) => {
    const all = (statement()?.content.text ?? '').match(/\p{L}{3,}/gu) ?? [];
    const from = Math.floor(chance() * Math.max(1, all.length - count));
    return all.slice(from, from + count);
  };
  const kinds: Readonly<Record<string, () => SearchQuery>> = {
    'one word': () => ({ words: words(1).join(' ') }),
    'two words': () => ({ words: [...words(1), ...words(1)].join(' ') }),
    'three words': () => ({ words: words(3).join(' ') }),
    'a phrase': () => ({ words: `"${words(2).join(' ')}"` }),
    'a word and a speaker': () => ({ words: words(1).join(' '), speaker: statement()?.speaker.name ?? '' }),
    'a word, from and to': () => ({ words: words(1).join(' '), from: '2017-03-05', to: '2018-06-20' }),
    'a word, an act, a form': () => ({ words: words(1).join(' '), act: 'deny', form: 'direct' }),
    'a speaker alone': () => ({ words: '', speaker: statement()?.speaker.name ?? '' }),
    'a misspelled speaker': () => ({ words: '', speaker: misspelled(statement()?.speaker.name ?? '') }),
    'a name begun': () => ({ words: '', speaker: (statement()?.speaker.name ?? '').slice(0, -1) }),
    nothing: () => ({ words: '' }),
  };
  // What the file system and the record keep in memory is not what is measured.
  for (let warm = 0; warm < 20; warm++) await record.search({ words: words(2).join(' ') });
  const speeds: SearchSpeed[] = [];
  for (const [kind, query] of Object.entries(kinds)) speeds.push(await measureKind(record, kind, query));
  return speeds;
}

function misspelled(name: string): string {
  return `${name.slice(0, 3)}${name.slice(4)}q`;
}

async function measureKind(
  record: RecordStore,
  kind: string,
  query: () => SearchQuery,
): Promise<SearchSpeed> {
  const times: number[] = [];
  const processor: number[] = [];
  const found: number[] = [];
  let bounded = 0;
  for (let index = 0; index < QUERIES; index++) {
    const asked = query();
    const cpu = process.cpuUsage();
    const began = performance.now();
    const result = await record.search(asked);
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(cpu);
    processor.push((user + system) / 1000);
    found.push(result.total);
    if (result.bounded) bounded++;
  }
  return {
    kind,
    times,
    median: at(times, 0.5),
    p95: at(times, 0.95),
    slowest: at(times, 1),
    processorMedian: at(processor, 0.5),
    processorP95: at(processor, 0.95),
    found: at(found, 0.5),
    bounded,
  };
}

/** The 95th percentile of all queries, as many of each kind, by the clock. */
export function overall(speeds: readonly SearchSpeed[]): number {
  return at(
    speeds.flatMap(({ times }) => times),
    0.95,
  );
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
