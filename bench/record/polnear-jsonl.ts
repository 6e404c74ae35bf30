import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../arguments.ts';

// Writes the articles of PolNeAR, with what its table of metadata says of each, as a list for `sayso add`:
//   npx tsx bench/record/polnear-jsonl.ts ../shared/polnear --compartment train --out train.jsonl

/** The short names of the table, and what the outlets called themselves in 2016. */
const OUTLETS: Readonly<Record<string, string>> = {
  breitbart: 'Breitbart',
  'huff-post': 'The Huffington Post',
  nyt: 'The New York Times',
  politico: 'Politico',
  'usa-today': 'USA Today',
  'wash-post': 'The Washington Post',
  'west-journal': 'Western Journalism',
};

const { values, positionals } = readArguments({
  options: {
    compartment: { type: 'string', default: 'train' },
    out: { type: 'string' },
  },
  allowPositionals: true,
});
const [corpus] = positionals;
if (corpus === undefined || values.out === undefined) {
  process.stderr.write('usage: polnear-jsonl.ts CORPUS [--compartment train|dev] --out FILE.jsonl\n');
  process.exit(2);
}

const lines = readTable(join(corpus, 'metadata.tsv'))
  .filter(({ compartment }) => compartment === values.compartment)
  .map((row) => JSON.stringify(itemOf(row, corpus)));
writeFileSync(values.out, `${lines.join('\n')}\n`);
console.log(`Wrote ${lines.length} articles to ${values.out}.`);

type Row = Readonly<Record<string, string>>;

function readTable(path: string): Row[] {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const names = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

function itemOf(row: Row, folder: string) {
  const id = row.filename ?? '';
  const wire = given(row.wire);
  const author = given(row.author);
  return {
    id,
    title: given(row.title),
    outlet: OUTLETS[row.publisher ?? ''] ?? row.publisher,
    published: given(row.publication_date),
    // Agency copy has the agency's name for a writer.
    byline: author?.toLowerCase() === wire?.toLowerCase() ? undefined : author,
    wire,
    text: readFileSync(join(folder, row.compartment ?? '', 'text', `${id}.txt`), 'utf8'),
  };
}

/** What a cell says; `None` and `NA` say nothing. */
function given(cell: string | undefined): string | undefined {
  return cell === undefined || cell === '' || cell === 'None' || cell === 'NA' ? undefined : cell;
}
