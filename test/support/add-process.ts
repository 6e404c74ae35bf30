import { type StdioOptions, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sha256 } from '../../src/cli/sha256.ts';
import { createConnector } from '../../src/pipeline/connector.ts';
import { openRecord } from '../../src/record/open-record.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a process left behind. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
  /** How often it stored something, and milliseconds between the first time and the end. */
  readonly stored: number;
  readonly storing: number;
  /** How often it began to connect some of the articles, and milliseconds between the first time and the end. */
  readonly connected: number;
  readonly connecting: number;
}

/** So many milliseconds after the process has begun to store for the nth time; 0: after it has opened the record. */
export interface KillPoint {
  /** What it has begun, where that is not to store. */
  readonly at?: 'connecting';
  readonly nth: number;
  readonly delay: number;
}

/** How a process is run. */
export interface RunOptions {
  readonly command?: 'add' | 'rebuild';
  /** The version that the tagger calls itself. */
  readonly model?: string;
  /** When to `kill -9` it. */
  readonly kill?: KillPoint;
  /** Called when it begins to store, or to connect, for the first time. */
  readonly onFirst?: { readonly storing?: () => void; readonly connecting?: () => void };
  /** Kibibytes that any file may have (`ulimit -f` counts them so in `bash`). */
  readonly mostKib?: number;
}

/** Runs `test/crash/add-program.ts`, compiled once, on the record at `place`. */
export type AddProcess = (place: string, names: readonly string[], options?: RunOptions) => Promise<Ended>;

/** Compiles the program; two folders deep, as the sources are that name files of the package. */
export async function compileAddProcess(): Promise<AddProcess> {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache', 'crash-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    entryPoints: [join(ROOT, 'test', 'crash', 'add-program.ts')],
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    splitting: true,
    logLevel: 'error',
    packages: 'external',
  });
  const program = join(folder, 'add-program.js');
  return (place, names, options = {}) => runProgram(program, place, names, options);
}

function runProgram(
  program: string,
  place: string,
  names: readonly string[],
  { command = 'add', model = 'fast', kill, onFirst, mostKib }: RunOptions,
): Promise<Ended> {
  const args = [program, command, model, place, ...names];
  const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', 'ipc'];
  const child =
    mostKib === undefined
      ? spawn(process.execPath, args, { stdio })
      : spawn('bash', ['-c', `ulimit -f ${mostKib}; exec "$@"`, 'bash', process.execPath, ...args], {
          stdio,
        });
  let out = '';
  let err = '';
  const times = { opened: 0, storing: 0, connecting: 0 };
  const first = { opened: 0, storing: performance.now(), connecting: performance.now() };
  child.on('message', (step: keyof typeof times) => {
    if (times[step]++ === 0) {
      first[step] = performance.now();
      if (step !== 'opened') onFirst?.[step]?.();
    }
    if (kill === undefined) return;
    const at = kill.nth === 0 ? 'opened' : (kill.at ?? 'storing');
    if (step === at && times[at] === Math.max(1, kill.nth))
      setTimeout(() => child.kill('SIGKILL'), kill.delay);
  });
  // A chunk may end in the middle of a character.
  child.stdout?.setEncoding('utf8').on('data', (chunk) => {
    out += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) =>
    child.on('close', (code, signal) => {
      const now = performance.now();
      resolve({
        code,
        signal,
        out,
        err,
        stored: times.storing,
        storing: now - first.storing,
        connected: times.connecting,
        connecting: now - first.connecting,
      });
    }),
  );
}

/** What the record at `place` holds, and what is wrong with it. */
export interface Content {
  readonly lines: readonly string[];
  readonly problems: readonly string[];
  readonly articles: number;
}

/** Reads the whole record at `place`. */
export async function contentOf(place: string): Promise<Content> {
  const store = await openRecord(place);
  try {
    const lines: string[] = [];
    for await (const line of store.dump()) lines.push(line);
    const problems: string[] = [];
    for await (const { kind, about, message } of store.verify(createConnector(sha256)))
      problems.push(`${kind} ${about}: ${message}`);
    return { lines, problems, articles: lines.filter((line) => line.startsWith('["article"')).length };
  } finally {
    await store.close();
  }
}
