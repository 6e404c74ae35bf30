import { afterEach, expect, test } from 'vitest';
import { addition, invented, portArticles, sourceAt, THEN } from '../../test/support/additions.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import type { Addition, RecordStore, SearchQuery } from '../domain/record.ts';
import type { Speaker, SpeakerType } from '../domain/statement.ts';
import { articleKey } from './article-key.ts';
import { openRecord } from './open-record.ts';

const VERSIONS = { sayso: '0.0.0', model: 'test' };

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describeRecords('a record', (newPlace) => {
  const opened: RecordStore[] = [];
  afterEach(async () => {
    for (const record of opened.splice(0)) await record.close();
  });

  async function emptyRecord(): Promise<RecordStore> {
    const record = await openRecord(newPlace(), { create: true });
    opened.push(record);
    return record;
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

  async function found(record: RecordStore, query: Partial<SearchQuery>): Promise<string[]> {
    const { hits } = await record.search({ words: '', ...query });
    return hits.map(({ statement }) => statement.content.text);
  }

  test('gives a reading back as it was added, and nothing is wrong with it', async () => {
    const { record, closing, denial, figures } = await portRecord();
    for (const reading of [closing, denial, figures]) {
      expect(await record.reading(articleKey(reading.article))).toEqual(reading);
    }
    expect(await collect(record.verify())).toEqual([]);
  });

  test('changes nothing when the same is added again', async () => {
    const { record, closing } = await portRecord();
    const before = await collect(record.dump());
    const [again] = await record.add([addition('https://ledger.example/1', closing)]);
    expect(again).toEqual({ kind: 'known', article: articleKey(closing.article) });
    expect(await collect(record.dump())).toEqual(before);
  });

  test('holds the same whatever the order of adding, the batches and what came twice', async () => {
    const { closing, denial, figures } = portArticles();
    const otherCase = invented(
      ['Nobody came, said IRENA SOLT.'],
      [{ content: 'Nobody came', source: 'IRENA SOLT', cue: 'said' }],
    );
    // The entity's id is the same in both cases of its name, as the pipeline makes it.
    const same = {
      ...otherCase,
      statements: otherCase.statements.map((each) =>
        withEntity(each, closing.statements[0]?.speaker.id ?? ''),
      ),
    };
    const all = [
      addition('https://ledger.example/1', closing),
      addition(
        'https://ledger.example/1?print',
        {
          ...closing,
          notes: [{ stage: 'article', rule: 'x', span: null, message: 'From the page for printing.' }],
        },
        '<p>',
      ),
      addition('https://radio.example/2', denial),
      addition('file:/a.txt', same),
      addition('https://ledger.example/3', figures),
    ];
    const one = await emptyRecord();
    await one.add(all);
    const other = await emptyRecord();
    for (const each of [...all].reverse()) await other.add([each, each]);
    expect(await collect(other.dump())).toEqual(await collect(one.dump()));
    expect(await collect(other.verify())).toEqual([]);
  });

  test('gives an entity that articles take for two types the same type, whichever came first', async () => {
    // As a register does that does not tell the type: an article may not tell it either.
    const said = (type: SpeakerType): Addition => {
      const content = `Nobody came to the ${type}`;
      const reading = invented([`${content}, said Irena Solt.`], [{ content, source: 'Irena Solt' }]);
      const speakerOf = (speaker: Speaker): Speaker => ({ ...speaker, id: 'eregister001', type });
      const statements = reading.statements.map((each) => {
        const speakers = each.speakers.map(speakerOf);
        return { ...each, speakers, speaker: speakers[0] ?? each.speaker };
      });
      return addition(`file:/${type}.txt`, { ...reading, statements });
    };
    const dumps: string[][] = [];
    for (const types of [['person', 'unknown'] as const, ['unknown', 'person'] as const]) {
      for (const batches of [[types], types.map((type) => [type] as const)]) {
        const record = await emptyRecord();
        for (const batch of batches) await record.add(batch.map(said));
        dumps.push(await collect(record.dump()));
        expect((await record.findEntities('Solt', 2)).map(({ type }) => type)).toEqual(['person']);
      }
    }
    for (const dump of dumps) expect(dump).toEqual(dumps[0]);
  });

  test('keeps a changed article as a new version at its address, and the old one', async () => {
    const { record, closing } = await portRecord();
    const changed = invented(
      ['The port of Veldam will stay open, Irena Solt said.'],
      [{ content: 'The port of Veldam will stay open', source: 'Irena Solt', cue: 'said' }],
      { outlet: 'The Veldam Ledger' },
    );
    const [added] = await record.add([
      addition('https://ledger.example/1', changed, '', { fetchedAt: '2031-06-01T00:00:00Z' }),
    ]);
    expect(added?.kind).toBe('version');
    const versions = await record.findArticles('https://ledger.example/1');
    expect(versions.map(({ key, version, versions: of }) => [key, version, of]).sort()).toEqual(
      [
        [articleKey(closing.article), 1, 2],
        [articleKey(changed.article), 2, 2],
      ].sort(),
    );
  });

  test('the same text at two outlets is two articles', async () => {
    const { record, denial } = await portRecord();
    const copy = { ...denial, article: { ...denial.article, outlet: 'The Harbour Post' } };
    expect((await record.add([addition('https://harbour.example/', copy)]))[0]?.kind).toBe('added');
    expect(await record.findArticles(denial.article.id)).toHaveLength(2);
    expect(await record.statements(denial.statements[0]?.id ?? '')).not.toHaveLength(1);
  });

  test('remembers a page without an article, and a failure until it is mended', async () => {
    const { record } = await portRecord();
    const none = {
      source: sourceAt('https://x.example/front'),
      bytes: Buffer.from('<nav>'),
      outcome: {
        kind: 'no-article' as const,
        reason: 'no article was found on the page',
        versions: VERSIONS,
      },
    };
    expect((await record.add([none]))[0]).toEqual({ kind: 'no-article', article: null });
    expect((await record.add([none]))[0]).toEqual({ kind: 'no-article', article: null });
    await record.addFailures([
      { address: 'file:/b.txt', code: 'too-large', reason: 'It is too large.', at: THEN },
      { address: 'file:/b.txt', code: 'too-large', reason: 'It is far too large.', at: THEN },
    ]);
    expect(await collect(record.failures())).toMatchObject([
      { address: 'file:/b.txt', reason: 'It is far too large.' },
    ]);
    await record.add([addition('file:/b.txt', portArticles().closing)]);
    expect(await collect(record.failures())).toEqual([]);
  });

  test('says what it knows of addresses, with what their servers gave', async () => {
    const { record, closing } = await portRecord();
    await record.touchSource('https://ledger.example/1', {
      etag: '"7"',
      lastModified: null,
      fetchedAt: '2031-07-01T00:00:00Z',
    });
    const known = await record.knownSources(['https://ledger.example/1', 'https://nobody.example/']);
    expect([...known.keys()]).toEqual(['https://ledger.example/1']);
    expect(known.get('https://ledger.example/1')).toMatchObject({
      etag: '"7"',
      fetchedAt: '2031-07-01T00:00:00Z',
      article: articleKey(closing.article),
    });
  });

  test('finds words, plurals and possessives, in content before context', async () => {
    const { record } = await portRecord();
    expect(await found(record, { words: 'tariff' })).toEqual([
      'Tariffs are not the reason',
      '“We were not asked about the tariffs,”',
    ]);
    expect(await found(record, { words: 'pilot' })).toEqual(['“We were not asked about the tariffs,”']);
    expect(await found(record, { words: 'ports close' })).toContain('that the port of Veldam would close');
    expect(await found(record, { words: 'generate' })).toEqual([]);
  });

  test('takes "phrases" as they stand, and nothing else as a command', async () => {
    const { record } = await portRecord();
    expect(await found(record, { words: '"will close"' })).toEqual([
      'The port of Veldam will close on Monday',
    ]);
    expect(await found(record, { words: '"close will"' })).toEqual([]);
    for (const hostile of [
      'content:port',
      'port*',
      'NEAR(port close)',
      "'; DROP TABLE pages; --",
      '"',
      '(',
      'port" OR "x',
      "a'b\\c",
      '\0',
      'port NOT close',
      '-port',
    ]) {
      const { total } = await record.search({ words: hostile });
      expect(total).toBeLessThan(6);
    }
    expect(await found(record, { words: '!!!' })).toEqual([]);
    expect((await record.stats()).pages).toBe(3);
  });

  test('filters by speaker, act, form, outlet and days', async () => {
    const { record } = await portRecord();
    expect(await found(record, { speaker: 'solt' })).toHaveLength(2);
    expect(await found(record, { speaker: 'Okkers', words: 'tariffs' })).toEqual([
      'Tariffs are not the reason',
    ]);
    expect(await found(record, { act: 'deny' })).toEqual(['that the port of Veldam would close']);
    expect(await found(record, { form: 'direct' })).toEqual(['“We were not asked about the tariffs,”']);
    expect(await found(record, { outlet: 'radio moen' })).toHaveLength(2);
    expect(await found(record, { from: '2031-05-01', to: '2031-12-31' })).toHaveLength(2);
    expect(await found(record, { from: '2031-04-30', to: '2031-04-30' })).toHaveLength(2);
    expect(await found(record, { from: '2032' })).toEqual(['Prices of the general store rose']);
    expect(await found(record, { from: '2033', to: '2031' })).toEqual([]);
    await expect(record.search({ words: '', from: 'yesterday' })).rejects.toMatchObject({ code: 'query' });
  });

  test('counts speakers, acts, outlets, years and months of what is found', async () => {
    const { record } = await portRecord();
    const { total, bounded, facets, histogram } = await record.search({ words: '', limit: 1 });
    expect({ total, bounded }).toEqual({ total: 5, bounded: false });
    expect(facets.speaker).toEqual([
      { value: 'Bram Okkers', count: 2 },
      { value: 'Irena Solt', count: 2 },
      { value: 'The ministry', count: 1 },
    ]);
    expect(facets.outlet).toEqual([
      { value: 'The Veldam Ledger', count: 3 },
      { value: 'Radio Møen', count: 2 },
    ]);
    expect(facets.act).toEqual([
      { value: 'announce', count: 1 },
      { value: 'deny', count: 1 },
    ]);
    expect(facets.year).toEqual([
      { value: '2031', count: 4 },
      { value: '2032', count: 1 },
    ]);
    expect(histogram).toEqual([
      { value: '2031-04', count: 2 },
      { value: '2031-05', count: 2 },
      { value: '2032-01', count: 1 },
    ]);
  });

  test('helps with names begun, misspelled and written otherwise', async () => {
    const { record } = await portRecord();
    expect(await record.suggestNames('ire', 5)).toEqual(['Irena Solt']);
    expect(await record.suggestNames('irena so', 5)).toEqual(['Irena Solt']);
    expect(await record.suggestNames('Bram Okers', 5)).toEqual(['Bram Okkers']);
    expect((await record.search({ words: '', speaker: 'Okekrs' })).meant).toEqual(['Bram Okkers']);
    expect((await record.search({ words: '', speaker: 'Nobody' })).meant).toEqual([]);
    expect(await record.findEntities('okkers', 5)).toMatchObject([
      { name: 'Bram Okkers', aliases: ['Okkers'], statements: 2 },
    ]);
  });

  test('shows a speaker’s statements in order of time, those judged the same as one', async () => {
    const { record, closing, denial } = await portRecord();
    const [solt] = await record.findEntities('Irena Solt', 1);
    const ministry = denial.statements[0]?.speaker.id ?? '';
    await record.judge({ kind: 'same-entity', left: solt?.id ?? '', right: ministry, at: THEN });
    const same = await record.sameEntities(ministry);
    expect(same).toEqual([solt?.id ?? '', ministry].sort());
    const said = await collect(record.statementsOf(same));
    expect(said.map(({ statement }) => statement.content.text)).toEqual([
      ...closing.statements.map(({ content }) => content.text),
      'that the port of Veldam would close',
    ]);
    expect(await record.findEntities('ministry', 5)).toMatchObject([{ name: 'Irena Solt', statements: 3 }]);
  });

  /** A record in which each of `names` has said something. */
  async function recordOf(...names: string[]): Promise<RecordStore> {
    const record = await emptyRecord();
    for (const [i, source] of names.entries()) {
      const reading = invented(
        [`Number ${i} is shut, said ${source}.`],
        [{ content: `Number ${i} is shut`, source }],
      );
      await record.add([addition(`https://ledger.example/${i}`, reading)]);
    }
    return record;
  }

  test('takes a name with an initial for the same name without, where only one initial goes with it', async () => {
    const one = await recordOf('Orla Venn', 'Orla J. Venn', 'Tom Venn');
    expect(await one.findEntities('orla venn', 5)).toMatchObject([{ statements: 2 }]);
    const [venn] = await one.findEntities('orla j. venn', 5);
    const said = await collect(one.statementsOf(await one.sameEntities(venn?.id ?? '')));
    expect(said.map(({ statement }) => statement.content.text).sort()).toEqual([
      'Number 0 is shut',
      'Number 1 is shut',
    ]);
    const two = await recordOf('Orla Venn', 'Orla J. Venn', 'Orla K. Venn');
    expect(await two.findEntities('venn', 5)).toMatchObject([
      { statements: 1 },
      { statements: 1 },
      { statements: 1 },
    ]);
  });

  test('finds a speaker by the name, not by others whom an aside names', async () => {
    const record = await recordOf('Priorities, a group that backs Orla Venn', 'Tom Arvo, Jr.');
    expect(await record.findEntities('venn', 5)).toEqual([]);
    expect(await record.findEntities('priorities', 5)).toHaveLength(1);
    expect(await record.findEntities('arvo jr', 5)).toHaveLength(1);
  });

  test('files statements with the same words together, whatever case and accents', async () => {
    const record = await emptyRecord();
    const one = invented(['“It is Over!” said Al.'], [{ content: '“It is Over!”', source: 'Al' }]);
    const other = invented(['it is ovér, he said'], [{ content: 'it is ovér', source: 'he' }]);
    await record.add([addition('a', one), addition('b', other)]);
    const words = (await collect(record.allStatements())).map((each) => each.words);
    expect(new Set(words).size).toBe(1);
  });

  test('reads again what another version read, and lets go of what is no longer there', async () => {
    const { record, closing } = await portRecord();
    const next = { sayso: '0.0.1', model: 'test' };
    expect(await record.countStalePages(next)).toBe(3);
    const stale = await collect(record.stalePages(next));
    const page = stale.find(({ source }) => source.address === 'https://ledger.example/1');
    expect(Buffer.from(page?.bytes ?? []).toString()).toBe(closing.article.text);
    const shorter = { ...closing, versions: next, statements: closing.statements.slice(0, 1) };
    const other = {
      ...invented(['Otherwise, said Al.'], [{ content: 'Otherwise', source: 'Al' }]),
      versions: next,
    };
    const [one, two] = await record.add(
      [
        addition('https://ledger.example/1', shorter),
        {
          ...addition('https://radio.example/2', other),
          bytes: Buffer.from(portArticles().denial.article.text),
        },
      ],
      { reread: true },
    );
    expect(one?.kind).toBe('reread');
    expect(two).toEqual({ kind: 'version', article: articleKey(other.article) });
    expect(await record.countStalePages(next)).toBe(1);
    expect(await found(record, {})).toHaveLength(3);
    expect(await record.findArticles(articleKey(portArticles().denial.article))).toEqual([]);
    expect(await record.findEntities('ministry', 1)).toEqual([]);
    expect(await collect(record.verify())).toEqual([]);
  });

  test('forgets an article with its page, and refuses it from then on unless asked again', async () => {
    const { record, closing } = await portRecord();
    const key = articleKey(closing.article);
    expect(await record.forget(key, THEN)).toEqual({
      article: key,
      title: 'Port to close',
      statements: 2,
      pages: 1,
    });
    expect(await record.forget(key, THEN)).toBeNull();
    expect(await found(record, { speaker: 'Solt' })).toEqual([]);
    expect(await found(record, { words: '"will close"' })).toEqual([]);
    const lines = (await collect(record.dump())).join('\n');
    expect(lines).not.toContain('Solt');
    expect(await collect(record.verify())).toEqual([]);
    expect(
      (await record.knownSources(['https://ledger.example/1'])).get('https://ledger.example/1')?.page,
    ).toBe('');
    expect((await record.add([addition('elsewhere', closing)]))[0]?.kind).toBe('forgotten');
    expect((await record.add([addition('elsewhere', closing)], { again: true }))[0]?.kind).toBe('added');
    expect(await found(record, { speaker: 'Solt' })).toHaveLength(2);
  });

  test('keeps a page that another article was read from', async () => {
    const { record, closing, denial } = await portRecord();
    const shared = { ...addition('https://x.example/', denial), bytes: Buffer.from(closing.article.text) };
    await record.add([shared]);
    expect((await record.forget(articleKey(closing.article), THEN))?.pages).toBe(0);
    expect(await collect(record.verify())).toEqual([]);
  });

  test('all of a batch is kept or nothing', async () => {
    const { record, denial } = await portRecord();
    const before = await collect(record.dump());
    const broken = {
      ...denial,
      article: { ...denial.article, id: 'b'.repeat(64) },
      statements: [{ ...denial.statements[0], form: null }],
    } as unknown as typeof denial;
    const fresh = invented(['New, said Al.'], [{ content: 'New', source: 'Al' }]);
    await expect(record.add([addition('n1', fresh), addition('n2', broken, 'x')])).rejects.toThrow();
    expect(await collect(record.dump())).toEqual(before);
  });

  test('counts what it holds', async () => {
    const { record } = await portRecord();
    expect(await record.stats()).toMatchObject({
      articles: 3,
      statements: 5,
      pages: 3,
      sources: 3,
      byForm: { direct: 1, indirect: 4, mixed: 0 },
      byType: { person: 4, organisation: 1 },
      byYear: [
        { value: '2031', count: 4 },
        { value: '2032', count: 1 },
      ],
    });
  });
});

function withEntity(statement: ReturnType<typeof invented>['statements'][number], id: string) {
  const speaker = { ...statement.speaker, id };
  return { ...statement, speaker, speakers: [speaker] };
}
