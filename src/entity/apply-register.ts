import type { Entity, Speaker, Statement } from '../domain/statement.ts';
import { entryKey, findEntry, type Register } from './register.ts';

/**
 * `statements` with each speaker whom `register` knows under the name and id that it gives, whom they speak for and
 * the named members of a group as well. Mentions, roles and spans stay as the article prints them. `hash` makes the ids.
 *
 * What no rule resolved is looked up as printed too: a register that has “the old fox” as an alias says who that is.
 */
export function applyRegister(
  statements: readonly Statement[],
  register: Register,
  hash: (text: string) => string,
): readonly Statement[] {
  const known = (speaker: Speaker): Speaker => {
    const roles = speaker.role === null ? [] : [speaker.role.text];
    const isOpen = speaker.resolvedBy === 'unresolved';
    const entity = knownEntity(speaker, roles);
    const speaksFor = speaker.speaksFor && (knownEntity(speaker.speaksFor, []) ?? speaker.speaksFor);
    const members = speaker.members?.map((member) => ({ ...member, ...knownEntity(member, []) }));
    const others = { speaksFor, ...(members && { members }) };
    if (entity === null) return { ...speaker, ...others };
    return { ...speaker, ...entity, ...others, ...(isOpen ? { resolvedBy: 'register', confidence: 1 } : {}) };
  };
  const knownEntity = ({ name, type }: Entity, roles: readonly string[]): Entity | null => {
    const entry = findEntry(register, name, { type, roles });
    if (entry === null) return null;
    const id = `e${hash(entryKey(entry)).slice(0, 12)}`;
    return { id, name: entry.name, type: entry.type === 'unknown' ? type : entry.type };
  };
  return statements.map((statement) => {
    const speakers = statement.speakers.map(known);
    return { ...statement, speakers, speaker: speakers[0] ?? statement.speaker };
  });
}
