import type { Entity, SpeakerType } from '../domain/statement.ts';

/** Somebody of a name: the same name and type have the same id in every article. `hash` gives a hexadecimal digest. */
export function entityOf(name: string, type: SpeakerType, hash: (text: string) => string): Entity {
  return { id: `e${hash(`${type}|${name.toLowerCase()}`).slice(0, 12)}`, name, type };
}
