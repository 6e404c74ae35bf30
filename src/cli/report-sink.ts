import type { World } from './output.ts';
import type { ReadInput, ReadingSink } from './reading-sink.ts';
import type { ReportFile } from './report-file.ts';

/** Gathers readings and writes them as one report at the end; nothing is written when none could be read. */
export function reportSink(world: World, file: ReportFile, quiet: boolean): ReadingSink {
  const inputs: ReadInput[] = [];
  return {
    add: async (input) => {
      inputs.push(input);
    },
    end: async () => {
      if (inputs.length === 0) return;
      const { renderReport } = await import('./report/render-report.ts');
      await file.write(renderReport(inputs));
      if (quiet) return;
      const statements = inputs.reduce((sum, input) => sum + input.statements.length, 0);
      const articles = inputs.length === 1 ? '' : ` from ${inputs.length} articles`;
      const count = `${statements} statement${statements === 1 ? '' : 's'}${articles}`;
      await world.stdout.write(`Wrote ${file.shown} with ${count}.\nNext: open it in a browser.\n`);
    },
  };
}
