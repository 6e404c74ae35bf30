import { duplicateReport } from './duplicate-report.ts';

for await (const line of duplicateReport(process.argv[2] ?? '../shared/polnear')) console.log(line);
