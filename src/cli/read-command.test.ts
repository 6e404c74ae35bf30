import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordingOutput } from '../../test/support/recording-output.ts';
import { readingOf } from '../../test/support/say.ts';
import type { PageOutcome } from '../pipeline/read-page.ts';
import type { Reader } from './open-reader.ts';
import { type ReadOptions, runRead } from './read-command.ts';

/** An error as the fetch and tagger folders throw them: known by its name. */
function knownError(name: string, message: string): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}

/** A reader of three pages; other names fail as the real one fails. */
function testReader(): Reader & { closed: boolean } {
  return {
    workers: 2,
    closed: false,
    versions: async () => ({ sayso: '0.0.0', model: 'test' }),
    readPage: () => Promise.reject(new TypeError('pages are read by name here')),
    read: async (name): Promise<PageOutcome> => {
      if (name === 'front.html')
        return { kind: 'no-article', name, reason: 'no article was found on the page' };
      if (name === 'broken') throw knownError('TaggerError', 'The model is broken: install sayso again.');
      if (name === 'bug') throw new TypeError('x is not a function');
      if (!name.endsWith('.txt')) throw knownError('FetchError', 'There is no such file: check its name.');
      const text = `${name}: Ms. Solt said it is safe. “No,” said Mr. Okkers.`;
      const said = [
        { source: 'Ms. Solt', cue: 'said', content: 'it is safe', name: 'Irena Solt', confidence: 0.9 },
        { source: 'Mr. Okkers', cue: 'said', content: '“No,”', name: 'Bram Okkers', confidence: 0.4 },
      ];
      return { kind: 'reading', reading: readingOf([['body', text]], said) };
    },
    async close() {
      this.closed = true;
    },
  };
}

async function run(names: readonly string[], options: Partial<ReadOptions> = {}) {
  const stdout = recordingOutput();
  const stderr = recordingOutput();
  const reader = testReader();
  const code = await runRead(
    names,
    { minConfidence: 0, ...options },
    { stdout, stderr, env: {}, stop: new AbortController().signal },
    () => reader,
  );
  return { code, out: stdout.text(), err: stderr.text(), closed: reader.closed };
}

test('statements are printed, and at the end what to do next', async () => {
  const { code, out, err, closed } = await run(['a.txt']);
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out).toContain('Irena Solt, printed “Ms. Solt” · said');
  expect(out).toMatch(/sayso read a\.txt --report report\.html\n$/);
  expect(closed).toBe(true);
});

test('among several inputs the good ones are read, and each failure is one sentence', async () => {
  const { code, out, err } = await run(['missing', 'a.txt', 'front.html', 'b.txt']);
  expect(code).toBe(1);
  expect(out.indexOf('a.txt')).toBeLessThan(out.indexOf('b.txt'));
  expect(err).toBe(
    'sayso: missing: There is no such file: check its name.\n' +
      'sayso: front.html: Nothing to read: no article was found on the page.\n',
  );
});

test('one input gives one JSON object, several an array, failures or not', async () => {
  expect(JSON.parse((await run(['a.txt'], { json: true })).out).statements).toHaveLength(2);
  expect(JSON.parse((await run(['a.txt', 'missing', 'b.txt'], { json: true })).out)).toHaveLength(2);
  expect((await run(['missing', 'front.html'], { json: true })).out).toBe('[]\n');
  expect((await run(['missing'], { json: true })).out).toBe('');
});

test('results come in input order however many there are', async () => {
  const names = Array.from({ length: 40 }, (_, n) => `${n}.txt`);
  const readings = JSON.parse((await run(names, { json: true })).out) as { article: { text: string } }[];
  expect(readings.map(({ article }) => article.text.split(':')[0])).toEqual(names);
});

test('one speaker, and only what is certain enough', async () => {
  const solt = JSON.parse((await run(['a.txt'], { json: true, speaker: 'solt' })).out);
  expect(solt.statements.map((s: { speaker: { name: string } }) => s.speaker.name)).toEqual(['Irena Solt']);
  const sure = JSON.parse((await run(['a.txt'], { json: true, minConfidence: 0.5 })).out);
  expect(sure.statements).toHaveLength(1);
  expect((await run(['a.txt'], { speaker: 'nobody' })).out).toContain(
    'No statement by “nobody” here. Speakers in this article: Irena Solt; Bram\nOkkers.',
  );
});

test('where no statement is what is asked for, that is said with the options that ask', async () => {
  const { code, out } = await run(['a.txt'], { act: ['threaten'], from: '2031-06-01' });
  expect(code).toBe(0);
  expect(out).toContain('No statement here is what --act threaten --from 2031-06-01 asks for.');
});

test('a broken model is said once and ends the work', async () => {
  const { code, err } = await run(['broken', 'broken', 'a.txt']);
  expect(code).toBe(1);
  expect(err).toBe('sayso: The model is broken: install sayso again.\n');
});

test('a fault of sayso itself shows where it happened', async () => {
  const { err } = await run(['bug']);
  expect(err).toMatch(
    /^sayso: bug: This is a fault of sayso, please report it: TypeError: x is not a function\n +at /,
  );
});

test('standard input can be named once', async () => {
  await expect(run(['-', '-'])).rejects.toMatchObject({ code: 'usage' });
});

test('--report writes one page for all inputs and says so', async () => {
  const report = join(mkdtempSync(join(tmpdir(), 'sayso-read-')), 'out.html');
  const { out } = await run(['a.txt', 'b.txt'], { report });
  expect(out).toBe(`Wrote ${report} with 4 statements from 2 articles.\nNext: open it in a browser.\n`);
  expect(readFileSync(report, 'utf8')).toContain('2 articles: who said what');
});

test('no report is written when nothing could be read', async () => {
  const report = join(mkdtempSync(join(tmpdir(), 'sayso-read-')), 'out.html');
  expect((await run(['missing'], { report })).code).toBe(1);
  expect(() => readFileSync(report)).toThrow(/ENOENT/);
});
