/**
 * The rules that resolve a source to its speaker, as `Speaker.resolvedBy` names them.
 *
 * - `full-name`: the name is printed in full here: “Maria Stone said”.
 * - `surname`: a part of a name that one person of the article bears: “Stone said”.
 * - `given-name`: a given name that one person of the article bears: “Maria said”.
 * - `title-and-name`: a title and a part of the name: “Ms. Stone said”.
 * - `name`: a proper name with no longer form in the article.
 * - `apposition`: a role and the name beside it: “the mayor, Maria Stone, said”.
 * - `role`: a role that one person of the article has: “the mayor said”.
 * - `office`: an office of a state that one person of the article holds, by the list of office-holders.
 * - `introduced`: a role at the head of a story whose bearer is named right after: “A former mayor says … Stone said”.
 * - `pronoun`: he, she, they, it, and his or her before a word for what was said.
 * - `relative`: who, which or that, after what it stands for.
 * - `first-person`: I inside of a quotation, whose speaker is known.
 * - `possessive`: what was said is named as someone's: “Stone’s letter says”.
 * - `acronym`: initials of a name of the article: “the ICE said”.
 * - `organisation`: a body that the source names.
 * - `short-form`: a body named again by its last word: “the court said”.
 * - `state`: a country by one of its names.
 * - `place-for-state`: a capital or seat of government, or the government of a country: “the Kremlin said”.
 * - `group`, `document`, `unnamed`: the source names nobody; the speaker is what is printed.
 * - `conjoined`: several sources at once; the speaker is what is printed.
 * - `quotation-continued`: no source here; the quotation of the statement before goes on.
 * - `unresolved`: the text may say who it is, but no rule is certain enough; the speaker is what is printed.
 */
export type ResolvedBy =
  | 'full-name'
  | 'surname'
  | 'given-name'
  | 'title-and-name'
  | 'name'
  | 'apposition'
  | 'role'
  | 'office'
  | 'introduced'
  | 'pronoun'
  | 'relative'
  | 'first-person'
  | 'possessive'
  | 'acronym'
  | 'organisation'
  | 'short-form'
  | 'state'
  | 'place-for-state'
  | 'group'
  | 'document'
  | 'unnamed'
  | 'conjoined'
  | 'quotation-continued'
  | 'unresolved';
