import type { Problem, RecordStats } from '../domain/record.ts';
import { createConnector } from '../pipeline/connector.ts';
import type { World } from './output.ts';
import { jsonText } from './record/stored-json.ts';
import { type RecordOptions, withRecord } from './record/with-record.ts';
import { safeText } from './safe-text.ts';
import { sha256 } from './sha256.ts';
import { count } from './terminal-canvas.ts';

/** Checks every page, link and span of the record and prints what is wrong. The exit code: 0 when nothing is, else 1. */
export async function runVerify(options: RecordOptions, world: World): Promise<number> {
  return withRecord(options, world, async (store) => {
    const problems: Problem[] = [];
    for await (const problem of store.verify(createConnector(sha256))) {
      if (world.stop.aborted) return 1;
      problems.push(problem);
      if (!options.json) await world.stdout.write(`${safeText(`${problem.about}: ${problem.message}`)}\n`);
    }
    // A record that is too damaged to be counted has problems to tell.
    const held = await store.stats().catch((error: unknown) => {
      if (problems.length === 0) throw error;
      return null;
    });
    if (options.json) {
      const { articles = null, statements = null, pages = null } = held ?? {};
      await world.stdout.write(jsonText({ articles, statements, pages, problems }));
    } else {
      const verdict = problems.length === 0 ? 'all is as it must be' : count(problems.length, 'problem');
      await world.stdout.write(`Checked ${shownCounts(held)}: ${verdict}.\n`);
    }
    return problems.length === 0 ? 0 : 1;
  });
}

function shownCounts(held: RecordStats | null): string {
  if (held === null) return 'what can be read';
  const { articles, statements, pages } = held;
  return `${count(articles, 'article')}, ${count(statements, 'statement')}, ${count(pages, 'page')}`;
}
