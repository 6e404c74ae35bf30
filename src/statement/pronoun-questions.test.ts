import { expect, it } from 'vitest';
import { readArticleNames } from './article-names.ts';
import { askAboutPronouns } from './pronoun-questions.ts';
import { readWords } from './words.ts';

const TEXT = 'Maria Stone met Peter Reed in Harbel. Stone said that he had left, and Venn agreed with him.';

function ask(...pronouns: string[]) {
  const names = readArticleNames(
    { text: TEXT, blocks: [{ kind: 'body', start: 0, end: TEXT.length }] },
    readWords(TEXT),
    [],
  );
  const at = (pronoun: string) => names.words.findIndex(({ text }) => text === pronoun);
  return { ...askAboutPronouns(names, pronouns.map(at)), at };
}

it('asks about pronouns in text order, with the persons around them and whether their gender agrees', () => {
  const [he, him] = ask('him', 'he').questions;
  expect(he?.pronoun).toBe(TEXT.indexOf('he had'));
  expect(him?.pronoun).toBe(TEXT.indexOf('him'));
  expect(he?.names.map(({ start, end, person, fit }) => [TEXT.slice(start, end), person, fit])).toEqual([
    ['Maria Stone', 0, 'differs'],
    ['Peter Reed', 1, 'agrees'],
    ['Stone', 0, 'differs'],
  ]);
});

it('gives the persons of an answer, the likeliest first, and of two alike the one named first', () => {
  const { learned, at } = ask('he', 'him');
  const persons = learned([
    new Map([
      [0, 0.1],
      [1, 0.6],
    ]),
    new Map([
      [1, 0.4],
      [0, 0.4],
    ]),
  ]);
  const named = (pronoun: string) =>
    persons(at(pronoun)).map(({ person, probability }) => [
      TEXT.slice(person.name.start, person.name.end),
      probability,
    ]);
  expect(named('he')).toEqual([
    ['Peter Reed', 0.6],
    ['Maria Stone', 0.1],
  ]);
  expect(named('him')).toEqual([
    ['Maria Stone', 0.4],
    ['Peter Reed', 0.4],
  ]);
});

it('says nothing of pronouns that were not asked about, or not answered', () => {
  const { learned, at } = ask('he');
  expect(learned([new Map([[1, 1]])])(at('him'))).toEqual([]);
  expect(learned([])(at('he'))).toEqual([]);
});
