import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { judgeLines } from './read-lines.ts';
import { readMetadata } from './read-metadata.ts';

/** Whole invented scrapes: `source.txt` and what is to be read from it. `UPDATE=1` writes the expectation. */
const SCRAPES = new URL('../../../test/fixtures/scrapes/', import.meta.url);

/** Every part on a line of its own, so that a change of judgement is a change of one line. */
function show(text: string): object {
  const { blocks, leftOut } = judgeLines(text, { title: null, captions: [], skip: [] });
  const parts = [
    ...blocks.map(({ kind, ...span }) => ({ name: kind as string, ...span })),
    ...leftOut.map(({ reason, ...span }) => ({ name: `- ${reason}`, ...span })),
  ].sort((a, b) => a.start - b.start);
  const { notes, ...metadata } = readMetadata(text, blocks, leftOut, {
    title: null,
    byline: [],
    published: null,
    outlet: null,
  });
  return {
    ...metadata,
    notes: notes.map(({ rule, message }) => `${rule}: ${message}`),
    parts: parts.map(({ name, start, end }) => `${name}: ${text.slice(start, end)}`),
  };
}

test.each(readdirSync(SCRAPES))('%s is read as expected', (slug) => {
  const text = readFileSync(new URL(`${slug}/source.txt`, SCRAPES), 'utf8');
  const expected = new URL(`${slug}/expected.json`, SCRAPES);
  const shown = `${JSON.stringify(show(text), null, 2)}\n`;
  if (process.env.UPDATE === '1') writeFileSync(expected, shown);
  expect(existsSync(expected)).toBe(true);
  expect(shown).toBe(readFileSync(expected, 'utf8'));
});
