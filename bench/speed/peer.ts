import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text as readStream } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Span } from '../../src/domain/span.ts';
import { codePointsOf } from '../../src/text/code-points.ts';
import type { Spans } from '../quality/attribution-words.ts';

/** Where `peer-setup.sh` puts it. */
const PYTHON = fileURLToPath(new URL('../.venv/bin/python', import.meta.url));
const SCRIPT = fileURLToPath(new URL('./peer.py', import.meta.url));

const spans = z.array(z.tuple([z.int(), z.int()]));

const article = z.object({
  path: z.string(),
  quotations: z.array(z.object({ source: spans, cue: spans, content: spans })),
  error: z.string().nullable(),
});

const total = z.object({
  articles: z.int(),
  load_seconds: z.number(),
  seconds: z.number(),
  versions: z.record(z.string(), z.string()),
});

/** What the peer found in one article; its spans count code points. */
type PeerArticle = z.infer<typeof article>;

/** One run of the peer in a process of its own. */
export interface PeerRun {
  readonly articles: readonly PeerArticle[];
  /** From the first path to the last line, its pipeline loaded and warm. */
  readonly seconds: number;
  readonly loadSeconds: number;
  readonly versions: Readonly<Record<string, string>>;
}

/** Whether `bench/speed/peer-setup.sh` has been run. */
export function isPeerInstalled(): boolean {
  return existsSync(PYTHON);
}

/** Lets the peer read `paths` with one thread. Rejects with an `Error` when it fails or prints something else. */
export async function runPeer(paths: readonly string[]): Promise<PeerRun> {
  const child = spawn(PYTHON, [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'], env: oneThread(process.env) });
  const ended = once(child, 'close');
  child.stdin.end(paths.join('\n'));
  const printed = await readStream(child.stdout);
  const [code] = await ended;
  if (code !== 0) throw new Error(`peer.py ended with code ${code}`);
  return parsePeerOutput(printed);
}

/**
 * Both read with one thread. A kernel that was chosen by hand for an old linear algebra library would slow a new one.
 */
function oneThread({ OPENBLAS_CORETYPE, OPENBLAS_L2_SIZE, ...env }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
}

/** What `peer.py` printed. Throws on anything else. */
export function parsePeerOutput(printed: string): PeerRun {
  const lines = printed.trimEnd().split('\n');
  const { load_seconds, seconds, versions } = total.parse(JSON.parse(lines.at(-1) ?? ''));
  const articles = lines.slice(0, -1).map((line) => article.parse(JSON.parse(line)));
  return { articles, seconds, loadSeconds: load_seconds, versions };
}

/** The quotations of one article of `text`, as offsets into it. */
export function peerAttributions(read: PeerArticle, text: string): Spans[] {
  const { toUtf16 } = codePointsOf(text);
  const convert = (pairs: readonly (readonly [number, number])[]): Span[] =>
    pairs.map(([start, end]) => ({ start: toUtf16(start), end: toUtf16(end) }));
  return read.quotations.map(({ source, cue, content }) => ({
    source: convert(source),
    cue: convert(cue),
    content: convert(content),
  }));
}
