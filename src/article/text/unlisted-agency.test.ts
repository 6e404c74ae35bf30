import { expect, test } from 'vitest';
import { findUnlistedAgency } from './unlisted-agency.ts';

test.each([
  ['© (2025) Norvale Press Agency', 'VELDAM (NPA) –', 'NPA'],
  ['© (2025) Norvale Press Agency', 'VELDAM —', 'Norvale Press Agency'],
  ['© (2025) Norvale Press Agency', 'VELDAM (XYZ) –', 'Norvale Press Agency'],
  ['© The Arl Courier', 'ARL (CNN) –', null],
  ['No agency, press or other, may copy this.', 'ARL (NPA) –', null],
  ['The agency said so in a Press Service.', '', null],
])('%s under %s', (credit, dateline, agency) => {
  expect(findUnlistedAgency(credit, dateline)).toBe(agency);
});
