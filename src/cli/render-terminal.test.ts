import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readingOf, type Said } from '../../test/support/say.ts';
import { wildText } from '../../test/support/wild-text.ts';
import { quote } from '../domain/span.ts';
import type { Speaker } from '../domain/statement.ts';
import { columnsOf } from './graphemes.ts';
import { renderReading } from './render-terminal.ts';

const PLAIN = { colours: false, ascii: false, width: 80 };

function show(text: string, said: readonly Said[], look: Partial<typeof PLAIN> = {}): string {
  const reading = readingOf([['body', text]], said, { title: 'Port to close' });
  return renderReading(reading, reading.statements, { ...PLAIN, ...look }).join('\n');
}

test('the article’s line says who published and wrote it, when, and how that is known', () => {
  const reading = readingOf([['body', 'The port will close.']], [], {
    title: 'Port to close',
    agency: 'NPA',
    outlet: 'The Veldam Ledger',
    byline: ['Lena Ostrander', 'Joris Elmhout'],
    published: { date: '2025-03-11', evidence: 'json-ld' },
  });
  expect(renderReading(reading, [], { ...PLAIN, width: 100 })).toEqual([
    'Port to close',
    'NPA · The Veldam Ledger · by Lena Ostrander, Joris Elmhout · 2025-03-11 (json-ld)',
    '0 statements by 0 speakers',
  ]);
});

test('a statement shows its speaker, how they were printed, cue, place and exact words', () => {
  const text = 'Ms. Solt runs the port.\n\n“We were not asked,” she said.';
  const shown = show(text, [
    { source: 'she', cue: 'said', content: '“We were not asked,”', name: 'Irena Solt', form: 'direct' },
  ]);
  expect(shown).toContain(
    '1. Irena Solt, printed “she” · said · paragraph 2 · direct speech\n   ┃ “We were not asked,”',
  );
});

test('what somebody is said to have said is told by whoever says so', () => {
  const text = 'Ms. Solt said that Okkers had promised to pay. “He had promised to stay,” somebody said.';
  const reading = readingOf(
    [['body', text]],
    [
      {
        source: 'Ms. Solt',
        cue: 'said',
        content: 'that Okkers had promised to pay',
        name: 'Irena\u001b Solt',
      },
      { source: 'Okkers', cue: 'had promised', content: 'to pay' },
      { content: '“He had promised to stay,”' },
      { source: 'He', cue: 'promised', content: 'to stay', name: 'Bram Okkers' },
    ],
  );
  const [solt, toPay, nobodys, toStay] = reading.statements;
  if (!solt || !toPay || !nobodys || !toStay) throw new Error('four were said');
  const statements = [solt, { ...toPay, within: solt.id }, nobodys, { ...toStay, within: nobodys.id }];
  const shown = renderReading({ ...reading, statements }, statements, { ...PLAIN, width: 200 }).join('\n');
  expect(shown).toContain('2. Okkers · had promised · paragraph 1 · paraphrase · as told by Irena␛ Solt\n');
  expect(shown).toContain('paraphrase · as told by somebody not named\n');
  expect(shown.split('as told by')).toHaveLength(3);
});

test('direct speech, paraphrase and a mixture differ without any colour', () => {
  const text = '“No,” he said. He said that it “was” over. He said it would rain.';
  const shown = show(text, [
    { content: '“No,”', form: 'direct' },
    { content: 'that it “was” over', form: 'mixed' },
    { content: 'it would rain', form: 'indirect' },
  ]);
  expect(shown).toContain('┃ direct speech · ┊ paraphrase · ╏ paraphrase with quoted words');
  for (const line of ['┃ “No,”', '╏ that it “was” over', '┊ it would rain']) expect(shown).toContain(line);
});

test('with colours, quoted words look different from the words around them', () => {
  const text = 'He said that it “was over” now.';
  const shown = show(text, [{ content: 'that it “was over” now', form: 'mixed' }], { colours: true });
  expect(shown).toContain('that it \u001b[32m“was over”\u001b[39m now');
});

test('a mark that is never closed colours no more than its own line', () => {
  const text = 'He said “the port is shut\nand the mayor left';
  const shown = show(text, [{ content: '“the port is shut\nand the mayor left', form: 'mixed' }], {
    colours: true,
  });
  expect(shown).toContain('\u001b[32m“the port is shut\u001b[39m and the mayor left');
});

test('unresolved and missing speakers are said to be so', () => {
  const text = 'They said it is safe. Reportedly it rains.';
  const shown = show(text, [
    { source: 'They', cue: 'said', content: 'it is safe', resolvedBy: 'unresolved' },
    { cue: 'Reportedly', content: 'it rains' },
  ]);
  expect(shown).toContain('1. They (unresolved) · said');
  expect(shown).toContain('2. — nobody named · Reportedly');
});

test('act, condition, day, listener and occasion stand beside the words, and what is unknown is left out', () => {
  const text = 'Ms. Solt vowed on Monday to close the port unless it rains, she told reporters at a rally.';
  const span = (words: string) =>
    quote(text, [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }]);
  const shown = show(text, [
    {
      ...{
        source: 'Ms. Solt',
        cue: 'vowed',
        content: 'to close the port unless it rains',
        name: 'Irena Solt',
      },
      judged: {
        act: { name: 'threaten', confidence: 0.9, spans: [] },
        condition: {
          ...{ words: span('unless it rains'), marker: span('unless').spans[0] ?? { start: 0, end: 0 } },
          ...{ polarity: 'negative', voice: 'content' },
        },
        said: {
          ...{ from: '2031-06-09', to: '2031-06-09', precision: 'day', evidence: 'known' },
          spans: span('Monday').spans,
        },
        addressee: span('reporters'),
        venue: span('at a rally'),
      },
    },
  ]);
  expect(shown).toContain(
    [
      '1. Irena Solt, printed “Ms. Solt” · vowed · threat · paragraph 1 · paraphrase',
      '   ┊ to close the port unless it rains',
      '     condition: unless it rains',
      '     said 2031-06-09 (“Monday”) · to reporters · at a rally',
    ].join('\n'),
  );
});

test('an act that is a plain assertion, or not certain enough, is not named', () => {
  const act = (name: 'assert' | 'threaten', confidence: number) =>
    show('It rains, she said.', [
      {
        cue: 'said',
        content: 'It rains',
        judged: { act: { name, confidence, spans: [] } },
      },
    ]);
  expect(act('assert', 1)).toContain('said · paragraph');
  expect(act('threaten', 0.4)).toContain('said · paragraph');
  expect(act('threaten', 0.9)).toContain('said · threat · paragraph');
});

test('an act that the cue has told already is not told again', () => {
  const shown = (cue: string) =>
    show(`She ${cue} that it rains.`, [
      { cue, content: 'that it rains', judged: { act: { name: 'deny', confidence: 1, spans: [] } } },
    ]);
  expect(shown('denied')).toContain('denied · paragraph');
  expect(shown('rejected')).toContain('rejected · denial · paragraph');
});

test('all who say it are named, and for whom', () => {
  const reading = readingOf(
    [['body', 'They said it rains.']],
    [{ source: 'They', cue: 'said', content: 'it rains' }],
  );
  const [statement] = reading.statements;
  if (!statement) throw new RangeError('no statement');
  const named = (name: string): Speaker => ({ ...statement.speaker, name, resolvedBy: 'name' });
  const spokesman = {
    ...named('Bram Okkers'),
    speaksFor: { id: 'e000000000000', name: 'Kestria', type: 'state' as const },
  };
  const both = { ...statement, speaker: spokesman, speakers: [spokesman, named('Irena Solt')] };
  const lines = renderReading({ ...reading, statements: [both] }, [both], { ...PLAIN, width: 100 }).join(
    '\n',
  );
  expect(lines).toContain('1. Bram Okkers for Kestria, printed “They” and Irena Solt, printed “They” · said');
  expect(lines).toContain('1 statement by 2 speakers');
});

test('the pieces of an interrupted quotation are shown as pieces', () => {
  const text = '“Go,” he said, “and stay.”';
  expect(show(text, [{ content: ['“Go,”', '“and stay.”'], form: 'direct' }])).toContain(
    '┃ “Go,” … “and stay.”',
  );
});

test('a dumb terminal gets ASCII where the words are not the article’s', () => {
  const shown = show('It is safe, she said.', [{ source: 'she', cue: 'said', content: 'It is safe' }], {
    ascii: true,
  });
  expect(shown).toMatch(/^[\n\u0020-\u007e]*$/);
});

test('escape sequences of the article are shown, not obeyed', () => {
  const shown = show('\u001b[2J\u202eevil\u202c, she said.', [
    { source: 'she', content: '\u001b[2J\u202eevil\u202c' },
  ]);
  expect(shown).toContain('␛[2J‹U+202E›evil‹U+202C›');
});

test('whatever the words, no line is wider than the terminal and no control character gets through', () => {
  const words = wildText(40);
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 60 }), (text, width) => {
      for (const line of show(text, [{ content: text }], { width }).split('\n')) {
        expect(columnsOf(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }
    }),
    { numRuns: 50 },
  );
});

test('what is noted several times stands once, and of further notes their number', () => {
  const messages = ['Cut.', 'Cut.', 'Left out.', 'Late.', 'Cut.', 'Long.', 'Short.'];
  const notes = messages.map((message) => ({ stage: 'pipeline', rule: 'x', span: null, message }) as const);
  const reading = { ...readingOf([['body', 'The port will close.']], []), notes };
  expect(renderReading(reading, [], PLAIN).slice(-4)).toEqual([
    'Note: Cut. (3 times)',
    'Note: Left out.',
    'Note: Late.',
    '(2 more notes with --json)',
  ]);
});
