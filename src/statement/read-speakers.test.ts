import { describe, expect, it } from 'vitest';
import { checkSpeakers } from '../../test/support/check-speakers.ts';
import { readMarked } from '../../test/support/marked-sources.ts';

describe('conjoined sources', () => {
  it.each([
    ['‹Maria Stone and Peter Reed› said so.', 'Maria Stone + Peter Reed'],
    ['‹The BBX and Medianor› claim it.', 'BBX + Medianor'],
    ['Tom Hale met Ann Orlan. ‹Hale and Ms. Orlan› agreed.', 'Tom Hale + Ann Orlan'],
    ['‹Fishermen and dockers› objected.', 'Fishermen + dockers'],
    ['‹Officials and residents› objected.', 'Officials + residents'],
    ['‹France, Spain and Italy› objected.', 'France + Spain + Italy'],
    ['‹Sens. Ann Moss (D-Vt.), Tom Hale (R-Ga.) and Ida Holm› left.', 'Ann Moss + Tom Hale + Ida Holm'],
    [
      '‹The mayor of Harbel and the head of its police› left.',
      'The mayor of Harbel + the head of its police',
    ],
    ['‹Both Maria Stone and Peter Reed› left.', 'Maria Stone + Peter Reed'],
    [
      '‹Maria Stone and her lawyer› left. ‹They› said so.',
      'Maria Stone + her lawyer',
      'Maria Stone + her lawyer / pronoun',
    ],
    ['‹The Ministry of Harbours and Downing Street› said so.', 'Ministry of Harbours + United Kingdom'],
  ])('%s', (marked, ...expected) => checkSpeakers(marked, ...expected));

  it.each([
    ['‹Stone and Stone› said so.', 'Stone and Stone'],
    ['‹Harrow & Pell› said so.', 'Harrow & Pell / organisation'],
    ['‹The Department of Harbours and Coastal Waters› said so.', 'Department of Harbours and Coastal Waters'],
    ['‹The Harbours and Fisheries Committee› said so.', 'Harbours and Fisheries Committee / organisation'],
    ['‹Norwegian and Swedish officials› said so.', 'Norwegian and Swedish officials'],
    ['‹Federal and local officials› said so.', 'Federal and local officials'],
    ['‹Officials in Harbel and Vale› said so.', 'Officials in Harbel and Vale'],
    ['‹Maria Stone, a nurse and poet,› said so.', 'Maria Stone / full-name'],
    [
      '‹Critics like Maria Stone, the mayor, and Peter Reed› said so.',
      'Critics like Maria Stone, the mayor, and Peter Reed',
    ],
    ['‹Actor and singer Maria Stone› said so.', 'Maria Stone'],
  ])('are one by name or sense: %s', (marked, ...expected) => checkSpeakers(marked, ...expected));
});

/** The members of the first speaker of the last marked source, each as `name [type] printed`. */
function members(marked: string): readonly string[] {
  const speaker = readMarked(marked).at(-1)?.speaker;
  return (speaker?.members ?? []).map(({ name, type, mention }) => `${name} [${type}] ${mention.text}`);
}

describe('members that a group names', () => {
  it.each([
    ['‹Certain member countries, such as Italy, however,› objected.', ['Italy [state] Italy']],
    [
      '‹Other countries including the States -United States› objected.',
      ['United States [state] United States'],
    ],
    [
      '‹Several states, including Italy, Spain and the Kremlin,› left.',
      ['Italy [state] Italy', 'Spain [state] Spain', 'Russia [state] Kremlin'],
    ],
    [
      '‹The neighbouring states of Italy and Spain› objected.',
      ['Italy [state] Italy', 'Spain [state] Spain'],
    ],
    ['Maria Stone came. ‹Many officials, including Ms. Stone,› left.', ['Maria Stone [person] Ms. Stone']],
    ['‹Critics like Maria Stone, who left in May,› spoke.', ['Maria Stone [person] Maria Stone']],
    ['‹Some NATO countries›, such as Italy, however, objected.', ['Italy [state] Italy']],
    [
      '‹Several states›, including Italy, Spain and the Kremlin, left.',
      ['Italy [state] Italy', 'Spain [state] Spain', 'Russia [state] Kremlin'],
    ],
    ['‹Several countries› such as Italy objected.', ['Italy [state] Italy']],
    ['‹Several countries› objected. Others, such as Italy, left.', []],
    ['‹Several countries› objected, such as Italy.', []],
    ['‹Several countries›. Such as Italy.', []],
    ['‹Several countries› objected.', []],
    ['‹Labour economists, like their Republican counterparts,› objected.', []],
    ['‹Officials including Norwegian diplomats› objected.', []],
    ['‹Officials who spoke of states such as Italy› left.', []],
  ])('%s', (marked, expected) => expect(members(marked)).toEqual(expected));
});

describe('documents, bodies and people that a participle says more of', () => {
  it.each([
    ['‹An internal report dated 9 March› said so.', 'An internal report dated 9 March / document'],
    ['‹Documents seen by the Courier› said so.', 'Documents seen by the Courier / document'],
    ['‹The Constitution› says so.', 'Constitution / document'],
    ['‹A newly released report› said so.', 'A newly released report / document'],
    ['‹The statement issued Friday› said so.', 'The statement issued Friday / document'],
    ['‹A letter signed Tom Venn› said so.', 'A letter signed Tom Venn / document'],
    ['‹A union representing dockers› said so.', 'union representing dockers / group'],
    ['‹Residents living near the pier› said so.', 'Residents living near the pier / group'],
    ['‹Witnesses› said so.', 'Witnesses / group'],
    ['‹A post-mortem examination› showed it.', 'A post-mortem examination / document'],
  ])('%s', (marked, ...expected) => checkSpeakers(marked, ...expected));
});

describe('the style of courts and police logs', () => {
  it.each([
    ['‹Prosecuting, Tom Venn› said so.', 'Tom Venn / apposition'],
    ['‹The prosecution› said so. ‹The jury› left.', 'The prosecution / group', 'The jury / group'],
    ['‹Mother-of-three Ida Holm› left. ‹Ms Holm› said so.', 'Ida Holm / full-name', 'Ida Holm'],
    ['‹Cllr Ida Holm› left.', 'Ida Holm / full-name'],
    ['‹A man named Tom Venn› left.', 'Tom Venn / apposition'],
    ['It rained.\nIt snowed.\n‹Driver› left. ‹He› said so.', 'Driver / unnamed', 'Driver / pronoun'],
    ['‹Driver› left.', 'Driver / unresolved'],
    ['Tom Venn, 34, met Ida Holm, 22. ‹The 34-year-old› said so.', 'Tom Venn / role'],
    ['Tom Venn met 22-year-old Ida Holm. ‹The 22-year-old nurse› said so.', 'Ida Holm / role'],
    ['Tom Venn (34) met Ida Holm, aged 34. ‹The 34-year-old› said so.', 'The 34-year-old / unresolved'],
    ['The World Health Organization (WHO) met. ‹The WHO› said so.', 'World Health Organization / acronym'],
  ])('%s', (marked, ...expected) => checkSpeakers(marked, ...expected));
});

describe('what is told of somebody beside the name', () => {
  it.each([
    ['Tom Venn did not cheer. “No,” ‹the 24-year-old› said.', 'Tom Venn / role'],
    ['Tom Venn met Peter Hale. “No,” ‹the 24-year-old› said.', 'the 24-year-old / unresolved'],
    ['Tom Venn, 31, did not cheer. “No,” ‹the 24-year-old› said.', 'the 24-year-old / unresolved'],
    ['‹The Archbishop of Harbel, the Most Rev Tom Venn,› left.', 'Tom Venn / apposition'],
    ['‹MEP Ida Holm› left.', 'Ida Holm / full-name'],
    ['Ostra Steel AG fell. ‹The group› warned of losses.', 'Ostra Steel AG / short-form'],

    ['‹Norlys› denied it. Norlys Systems fell.', 'Norlys Systems / short-form'],
    ['‹Brokerage Norlys› denied it.', 'Norlys / name'],
    ['It rained. ‹Airline Pilots Association› left.', 'Airline Pilots Association'],
    ['Norlys Systems fell, Norlys Holdings rose. ‹Norlys› denied it.', 'Norlys / name'],
    ['“No,” said two employees, ‹who› left.', 'two employees / relative'],
    ['‹Det Con Ida Holm› left.', 'Ida Holm / full-name'],
    [
      '‹Doctors Without Bounds, an aid group,› left. ‹It› was shelled.',
      'Doctors Without Bounds / organisation',
      'Doctors Without Bounds / pronoun',
    ],
    ['‹Mothers Against Loud Bells› left.', 'Mothers Against Loud Bells / organisation'],
    ['‹Save the Otters› left.', 'Save the Otters / organisation'],
    ['‹Mr and Mrs Venn› left. ‹The couple› said so.', 'Mr and Mrs Venn', 'The couple / group'],
    ['‹A senior Tory› left. ‹One Republican› stayed.', 'A senior Tory / unnamed', 'One Republican / unnamed'],
  ])('%s', (marked, ...expected) => checkSpeakers(marked, ...expected));
});

describe('he and she in what somebody says in a transcript', () => {
  const question = 'Mayor Ida Holm met Maria Stone. It rained.\n‹HOLM›: {Why?}\n';
  it.each([
    [
      `${question}‹STONE›: {Holm wanted it. ‹She› told the council.}`,
      'Ida Holm',
      'Maria Stone',
      'Ida Holm / pronoun',
    ],
    [
      `${question}‹STONE›: {All is well. ‹She› told the council.}`,
      'Ida Holm',
      'Maria Stone',
      'Ida Holm / pronoun',
    ],
    [
      'Ida Holm left.\n‹HOLM›: {All is well, and we are safe. ‹She› said it.}',
      'Ida Holm',
      'She / unresolved',
    ],
  ])('are not the one who speaks: %s', (marked, ...expected) => checkSpeakers(marked, ...expected));
});

it('does not take the clause before for a part of the source', () => {
  checkSpeakers('Igor Belov came. ‹Norland has closed the port and Mr. Belov› objected.', 'Igor Belov');
  checkSpeakers('‹Officials who have left and residents› objected.', 'Officials who have left and residents');
});

/** The first speaker of the last marked source, as `role`, `antecedent` and `name [type]` of whom it speaks for. */
function facets(marked: string): Record<string, string | null> {
  const speaker = readMarked(marked).at(-1)?.speaker;
  return {
    role: speaker?.role?.text ?? null,
    antecedent: speaker?.antecedent?.text ?? null,
    speaksFor: speaker?.speaksFor ? `${speaker.speaksFor.name} [${speaker.speaksFor.type}]` : null,
  };
}

describe('roles', () => {
  it.each([
    ['‹Russian President Igor Belov› spoke.', 'Russian President'],
    ['‹Igor Belov, the mayor of Harbel, who left,› spoke.', 'mayor of Harbel'],
    ['‹The mayor of Harbel, Igor Belov,› spoke.', 'mayor of Harbel'],
    ['‹Igor Belov, 56, minister of trade and industry,› spoke.', 'minister of trade and industry'],
    ['‹Igor Belov› is the mayor of Harbel and left.', 'mayor of Harbel'],
    ['‹Lt. Gov. Igor Belov› spoke.', 'Lt. Gov.'],
    ['Mayor Igor Belov left. It rained. ‹He› spoke.', 'Mayor'],
    ['Mayor Igor Belov left. ‹The mayor› spoke.', 'mayor'],
    ['‹A nurse at Harbel Clinic› spoke.', 'nurse at Harbel Clinic'],
    ['‹Igor Belov› spoke.', null],
    ['‹Mr. Belov› spoke.', null],
  ])('%s', (marked, role) => expect(facets(marked).role).toBe(role));
});

describe('antecedents', () => {
  it.each([
    ['Maria Stone came. ‹She› spoke.', 'Maria Stone'],
    ['Maria Stone came. Stone left. ‹She› spoke.', 'Stone'],
    ['Maria Stone came. ‹Ms. Stone› spoke.', 'Maria Stone'],
    ['Mayor Maria Stone came. ‹The mayor› spoke.', 'Mayor Maria Stone'],
    ['The International Court of Examples (ICE) sat. ‹The ICE› spoke.', 'International Court of Examples'],
    ['‹The Harbel Water Board› sat. ‹It› spoke.', 'The Harbel Water Board'],
    ['‹Maria Stone› spoke.', null],
    ['‹Moscow› spoke.', null],
  ])('%s', (marked, antecedent) => expect(facets(marked).antecedent).toBe(antecedent));
});

describe('those who speak for somebody', () => {
  it.each([
    ['‹A spokesman for Maria Stone› spoke.', 'Maria Stone [person]'],
    ['Maria Stone came. ‹Stone’s lawyer› spoke.', 'Maria Stone [person]'],
    ['Maria Stone came. ‹Her lawyer› spoke.', 'Maria Stone [person]'],
    ['‹Kremlin spokesman Igor Belov› spoke.', 'Russia [state]'],
    ['‹White House Press Secretary Igor Belov› spoke.', 'United States [state]'],
    ['‹Spokeswoman Ida Holm of the Harbel Water Board› spoke.', 'Harbel Water Board [organisation]'],
    ['‹Ida Holm, a spokeswoman for the Harbel Water Board,› spoke.', 'Harbel Water Board [organisation]'],
    [
      'Ida Holm, a spokeswoman for the Harbel Water Board, came. ‹Holm› spoke.',
      'Harbel Water Board [organisation]',
    ],
    ['Igor Belov left. ‹Belov’s spokeswoman, Ida Holm,› spoke.', 'Igor Belov [person]'],
    ['‹Lawyers for the owner, Igor Belov,› spoke.', 'Igor Belov [person]'],
    ['‹A spokesman› spoke.', null],
    ['‹Ida Holm, a Harbel lawyer,› spoke.', null],
    ['‹Attorney General Ida Holm› spoke.', null],
    ['‹Ida Holm, a former spokeswoman for the Harbel Water Board,› spoke.', null],
  ])('%s', (marked, speaksFor) => expect(facets(marked).speaksFor).toBe(speaksFor));
});

describe('an office and what it is of before a name', () => {
  it.each([
    ['‹Superintendent of Police Arjun Menon› spoke. ‹Menon› left.', 'Arjun Menon', 'Arjun Menon / surname'],
    ['‹Minister of Education Stefania Bruni› spoke.', 'Stefania Bruni'],
    ['‹Norwegian Ambassador to the United States Halvor Eik› spoke.', 'Halvor Eik'],
    ['‹Undersecretary for Education Mr. Tocca› spoke.', 'Tocca'],
    ['‹Leader of the Opposition Sushila Marandi› spoke.', 'Sushila Marandi'],
    ['‹The Speaker of the House› spoke.', 'The Speaker of the House / unresolved'],
    ['‹Harbel Student Association president Sehar Menon› spoke.', 'Sehar Menon'],
    ['‹The secretary general of HAB (Harbel Bishops), Nunzio Galli,› spoke.', 'Nunzio Galli'],
    ['‹Academic and professor Marc Hill› spoke.', 'Marc Hill'],
    ['‹The Minister of Foreign Affairs› spoke.', 'The Minister of Foreign Affairs / unresolved'],
    ['‹The University of Harbel› spoke.', 'University of Harbel'],
  ])('%s', (marked, ...expected) => checkSpeakers(marked, ...expected));

  it.each([
    ['‹Superintendent of Police Arjun Menon› spoke.', 'Superintendent of Police'],
    ['‹Tory backbencher Sir Alan Moss› spoke.', 'Tory backbencher'],
    ['‹Dr. Ida Holm› spoke.', 'Dr.'],
    ['‹Sponge researcher Dr. Ida Holm› spoke.', 'Sponge researcher'],
    ['It rained. ‹Harbour Bank’s chief executive, Ida Holm,› spoke.', 'chief executive'],
    ['But ‹the opposition’s economy spokeswoman, Ida Holm,› spoke.', 'economy spokeswoman'],
  ])('%s gives the role', (marked, role) => expect(facets(marked).role).toContain(role));
});

describe('titles, honours and names of places', () => {
  it.each([
    ['‹Det Insp Paul Gray› spoke. ‹Insp Gray› left.', 'Paul Gray', 'Paul Gray'],
    ['‹Nora Finch KC› spoke. ‹Ms Finch› left.', 'Nora Finch KC', 'Nora Finch KC'],
    ['‹Valeska Paris, a baker,› spoke. ‹Paris› left.', 'Valeska Paris', 'Valeska Paris / surname'],
    ['‹Michael Jordan› spoke. ‹Jordan› left.', 'Michael Jordan', 'Michael Jordan / surname'],
    ['‹Paris› spoke.', 'France / place-for-state'],
  ])('%s', (marked, ...expected) => checkSpeakers(marked, ...expected));
});

describe('bodies told by what they are', () => {
  it.each([
    ['‹The dredging firm, Norsand Ltd,› spoke.', 'Norsand Ltd / organisation'],
    ['‹The weekly magazine Marel› spoke.', 'Marel'],
    ['Harrow & Pell fell. Shares in Eastgate Capital rose. ‹The company› spoke.', 'The company / unresolved'],
    ['Harrow & Pell fell. It rained. ‹The company› spoke.', 'Harrow & Pell / short-form'],
    ['‹Other sites such as Marel.com› spoke.', 'Other sites such as Marel.com / group'],
    ['‹Italian secularist associations› spoke.', 'Italian secularist associations / group'],
    ['‹Locals› spoke.', 'Locals / group'],
    ['‹A study published on Monday› said so.', 'A study published on Monday / document'],
  ])('%s', (marked, ...expected) => checkSpeakers(marked, ...expected));
});

describe('places', () => {
  it('are nobody', () => {
    checkSpeakers(
      'Talks moved to Washington D.C. once Washington D.C. agreed. ‹He› spoke.',
      'He / unresolved',
    );
  });

  it('are no part of the name behind them', () => {
    const [statement] = readMarked('The envoy to the United States Omid Rahel came. ‹He› spoke.');
    expect(statement?.speaker).toMatchObject({ name: 'Omid Rahel', antecedent: { text: 'Omid Rahel' } });
  });
});

describe('other words for whoever spoke last', () => {
  it.each([
    ['‹Luis Ferro› spoke. “It was sand,” ‹the Brazilian› said.', 'Luis Ferro', 'Luis Ferro / role'],
    ['‹Gus Carel› spoke. “It was sand,” ‹the Scot› said.', 'Gus Carel', 'Gus Carel / role'],
    ['It rained. ‹The Frenchman› spoke.', 'The Frenchman / unresolved'],
    ['‹The Danes› objected.', 'The Danes / group'],
    ['‹Dane Holm› spoke.', 'Dane Holm / full-name'],
    ['‹Joe Bassett› spoke. ‹The former midfielder› left.', 'Joe Bassett', 'Joe Bassett / role'],
    [
      '‹Joe Bassett› told us. “He is fast.” ‹The former midfielder› left.',
      'Joe Bassett',
      'Joe Bassett / role',
    ],
    [
      'Senator Carla Dane came. ‹Dane› spoke. ‹The former trade secretary› left.',
      'Carla Dane',
      'The former trade secretary / unresolved',
    ],
    ['‹Carla Dane› was furious. “Sand,” ‹the United boss› said.', 'Carla Dane', 'Carla Dane / role'],
    [
      'Rovers manager Joe Bassett came. ‹Bassett› spoke. ‹The United boss› left.',
      'Joe Bassett',
      'The United boss / unresolved',
    ],
    ['Afghan Ambassador Omid Rahel came. ‹The Afghan coach› spoke.', 'The Afghan coach / unresolved'],
    ['Afghan goalkeeper Omid Rahel came. ‹The Afghan captain› spoke.', 'Omid Rahel / role'],
    ['Ida Holm won. ‹Euan Brodie› spoke. “So,” ‹the Labour MP› said.', 'Euan Brodie', 'Euan Brodie / role'],
    ['‹The British› spoke.', 'The British / group'],
    ['Chief Minister Lakshmi Devi came. ‹The CM› spoke.', 'Lakshmi Devi / role'],
    ['Prime Minister Ida Holm came. ‹The PM’s spokesman› spoke.', 'The PM’s spokesman'],
    ['‹The CM› spoke.', 'The CM / unresolved'],
  ])('%s', (marked, ...expected) => checkSpeakers(marked, ...expected));
});
