import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('the engine knows the setting: it would complain of one that it does not', () => {
  const module = fileURLToPath(new URL('collect-earlier.ts', import.meta.url));
  const code = `import(${JSON.stringify(module)}).then(({ collectEarlier }) => collectEarlier())`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), '-e', code],
    { encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}, 60_000);
