import { afterEach } from 'vitest';
import type { RecordStore, SearchQuery } from '../../src/domain/record.ts';
import { type OpenRecordOptions, openRecord } from '../../src/record/open-record.ts';
import { addition, portArticles } from './additions.ts';
import type { NewPlace } from './record-places.ts';

/** Opens records for the tests of a suite, each at a new place, and closes them after each test. */
export function recordsAt(newPlace: NewPlace) {
  const opened: RecordStore[] = [];
  afterEach(async () => {
    for (const record of opened.splice(0)) await record.close();
  });

  /** The record at `place`, as `openRecord` opens it. */
  async function openedRecord(place: string, options?: OpenRecordOptions): Promise<RecordStore> {
    const record = await openRecord(place, options);
    opened.push(record);
    return record;
  }

  function emptyRecord(place = newPlace()): Promise<RecordStore> {
    return openedRecord(place, { create: true });
  }

  /** A record of the three articles of the port. */
  async function portRecord() {
    const record = await emptyRecord();
    const readings = portArticles();
    await record.add([
      addition('https://ledger.example/1', readings.closing),
      addition('https://radio.example/2', readings.denial),
      addition('https://ledger.example/3', readings.figures),
    ]);
    return { record, ...readings };
  }

  return { openedRecord, emptyRecord, portRecord };
}

/** The contents of the statements that a search finds, in its order. */
export async function found(record: RecordStore, query: Partial<SearchQuery>): Promise<string[]> {
  const { hits } = await record.search({ words: '', ...query });
  return hits.map(({ statement }) => statement.content.text);
}
