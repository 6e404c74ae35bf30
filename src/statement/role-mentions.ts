import type { PersonMention } from './people.ts';
import { personInRole, type RoleIndex } from './resolve-role.ts';
import { roleOfWords } from './role-words.ts';
import { roleNoun } from './roles.ts';
import type { Word } from './words.ts';

/** How many words a role may have between “the” and its noun. */
const LONGEST = 5;

/** The places where the text calls a person by a role alone (“the president waited”), in text order. */
export function readRoleMentions(words: readonly Word[], roles: RoleIndex): readonly PersonMention[] {
  const mentions: PersonMention[] = [];
  words.forEach((word, first) => {
    if (word.lower !== 'the') return;
    const last = endOfRole(words, first);
    if (last === null) return;
    const role = roleOfWords(words, first, last);
    const person = role === null ? null : personInRole(roles, role, word.paragraph);
    if (person === null) return;
    const { start, sentence, paragraph, quoted } = word;
    const end = words[last];
    mentions.push({
      person,
      form: 'name',
      first,
      last,
      start,
      end: end?.end ?? start,
      sentence,
      paragraph,
      quoted,
      possessive: end?.possessive ?? false,
      modifier: false,
      headline: false,
    });
  });
  return mentions;
}

/** The index of the role noun that ends the phrase begun by “the”, or `null`: “the president | said”. */
function endOfRole(words: readonly Word[], first: number): number | null {
  for (let i = first + 1; i <= first + LONGEST; i++) {
    const word = words[i];
    const next = words[i + 1];
    if (word === undefined || word.gap !== ' ' || word.startsSentence) return null;
    if (roleNoun(word.lower) === null) continue;
    const goesOn = next?.gap === ' ' && (roleNoun(next.lower) !== null || next.capital);
    if (!goesOn) return i;
  }
  return null;
}
