import { describe, it } from 'vitest';
import { checkSpeakers } from '../../test/support/check-speakers.ts';

describe('who, which and that', () => {
  it.each([
    ['‹Paul Orde›, ‹who› said so, left.', 'Paul Orde', 'Paul Orde / relative'],
    ['Paul Orde, the former mayor of Harbel, ‹who› said so, left.', 'Paul Orde / relative'],
    ['Ida Holm, of Harbel, Md., ‹who› said so, left.', 'Ida Holm / relative'],
    ['Ida Holm is a former nurse ‹who› said so.', 'Ida Holm / relative'],
    ['Ida Holm met two former officials ‹who› said so.', 'two former officials / relative'],
    ['Ida Holm was late when asked by a nurse ‹who› said so.', 'a nurse / relative'],
    ['Paul Orde — ‹who›’s asked for more — left.', 'Paul Orde / relative'],
    ['Ida Holm, ‹who led the harbour talks› and said so, left.', 'Ida Holm / relative'],
    ['The biologist Ida Holm, who lives there and ‹who› said so, left.', 'Ida Holm / relative'],
    ['Two nurses who met Ida Holm but ‹who› said so left.', 'Two nurses / relative'],
    ['It rained and ‹who› said so?', 'who / unresolved'],
    ['The U.N., ‹which in March› said so, left.', 'U.N. / relative'],
    [
      'Ida Holm asked members of the Norlandish government, ‹which› said so.',
      'the Norlandish government / relative',
    ],
    ['The Harbel Post,\u00a0‹which› said so, left.', 'Harbel Post / relative'],
    ['Ida Holm wants sanctions against nations ‹that› said so.', 'nations / relative'],
    ['Instead, the study -- ‹which› said so -- was late.', 'the study / relative'],
    ['Ida Holm praised a report ‹that› said so.', 'a report / relative'],
    ['Ida Holm met the nominee for mayor, ‹who› said so.', 'the nominee for mayor / relative'],
    ['Sen. Paul Orde (I-Conn.), ‹who› said so, left.', 'Paul Orde / relative'],
    ['Ida Holm met an adviser to both Ordes, ‹who› said so.', 'who / unresolved'],
    ['The record is full of case law ‹that› said so.', 'case law / relative'],
    ['Ida Holm praised a raft of new studies ‹that› said so.', 'new studies / relative'],
    ['Ida Holm praised the harbour, ‹which› said so.', 'which / unresolved'],
    ['Ida Holm saw her report, after years ‹which› said so.', 'which / unresolved'],
    ['‹Which report› said so?', 'Which report / document'],
  ])('%s', (marked, ...expected) => checkSpeakers(marked, ...expected));
});
