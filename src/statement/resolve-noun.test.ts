import { describe, expect, it } from 'vitest';
import { checkSpeakers } from '../../test/support/check-speakers.ts';
import { readMarked } from '../../test/support/marked-sources.ts';

describe('appositions and roles', () => {
  it.each([
    ['Maria Stone, the mayor of Harbel, came. ‹The mayor› said so.', 'Maria Stone / role'],
    ['‹The mayor of Harbel, Maria Stone,› said so.', 'Maria Stone / apposition'],
    ['The mayor of Harbel, Maria Stone, came. ‹The mayor› said so.', 'Maria Stone / role'],
    ['‹Maria Stone, a nurse who lives in Harbel,› said so.', 'Maria Stone'],
    ['‹Speaker of the House Rep. Paul Orde (I-Vt.)› said so.', 'Paul Orde / apposition'],
    ['‹former secretary of state Ida Holm, who left in May› said so.', 'Ida Holm / apposition'],
    ['‹chief of staff Paul Orde› said so.', 'Paul Orde / apposition'],
    [
      '‹the founder of the Ida Holm Foundation› said so.',
      'the founder of the Ida Holm Foundation / unresolved',
    ],
    ['‹a rival of state Sen. Paul Orde› said so.', 'a rival of state Sen. Paul Orde / unnamed'],
    ['‹The other man, his cousin James York, 40,› said so.', 'James York / apposition'],
    ['‹their longtime friend, international businessman Tom Hale,› said so.', 'Tom Hale / apposition'],
    ['‹a lawyer for the mayor, city lawyer Ida Holm,› said so.', 'Ida Holm / apposition'],
    [
      'Russian President Igor Belov met President Ann Moss. ‹The Russian president› said so.',
      'Igor Belov / role',
    ],
    ['Russian President Igor Belov met President Ann Moss. ‹The president› said so.', 'Ann Moss / role'],
    ['Sen. Paul Orde (R-Ga.) came. ‹The Georgia senator› said so.', 'Paul Orde / role'],
    ['Sen. Paul Orde (R-Ga.) came. ‹The Vermont senator› said so.', 'The Vermont senator / unresolved'],
    ['Maria Stone came. ‹The mayor› said so.', 'The mayor / unresolved'],
    ['Ida Holm came. According to ‹the team’s coach›, Peter Hale, it rained.', 'Peter Hale / apposition'],
    [
      'Ida Holm came. According to ‹the coach›, Peter Hale, the nurse, and others saw rain.',
      'the coach / unresolved',
    ],
    ['According to ‹the coach›, Peter Hale saw rain.', 'the coach / unresolved'],
    ['Sen. Paul Orde came. ‹The Republican senator› said so.', 'Paul Orde / role'],
    ['Sen. Paul Orde (D-Ga.) came. ‹The Republican senator› said so.', 'The Republican senator / unresolved'],
    ['Judge Maria Stone came. ‹The Republican nominee› said so.', 'The Republican nominee / unresolved'],
    ['Republican Maria Stone came. ‹The Republican nominee› said so.', 'Maria Stone / role'],
    ['Rep. Ida Holm (D-Ohio) came. ‹The congresswoman› said so.', 'Ida Holm / role'],
    ['‹An attorney for Harbel, Mark Dunn,› said so.', 'Mark Dunn / apposition'],
    [
      'HEADLINE Ex-mayor Wants More\n‹A former mayor of Harbel› says it is late.\n{“It is late,”} said ‹Maria Stone›.',
      'Maria Stone / introduced',
      'Maria Stone',
    ],
    [
      'HEADLINE Ex-mayor Wants More\n‹A former mayor of Harbel› says it is late.\n{“It is late,”} said ‹Maria Stone, a nurse›.',
      'A former mayor of Harbel / unnamed',
      'Maria Stone',
    ],
    [
      'HEADLINE Harbel Wants More\n‹A Harbel official› says it is late.\n{“It is late,”} said ‹Maria Stone›.',
      'A Harbel official / unnamed',
      'Maria Stone',
    ],
    [
      'New York Attorney General Paul Orde came. ‹The New York state attorney general› said so.',
      'Paul Orde / role',
    ],
    [
      'Democrat Paul Orde met Ida Holm. Holm ran. Orde ran. Holm and Orde met. ‹The Democratic nominee› said so.',
      'Paul Orde / role',
    ],
    ['‹Ida Holm› blamed the pitch. {“It was sand,”} said ‹the midfielder›.', 'Ida Holm', 'Ida Holm / role'],
    [
      'Igor Belov praised Don Stone. ‹Stone› thanked him. {“He is bright,”} ‹the Russian leader› said.',
      'Don Stone',
      'the Russian leader / unresolved',
    ],
    [
      'Ida Holm, a lawyer, came. ‹The lawyer who ran three races› left.',
      'The lawyer who ran three races / unresolved',
    ],
    [
      'President Paul Orde met Ida Holm. Orde ran. Orde sat. Orde ate. Orde and Holm met. ‹The Republican presidential candidate› repeated his promise.',
      'The Republican presidential candidate / unresolved',
    ],
    [
      'Paul Orde met Ida Holm. Orde ran. Orde sat. Orde ate. Orde and Holm met. ‹The Republican presidential candidate› repeated his promise.',
      'Paul Orde / role',
    ],
    [
      '‹Ida Holm› said so. Holm leads Don Reed, but ‹the self-styled old socialist› vowed to stay.',
      'Ida Holm',
      'the self-styled old socialist / unresolved',
    ],
    [
      'Ida Holm, a candidate, came. When told that Don Reed was late, ‹the candidate› left.',
      'the candidate / unresolved',
    ],
    ['Ida Holm, a candidate, came. It rained, ‹the candidate› said.', 'Ida Holm / role'],
    ['‹Ida Holm› blamed the pitch.\n‹The midfielder› left.', 'Ida Holm', 'The midfielder / unresolved'],
    ['‹Ida Holm› blamed the pitch. ‹The ICE director› left.', 'Ida Holm', 'The ICE director / unresolved'],
    ['‹Shopkeeper Ida Holm› said so. ‹Holm› left.', 'Ida Holm', 'Ida Holm'],
    ['The director chastised Maria Stone. ‹The director› said so.', 'The director / unresolved'],
    [
      'Maria Stone, the Democratic nominee’s daughter, came. ‹The Democratic nominee› left.',
      'The Democratic nominee / unresolved',
    ],
    ['‹The actor and singer› left.', 'The actor and singer / unresolved'],
  ])('%s', (marked, ...expected) => checkSpeakers(marked, ...expected));
});

describe('the company', () => {
  it.each([
    [
      'Shares in Norlys fell after ‹the power company› said so. ‹It› left.',
      'Norlys / short-form',
      'Norlys / pronoun',
    ],
    ['Norlys, a brewer, fell. ‹The brewer› said so.', 'Norlys / short-form'],
    ['Norlys (NLY.HB) fell. ‹The Danish company› said so.', 'Norlys / short-form'],
    ['The retailer Norlys fell. ‹The company› said so.', 'Norlys / short-form'],
    ['Norlys’s earnings fell. ‹The company› said so.', 'Norlys / short-form'],
    ['Norlys shares fell. ‹The company› said so.', 'Norlys / short-form'],
    [
      'Norlys, Norland’s largest lender, fell. Norlys Bank left. ‹The lender› said so.',
      'Norlys / short-form',
    ],
    [
      'Shares in Norlys rose. ‹A spokesman for the company› said so.',
      'A spokesman for the company / unnamed',
    ],
  ])('is the only one told of so far: %s', (marked, ...expected) => checkSpeakers(marked, ...expected));

  it.each([
    ['Shares in Norlys rose. Shares in Harrow fell. ‹The company› said so.'],
    ['Shares in Norlys rose. Harbel Holdings left. ‹The company› said so.'],
    ['Shares in Norlys rose. They met the Blue Harbour Plan. ‹The company› said so.'],
    ['‹The company› said so. Shares in Norlys rose.'],
    ['Stone shares a flat. ‹The company› said so.'],
    ['Norlys (NLY) left. ‹The company› said so.'],
  ])('is nobody where that is not certain: %s', (marked) =>
    checkSpeakers(marked, 'The company / unresolved'),
  );
});

it('takes a company for a body wherever it is named', () => {
  const speakers = readMarked('‹Airline Norlys› denied it. ‹Norlys› left. ‹Harrow› came.').map(
    ({ speaker: { name, type } }) => `${name} [${type}]`,
  );
  expect(speakers).toEqual(['Norlys [organisation]', 'Norlys [organisation]', 'Harrow [unknown]']);
});
