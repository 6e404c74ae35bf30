// npm run schema: writes docs/reading.schema.json from the contract in src/cli/json-contract.ts.
import { writeFileSync } from 'node:fs';
import { readingSchema } from './reading-schema.ts';

writeFileSync(new URL('../docs/reading.schema.json', import.meta.url), readingSchema());
