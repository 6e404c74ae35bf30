import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readingSchema } from '../scripts/reading-schema.ts';
import { LEFT_OUT_REASONS } from '../src/article/text/left-out-reasons.ts';
import { buildProgram } from '../src/cli/program.ts';
import { recordingOutput } from './support/recording-output.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const cli = read('docs/cli.md');
const json = read('docs/json.md');

/** Those of `names` that docs/json.md does not explain. */
const missing = (names: readonly string[]) => names.filter((name) => !json.includes(`| \`${name}\` |`));

/** The sources without their tests, joined. */
function sources(folder: string): string {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => read(join(folder, path)))
    .join('\n');
}

test('every command and every option stands in docs/cli.md', () => {
  const world = {
    stdout: recordingOutput(),
    stderr: recordingOutput(),
    env: {},
    stop: new AbortController().signal,
  };
  const program = buildProgram(world, () => undefined);
  const commands = program.commands.map((command) => `\`sayso ${command.name()}`);
  const options = [program, ...program.commands].flatMap(({ options }) =>
    options.map(({ long }) => long ?? ''),
  );
  expect(commands.length).toBeGreaterThan(1);
  expect(options.length).toBeGreaterThan(4);
  expect([...commands, ...options].filter((name) => !cli.includes(name))).toEqual([]);
});

test('every reason for leaving text out stands in docs/json.md', () => {
  expect(missing(Object.keys(LEFT_OUT_REASONS))).toEqual([]);
});

test('every rule that writes a note stands in docs/json.md', () => {
  const written = sources('src').matchAll(
    /stage: '(?:fetch|article|tagger|attribution|statement|check|pipeline)',\s*rule: '([a-z-]+)'|\bnote\(\s*'([a-z-]+)'/g,
  );
  const rules = [...written].map(([, literal, argument]) => literal ?? argument ?? '');
  expect(rules.length).toBeGreaterThan(5);
  expect(missing(rules)).toEqual([]);
});

test('every rule that resolves a speaker stands in docs/json.md', () => {
  const union = /export type ResolvedBy =([^;]+);/.exec(read('src/statement/resolved-by.ts'))?.[1] ?? '';
  const rules = [...union.matchAll(/'([a-z-]+)'/g)].map(([, rule]) => rule ?? '');
  expect(rules.length).toBeGreaterThan(10);
  expect(missing(rules)).toEqual([]);
});

test('the published schema is the one that the code makes (npm run schema)', () => {
  expect(JSON.parse(read('docs/reading.schema.json'))).toEqual(JSON.parse(readingSchema()));
});

test('every field of the schema is named in docs/json.md', () => {
  const fields = new Set([...readingSchema().matchAll(/^ +"(\w+)": \{$/gm)].map(([, name]) => name ?? ''));
  for (const word of ['properties', 'items', 'propertyNames', 'additionalProperties']) fields.delete(word);
  expect(fields.size).toBeGreaterThan(20);
  for (const field of fields) expect(json).toMatch(new RegExp(`["\`.]${field}["\`.\\[]`));
});
