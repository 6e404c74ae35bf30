import { expect, test } from 'vitest';
import { shownSize } from './limits.ts';

test.each([
  [20_000_000, '20 MB'],
  [1_500_000, '1.5 MB'],
  [512_000, '512 kB'],
  [7, '7 bytes'],
])('%i bytes are shown as %s', (bytes, shown) => expect(shownSize(bytes)).toBe(shown));
