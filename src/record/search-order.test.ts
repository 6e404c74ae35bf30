import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAdditions } from '../../bench/record/made-articles.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import { compareText } from '../domain/compare-text.ts';
import type { Reading } from '../domain/reading.ts';
import type { Addition, RecordStore, SearchQuery } from '../domain/record.ts';
import { articleKey } from './article-key.ts';
import { searchWords } from './fold-words.ts';
import { openRecord } from './open-record.ts';

/** More articles than are looked at first, with more statements than a search counts. */
const ARTICLES = 300;
const STATEMENTS = 18;
const COUNTED = 5_000;
/** Articles stored at once. */
const BATCH = 50;
/** Milliseconds that storing them twice may take on a busy machine. */
const STORED_AFTER = 180_000;

/** Days of made articles: many of one day, and some of which less is known. */
const DATES = ['2031-01-10', '2031-02', '2031-02-11', '2031-02-11', '2031-03-10', '2031', null, '2030-12-31'];

/** A statement as the record must order it. */
interface Ordered {
  readonly day: string | null;
  readonly key: string;
  readonly position: number;
  readonly statement: Reading['statements'][number];
}

function additions(): Addition[] {
  return [...makeAdditions(ARTICLES)].map((addition, index) => {
    const { article, statements, ...rest } = readingOf(addition);
    const date = DATES[index % DATES.length] ?? null;
    const reading = {
      ...rest,
      article: { ...article, published: date && { date, evidence: 'made' } },
      statements: statements.slice(0, STATEMENTS),
    };
    return { ...addition, outcome: { kind: 'reading', reading: reading as Reading } };
  });
}

function readingOf({ outcome }: Addition): Reading {
  if (outcome.kind !== 'reading') throw new RangeError('a reading is expected');
  return outcome.reading;
}

/** All statements of `added`: the newest first, those without a day last; of one day by their articles' keys. */
function inOrder(added: readonly Addition[]): Ordered[] {
  return added
    .map(readingOf)
    .flatMap(({ article, statements }) => {
      const [key, day] = [articleKey(article), article.published?.date ?? null];
      return statements.map((statement, position) => ({ day, key, position, statement }));
    })
    .sort(
      (a, b) => compareText(b.day ?? '', a.day ?? '') || compareText(a.key, b.key) || a.position - b.position,
    );
}

function placesOf(ordered: readonly Ordered[]): string[] {
  return ordered.map(({ key, statement }) => `${key}/${statement.id}`);
}

/** How often each value comes, in order of the values. */
function counts(values: readonly string[]): { value: string; count: number }[] {
  return [...new Set(values)]
    .sort()
    .map((value) => ({ value, count: values.filter((each) => each === value).length }));
}

describeRecords('the order of what is found', (newPlace) => {
  const all = additions();
  const expected = inOrder(all);
  let [record, reversed]: (RecordStore | null)[] = [null, null];

  async function recordOf(added: readonly Addition[]): Promise<RecordStore> {
    const store = await openRecord(newPlace(), { create: true });
    for (let start = 0; start < added.length; start += BATCH) {
      await store.add(added.slice(start, start + BATCH));
    }
    return store;
  }

  beforeAll(async () => {
    record = await recordOf(all);
    reversed = await recordOf([...all].reverse());
  }, STORED_AFTER);

  afterAll(async () => {
    await record?.close();
    await reversed?.close();
  });

  /** What both records answer, which must be the same. */
  async function answer(query: Partial<SearchQuery>) {
    const asked = { words: '', limit: 60, ...query };
    const result = await record?.search(asked);
    expect(await reversed?.search(asked)).toEqual(result);
    if (result === undefined) throw new RangeError('a record is expected');
    return {
      ...result,
      places: result.hits.map(({ article, statement }) => `${article.key}/${statement.id}`),
    };
  }

  test('everything is shown newest first, and of one day by article, whatever came first', async () => {
    const { places, total, bounded, histogram } = await answer({});
    const newest = expected.slice(0, COUNTED);
    expect({ total, bounded }).toEqual({ total: COUNTED, bounded: true });
    expect(places).toEqual(placesOf(newest).slice(0, 60));
    expect(histogram).toEqual(monthsOf(newest));
  });

  test('of more than are counted the newest are counted', async () => {
    // Every made statement has the word beside its content.
    const { total, bounded, histogram, facets } = await answer({ words: 'said' });
    const newest = expected.slice(0, COUNTED);
    expect({ total, bounded }).toEqual({ total: COUNTED, bounded: true });
    expect(histogram).toEqual(monthsOf(newest));
    const acts = counts(newest.map(({ statement }) => statement.act?.name ?? ''));
    expect(acts).toEqual(expect.arrayContaining([...facets.act]));
  });

  test('those with the word in their content come first, the shortest of them, then the newest', async () => {
    const wordsOf = ({ statement }: Ordered) => searchWords(statement.content.text);
    const inside = expected
      .filter((each) => wordsOf(each).includes('the'))
      // A sort keeps the order of those that are as long.
      .sort((a, b) => wordsOf(a).length - wordsOf(b).length);
    const { places, bounded } = await answer({ words: 'the' });
    expect(bounded).toBe(false);
    expect(places).toEqual(placesOf(inside).slice(0, 60));
  });

  test('filters alone are answered newest first, and of one day by article', async () => {
    const indirect = expected.filter(({ statement }) => statement.form === 'indirect');
    const { places, total, bounded } = await answer({ form: 'indirect' });
    expect({ total, bounded }).toEqual({ total: indirect.length, bounded: false });
    expect(places).toEqual(placesOf(indirect).slice(0, 60));
    const spring = indirect.filter(({ day }) => day !== null && day >= '2031-02' && day <= '2031-02-28');
    const filtered = await answer({ form: 'indirect', from: '2031-02', to: '2031-02' });
    expect(filtered.places).toEqual(placesOf(spring).slice(0, 60));
  });

  test('nothing depends on the order of adding', async () => {
    const [{ article, statements } = expect.unreachable()] = all.map(readingOf);
    const content = statements[0]?.content.text.match(/\p{L}{4,}/gu) ?? [];
    for (const query of [
      { words: 'said the' },
      { words: content.slice(0, 2).join(' ') },
      { words: content[0] ?? '', from: '2031-01', to: '2031-12' },
      { words: 'said', outlet: article.outlet ?? '' },
      { words: 'said', speaker: statements[0]?.speaker.name ?? '' },
      { words: 'said', form: 'direct' as const, to: '2031-02-10' },
      { from: '2031-02-10', to: '2031-03-31' },
    ]) {
      const { total } = await answer(query);
      expect(total).toBeGreaterThan(0);
    }
  });
});

/** How many of `ordered` are of each month; days of which only the year is known are of month 00. */
function monthsOf(ordered: readonly Ordered[]) {
  return counts(
    ordered.flatMap(({ day }) => (day === null ? [] : [day.length === 4 ? day : day.slice(0, 7)])),
  );
}
