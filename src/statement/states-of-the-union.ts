/** The states of the United States, each with the abbreviations that news style sets after a legislator's party. */
const STATES =
  'Alabama Ala AL|Alaska AK|Arizona Ariz AZ|Arkansas Ark AR|California Calif Californian CA|Colorado Colo CO|Connecticut Conn CT|' +
  'Delaware Del DE|Florida Fla Floridian FL|Georgia Ga GA|Hawaii HI|Idaho ID|Illinois Ill IL|Indiana Ind IN|Iowa IA|Kansas Kan KS|' +
  'Kentucky Ky KY|Louisiana La LA|Maine ME|Maryland Md MD|Massachusetts Mass MA|Michigan Mich MI|Minnesota Minn MN|' +
  'Mississippi Miss MS|Missouri Mo MO|Montana Mont MT|Nebraska Neb NE|Nevada Nev NV|Ohio OH|Oklahoma Okla OK|Oregon Ore OR|' +
  'Pennsylvania Pa PA|Tennessee Tenn TN|Texas Tex Texan TX|Utah UT|Vermont Vt VT|Virginia Va Virginian VA|' +
  'Washington Wash WA|Wisconsin Wis WI|Wyoming Wyo WY|New-Hampshire N.H NH|New-Jersey N.J NJ|New-Mexico N.M NM|' +
  'New-York N.Y NY|North-Carolina N.C NC|North-Dakota N.D ND|Rhode-Island R.I RI|South-Carolina S.C SC|South-Dakota S.D SD|' +
  'West-Virginia W.Va WV';

const BY_FORM: ReadonlyMap<string, string> = new Map(
  STATES.split('|').flatMap((row) => {
    const forms = row.split(' ');
    const name = (forms[0] ?? '').replace('-', ' ');
    return [name, ...forms.slice(1)].map((form) => [form, name] as const);
  }),
);

const NAMES: ReadonlySet<string> = new Set([...BY_FORM.values()].map((name) => name.toLowerCase()));

/** Whether `lower` is the whole name of a state in lower case: “new york”. */
export function isStateOfTheUnion(lower: string): boolean {
  return NAMES.has(lower);
}

/** The state that `form` (“Vermont”, “Vt.”, “VT”) names, or `null`. Two-letter codes only in capitals. */
export function stateOfTheUnion(form: string): string | null {
  return BY_FORM.get(form.endsWith('.') ? form.slice(0, -1) : form) ?? null;
}
