import { expect, it } from 'vitest';
import type { Attribution } from '../domain/statement.ts';
import { attributedByColon } from './attributed-by-colon.ts';

/** `source | cue | content` of what is found in `text` beside `known`. */
function found(text: string, known: readonly Attribution[] = []): string[] {
  return attributedByColon(known, [{ start: 0, end: text.length }], text)
    .slice(known.length)
    .map(({ source, cue, content }) =>
      [source, cue, content].map(([span]) => text.slice(span?.start, span?.end)).join(' | '),
    );
}

it('finds who says what in a line of a name, who that is, a colon and a quotation', () => {
  expect(found('Six hours.\n• Tom Venn, harbour master: "We will wait."\nNo more.')).toEqual([
    'Tom Venn, harbour master | : | "We will wait."',
  ]);
  expect(found('Opposition leader Siv Aas, whose party leads in the polls: “Enough.” ')).toEqual([
    'Opposition leader Siv Aas, whose party leads in the polls | : | “Enough.”',
  ]);
  expect(found('— Lena Dahl, 43, of 𝔸rl: «Nobody tells us!»')).toEqual([
    'Lena Dahl, 43, of 𝔸rl | : | «Nobody tells us!»',
  ]);
});

it.each([
  'Best Picture, Drama: “The Long Night”',
  'In New York, Holm: “It is late.”',
  'On the cost, Holm: “It is late.”',
  'Tom Venn, harbour master: “We will wait.” He left.',
  'Tom Venn left. Ida Holm, mayor: “We will wait.”',
  'Tom Venn, harbour master, left: “We will wait',
])('finds nothing in %s', (line) => expect(found(line)).toEqual([]));

it('leaves a line alone of which an attribution has anything', () => {
  const line = 'Tom Venn, harbour master: “We will wait.”';
  const known = { source: [], cue: [], content: [{ start: 30, end: 34 }], confidence: 0.5 };
  expect(found(line, [known])).toEqual([]);
  expect(found(`${'x'.repeat(40)}\n${line}`, [{ ...known, content: [{ start: 3, end: 60 }] }])).toEqual([]);
});
