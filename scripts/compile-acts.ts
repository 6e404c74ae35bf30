/** Compiles `lexicon/acts.yaml`; `compile-lexicon.ts` runs it. */
import { parse } from 'yaml';
import { z } from 'zod';
import { CONTENT_CLASSES, READINGS } from '../src/statement/act/act-word.ts';

const Source = z.string().min(5);
const Words = z.array(z.string().min(2)).min(1);
const As = z.enum(['verb', 'noun', 'phrase']);
const Irregular = z.record(z.string(), z.array(z.string()).min(2));

const Lexicon = z.strictObject({
  irregular: Irregular,
  entries: z.array(z.strictObject({ reading: z.enum(READINGS), as: As, source: Source, words: Words })),
  contents: z.array(z.strictObject({ class: z.enum(CONTENT_CLASSES), as: As, source: Source, words: Words })),
  verbs: z.strictObject({ source: Source, words: Words }),
  irregularVerbs: Irregular,
});

type Irregular = Readonly<Record<string, readonly string[]>>;
type Kind = z.infer<typeof As>;

/** Where the acts are written by hand, and where their compiled form stands, from the repository's root. */
export const ACTS = {
  from: 'lexicon/acts.yaml',
  to: 'src/statement/act/act-words.generated.ts',
} as const;

/**
 * The TypeScript of `ACTS.to` for the YAML of `ACTS.from`. Throws an `Error` that names the word when one stands twice
 * as the same part of speech with different readings.
 */
export function compileActs(yaml: string): string {
  const lexicon = Lexicon.parse(parse(yaml));
  const irregular = { ...lexicon.irregularVerbs, ...lexicon.irregular };
  refuseTwice(lexicon.entries);
  const cues = lexicon.entries.map((entry) => group(entry.words, entry.as, entry.reading, irregular));
  const contents = lexicon.contents.map((entry) => group(entry.words, entry.as, entry.class, irregular));
  return [
    `// Compiled from ${ACTS.from} by scripts/compile-lexicon.ts: edit that file and compile again.`,
    "import type { ContentClass, Reading, WordGroup } from './act-word.ts';",
    '',
    '/** The words that tell an act, in the order of the lexicon. */',
    '// biome-ignore format: one word a line',
    'export const ACT_WORDS: readonly WordGroup<Reading>[] = [',
    ...cues,
    '];',
    '',
    '/** The words of what is said that decide between acts, in the order of the lexicon. */',
    '// biome-ignore format: one word a line',
    'export const CONTENT_WORDS: readonly WordGroup<ContentClass>[] = [',
    ...contents,
    '];',
    '',
    '/** Verbs, each with all of its forms, the base form first. */',
    '// biome-ignore format: one verb a line',
    'export const VERBS: readonly string[] = [',
    ...verbsOf(lexicon).map((verb) => `  ${literal(inflect(verb, irregular).join(' '))},`),
    '];',
    '',
  ].join('\n');
}

function refuseTwice(entries: z.infer<typeof Lexicon>['entries']): void {
  const readingOf = new Map<string, string>();
  for (const { words, as, reading } of entries) {
    for (const word of words) {
      const before = readingOf.get(`${as} ${word}`);
      if (before !== undefined) throw new Error(`the ${as} "${word}" stands under ${before} and ${reading}`);
      readingOf.set(`${as} ${word}`, reading);
    }
  }
}

function group(words: readonly string[], as: Kind, reading: string, irregular: Irregular): string {
  const rows = [...new Set(words)].map((word) => {
    const [head = '', ...rest] = word.replaceAll("n't", " n't").split(' ');
    return `    [${literal(formsOf(head, as, irregular).join(' '))}, ${literal(rest.join(' '))}],`;
  });
  return [`  { reading: ${literal(reading)}, as: ${literal(as)}, words: [`, ...rows, '  ] },'].join('\n');
}

function formsOf(head: string, as: Kind, irregular: Irregular): readonly string[] {
  if (as === 'verb') return inflect(head, irregular);
  if (as === 'noun') return [head, pluralOf(head)];
  if (!head.startsWith('~')) return [head];
  const verb = head.slice(1);
  return verb === 'be' ? [...inflect(verb, irregular), "'s", "'re", "'m"] : inflect(verb, irregular);
}

/** All verbs of the lexicon, those of “call for” and “rule out” without what follows, each once. */
function verbsOf({ entries, contents, verbs }: z.infer<typeof Lexicon>): string[] {
  const listed = [...entries, ...contents].filter(({ as }) => as === 'verb').flatMap(({ words }) => words);
  return [...new Set([...listed, ...verbs.words].map((word) => word.split(' ', 1)[0] ?? word))].sort();
}

/** The base form of `verb` and what is made of it; an -ise verb is spelt with z too. */
function inflect(verb: string, irregular: Irregular): readonly string[] {
  const own = irregular[verb];
  if (own !== undefined) return [verb, ...own];
  const regular = [verb, thirdPerson(verb), past(verb), `${stem(verb)}ing`];
  return /[^aeiou]is$/u.test(verb.slice(0, -1)) && verb.endsWith('ise') && !KEEPS_S.has(verb)
    ? [...regular, ...regular.map((form) => form.replace(/is(?=e$|es$|ed$|ing$)/u, 'iz'))]
    : regular;
}

/** Verbs in -ise that have no z in any country. */
const KEEPS_S = new Set(
  'advise promise raise praise rise excise revise exercise comprise surprise despise'.split(' '),
);

function stem(verb: string): string {
  if (/ie$/u.test(verb)) return `${verb.slice(0, -2)}y`;
  return /[^eoy]e$/u.test(verb) ? verb.slice(0, -1) : verb;
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}

function past(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ied`;
  return verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
}

function pluralOf(noun: string): string {
  return thirdPerson(noun);
}

function literal(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}
