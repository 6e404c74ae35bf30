import { expect, test } from 'vitest';
import { judgeLines } from './read-lines.ts';
import { type KnownMetadata, type Metadata, readMetadata } from './read-metadata.ts';

const NOTHING: KnownMetadata = { title: null, byline: [], published: null, outlet: null };
const PROSE = 'The mayor of Oldbridge said on Monday that the harbour would stay shut until spring.\n';

function read(text: string, known: Partial<KnownMetadata> = {}): Metadata {
  const { blocks, leftOut } = judgeLines(text, { title: null, captions: [], skip: [] });
  return readMetadata(text, blocks, leftOut, { ...NOTHING, ...known });
}

const rules = ({ notes }: Metadata): string[] => notes.map(({ rule }) => rule);

test.each([
  [`PARIS (AFP) – ${PROSE}`, 'AFP'],
  [`${PROSE}© 2024 The Associated Press. All rights reserved.`, 'AP'],
  [`Harbour shut\nBy LENA MARSH, Associated Press\n${PROSE}`, 'AP'],
  [`Harbour shut\nPTI | Last Updated: 12 Jun 2024\n${PROSE}`, 'PTI'],
  [`Harbour shut\nAFP\n${PROSE}`, 'AFP'],
  [`${PROSE.trim()} (Xinhua)`, 'Xinhua'],
  [`${PROSE}Source: ANSA`, 'ANSA'],
  [`VELDAM (NPA) – ${PROSE}© (2025) Norvale Press Agency`, 'NPA'],
])('the agency is the one that the copy is credited to: %j', (text, agency) => {
  expect(read(text).agency).toBe(agency);
});

test.each([
  `The gate on Monday. (Lena Marsh/AP)\n${PROSE}`,
  `${PROSE}The gate, June 5, 2024 © AFP – Lena Marsh\n${PROSE}`,
  `${PROSE}Associated Press\n${PROSE}`,
  `${PROSE}With inputs from AFP`,
  `Harbour shut\nBy Petra Lindqvist\n${PROSE}`,
  `Floods hit AP on Monday, and the MENA states sent help, the PA government said in a letter.`,
])('a picture, a contributor, a person or a region names no agency of the copy: %j', (text) => {
  expect(read(text).agency).toBe(null);
});

test('an agency that only the running text names is noted and not taken', () => {
  const text = `${PROSE}“It is shut,” she told AFP, and did not say for how long that would be so.`;
  const { agency, notes } = read(text);
  expect(agency).toBe(null);
  expect(notes.map(({ rule, span }) => [rule, span && text.slice(span.start, span.end)])).toEqual([
    ['agency-named-in-text', 'AFP'],
  ]);
});

test('agency copy under another name is noted with both places', () => {
  const text = `Harbour shut\nBy Lena Marsh\n${PROSE}© (2024) Agence France-Presse`;
  const { agency, byline, notes } = read(text);
  const at = (words: string): string => `${text.indexOf(words)}-${text.indexOf(words) + words.length}`;
  expect([agency, byline]).toEqual(['AFP', ['Lena Marsh']]);
  expect(notes.map(({ rule }) => rule)).toEqual(['byline-differs-from-agency']);
  expect(notes[0]?.message).toContain(`"Lena Marsh" (${at('Lena Marsh')})`);
  expect(notes[0]?.message).toContain(`(${at('© (2024) Agence France-Presse')})`);
  expect(notes[0]?.span && text.slice(notes[0].span.start, notes[0].span.end)).toBe('Lena Marsh');
});

test('a byline that names the agency differs from nothing', () => {
  expect(rules(read(`Harbour shut\nBy LENA MARSH, Associated Press\nOLDBRIDGE (AP) — ${PROSE}`))).toEqual([]);
  expect(rules(read(`OLDBRIDGE (AP) — ${PROSE}`))).toEqual([]);
});

test('two agencies are both told, and the dateline goes before the copyright', () => {
  const both = read(`KYIV (Reuters) - ${PROSE}© 2024 Agence France-Presse`);
  expect([both.agency, rules(both)]).toEqual(['Reuters', ['agencies-differ']]);
});

test.each([
  [
    `Harbour shut\nPublished 3 June 2024, 14:02 BST | Updated 4 June 2024\n${PROSE}`,
    '2024-06-03',
    '3 June 2024, 14:02 BST',
  ],
  [`Harbour shut\nUpdated 4 June 2024\n${PROSE}`, '2024-06-04', 'Updated 4 June 2024'],
  [`Harbour shut\nIssued on: 07/06/2024 - 11:24\n${PROSE}`, '2024', '07/06/2024 - 11:24'],
  [`Harbour shut\nBY LENA MARSH | 3 June 2024\n${PROSE}`, '2024-06-03', '3 June 2024'],
  [`KYIV, May 3, 2024 (UPI) — ${PROSE}`, '2024-05-03', 'May 3, 2024'],
  [`${PROSE}© (2024) Agence France-Presse`, '2024', '© (2024) Agence France-Presse'],
])('the date comes with the words that say it: %j', (text, date, words) => {
  expect(read(text).published).toEqual({ date, evidence: `text "${words}"` });
});

test.each([
  [`KYIV, May 3 (UPI) — ${PROSE}`],
  [`Harbour shut\n2 hours ago\n${PROSE}`],
  [`${PROSE}© 2024 The Arl Courier`],
  [`${PROSE}The gate, June 5, 1998. (File photo)`],
  [
    `The harbour was shut in 2019 already, and nobody in Oldbridge had forgotten it.\n${PROSE}The gate, June 5, 1998 (Lena Marsh/AP)`,
  ],
])('without a year, or by another year, nothing is dated: %j', (text) => {
  expect(read(text).published).toBe(null);
});

test('the newest caption is the earliest day when nothing else is printed, and a note says so', () => {
  const text = `${PROSE}The gate, June 5, 2024 (Lena Marsh/AP)\n${PROSE}The sea, May 1, 2024 (Lena Marsh/AP)\n${PROSE}`;
  const { published, notes } = read(text);
  expect(published).toEqual({ date: '2024-06-05', evidence: 'text "June 5, 2024"' });
  expect(notes.map(({ rule, span }) => [rule, span && text.slice(span.start, span.end)])).toEqual([
    ['published-from-caption', 'June 5, 2024'],
  ]);
});

test('what markup says goes before what the text says', () => {
  const text = `Harbour shut\nBy Lena Marsh\n3 June 2024\n${PROSE}`;
  const published = { date: '2024-06-02', evidence: 'json-ld' };
  const known = read(text, { title: 'Shut', byline: ['Omar Said'], published });
  expect([known.title, known.byline, known.published]).toEqual(['Shut', ['Omar Said'], published]);
  const { title, byline, published: printed } = read(text);
  expect([title, byline, printed?.date]).toEqual(['Harbour shut', ['Lena Marsh'], '2024-06-03']);
});

test('the outlet is the agency when it is one, and its writers differ from nothing', () => {
  const own = read(`Harbour shut\nBy Lena Marsh\n${PROSE}`, { outlet: 'Reuters' });
  expect([own.agency, rules(own)]).toEqual(['Reuters', []]);
});

test('the same writer above and below the text is one', () => {
  expect(
    read(`Harbour shut\nBy LENA MARSH\n${PROSE}Lena Marsh is a reporter for the Ledger.\nBy Lena Marsh`)
      .byline,
  ).toEqual(['LENA MARSH']);
});
