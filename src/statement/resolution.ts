import type { Span } from '../domain/span.ts';
import type { SpeakerType } from '../domain/statement.ts';
import type { Person } from './people.ts';
import type { ResolvedBy } from './resolved-by.ts';

/** Who a source, or one part of a conjoined source, is, before it is written down as a speaker. */
export interface Resolution {
  readonly name: string;
  readonly type: SpeakerType;
  readonly resolvedBy: ResolvedBy;
  /** The person, when it is one whom the article names. */
  readonly person: Person | null;
  /** Where the words stand that it was resolved by: those of the source itself, or a name elsewhere. */
  readonly place: Span | null;
  /** The words that give the role here: “Norland’s mayor” of “Norland’s mayor, Maria Stone”. */
  readonly role: Span | null;
  /** For whom it speaks: X of “a spokesman for X”. */
  readonly speaksFor: Resolution | null;
  /** Whom the source names of a group: those after “such as”. */
  readonly members?: readonly Resolution[];
}

/** One of those who say something, and where the source names it. */
export interface ResolvedSource {
  /** `null` for “I” and “we”, which take another statement to tell. */
  readonly resolution: Resolution | null;
  readonly mention: readonly Span[];
}

/** The resolution to a person whom the article names. */
export function toPerson(text: string, person: Person, resolvedBy: ResolvedBy): Resolution {
  const type = person.isCertain ? 'person' : 'unknown';
  const { name: place } = person;
  const name = text.slice(place.start, place.end);
  return { name, type, resolvedBy, person, place, role: null, speaksFor: null };
}

/** The resolution to the state that the words at `place` stand for. */
export function toState(name: string, place: Span | null, resolvedBy: ResolvedBy): Resolution {
  return { name, type: 'state', resolvedBy, person: null, place, role: null, speaksFor: null };
}

/** The resolution to what the text itself prints at `span`. */
export function asPrinted(text: string, span: Span, type: SpeakerType, resolvedBy: ResolvedBy): Resolution {
  const name = text.slice(span.start, span.end);
  return { name, type, resolvedBy, person: null, place: span, role: null, speaksFor: null };
}
