import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SOURCES = fileURLToPath(new URL('../src', import.meta.url));

const PURE_STAGES = ['article', 'attribution', 'coreference', 'statement', 'check', 'duplicate', 'entity'];
const ALL = ['domain', 'text', ...PURE_STAGES, 'differ', 'pipeline', 'fetch', 'tagger', 'record'];

/** What each folder of `src/` may import besides itself: the arrows of ARCHITECTURE.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  text: ['domain'],
  ...Object.fromEntries(PURE_STAGES.map((stage) => [stage, ['domain', 'text']])),
  differ: ['domain', 'text', 'check', 'duplicate'],
  pipeline: ['domain', 'text', ...PURE_STAGES, 'differ'],
  fetch: ['domain'],
  // Decoding what the networks say is pure and lives in these; the tagger runs it beside them.
  tagger: ['domain', 'text', 'attribution', 'coreference'],
  record: ['domain'],
  cli: ALL,
  api: ALL,
  'index.ts': [...ALL, 'cli'],
};

const PURE = new Set(['domain', 'text', ...PURE_STAGES, 'differ', 'pipeline']);

/** Names of the world: none of them may stand in a pure folder as a value. */
const WORLD = new Set([
  'process',
  'console',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  'globalThis',
]);

const NAMED = new RegExp(`\\b(?:${[...WORLD].join('|')}|Date|random)\\b`);

interface SourceFile {
  /** Path from `src/`, with forward slashes. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const files: readonly SourceFile[] = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(SOURCES, path), 'utf8');
    return { path, folder: path.split('/')[0] ?? path, text, imports: importsOf(text) };
  });

/** Every module that `text` names: imports, re-exports, and imports at run time of a plain string. */
function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The folder of `src/` that a relative import leads to; `null` for packages and for what lies outside. */
function targetFolder(file: SourceFile, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = relative(SOURCES, resolve(SOURCES, dirname(file.path), specifier)).replaceAll('\\', '/');
  return target.startsWith('..') ? null : (target.split('/')[0] ?? null);
}

/** Uses of the world, the clock and chance in `text`, as they are written. */
function impureUses(text: string): string[] {
  // Most files name nothing of the kind at all, and parsing takes its time.
  if (!NAMED.test(text)) return [];
  const uses: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isImpure(node)) uses.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('x.ts', text, ts.ScriptTarget.ESNext, true));
  return uses;
}

function isImpure(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
  if (ts.isPropertyAccessExpression(node)) return /^(Date\.now|Math\.random)$/.test(node.getText());
  if (!ts.isIdentifier(node) || !WORLD.has(node.text)) return false;
  // A parameter or a field may bear the name of something of the world: it is then given, not taken.
  const { parent } = node;
  return ts.isCallExpression(parent)
    ? parent.expression === node
    : ts.isPropertyAccessExpression(parent) && parent.expression === node;
}

test('the parser sees what these rules are about', () => {
  const text =
    "import { a } from './a.ts';\nexport { b } from '../b.ts';\nconst c = await import('node:fs');";
  expect(importsOf(text)).toEqual(['./a.ts', '../b.ts', 'node:fs']);
  expect(
    impureUses("// fetch('x')\nconst s = 'Date.now()'; const d = new Date(2025, 1); row.process.get();"),
  ).toEqual([]);
  expect(impureUses('Date.now(); Math.random(); new Date(); fetch(x); process.exit();')).toHaveLength(5);
  expect(files.length).toBeGreaterThan(50);
});

test('every folder is on the map', () => {
  expect([...new Set(files.map(({ folder }) => folder))].filter((folder) => !(folder in MAY_IMPORT))).toEqual(
    [],
  );
});

test('a folder imports only what follows its arrow', () => {
  const wrong = files.flatMap((file) =>
    file.imports
      .map((specifier) => targetFolder(file, specifier))
      .filter(
        (target) => target !== null && target !== file.folder && !MAY_IMPORT[file.folder]?.includes(target),
      )
      .map((target) => `${file.path} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('relative imports name their file in full', () => {
  const wrong = files.flatMap((file) =>
    file.imports
      .filter((specifier) => specifier.startsWith('.') && !/\.(ts|json)$/.test(specifier))
      .map((specifier) => `${file.path}: ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test('files of the package are named from two folders deep, where the bundled sources stand too', () => {
  const wrong = files.flatMap(({ path, text }) =>
    [...text.matchAll(/new URL\(['"`]([^'"`]*)['"`], import\.meta\.url\)/g)]
      .map(([, named = '']) => named)
      .filter(
        (named) =>
          !/^\.\.\/\.\.\/[^.]/.test(named) && !(path.startsWith('tagger/') && /^\.\/[^/]+$/.test(named)),
      )
      .map((named) => `${path}: ${named}`),
  );
  expect(wrong).toEqual([]);
  const tooDeep = files.filter(({ text }) => text.includes('../../') && text.includes('import.meta.url'));
  expect(tooDeep.filter(({ path }) => path.split('/').length !== 2).map(({ path }) => path)).toEqual([]);
});

test('pure folders use nothing of Node', () => {
  const wrong = files
    .filter(({ folder }) => PURE.has(folder))
    .flatMap((file) =>
      file.imports.filter((name) => name.startsWith('node:')).map((name) => `${file.path}: ${name}`),
    );
  expect(wrong).toEqual([]);
});

test('pure folders touch no process, console, network, clock or chance', () => {
  const wrong = files
    .filter(({ folder }) => PURE.has(folder))
    .flatMap(({ path, text }) => impureUses(text).map((use) => `${path}: ${use}`));
  expect(wrong).toEqual([]);
});

test('no barrel files, and no file over 400 lines but generated ones', () => {
  expect(
    files.filter(({ path }) => path !== 'index.ts' && path.endsWith('/index.ts')).map(({ path }) => path),
  ).toEqual([]);
  const long = files.filter(
    ({ path, text }) => !path.endsWith('generated.ts') && text.split('\n').length > 401,
  );
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('only cli/ and api/ exit, and each IO folder has at most one error class', () => {
  for (const folder of ['fetch', 'tagger', 'record', 'cli', 'api']) {
    const classes = files.filter(
      (file) => file.folder === folder && /class \w+ extends Error/.test(file.text),
    );
    expect(classes.length).toBeLessThanOrEqual(1);
  }
  const exits = files.filter(
    ({ folder, text }) => folder !== 'cli' && folder !== 'api' && text.includes('process.exit'),
  );
  expect(exits.map(({ path }) => path)).toEqual([]);
});
