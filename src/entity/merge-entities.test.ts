import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpeakerType } from '../domain/statement.ts';
import { type ArticleEntity, mergeEntities } from './merge-entities.ts';
import { createRegister, type RegisterEntry } from './register.ts';

/** A stand-in for SHA-256: the same text gives the same digits. */
function hash(text: string): string {
  let state = 7;
  for (const character of text) state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return state.toString(16).padStart(8, '0').repeat(2);
}

const TYPES: Readonly<Record<string, SpeakerType>> = { '?': 'unknown', '#': 'organisation', '*': 'group' };

/** `Ann Moss/senator @a`: name, roles parted by "+", article; `?Moss` is of unknown type, `#Moss` a body, `*dockers` a group. */
function entity(marked: string): ArticleEntity {
  const [, sign = '', name = '', roles, article = ''] =
    /^([?#*]?)([^/@]+?)(?:\/([^@]+?))? @(\w+)$/u.exec(marked) ?? [];
  const type = TYPES[sign] ?? 'person';
  const id = `e${hash(`${type}|${name.toLowerCase()}`).slice(0, 12)}`;
  return { id, name, type, article, mentions: [], roles: roles?.split('+') ?? [] };
}

function entry(given: Partial<RegisterEntry> & { readonly name: string }): RegisterEntry {
  return { aliases: [], role: null, wikidata: null, type: 'unknown', ...given };
}

/** The articles of each merged entity, in order of name. */
function merge(marked: readonly string[], entries: readonly RegisterEntry[] = []): readonly string[] {
  const register = entries.length === 0 ? null : createRegister(entries, '1');
  return mergeEntities(marked.map(entity), register, hash).map(
    ({ name, members }) => `${name}: ${members.map(({ article }) => article).join(' ')}`,
  );
}

describe('the same name', () => {
  it.each([
    ['in two articles is one', ['Ann Moss @a', 'Ann Moss @b'], ['Ann Moss: a b']],
    ['with accents and without is one', ['Ana López @a', 'Ana Lopez @b'], ['Ana Lopez: a b']],
    [
      'with offices of one walk of life is one',
      ['Ann Moss/senator @a', 'Ann Moss/president @b'],
      ['Ann Moss: a b'],
    ],
    ['with a role and without is one', ['Ann Moss/senator @a', 'Ann Moss @b'], ['Ann Moss: a b']],
    [
      'with conflicting roles is two',
      ['Ann Moss/senator @a', 'Ann Moss/goalkeeper @b'],
      ['Ann Moss: a', 'Ann Moss: b'],
    ],
    [
      'of whom nothing is told joins neither of two',
      ['Ann Moss/senator @a', 'Ann Moss/goalkeeper @b', 'Ann Moss @c'],
      ['Ann Moss: a', 'Ann Moss: b', 'Ann Moss: c'],
    ],
    [
      'of whom an article tells nothing twice is one',
      ['Ann Moss/senator @a', 'Ann Moss/goalkeeper @b', 'Ann Moss @c', 'Ann Moss/neighbour @c'],
      ['Ann Moss: a', 'Ann Moss: b', 'Ann Moss: c'],
    ],
    [
      'is one where an article gives both roles',
      ['Ann Moss/senator @a', 'Ann Moss/goalkeeper @b', 'Ann Moss/senator+former goalkeeper @c'],
      ['Ann Moss: a b c'],
    ],
    ['of unknown type joins the named one', ['?Ann Moss @a', 'Ann Moss @b'], ['Ann Moss: a b']],
    ['of a body and a person is two', ['#Harbel @a', 'Harbel @b'], ['Harbel: a', 'Harbel: b']],
    [
      'of groups is one an article',
      ['*dockers @a', '*dockers @b', '*dockers @b'],
      ['dockers: a', 'dockers: b'],
    ],
  ])('%s', (_, marked, expected) => expect([...merge(marked)].sort()).toEqual(expected));
});

it('gives groups of several articles ids of their own, and that of one article the id that it has there', () => {
  const [here, there] = [entity('*dockers @a'), entity('*dockers @b')];
  expect(mergeEntities([here], null, hash)[0]?.id).toBe(here.id);
  expect(new Set(mergeEntities([here, there], null, hash).map(({ id }) => id)).size).toBe(2);
});

describe('a register', () => {
  it('makes one of names that nobody else would', () => {
    expect(
      merge(['Ann Moss @a', 'Annie Reed @b'], [entry({ name: 'Ann Moss', aliases: ['Annie Reed'] })]),
    ).toEqual(['Ann Moss: a b']);
  });

  it('tells two of one name apart by their roles, and leaves open who has none', () => {
    const entries = [
      entry({ name: 'Ann Moss', role: 'senator' }),
      entry({ name: 'Ann Moss', role: 'goalkeeper' }),
    ];
    const found = merge(['Ann Moss/Harbel goalkeeper @a', 'Ann Moss/mayor @b', 'Ann Moss @c'], entries);
    expect([...found].sort()).toEqual(['Ann Moss: a', 'Ann Moss: b', 'Ann Moss: c']);
  });

  it('gives its Wikidata id and the name that the user wants', () => {
    const register = createRegister(
      [entry({ name: 'Anna Moss', aliases: ['Ann Moss'], wikidata: 'Q1' })],
      '1',
    );
    const [merged] = mergeEntities([entity('Ann Moss @a')], register, hash);
    expect(merged).toMatchObject({ name: 'Anna Moss', wikidata: 'Q1', aliases: ['Ann Moss'] });
  });

  it('names whom an article tells of with a role and without as one', () => {
    const entries = [
      entry({ name: 'Ann Moss', role: 'senator' }),
      entry({ name: 'Ann Moss', role: 'goalkeeper' }),
    ];
    expect(merge(['Ann Moss @a', 'Ann Moss/Harbel goalkeeper @a'], entries)).toEqual(['Ann Moss: a']);
  });

  it('gives the name of the first of two entries that have one Wikidata id, whichever an article fits', () => {
    const entries = ['singer', 'senator'].map((role) =>
      entry({ name: `Ann Moss, ${role}`, aliases: ['Ann Moss'], role, wikidata: 'Q1' }),
    );
    const told = ['Ann Moss/senator @a', 'Ann Moss/singer @b'];
    expect(merge(told, entries)).toEqual(['Ann Moss, singer: a b']);
    expect(merge(told.slice(0, 1), entries)).toEqual(['Ann Moss, singer: a']);
  });

  it('is not meant where the roles conflict', () => {
    const [merged] = mergeEntities(
      [entity('Ann Moss/goalkeeper @a')],
      createRegister([entry({ name: 'Ann Moss', role: 'senator', wikidata: 'Q1' })], '1'),
      hash,
    );
    expect(merged?.wikidata).toBeNull();
  });
});

it('depends on the set of entities, not on their order; every one is in exactly one', () => {
  const marked = fc
    .tuple(
      fc.constantFrom('', '?', '#', '*'),
      fc.constantFrom('Ann Moss', 'Ana López', 'Ana Lopez', 'ana lopez', 'Harbel'),
      fc.constantFrom(
        ...['', '/senator', '/goalkeeper', '/former goalkeeper', '/senator+singer', '/singer', '/neighbour'],
        ...['/surgeon', '/priest'],
      ),
      fc.constantFrom('a', 'b', 'c', 'd'),
    )
    .map(([sign, name, role, article]) => `${sign}${name}${role} @${article}`);
  const told = fc
    .array(marked, { maxLength: 16 })
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  const entries = fc.subarray([
    entry({ name: 'Ana López', role: 'singer', wikidata: 'Q2' }),
    entry({ name: 'Ana L.', aliases: ['Ana Lopez'], role: 'senator', wikidata: 'Q2' }),
    entry({ name: 'Ann Moss', role: 'goalkeeper' }),
  ]);
  fc.assert(
    fc.property(told, entries, ([all, shuffled], known) => {
      const register = known.length === 0 ? null : createRegister(known, '1');
      const given = all.map(entity);
      const merged = mergeEntities(given, register, hash);
      expect(mergeEntities(shuffled.map(entity), register, hash)).toEqual(merged);
      expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length);
      const placed = merged.flatMap(({ members }) => members.map(({ article, id }) => `${article} ${id}`));
      expect(placed.sort()).toEqual([...new Set(given.map(({ article, id }) => `${article} ${id}`))].sort());
    }),
  );
});
