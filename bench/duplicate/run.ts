import { copyReport } from './copy-report.ts';
import { corpusReport } from './corpus-report.ts';
import { quotationReport } from './quotation-report.ts';

const corpus = process.argv[2] ?? '../shared/polnear';

for (const line of copyReport()) console.log(line);
console.log();
for (const line of quotationReport()) console.log(line);
console.log();
for (const line of await corpusReport(corpus)) console.log(line);
