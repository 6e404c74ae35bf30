import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../src/domain/span.ts';
import { parseMarkedText } from './marked-text.ts';

/** Expects the text without marks, and each attribution as `standing source | cue | content`, pieces joined by `+`. */
function check(marked: string, text: string, ...attributions: readonly string[]): void {
  const read = parseMarkedText(marked);
  const show = (spans: readonly Span[]) =>
    spans.map(({ start, end }) => read.text.slice(start, end)).join('+');
  expect(read.text).toBe(text);
  expect(
    read.attributions.map(({ source, cue, content, standing }) => {
      return `${standing} ${show(source)} | ${show(cue)} | ${show(content)}`;
    }),
  ).toEqual(attributions);
}

test('text without marks stays as it is', () => {
  check('The boats came home: all nine.', 'The boats came home: all nine.');
});

test('a mark without a number belongs to the first attribution', () => {
  check(
    '⟦q:“It is safe,”⟧ ⟦1s:Ms. Park⟧ ⟦c:told⟧ reporters.',
    '“It is safe,” Ms. Park told reporters.',
    'required Ms. Park | told | “It is safe,”',
  );
});

test('a colon can be the cue, and content may hold one', () => {
  check(
    '⟦s:CHAIR⟧⟦c::⟧ ⟦q:Two things: sit, listen.⟧',
    'CHAIR: Two things: sit, listen.',
    'required CHAIR | : | Two things: sit, listen.',
  );
});

test('marks of one role and number are pieces of one span', () => {
  check(
    '⟦q:The canal⟧, ⟦s:he⟧ ⟦c:argued⟧, ⟦q:was too shallow⟧.',
    'The canal, he argued, was too shallow.',
    'required he | argued | The canal+was too shallow',
  );
});

test('an attribution nests in the content of another', () => {
  check(
    '⟦s:She⟧ ⟦c:said⟧ ⟦q:⟦2s:he⟧ ⟦2c+:promised⟧ ⟦2q:rain⟧⟧.',
    'She said he promised rain.',
    'required She | said | he promised rain',
    'inner he | promised | rain',
  );
});

test('one source can stand for several attributions', () => {
  check(
    '⟦1s,2s:The band⟧ ⟦c:denied⟧ ⟦q:it⟧ and ⟦2c?:blamed⟧ ⟦2q:the drummer⟧.',
    'The band denied it and blamed the drummer.',
    'required The band | denied | it',
    'doubtful The band | blamed | the drummer',
  );
});

test('source and cue may be missing', () => {
  check('⟦q:Rain⟧ ⟦c:is expected⟧.', 'Rain is expected.', 'required  | is expected | Rain');
});

test('offsets are UTF-16 code units', () => {
  const { text, attributions } = parseMarkedText('🌊🌊 ⟦c:Said⟧ ⟦s:Zoë⟧: ⟦q:𝔸h.⟧');
  expect(attributions[0]?.content).toEqual([{ start: text.length - 4, end: text.length }]);
});

test.each([
  ['⟦q:open', 'offset 0: the mark is not closed'],
  ['closed⟧', 'offset 6: ⟧ closes nothing'],
  ['a ⟦x:b⟧', 'offset 2: “x” is no label'],
  ['a ⟦b⟧', 'offset 2: “” is no label'],
  ['a ⟦q:⟧', 'offset 2: the mark is empty'],
  ['⟦s:She⟧ ⟦c:spoke⟧', 'attribution 1 has no content'],
])('%s is refused', (marked, message) => {
  expect(() => parseMarkedText(marked)).toThrow(RangeError);
  expect(() => parseMarkedText(marked)).toThrow(message);
});

test('any text in marks comes back, its spans exact', () => {
  const plain = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/[⟦⟧]/.test(text));
  fc.assert(
    fc.property(plain, plain, plain, plain, (source, between, cue, content) => {
      const { text, attributions } = parseMarkedText(`⟦s:${source}⟧${between}⟦c:${cue}⟧⟦q:${content}⟧`);
      const [found] = attributions;
      const shown = [found?.source, found?.cue, found?.content].flatMap((spans) =>
        (spans ?? []).map(({ start, end }) => text.slice(start, end)),
      );
      expect(text).toBe(source + between + cue + content);
      expect(shown).toEqual([source, cue, content]);
    }),
  );
});
