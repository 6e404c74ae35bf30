import { expect, test } from 'vitest';
import { readBrat } from './read-brat.ts';

const TEXT = '🚢 “Late,” said Orla Quill, “again.”';

test('an event gives its spans as offsets into the text, whatever the text holds', () => {
  const standoff = [
    'T1\tContent 2 9;28 37',
    'T2\tCue 10 14\tsaid',
    'T3\tSource 15 25\tOrla Quill',
    'E1\tAttribution Source:T3 Cue:T2 Content:T1',
    '',
  ].join('\n');
  // The two pieces of the content end where the text and a mark do: 37 would lie outside.
  expect(() => readBrat(standoff, TEXT)).toThrow(RangeError);
  const found = readBrat(standoff.replace('28 37', '27 35'), TEXT);
  const texts = (spans: readonly { start: number; end: number }[] = []) =>
    spans.map(({ start, end }) => TEXT.slice(start, end));
  expect(found).toHaveLength(1);
  expect(texts(found[0]?.source)).toEqual(['Orla Quill']);
  expect(texts(found[0]?.cue)).toEqual(['said']);
  expect(texts(found[0]?.content)).toEqual(['“Late,”', '“again.”']);
});

test('several mentions of one role are all taken, an event without cue and content is not', () => {
  const standoff = [
    'T1\tContent 2 6',
    'T2\tContent 7 9',
    'T3\tSource 15 19',
    'E1\tAttribution Content:T1 Content2:T2',
    'E2\tAttribution Source:T3',
    'A1\tNested E1',
  ].join('\n');
  expect(readBrat(standoff, TEXT)).toEqual([
    {
      source: [],
      cue: [],
      content: [
        { start: 3, end: 7 },
        { start: 8, end: 10 },
      ],
    },
  ]);
});
