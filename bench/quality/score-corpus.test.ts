import { expect, test } from 'vitest';
import { parseMarkedText } from './marked-text.ts';
import { scoreCorpus } from './score-corpus.ts';

/** Expects `name: right of gold, predicted` figures as precision and recall. */
function check(gold: string, predicted: string, expected: Readonly<Record<string, [number, number]>>): void {
  const { text, attributions } = parseMarkedText(gold);
  const figures = scoreCorpus([
    { text, gold: attributions, predicted: parseMarkedText(predicted).attributions },
  ]);
  for (const [name, [precision, recall]] of Object.entries(expected)) {
    expect([figures[name]?.precision, figures[name]?.recall], name).toEqual([precision, recall]);
  }
}

test('a piece that is missing costs the exact figures, not the lenient one', () => {
  check(
    '⟦q:“One two three,”⟧ ⟦s:Ann⟧ ⟦c:said⟧. ⟦q:“Four.”⟧',
    '⟦q:“One two three,”⟧ ⟦s:Ann⟧ ⟦c:said⟧. “Four.”',
    {
      strict: [0, 0],
      lenient: [100, 100],
      'content words': [100, 75],
      'content spans': [0, 0],
      'source spans': [100, 100],
      'direct strict': [0, 0],
      'direct lenient': [100, 100],
    },
  );
});

test('indirect speech is no part of the direct figures', () => {
  check('⟦s:Ann⟧ ⟦c:said⟧ ⟦q:four⟧.', '⟦s:Ann⟧ ⟦c:said⟧ ⟦q:four⟧.', {
    lenient: [100, 100],
    'direct lenient': [0, 0],
  });
});

test('each predicted attribution is paired with one gold attribution at most', () => {
  check('⟦s:Ann⟧ ⟦c:said⟧ ⟦q:four⟧.', '⟦1s,2s:Ann⟧ ⟦1c,2c:said⟧ ⟦1q,2q:four⟧.', {
    strict: [50, 100],
    'cue spans': [50, 100],
    'cue words': [100, 100],
  });
});

test('nothing predicted gives zeros', () => {
  check('⟦s:Ann⟧ ⟦c:said⟧ ⟦q:four⟧.', 'Ann said four.', { strict: [0, 0], 'source words': [0, 0] });
});
