import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACTS, compileActs } from '../../../scripts/compile-acts.ts';

const root = new URL('../../../', import.meta.url);
const yaml = readFileSync(new URL(ACTS.from, root), 'utf8');

test('the compiled acts are those of the lexicon', () => {
  expect(readFileSync(new URL(ACTS.to, root), 'utf8')).toBe(compileActs(yaml));
});

test('a word with two readings is refused, with its name', () => {
  const twice = yaml.replace('words: [ask]', 'words: [ask, deny]');
  expect(() => compileActs(twice)).toThrow('"deny"');
});

test('verbs are inflected: doubled, in -y, in -ise and -ize', () => {
  const compiled = compileActs(yaml);
  expect(compiled).toContain("'admit admits admitted admitting'");
  expect(compiled).toContain("'deny denies denied denying'");
  expect(compiled).toMatch(/'criticise criticises criticised criticising criticize /);
});
