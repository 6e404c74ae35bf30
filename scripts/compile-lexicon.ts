/**
 * Compiles `lexicon/*.yaml` to TypeScript that the pure folders import: `npx tsx scripts/compile-lexicon.ts`.
 * The YAML is checked here, so that a slip of the hand fails at the desk and not in a reader's record.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { ACTS, compileActs } from './compile-acts.ts';

const Name = z
  .string()
  .min(2)
  .regex(/^\S(?:.*\S)?$/u, 'no blanks at the edges');

const Agency = z
  .strictObject({
    short: Name,
    names: z.array(Name).min(1),
    signs: z.array(Name).min(1),
    homographs: z.array(Name),
    country: z.string().regex(/^(?:[A-Z]{2}|INT)$/),
    source: z.url(),
  })
  .refine(
    ({ signs, homographs }) => homographs.every((sign) => signs.includes(sign)),
    'homographs are signs',
  );

/** Where the agencies are written by hand, and where their compiled form stands, from the repository's root. */
export const AGENCIES = {
  from: 'lexicon/agencies.yaml',
  to: 'src/article/text/agencies.generated.ts',
} as const;

/**
 * The TypeScript of `AGENCIES.to` for the YAML of `AGENCIES.from`.
 * Throws an `Error` that names the entry when one has a wrong shape, and when two agencies share a name or sign.
 */
export function compileAgencies(yaml: string): string {
  const agencies = z.array(Agency).parse(parse(yaml));
  refuseSharedNames(agencies);
  const entries = agencies.map(({ short, names, signs, homographs, country }) => {
    const texts = (list: readonly string[]) => `[${list.map(literal).join(', ')}]`;
    return `  { short: ${literal(short)}, names: ${texts(names)}, signs: ${texts(signs)}, homographs: ${texts(homographs)}, country: ${literal(country)} },`;
  });
  return [
    `// Compiled from ${AGENCIES.from} by scripts/compile-lexicon.ts: edit that file and compile again.`,
    "import type { Agency } from './agency.ts';",
    '',
    '/** The news agencies of the lexicon, in its order. */',
    '// biome-ignore format: one agency a line',
    'export const AGENCIES: readonly Agency[] = [',
    ...entries,
    '];',
    '',
  ].join('\n');
}

function refuseSharedNames(agencies: readonly z.infer<typeof Agency>[]): void {
  const ownerOf = new Map<string, string>();
  for (const { short, names, signs } of agencies) {
    for (const name of new Set([...names, ...signs])) {
      const owner = ownerOf.get(name);
      if (owner) throw new Error(`"${name}" stands for both ${owner} and ${short}`);
      ownerOf.set(name, short);
    }
  }
}

function literal(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text.replaceAll('\\', '\\\\')}'`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = new URL('../', import.meta.url);
  writeFileSync(
    new URL(AGENCIES.to, root),
    compileAgencies(readFileSync(new URL(AGENCIES.from, root), 'utf8')),
  );
  writeFileSync(new URL(ACTS.to, root), compileActs(readFileSync(new URL(ACTS.from, root), 'utf8')));
}
