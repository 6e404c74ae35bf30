import type { Statement } from '../../domain/statement.ts';

/** Who speaks and how: what the words of a sentence alone do not tell. */
export interface Voice {
  /** Whether the words are the speaker's own: “I” is the speaker. */
  readonly isDirect: boolean;
  /** Whether the pronoun may stand for the speaker: “the minister said she would go”. */
  readonly isSpeaker: (pronoun: string) => boolean;
}

/** The voice of a statement. */
export function readVoice({ form, source, speaker }: Pick<Statement, 'form' | 'source' | 'speaker'>): Voice {
  const mention = source?.text.toLowerCase() ?? '';
  // “Bush and his rivals said they would”
  const isSeveral = / and /.test(mention);
  const own = isSeveral ? SEVERAL : (PRONOUNS_OF_SOURCE.get(mention) ?? PRONOUNS_OF_TYPE[speaker.type]);
  return { isDirect: form === 'direct', isSpeaker: (pronoun) => source !== null && own.has(pronoun) };
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const SEVERAL = setOf('they');

/** A source that is a pronoun is taken up by the same one: “She said he would” speaks of another. */
const PRONOUNS_OF_SOURCE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['he', setOf('he')],
  ['she', setOf('she')],
  ['it', setOf('it')],
  ['they', setOf('they')],
  ['who', setOf('he she they')],
  ['his', setOf('he')],
  ['her', setOf('she')],
  ['their', setOf('they')],
  ['its', setOf('it')],
]);

const PRONOUNS_OF_TYPE: Readonly<Record<Statement['speaker']['type'], ReadonlySet<string>>> = {
  person: setOf('he she'),
  state: setOf('it they'),
  organisation: setOf('it they'),
  group: setOf('they'),
  document: setOf(''),
  unnamed: setOf('he she they'),
  unknown: setOf('he she it they'),
};
