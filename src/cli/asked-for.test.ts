import { expect, test } from 'vitest';
import { readingOf, type Said } from '../../test/support/say.ts';
import type { DatedBy } from '../domain/article.ts';
import type { Said as SaidWhen } from '../domain/judgement.ts';
import { type Asked, dayBounds, isAskedFor } from './asked-for.ts';

const on = (from: string, to = from): SaidWhen => ({ from, to, precision: 'day', evidence: '', spans: [] });

function check(judged: Said['judged'], asked: Partial<Asked>, published: DatedBy | null = null): boolean {
  const { article, statements } = readingOf(
    [['body', 'It is safe.']],
    [{ content: 'It is safe', ...(judged ? { judged } : {}) }],
    {
      published,
    },
  );
  const [statement] = statements;
  if (!statement) throw new RangeError('no statement');
  return isAskedFor(statement, article, { minConfidence: 0, ...asked });
}

test('an act that is asked for is found by its name, and nothing else is', () => {
  const threat = {
    act: { name: 'threaten' as const, confidence: 0.9, spans: [] },
  };
  expect(check(threat, { act: ['demand', 'threaten'] })).toBe(true);
  expect(check(threat, { act: ['promise'] })).toBe(false);
  expect(check({}, { act: ['assert'] })).toBe(false);
});

test('the days hold what was said on them, the first and the last included', () => {
  const asked = { from: '2031-06-10', to: '2031-06-12' };
  expect(check({ said: on('2031-06-10') }, asked)).toBe(true);
  expect(check({ said: on('2031-06-12') }, asked)).toBe(true);
  expect(check({ said: on('2031-06-13') }, asked)).toBe(false);
  expect(check({ said: on('2031-06-09') }, asked)).toBe(false);
});

test('what may have been said within the days is found', () => {
  expect(check({ said: on('2031-06-01', '2031-06-30') }, { from: '2031-06-12', to: '2031-06-12' })).toBe(
    true,
  );
  expect(check({ said: on('2031-06-01', '2031-06-30') }, { from: '2031-07-01' })).toBe(false);
});

test('where the text does not tell, the date of publication counts, and with neither nothing does', () => {
  const published = { date: '2031-06', evidence: 'json-ld' };
  expect(check({}, { from: '2031-06-30' }, published)).toBe(true);
  expect(check({}, { from: '2031-07' }, published)).toBe(false);
  expect(check({ said: on('2030-01-01') }, { from: '2031-06-01' }, published)).toBe(false);
  expect(check({}, { from: '1900-01-01' })).toBe(false);
});

test('a month and a year are as long as they are', () => {
  expect(dayBounds('2031')).toEqual({ from: '2031-01-01', to: '2031-12-31' });
  expect(dayBounds('2031-02')).toEqual({ from: '2031-02-01', to: '2031-02-31' });
  expect(dayBounds('2031-02-03')).toEqual({ from: '2031-02-03', to: '2031-02-03' });
  for (const wrong of ['', '31', '2031-13', '2031-00', '2031-01-32', 'yesterday', '2031-6-1']) {
    expect(dayBounds(wrong)).toBeNull();
  }
});
