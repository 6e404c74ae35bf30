import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readArticleNames } from './article-names.ts';
import { likelyPersons } from './learned-pronoun.ts';
import { FEATURE_NAMES, readCandidates } from './pronoun-features.ts';
import { PRONOUN_WEIGHTS } from './pronoun-weights.generated.ts';

function around(text: string, pronoun: string) {
  const names = readArticleNames({ text, blocks: [{ kind: 'body', start: 0, end: text.length }] }, []);
  const { words, antecedents, mainPerson, people } = names;
  const context = {
    ...{ words, antecedents, mainPerson, spoken: [] },
    isAmbiguous: people.isAmbiguous,
    isContent: () => false,
  };
  return { context, at: words.findIndex(({ text: word }) => word === pronoun) };
}

function likeliest(text: string, pronoun: string): string | null {
  const { context, at } = around(text, pronoun);
  const [first] = likelyPersons(context, at);
  return first === undefined ? null : text.slice(first.person.name.start, first.person.name.end);
}

it.each([
  ['Maria Stone left Harbel after she met Peter Reed.', 'she', 'Maria Stone'],
  ['Peter Reed wrote to Tom Hale. Later he moved to Harbel with Hale.', 'he', 'Peter Reed'],
  ['Ida Holm sang while Ann Moss played; her voice was heard by Moss.', 'her', 'Ida Holm'],
  ['It rained all day when he left.', 'he', null],
])('%s', (text, pronoun, expected) => expect(likeliest(text, pronoun)).toBe(expected));

it('has a weight for every feature, and one for somebody else', () => {
  expect(PRONOUN_WEIGHTS).toHaveLength(FEATURE_NAMES.length + 1);
  const { context, at } = around('Peter Reed wrote to Tom Hale. He left.', 'He');
  for (const { features } of readCandidates(context, at)) expect(features).toHaveLength(FEATURE_NAMES.length);
});

it('gives probabilities for any text', () => {
  const word = fc.constantFrom(
    'Maria Stone',
    'Peter Reed',
    'Mr.',
    'he',
    'she',
    'her',
    'met',
    ',',
    '.',
    '\n',
    'and',
    '“',
    '”',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const { context } = around(words.join(' '), 'he');
      context.words.forEach((_, at) => {
        const all = likelyPersons(context, at).map(({ probability }) => probability);
        expect(all.every((share) => share >= 0 && share <= 1)).toBe(true);
        expect(all.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-9);
      });
    }),
    { numRuns: 60 },
  );
});
