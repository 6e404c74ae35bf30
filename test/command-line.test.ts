import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { type ReadingJson, readingContract } from '../src/cli/json-contract.ts';

// The program as a user runs it: its own process, the shipped model, from another folder.

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAYSO = join(ROOT, 'bin', 'sayso.mjs');
const EXAMPLES = [
  'harbour-report.html',
  'harbour-report.txt',
  'lighthouse-interview.html',
  'court-story.html',
].map((name) => join(ROOT, 'examples', name));
/** Starting the program and loading the model, on a busy machine. */
const PATIENCE = 120_000;

const validate = new Ajv2020().compile(
  JSON.parse(readFileSync(join(ROOT, 'docs', 'reading.schema.json'), 'utf8')),
);

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function sayso(
  args: readonly string[],
  { input = '', stopReading = false, interruptAfter = 0 } = {},
): Promise<Ended> {
  const cwd = mkdtempSync(join(tmpdir(), 'sayso-cli-'));
  const child = spawn(process.execPath, [SAYSO, ...args], { cwd, env: { ...process.env, NO_COLOR: '1' } });
  let out = '';
  let err = '';
  // A chunk may end in the middle of a character.
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    out += chunk;
    if (stopReading) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    err += chunk;
  });
  if (interruptAfter > 0) setTimeout(() => child.kill('SIGINT'), interruptAfter);
  else child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

test(
  'the examples are read: valid JSON, every span exact, something said in each',
  async () => {
    const { code, out, err } = await sayso(['read', ...EXAMPLES, '--json']);
    expect(err).toBe('');
    expect(code).toBe(0);
    const readings = JSON.parse(out) as ReadingJson[];
    expect(readings).toHaveLength(EXAMPLES.length);
    for (const reading of readings) {
      expect(validate(reading) ? [] : validate.errors).toEqual([]);
      expect(readingContract.parse(reading)).toEqual(reading);
      expect(reading.statements.length).toBeGreaterThan(10);
      checkSpans(reading);
    }
  },
  PATIENCE,
);

function checkSpans({ article, statements }: ReadingJson): void {
  for (const { source, cue, content, speaker } of statements) {
    for (const quoted of [source, cue, content, speaker.mention]) {
      if (!quoted) continue;
      expect(quoted.spans.map(({ start, end }) => article.text.slice(start, end)).join(' … ')).toBe(
        quoted.text,
      );
    }
  }
  const covered = [...article.blocks, ...article.leftOut].sort((a, b) => a.start - b.start);
  let end = 0;
  for (const span of covered) {
    expect(article.text.slice(end, span.start).trim()).toBe('');
    end = span.end;
  }
  expect(article.text.slice(end).trim()).toBe('');
}

test(
  'the same input gives the same JSON twice, alone or among others',
  async () => {
    const [report = ''] = EXAMPLES;
    const [alone, among] = await Promise.all([
      sayso(['read', report, '--json']),
      sayso(['read', ...EXAMPLES, '--json']),
    ]);
    expect((JSON.parse(among.out) as ReadingJson[])[0]).toEqual(JSON.parse(alone.out));
  },
  PATIENCE,
);

test(
  'standard input is read beside files, and what fails keeps nothing else from being read',
  async () => {
    const input =
      '“We were not asked,” said Irena Solt, the director of the port. The council had met at night.\n';
    const { code, out, err } = await sayso(['read', '-', 'missing.html', EXAMPLES[0] ?? ''], { input });
    expect(code).toBe(1);
    expect(err).toMatch(/^sayso: missing\.html: [^\n]+\n$/);
    expect(out).toContain('Irena Solt');
    expect(out).toContain('Tomas Halvek');
  },
  PATIENCE,
);

test(
  'a reader that has seen enough is no error',
  async () => {
    const { code, err } = await sayso(['read', ...EXAMPLES, ...EXAMPLES, ...EXAMPLES, '--json'], {
      stopReading: true,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
  },
  PATIENCE,
);

test(
  'Ctrl-C ends the program at once and without a word, whatever it was waiting for',
  async () => {
    const { code, err } = await sayso(['read', ...EXAMPLES, '-'], { interruptAfter: 3000 });
    expect({ code, err }).toEqual({ code: 130, err: '' });
  },
  PATIENCE,
);

test(
  'the demo explains itself in five lines and names what to do next',
  async () => {
    const { code, out, err } = await sayso(['demo']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').indexOf('')).toBe(5);
    expect(out).toMatch(/Next, .*\n {2}\S.*--report report\.html\n$/);
  },
  PATIENCE,
);

test(
  'hundreds of names with long paths are read',
  async () => {
    const names = Array.from({ length: 400 }, (_, i) => `${'a-folder-with-a-long-name/'.repeat(4)}${i}.txt`);
    const { code, out, err } = await sayso(['read', ...names, EXAMPLES[0] ?? '', '--json']);
    expect(err.split('\n').filter((line) => line.includes('does not exist'))).toHaveLength(400);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(code).toBe(1);
  },
  PATIENCE,
);
