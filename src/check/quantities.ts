import { stemmer } from 'stemmer';
import type { Figure } from '../domain/figure.ts';
import type { Statement } from '../domain/statement.ts';
import { contentStems } from './content-stems.ts';
import { type PlacedFigure, placeFigures } from './placed-figure.ts';
import { isCapital, lowerAt, type Prose, sentenceEnd, sentenceStart } from './prose.ts';

/** A figure that a speaker gives, and what it is a figure of. */
export interface Quantity {
  readonly placed: PlacedFigure;
  readonly statement: Statement;
  /** What is counted or measured: "killed", or the stem of the last word counted with the unit. */
  readonly subject: string;
  /** Whether the subject is what happened to people: "killed". */
  readonly fate: boolean;
  /** How the subject shows to a reader: the word of the text that told it. */
  readonly shown: string;
  /** Stems of names beside it: "Lutanian" of "Lutanian servicemen". */
  readonly names: ReadonlySet<string>;
  /** Stems of the other words of its sentence. */
  readonly stems: () => ReadonlySet<string>;
}

type Subject = Pick<Quantity, 'subject' | 'shown' | 'fate'>;

/** Words by which reports of violence and disaster say what happened to the people counted. */
const FATES: readonly (readonly [string, RegExp])[] = [
  [
    'killed',
    /^(?:kill(?:ed|ing|s)?|dead|died|dies|deaths?|fatalit(?:y|ies)|casualt(?:y|ies)|losses|toll|perished|murdered|slain)$/,
  ],
  ['injured', /^(?:injur(?:ed|ies|y|ing)|wound(?:ed|s|ing)|hurt)$/],
  [
    'arrested',
    /^(?:arrest(?:ed|s|ing)?|detain(?:ed|ing|ees)|jailed|prisoners?|imprisoned|captured|captive)$/,
  ],
  ['displaced', /^(?:displaced|evacuated|evacuat(?:ion|ing)|fled|fleeing)$/],
  ['missing', /^(?:missing|disappeared|unaccounted)$/],
];

/** How far from the figure such a word may stand, in tokens before its words and behind what it counts. */
const REACH_BEFORE = 7;
const REACH_AFTER = 4;

/** The figures inside statements with what they are of; those of which that is not clear are left out. */
export function readQuantities(
  prose: Prose,
  statements: readonly Statement[],
  figures: readonly Figure[],
): readonly Quantity[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return placeFigures(prose, figures).flatMap((placed) => {
    const statement = byId.get(placed.figure.statement ?? '');
    if (statement === undefined || placed.figure.kind === 'ordinal') return [];
    const subject = subjectOf(prose, placed);
    if (subject === null) return [];
    return [
      {
        ...{ placed, statement, ...subject, names: namesBeside(prose, placed) },
        stems: stemsBeside(prose, placed),
      },
    ];
  });
}

/** The stems of the figure's sentence without its own words, made when first asked for. */
function stemsBeside(prose: Prose, { figure, first }: PlacedFigure): () => ReadonlySet<string> {
  let stems: ReadonlySet<string> | null = null;
  return () => {
    const { spans } = figure.words;
    const start = prose.tokens[sentenceStart(prose, first)]?.start ?? 0;
    const end = prose.tokens[sentenceEnd(prose, first) - 1]?.end ?? 0;
    stems ??= contentStems(prose, [
      { start, end: spans[0]?.start ?? start },
      { start: spans.at(-1)?.end ?? end, end },
    ]);
    return stems;
  };
}

function subjectOf(prose: Prose, placed: PlacedFigure): Subject | null {
  const { figure, end } = placed;
  const fate = figure.unit === null ? fateNear(prose, placed) : null;
  if (fate !== null) return fate;
  if (figure.counted === null) return null;
  const head = lowerAt(prose, end - 1);
  if (figure.kind === 'ratio') return null;
  return { subject: `${figure.unit ?? ''} ${stemmer(head)}`, shown: head, fate: false };
}

/** The nearest word for a fate in the figure's sentence, and the fate it stands for. */
export function fateNear(prose: Prose, { first, end }: PlacedFigure): Subject | null {
  const from = Math.max(sentenceStart(prose, first), first - REACH_BEFORE);
  const to = Math.min(sentenceEnd(prose, first), end + REACH_AFTER);
  let nearest: Subject | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const word = lowerAt(prose, at);
    const fate = FATES.find(([, words]) => words.test(word))?.[0];
    const distance = at < first ? first - at : Math.max(0, at - end);
    if (fate !== undefined && distance < least) {
      nearest = { subject: fate, shown: word, fate: true };
      least = distance;
    }
  }
  return nearest;
}

function namesBeside(prose: Prose, { figure, first, end }: PlacedFigure): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = first; figure.counted !== null && at < end; at++) {
    const token = prose.tokens[at];
    if (isCapital(token) && at > first) names.add(stemmer(token?.lower ?? ''));
  }
  return names;
}
