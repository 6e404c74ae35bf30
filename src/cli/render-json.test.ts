import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingOf } from '../../test/support/say.ts';
import { wildText } from '../../test/support/wild-text.ts';
import { readingContract } from './json-contract.ts';
import { renderJson, toReadingJson } from './render-json.ts';

test('a reading has the contract’s fields, none more and none fewer', () => {
  const reading = readingOf(
    [
      ['headline', 'Port to close'],
      ['out', 'Share'],
      ['body', 'She said it is safe. It rains.'],
    ],
    [{ source: 'She', cue: 'said', content: 'it is safe', confidence: 0.123456789 }, { content: 'It rains' }],
    { published: { date: '2025-03', evidence: 'text "March 2025"' } },
  );
  const json = toReadingJson(reading, reading.statements);
  expect(readingContract.parse(json)).toEqual(json);
  expect(json.statements[0]?.confidence).toBe(0.1235);
});

test('without a source or a cue there is null, not an empty span', () => {
  const reading = readingOf([['body', 'It rains.']], [{ content: 'It rains' }]);
  const [statement] = toReadingJson(reading, reading.statements).statements;
  expect(statement).toMatchObject({ source: null, cue: null });
});

test('any text comes back as it was, and nothing in the JSON drives a terminal', () => {
  fc.assert(
    fc.property(wildText(30), (text) => {
      const reading = readingOf([['body', text]], [{ content: text }]);
      const json = renderJson(reading, reading.statements);
      expect(json).not.toMatch(/[^\n\P{Cc}]/u);
      expect(JSON.parse(json).article.text).toBe(reading.article.text);
    }),
  );
});
