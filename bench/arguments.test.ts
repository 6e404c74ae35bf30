import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function bench(...parameters: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', ...parameters], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stderr };
}

test('a bench answers an option that it does not know with one sentence', () => {
  expect(bench('bench/check/figures.ts', '--heldout')).toEqual({
    status: 2,
    stderr: "Unknown option '--heldout'. Known here: --held-out, --show, --help.\n",
  });
});

test('a bench answers an argument too many with one sentence', () => {
  expect(bench('bench/check/figures.ts', 'figures')).toEqual({
    status: 2,
    stderr: "Unexpected argument 'figures'. Known here: --held-out, --show, --help.\n",
  });
});

test('a bench answers a value that is missing with one sentence', () => {
  const { status, stderr } = bench('bench/quality/own.ts', '--model');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^[^\n]+--model[^\n]+ argument missing\. Known here: [^\n]+\n$/);
});
