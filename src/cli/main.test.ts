import { expect, test } from 'vitest';
import { recordingOutput } from '../../test/support/recording-output.ts';
import { run } from './main.ts';
import { packageVersion } from './package-version.ts';

async function check(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const stdout = recordingOutput();
  const stderr = recordingOutput();
  const code = await run(args, { stdout, stderr, env: {}, stop: new AbortController().signal });
  return { code, out: stdout.text(), err: stderr.text() };
}

test('--version prints the version alone', async () => {
  expect(await check('--version')).toEqual({ code: 0, out: `${packageVersion()}\n`, err: '' });
});

test('--help teaches by examples', async () => {
  const { code, out } = await check('--help');
  expect(code).toBe(0);
  expect(out).toContain('sayso read article.html');
  const read = await check('read', '--help');
  expect(read.out).toContain('--min-confidence');
  expect(read.out).toContain('--speaker velde');
});

test('no command shows the help and counts as a mistake', async () => {
  const { code, out, err } = await check();
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('Usage: sayso');
});

test.each([
  [['raed', 'x'], "sayso: unknown command 'raed' (Did you mean read?). See: sayso --help\n"],
  [['read'], "sayso: missing required argument 'names'. See: sayso read --help\n"],
  [['read', 'x', '--quickly'], "sayso: unknown option '--quickly'. See: sayso read --help\n"],
  [
    ['read', 'x', '--from', 'June'],
    "sayso: option '--from <date>' argument 'June' is invalid. Give a date like 2031-06-12, 2031-06 or 2031. See: sayso read --help\n",
  ],
  [
    ['read', 'x', '--act', 'deny,shout'],
    "sayso: option '--act <names>' argument 'deny,shout' is invalid. Give one of assert, deny, accuse, threaten, promise, demand, request, propose, agree, refuse, support, oppose, announce, predict, ask, apologise, confirm, decline-to-say, believe, intend. See: sayso read --help\n",
  ],
  [
    ['read', 'x', '--width', 'wide'],
    "sayso: option '--width <columns>' argument 'wide' is invalid. Give a whole number from 20 to 1000. See: sayso read --help\n",
  ],
  [
    ['read', 'x', '--min-confidence', '2'],
    "sayso: option '--min-confidence <p>' argument '2' is invalid. Give a number from 0 to 1. See: sayso read --help\n",
  ],
  [['read', 'x', '--report', '/'], 'sayso: --report cannot write /: it is not a file; name another.\n'],
])('%j is a mistake, told in one sentence', async (args, sentence) => {
  expect(await check(...args)).toEqual({ code: 2, out: '', err: sentence });
});

test('an article named without a command is understood for what it is', async () => {
  expect((await check('article.html')).err).toBe(
    "sayso: unknown command 'article.html'; to read it: sayso read article.html. See: sayso --help\n",
  );
});
