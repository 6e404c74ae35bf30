// npm run predict -- DIR: one JSON line for each DIR/text/*.txt, in the format of the scorer.
import { SHIPPED_MODEL } from '../../src/cli/open-reader.ts';
import { openTagger } from '../../src/tagger/open-tagger.ts';
import { predictFolder } from './predictions.ts';

const folder = process.argv[2];
if (!folder) {
  process.stderr.write('usage: npm run --silent predict -- DIR [MODEL]   (DIR holds text/*.txt)\n');
  process.exit(2);
}
const tagger = await openTagger({ modelFolder: process.argv[3] ?? SHIPPED_MODEL });
try {
  for await (const prediction of predictFolder(folder, tagger)) {
    process.stdout.write(`${JSON.stringify(prediction)}\n`);
  }
} finally {
  await tagger.close();
}
