import { expect, test } from 'vitest';
import type { Speaker, Statement } from '../domain/statement.ts';
import { applyRegister } from './apply-register.ts';
import { createRegister } from './register.ts';

const hash = (text: string): string => text.padEnd(12, '.');

const SPEAKER: Speaker = {
  ...{ id: 'e1', name: 'Ann Moss', type: 'person', role: null, mention: null, antecedent: null },
  ...{ resolvedBy: 'full-name', confidence: 0.9, speaksFor: null },
};

function apply(
  speaker: Partial<Speaker>,
  ...entries: Parameters<typeof createRegister>[0]
): Speaker | undefined {
  const speakers = [{ ...SPEAKER, ...speaker }];
  const statement = { speakers, speaker: speakers[0] } as unknown as Statement;
  return applyRegister([statement], createRegister(entries, '1'), hash)[0]?.speaker;
}

const MOSS = {
  name: 'Anna Moss',
  aliases: ['Ann Moss', 'the old fox'],
  role: 'senator',
  wikidata: 'Q1',
  type: 'person',
} as const;

test('a speaker gets the name and id of the register', () => {
  expect(apply({}, MOSS)).toMatchObject({ id: 'eregister|Q1.', name: 'Anna Moss', resolvedBy: 'full-name' });
});

test('case and accents do not matter', () => {
  expect(apply({ name: 'ÁNN MOSS' }, MOSS)?.name).toBe('Anna Moss');
});

test('a speaker of another walk of life stays', () => {
  const role = { spans: [], text: 'Harbel goalkeeper' };
  expect(apply({ role }, MOSS)?.name).toBe('Ann Moss');
});

test('what no rule resolved is known by its printed words', () => {
  const speaker = apply(
    { name: 'The old fox', type: 'unnamed', resolvedBy: 'unresolved', confidence: 0 },
    { ...MOSS, type: 'unknown' },
  );
  expect(speaker).toMatchObject({ name: 'Anna Moss', resolvedBy: 'register', confidence: 1 });
});

test('whom a source names of a group is known too', () => {
  const mention = { text: 'the old fox', spans: [] };
  const members = [{ id: 'e2', name: 'The old fox', type: 'person', mention } as const];
  expect(apply({ name: 'senators', type: 'group', members }, MOSS)?.members).toEqual([
    { id: 'eregister|Q1.', name: 'Anna Moss', type: 'person', mention },
  ]);
});

test('whom somebody speaks for is known too', () => {
  const speaksFor = { id: 'e2', name: 'Ann Moss', type: 'person' } as const;
  expect(apply({ name: 'a spokesman', type: 'unnamed', speaksFor }, MOSS)?.speaksFor?.name).toBe('Anna Moss');
});
