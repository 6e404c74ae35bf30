import type { ActName } from '../../domain/judgement.ts';

/** The codes of an act in the two coding schemes for political events; `null` where a scheme has none. */
export interface EventCodes {
  /** An event type of PLOVER. */
  readonly plover: string | null;
  /** A code of CAMEO 1.1b3: a root of two digits, or a code below it. */
  readonly cameo: string | null;
}

/** Both schemes drop plain assertions, questions and beliefs: CAMEO codes the first as 010, “make statement”. */
const CODES: Readonly<Record<ActName, EventCodes>> = {
  assert: { plover: null, cameo: '010' },
  deny: { plover: null, cameo: '016' },
  accuse: { plover: 'ACCUSE', cameo: '112' },
  threaten: { plover: 'THREATEN', cameo: '13' },
  promise: { plover: 'AGREE', cameo: '03' },
  demand: { plover: 'REQUEST', cameo: '10' },
  request: { plover: 'REQUEST', cameo: '02' },
  propose: { plover: 'REQUEST', cameo: '02' },
  agree: { plover: 'AGREE', cameo: '03' },
  refuse: { plover: 'REJECT', cameo: '12' },
  support: { plover: 'SUPPORT', cameo: '051' },
  oppose: { plover: 'ACCUSE', cameo: '111' },
  announce: { plover: null, cameo: '010' },
  predict: { plover: null, cameo: null },
  ask: { plover: null, cameo: null },
  apologise: { plover: 'SUPPORT', cameo: '055' },
  confirm: { plover: null, cameo: '015' },
  'decline-to-say': { plover: null, cameo: '011' },
  believe: { plover: null, cameo: null },
  intend: { plover: null, cameo: '03' },
};

/** The PLOVER and CAMEO codes of an act. `docs/acts.md` says where they fit and where they do not. */
export function eventCodes(act: ActName): EventCodes {
  return CODES[act];
}
