/**
 * Learns the weights by which a pronoun finds its person, from GAP's development set, and writes
 * `src/statement/pronoun-weights.generated.ts`:
 *
 *     npx tsx training/pronouns/train.ts [--shared ../shared]
 *
 * A softmax over the persons around the pronoun and “somebody else”; what is maximised is the probability of the name
 * that GAP marks, or of all but the two where it marks none. Five folds give the F1 that is printed, and the threshold.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readGap } from '../../bench/quality/gap-rows.ts';
import { FEATURE_NAMES, readCandidates } from '../../src/statement/pronoun-features.ts';

const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: new URL('../../../shared', import.meta.url).pathname },
    dry: { type: 'boolean', default: false },
  },
});

interface Example {
  /** A row of features for each candidate. */
  readonly rows: readonly (readonly number[])[];
  /** For each of the two names the index of its candidate, -1 where there is none. */
  readonly names: readonly number[];
  readonly isMeant: readonly boolean[];
}

const WIDTH = FEATURE_NAMES.length;
const ROUNDS = 150;
const RATE = 0.05;
const PENALTY = 0.6;
const FOLDS = 5;

const examples = readGap(`${values.shared}/gap/gap-development.tsv`, true).map(
  ({ context, at, names }): Example => {
    const candidates = readCandidates(context, at);
    return {
      rows: candidates.map(({ features }) => features),
      names: names.map(({ person }) => candidates.findIndex((candidate) => candidate.person === person)),
      isMeant: names.map(({ isMeant }) => isMeant),
    };
  },
);

/** Probabilities of the candidates, and of somebody else at the end, whose score is the last weight. */
function probabilities(weights: Float64Array, rows: Example['rows']): number[] {
  const scores = rows.map((row) => row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0));
  scores.push(weights[WIDTH] ?? 0);
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/** Which candidates, somebody else among them, agree with what is marked. */
function targets({ rows, names, isMeant }: Example): readonly number[] {
  const meant = names.filter((_, i) => isMeant[i]);
  if (meant.length > 0) return meant.includes(-1) ? [rows.length] : meant;
  return [...rows.keys(), rows.length].filter((i) => !names.includes(i));
}

function train(set: readonly Example[]): Float64Array {
  const weights = new Float64Array(WIDTH + 1);
  const mean = new Float64Array(WIDTH + 1);
  const square = new Float64Array(WIDTH + 1);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = weights.map((weight) => -PENALTY * weight);
    for (const example of set) {
      const found = probabilities(weights, example.rows);
      const wanted = targets(example);
      const sum = wanted.reduce((total, i) => total + (found[i] ?? 0), 0) || 1e-12;
      found.forEach((probability, i) => {
        const push = (wanted.includes(i) ? probability / sum : 0) - probability;
        const row = example.rows[i];
        if (row === undefined) gradient[WIDTH] = (gradient[WIDTH] ?? 0) + push;
        else
          row.forEach((value, j) => {
            gradient[j] = (gradient[j] ?? 0) + push * value;
          });
      });
    }
    gradient.forEach((slope, j) => {
      const step = slope / set.length;
      mean[j] = 0.9 * (mean[j] ?? 0) + 0.1 * step;
      square[j] = 0.999 * (square[j] ?? 0) + 0.001 * step * step;
      const [m, s] = [(mean[j] ?? 0) / (1 - 0.9 ** round), (square[j] ?? 0) / (1 - 0.999 ** round)];
      weights[j] = (weights[j] ?? 0) + (RATE * m) / (Math.sqrt(s) + 1e-8);
    });
  }
  return weights;
}

interface Judged {
  readonly example: Example;
  readonly found: readonly number[];
}

/** The probabilities where only the two names are in question, as GAP puts it. */
function amongNames({ example, found }: Judged): Judged {
  const sum = [...example.names.filter((name) => name >= 0), found.length - 1].reduce(
    (total, i) => total + (found[i] ?? 0),
    0,
  );
  const kept = found.map((probability, i) =>
    example.names.includes(i) || i === found.length - 1 ? probability / sum : 0,
  );
  return { example, found: kept };
}

function scoreAt(judged: readonly Judged[], threshold: number) {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { example, found } of judged) {
    const persons = found.slice(0, -1);
    const best = persons.indexOf(Math.max(...persons));
    const taken = (found[best] ?? 0) >= threshold ? best : -2;
    example.names.forEach((name, i) => {
      if (name === taken && example.isMeant[i]) right++;
      else if (name === taken) wrong++;
      else if (example.isMeant[i]) missed++;
    });
  }
  return {
    threshold,
    precision: right / (right + wrong),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
  };
}

const judged = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = train(examples.filter((_, i) => i % FOLDS !== fold));
  return examples
    .filter((_, i) => i % FOLDS === fold)
    .map((example) => ({ example, found: probabilities(weights, example.rows) }));
}).flat();
console.log('of the two names alone');
console.table([0.3, 0.4, 0.5, 0.6].map((threshold) => scoreAt(judged.map(amongNames), threshold)));
console.log('of all persons');
console.table(
  [0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9].map((threshold) => scoreAt(judged, threshold)),
);

if (!values.dry) {
  const weights = [...train(examples)].map((weight) => Math.round(weight * 1000) / 1000);
  const lines = [...FEATURE_NAMES, 'somebody else'].map((name, i) => `  ${weights[i]}, // ${name}`);
  writeFileSync(
    new URL('../../src/statement/pronoun-weights.generated.ts', import.meta.url),
    `/**
 * What each feature of \`pronoun-features.ts\` is worth, and at the end how likely it is somebody else.
 *
 * Written by training/pronouns/train.ts from the development set of GAP (Apache-2.0, Google): do not edit.
 */
export const PRONOUN_WEIGHTS: readonly number[] = [
${lines.join('\n')}
];
`,
  );
}
