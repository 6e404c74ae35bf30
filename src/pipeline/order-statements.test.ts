import { expect, test } from 'vitest';
import { UNRESOLVED } from '../../test/support/say.ts';
import { sha256 } from '../cli/sha256.ts';
import { quote } from '../domain/span.ts';
import type { Statement } from '../domain/statement.ts';
import { NOT_JUDGED } from '../statement/not-judged.ts';
import { orderStatements } from './order-statements.ts';

const TEXT = 'It is safe, she said he told her.';

function statement(id: string, cue: [number, number], content: [number, number]): Statement {
  const span = ([start, end]: [number, number]) => quote(TEXT, [{ start, end }]);
  return {
    id,
    source: null,
    cue: span(cue),
    content: span(content),
    form: 'indirect',
    speaker: UNRESOLVED,
    speakers: [UNRESOLVED],
    ...NOT_JUDGED,
    confidence: 1,
  };
}

test('statements come by their first offset, the outer one before the one nested in it', () => {
  const nested = statement('nested', [24, 28], [0, 10]);
  const outer = statement('outer', [16, 20], [0, 33]);
  const last = statement('last', [21, 23], [24, 28]);
  const order = orderStatements([last, nested, outer], sha256).map(({ id }) => id);
  expect(order).toEqual(['outer', 'nested', 'last']);
});

test('statements with the same id get different ones, the same in every run and in any order', () => {
  const same = [
    statement('s0', [0, 2], [3, 5]),
    statement('s0', [0, 2], [3, 5]),
    statement('s0', [0, 2], [3, 5]),
  ];
  const ids = orderStatements(same, sha256).map(({ id }) => id);
  expect(new Set(ids).size).toBe(3);
  expect(ids[0]).toBe('s0');
  expect(ids[1]).toMatch(/^s[0-9a-f]{12}$/);
  expect(orderStatements([...same].reverse(), sha256).map(({ id }) => id)).toEqual(ids);
});
