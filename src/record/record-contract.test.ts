import { expect, test } from 'vitest';
import { addition, invented, portArticles, sourceAt, THEN } from '../../test/support/additions.ts';
import { collect } from '../../test/support/collect.ts';
import { found, recordsAt } from '../../test/support/opened-records.ts';
import { describeRecords } from '../../test/support/record-places.ts';
import type { Addition } from '../domain/record.ts';
import type { Speaker, SpeakerType } from '../domain/statement.ts';
import { articleKey } from './article-key.ts';

const VERSIONS = { sayso: '0.0.0', model: 'test' };

describeRecords('a record', (newPlace) => {
  const { emptyRecord, portRecord } = recordsAt(newPlace);

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
