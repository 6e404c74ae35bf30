import { expect, test } from 'vitest';
import type { SpeakerType } from '../domain/statement.ts';
import { groupNames } from './group-names.ts';

/** Names, each with its roles behind a colon, as groups of names. */
function groups(...told: readonly (string | readonly [name: string, type: SpeakerType])[]): string[] {
  const entities = told.map((each) => {
    const [text, type] = typeof each === 'string' ? ([each, 'person'] as const) : each;
    const [name = '', roles] = text.split(': ');
    return { id: name, name, type, roles: roles ? roles.split(', ') : [] };
  });
  const genderOf = (name: string) => (name === 'orla' ? 'f' : name === 'bram' ? 'm' : null);
  return groupNames(entities, genderOf).map((group) => group.join(' = '));
}

test('a surname goes with the one full name that fits it, under the full name', () => {
  expect(groups('Venn', 'Ms. Venn', 'Orla Venn', 'Bram Okkers')).toEqual(['Orla Venn = Venn = Ms. Venn']);
  expect(groups('Venn', 'Orla J. Venn', 'Orla Venn')).toEqual(['Orla J. Venn = Orla Venn = Venn']);
  expect(groups('Venn', 'Mr. Venn')).toEqual(['Venn = Mr. Venn']);
});

test('a surname that two full names fit goes with neither', () => {
  expect(groups('Venn', 'Orla Venn', 'Bram Venn')).toEqual([]);
  expect(groups('Venn', 'Orla Venn', 'Orla Venn Jr.')).toEqual([]);
  expect(groups('Venn', 'Orla J. Venn', 'Orla K. Venn')).toEqual([]);
  expect(groups('Venn', 'Orla Venn', 'O. Venn')).toEqual([]);
});

test('who has a role of another walk of life is somebody else', () => {
  expect(groups('Venn: goalkeeper', 'Orla Venn: senator')).toEqual([]);
  expect(groups('Venn: goalkeeper', 'Ms. Venn', 'Orla Venn: senator')).toEqual([]);
  expect(groups('Dr. Orla Venn: goalkeeper', 'Orla Venn: senator', 'Venn')).toEqual([]);
  expect(groups('Venn: governor', 'Orla Venn: former senator')).toEqual(['Orla Venn = Venn']);
  expect(groups('Senator Venn', 'Orla Venn: governor')).toEqual(['Orla Venn = Senator Venn']);
  expect(groups('Judge Venn', 'Orla Venn: governor')).toEqual([]);
});

test('titles and given names of another gender keep apart', () => {
  expect(groups('Mrs. Venn', 'Bram Venn')).toEqual([]);
  expect(groups('Mr. Venn', 'Orla Venn')).toEqual([]);
  expect(groups('Mr. Venn', 'Ms. Venn')).toEqual([]);
  expect(groups('Mrs. Venn', 'Tamsel Venn')).toEqual(['Tamsel Venn = Mrs. Venn']);
});

test('a body of the same name, and a name that a register told apart, leave open who is meant', () => {
  expect(groups(['Venn', 'unknown'], ['Venn', 'organisation'], 'Orla Venn')).toEqual([]);
  expect(groups(['Venn', 'unknown'], 'Orla Venn')).toEqual(['Orla Venn = Venn']);
  const twice = ['a', 'b'].map((id) => ({ id, name: 'Orla Venn', type: 'person' as const, roles: [] }));
  const bare = { id: 'c', name: 'Venn', type: 'person' as const, roles: [] };
  expect(groupNames([...twice, bare], () => null)).toEqual([]);
});

test('a title that stands before given names makes no surname', () => {
  expect(groups('Pope Lucian', 'Bram Lucian', 'Lucian')).toEqual([]);
  expect(groups('The Harbour Mistress', '', 'X')).toEqual([]);
});
