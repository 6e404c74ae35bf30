import type { Span } from '../domain/span.ts';
import type { SpeakerType } from '../domain/statement.ts';
import type { Person } from './people.ts';
import type { ResolvedBy } from './resolved-by.ts';

/** Who a source is, before it is written down as a speaker. */
export interface Resolution {
  readonly name: string;
  readonly type: SpeakerType;
  readonly resolvedBy: ResolvedBy;
  /** The person, when it is one whom the article names. */
  readonly person: Person | null;
}

/** The resolution to a person whom the article names. */
export function toPerson(text: string, person: Person, resolvedBy: ResolvedBy): Resolution {
  const type = person.isCertain ? 'person' : 'unknown';
  return { name: text.slice(person.name.start, person.name.end), type, resolvedBy, person };
}

/** The resolution to what the text itself prints at `span`. */
export function asPrinted(text: string, span: Span, type: SpeakerType, resolvedBy: ResolvedBy): Resolution {
  return { name: text.slice(span.start, span.end), type, resolvedBy, person: null };
}
