import { VERBS } from './act-words.generated.ts';

/** The closed word classes of English that tell clauses, subjects and moods apart. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const FIRST_PERSON = setOf('i we');
export const NOMINATIVES = setOf(
  'i we you he she it they there who everyone everybody nobody someone anyone',
);
export const FIRST_POSSESSIVES = setOf('my our');
export const DETERMINERS = setOf(
  'the a an this that these those his her its their my our your any all some no every each both such another other ' +
    'many most several few one two three either neither half',
);

/** Verbs that are always finite; “wo”, “ca” and “sha” are what “n’t” leaves of will, can and shall. */
export const MODALS = setOf("will would wo shall sha can ca could may might must should 'll 'd");
export const FUTURES = setOf("will wo shall sha 'll");
export const BACKSHIFTED_FUTURES = setOf("would 'd should");
const AUXILIARIES = setOf("is are was were am 's 're 'm has have had 've do does did 'd ai");

/** Verbs that say little beside their noun: “made a promise”, “offered an apology”, “expressed doubt”. */
export const LIGHT_VERBS = setOf(
  'make give issue offer express voice extend release launch lodge present convey send utter submit repeat',
);

export const NEGATORS = setOf("not n't never");

/** Words that open a subordinate clause, besides conditions. */
export const SUBORDINATORS = setOf(
  'that because although though while whereas since when whenever where wherever after before once as which who whom ' +
    'whose whether why how what so lest than',
);
/** Those that can stand before the main clause: “When it rains, we will stay.” */
export const LEADING_SUBORDINATORS = setOf(
  'because although though while whereas since when whenever wherever after before once as despite given in on at by ' +
    'for with under to from during following amid even',
);
export const COORDINATORS = setOf('and or but nor so yet');

const BASES: ReadonlyMap<string, string> = readBases();

function readBases(): ReadonlyMap<string, string> {
  const bases = new Map<string, string>();
  for (const forms of VERBS) {
    const [base = '', ...others] = forms.split(' ');
    for (const form of others) if (!bases.has(form)) bases.set(form, base);
  }
  for (const forms of VERBS) {
    const base = forms.split(' ', 1)[0] ?? '';
    bases.set(base, base);
  }
  return bases;
}

/** Whether `lower` is an auxiliary or modal verb: one that tells a finite clause. */
export function isAuxiliary(lower: string): boolean {
  return MODALS.has(lower) || AUXILIARIES.has(lower);
}

/** The base form of the verb that `lower` is a form of, or `null`. Many are nouns as well: “strike”, “plan”. */
export function baseOfVerb(lower: string): string | null {
  return BASES.get(lower) ?? null;
}

/** Adverbs and the like that stand between subject, auxiliary and verb. */
export function isAdverb(lower: string): boolean {
  return ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NOT_ADVERBS.has(lower));
}

const NOT_ADVERBS = setOf(
  'family reply supply apply italy ally rally bully assembly monopoly anomaly rely comply imply',
);

const ADVERBS = setOf(
  "not n't never always also just still now then again once soon ever even only simply really already all both either " +
    'neither therefore however perhaps maybe today tomorrow tonight too very so well certainly indeed instead often',
);
