import { expect, test } from 'vitest';
import type { NodeKey } from '../domain/connector.ts';
import { packKeys, unpackKeys } from './node-keys.ts';

test('keys come back as they were, also from a buffer that is part of a larger one', () => {
  const keys: NodeKey[] = [
    [-5, 2],
    [2 ** 31 - 1, 6],
  ];
  expect(unpackKeys(packKeys(keys))).toEqual(keys);
  // As the drivers of both databases give them: Node takes small buffers from one pool.
  expect(unpackKeys(Buffer.from(packKeys(keys)))).toEqual(keys);
  expect(unpackKeys(packKeys([]))).toEqual([]);
});
