import { expect, test } from 'vitest';
import { transcriptWrappers } from './quoted-transcript.ts';

/** The lines of `text` whose first mark only wraps a transcript. */
function wrapped(...lines: string[]): number[] {
  const text = lines.join('\n');
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, line) => sum + line.length + 1, 0));
  const found = transcriptWrappers(text);
  return starts.flatMap((start, i) => (found.has(start) ? [i] : []));
}

test('marks before the labels of a quoted transcript wrap it', () => {
  expect(wrapped('"ORR: Will the pier open?', '', '"VANE: It will."')).toEqual([0, 2]);
  expect(wrapped('“LENA ORR, HOST: Will it open?”', '“MR. VANE: It will.')).toEqual([0, 1]);
});

test('so do those of the paragraphs that follow a label and close nothing', () => {
  expect(wrapped('"VANE: It will.', '"(LAUGHTER)', '"And “the pier” stays."')).toEqual([0, 1, 2]);
});

test('a line that is a quotation of its own ends the transcript', () => {
  expect(wrapped('"VANE: It will.', '"We agree," said Ms. Orr.', '"He laughed')).toEqual([0]);
  expect(wrapped('“VANE: It will.', '“We agree,” said Ms. Orr.')).toEqual([0]);
  expect(wrapped('"VANE: It will.', 'The hall was silent.', '"He laughed')).toEqual([0]);
});

test('other quotations wrap nothing', () => {
  expect(wrapped('"It will open.', '"A: yes', '"Orr: will it open?', '"')).toEqual([]);
  expect(wrapped('She read “VANE: It will.”', '')).toEqual([]);
});

test('stays linear in lines that could go on for ever', () => {
  const started = performance.now();
  transcriptWrappers('"A'.repeat(200_000));
  transcriptWrappers(`"VANE:\n${'"“'.repeat(100_000)}\n`.repeat(3));
  transcriptWrappers('"VANE, '.repeat(100_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});
