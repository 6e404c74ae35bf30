import { expect, test } from 'vitest';
import { judgeItem } from './judge-item.ts';
import { parseMarkedText } from './marked-text.ts';

/** Marks of the same text by the gold and by a reader; `verdict` is `exact`, `right` or `wrong`. */
function check(gold: string, predicted: string, verdict: 'exact' | 'right' | 'wrong', extra = 0): void {
  const item = { text: parseMarkedText(gold).text, gold: parseMarkedText(gold).attributions };
  const found = parseMarkedText(predicted);
  expect(found.text).toBe(item.text);
  const judgement = judgeItem(item, found.attributions);
  expect(judgement.exact ? 'exact' : judgement.right ? 'right' : 'wrong').toBe(verdict);
  expect(judgement.extra).toHaveLength(extra);
}

const RAIN = '⟦s:The mayor of Elm⟧ ⟦c:said⟧ ⟦q:that rain would come soon⟧.';

test('the same words are exact, whatever marks stand at the edges', () => {
  check(RAIN, '⟦s:The mayor of Elm⟧ ⟦c:said⟧ ⟦q:that rain would come soon.⟧', 'exact');
});

test('half of the words are right, not exact', () => {
  check(RAIN, 'The ⟦s:mayor of⟧ Elm ⟦c:said⟧ that ⟦q:rain would come⟧ soon.', 'right');
});

test('less than half of the source is wrong, and so is the attribution beside it', () => {
  check(RAIN, 'The mayor of ⟦s:Elm⟧ ⟦c:said⟧ ⟦q:that rain would come soon⟧.', 'wrong', 1);
});

test('a cue elsewhere is wrong', () => {
  check(RAIN, '⟦s:The mayor of Elm⟧ said ⟦c:that⟧ ⟦q:rain would come soon⟧.', 'wrong', 1);
});

test('the cue of a headline is compared by its mark', () => {
  check('⟦s:Mayor⟧⟦c::⟧ ⟦q:rain soon⟧', '⟦s:Mayor⟧⟦c::⟧ ⟦q:rain soon⟧', 'exact');
  check('⟦s:Mayor⟧⟦c::⟧ ⟦q:rain soon⟧', '⟦s:Mayor⟧: ⟦q:rain soon⟧', 'wrong', 1);
});

test('a source where the text names none is wrong', () => {
  check('⟦q:Rain⟧ ⟦c:is expected⟧ here.', '⟦q:Rain⟧ ⟦c:is expected⟧ ⟦s:here⟧.', 'wrong', 1);
});

test('finding an inner or doubtful attribution is neither asked for nor held against', () => {
  const gold = '⟦s:She⟧ ⟦c:said⟧ ⟦q:⟦2s:he⟧ ⟦2c+:promised⟧ ⟦2q:rain⟧⟧ and ⟦3c?:praised⟧ ⟦3q:him⟧.';
  check(gold, gold, 'exact');
  check(gold, '⟦s:She⟧ ⟦c:said⟧ ⟦q:he promised rain⟧ and praised him.', 'exact');
});

test('anything else beside the marked ones is extra', () => {
  check(
    '⟦s:She⟧ ⟦c:said⟧ ⟦q:rain came⟧ and left.',
    '⟦s:She⟧ ⟦c:said⟧ ⟦q:rain came⟧ and ⟦2c:left⟧⟦2q:.⟧',
    'wrong',
    1,
  );
  check('The “smart” bins overflow.', 'The ⟦q:“smart”⟧ ⟦c:bins⟧ overflow.', 'wrong', 1);
});

test('the inner attribution alone is no substitute for the outer one', () => {
  check(
    '⟦s:Rask⟧ ⟦c:said⟧ ⟦q:⟦2s:Lund⟧ had in the end ⟦2c+:ordered⟧ ⟦2q:the paper burnt⟧⟧.',
    'Rask said ⟦s:Lund⟧ had in the end ⟦c:ordered⟧ ⟦q:the paper burnt⟧.',
    'wrong',
  );
});
