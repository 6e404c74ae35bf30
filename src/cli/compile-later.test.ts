import { expect, test } from 'vitest';
import { runAlone } from '../../test/support/run-alone.ts';

test('the engine knows the setting: it would complain of one that it does not', () => {
  const module = new URL('compile-later.ts', import.meta.url);
  expect(runAlone(module, 'compileLater')).toEqual({ status: 0, stderr: '' });
}, 60_000);
