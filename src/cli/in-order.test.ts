import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { collect } from '../../test/support/collect.ts';
import { inOrder, untilStopped } from './in-order.ts';

test('results come in input order although later works end first', async () => {
  const slowFirst = (n: number) => new Promise<number>((resolve) => setTimeout(() => resolve(n), 20 - n * 4));
  expect(await collect(inOrder([1, 2, 3, 4], 3, slowFirst))).toEqual([1, 2, 3, 4]);
});

test('no more works than asked are begun before their results are taken', async () => {
  let begun = 0;
  const results = inOrder(
    Array.from({ length: 50 }, (_, n) => n),
    4,
    async (n) => {
      begun++;
      return n;
    },
  );
  for (let taken = 0; taken < 10; taken++) {
    await results.next();
    expect(begun).toBeLessThanOrEqual(taken + 5);
  }
});

test('a rejection ends the results where it stands', async () => {
  const results = inOrder([1, 2, 3], 3, async (n) => {
    if (n === 2) throw new RangeError('two');
    return n;
  });
  expect(await results.next()).toEqual({ done: false, value: 1 });
  await expect(results.next()).rejects.toThrow('two');
});

test('no inputs, no results', async () => {
  expect(await collect(inOrder([], 2, async () => 1))).toEqual([]);
});

test('after a stop nothing more comes, and what never ends is not waited for', async () => {
  const stop = new AbortController();
  const endsOnlyFirst = (n: number) => (n === 1 ? Promise.resolve(n) : new Promise<number>(() => undefined));
  const results = untilStopped(inOrder([1, 2], 2, endsOnlyFirst), stop.signal);
  expect(await results.next()).toEqual({ done: false, value: 1 });
  setTimeout(() => stop.abort(), 5);
  expect(await results.next()).toEqual({ done: true, value: undefined });
  expect(await collect(untilStopped(inOrder([1], 1, endsOnlyFirst), stop.signal))).toEqual([]);
});

test('results that were taken are let go, however many follow', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const make = async (n: number) => ({ n, filling: new Array(1_000).fill(n) });
  const taken: WeakRef<object>[] = [];
  const results = untilStopped(inOrder(Array(50).keys(), 2, make), new AbortController().signal);
  for await (const result of results) taken.push(new WeakRef(result));
  await new Promise((resolve) => setImmediate(resolve));
  collectGarbage();
  expect(taken.filter((each) => each.deref() !== undefined).length).toBeLessThan(5);
});
