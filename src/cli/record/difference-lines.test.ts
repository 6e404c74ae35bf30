import { expect, test } from 'vitest';
import { storedStatement } from '../../../test/support/stored-statement.ts';
import type { ActName } from '../../domain/judgement.ts';
import { differenceLines } from './difference-lines.ts';

const LOOK = { colours: false, ascii: false, width: 100 };

function headOf(one: ActName, other: ActName): string | undefined {
  const side = (day: string, act: ActName) => ({
    stored: storedStatement({ day, content: 'the harbour tax on grain', act }),
    figure: null,
    articles: 1,
  });
  const sides = [side('2025-01-01', one), side('2025-02-01', other)] as const;
  return differenceLines({ kind: 'reversed', confidence: 0.9, shared: [], sides }, () => null, LOOK)[0];
}

test('who was for something and then against it is not told to have said what is not so', () => {
  expect(headOf('support', 'oppose')).toBe('For, then against, by the same speaker');
  expect(headOf('refuse', 'support')).toBe('Against, then for, by the same speaker');
  expect(headOf('assert', 'deny')).toBe('Said, and said not to be so, by the same speaker');
  expect(headOf('oppose', 'oppose')).toBe('Said, and said not to be so, by the same speaker');
});
