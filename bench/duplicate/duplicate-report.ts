import { copyReport } from './copy-report.ts';
import { corpusReport } from './corpus-report.ts';
import { quotationReport } from './quotation-report.ts';

/** All figures of copies and quotations, line by line as they are found; `corpus` is where PolNeAR is looked for. */
export async function* duplicateReport(corpus: string): AsyncGenerator<string> {
  yield* [...copyReport(), ''];
  yield* [...quotationReport(), ''];
  yield* await corpusReport(corpus);
}
