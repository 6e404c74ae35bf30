import { expect, test } from 'vitest';
import { type CreditKind, readCredit } from './credit-line.ts';

test.each<[CreditKind, string]>([
  ['picture', 'Photograph: Lena Marsh/AP'],
  ['picture', 'Photo by Lena Marsh'],
  ['picture', 'REUTERS/Lena Marsh'],
  ['picture', 'AP Photo/Lena Marsh'],
  ['picture', 'Lena Marsh / Reuters.'],
  ['picture', 'Lena Marsh via Getty Images.'],
  ['picture', 'Image source, Getty Images'],
  ['picture', 'File photo'],
  ['picture', '(File photo)'],
  ['picture', '© POOL – Lena MARSH'],
  ['copyright', '© 2024 Example News. All rights reserved.'],
  ['copyright', 'Copyright 2024 The Arl Courier'],
  ['copyright', 'All reproduction rights reserved. © (2024) Agence France-Presse'],
  ['supplier', 'AFP'],
  ['supplier', '(Reuters)'],
  ['supplier', '- Reuters.'],
  ['supplier', 'Source: Xinhua'],
  ['contribution', '(Reporting by Lena Marsh; Editing by Omar Said)'],
  ['contribution', '--additional reporting by Lena Marsh.'],
  ['contribution', 'Contributing: Lena Marsh'],
  ['contribution', 'With inputs from AFP'],
  ['contribution', 'The Associated Press contributed to this report.'],
  ['contribution', 'jr/mk/pl'],
])('%s: %s', (kind, line) => {
  expect(readCredit(line)).toBe(kind);
});

test.each([
  'Photo shops are closing.',
  'Photographs of the flood were shown to the jury.',
  'Reporting by local papers led to the arrest.',
  'Copyright law is old.',
  'He contributed $400 to this report’s authors.',
  'Sources: two officials of the ministry',
  'The picture: it is bleak, and nobody doubts that.',
  'Lena Marsh / Omar Said',
  'Twitter.',
  'Bloomberg won the vote.',
])('no credit: %s', (line) => {
  expect(readCredit(line)).toBe(null);
});
