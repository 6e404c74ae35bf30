import { expect, test } from 'vitest';
import { runAlone } from '../../test/support/run-alone.ts';

test('the engine knows the setting: it would complain of one that it does not', () => {
  const module = new URL('collect-earlier.ts', import.meta.url);
  expect(runAlone(module, 'collectEarlier')).toEqual({ status: 0, stderr: '' });
}, 60_000);
