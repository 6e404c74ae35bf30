import type { Problem } from '../domain/record.ts';
import type { World } from './output.ts';
import { jsonText } from './record/stored-json.ts';
import { type RecordOptions, withRecord } from './record/with-record.ts';
import { safeText } from './safe-text.ts';
import { count } from './terminal-canvas.ts';

/** Checks every page, link and span of the record and prints what is wrong. The exit code: 0 when nothing is, else 1. */
export async function runVerify(options: RecordOptions, world: World): Promise<number> {
  return withRecord(options, world, async (store) => {
    const problems: Problem[] = [];
    for await (const problem of store.verify()) {
      if (world.stop.aborted) return 1;
      problems.push(problem);
      if (!options.json) await world.stdout.write(`${safeText(`${problem.about}: ${problem.message}`)}\n`);
    }
    const { articles, statements, pages } = await store.stats();
    if (options.json) await world.stdout.write(jsonText({ articles, statements, pages, problems }));
    else {
      const held = `${count(articles, 'article')}, ${count(statements, 'statement')}, ${count(pages, 'page')}`;
      const verdict = problems.length === 0 ? 'all is as it must be' : count(problems.length, 'problem');
      await world.stdout.write(`Checked ${held}: ${verdict}.\n`);
    }
    return problems.length === 0 ? 0 : 1;
  });
}
