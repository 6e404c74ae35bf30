import type { Addition, Failure, KnownSource, RecordStore, Source } from '../../domain/record.ts';
import type { Lead, Opened } from '../../fetch/items/lead.ts';
import { DEFAULT_LIMITS } from '../../fetch/limits.ts';
import { explain } from '../cli-error.ts';
import type { PageReader } from '../open-reader.ts';
import { sha256 } from '../sha256.ts';

/** What became of one lead, before anything is stored. */
export type LeadOutcome =
  | { readonly kind: 'read'; readonly name: string; readonly addition: Addition }
  /** Its bytes are in the record already. `touched` is what its server now gives to recognise them by. */
  | { readonly kind: 'known'; readonly source: KnownSource; readonly touched: Touched | null }
  /** The user had it forgotten. */
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'failed'; readonly name: string; readonly failure: Failure }
  /** Nothing further can fare better: the model or the record itself cannot be used. */
  | { readonly kind: 'fatal'; readonly error: unknown };

/** What a server gives to recognise a page by, and when it did. */
export type Touched = Pick<Source, 'etag' | 'lastModified' | 'fetchedAt'>;

/** What reading a lead needs. */
export interface LeadTools {
  readonly store: RecordStore;
  readonly reader: PageReader;
  /** The time now, in ISO form. */
  readonly now: () => string;
  /** Pages fetched less than so many milliseconds ago are not asked for again. */
  readonly recheckMs: number;
  /** Reads also what the user had forgotten; default `false`. */
  readonly again?: boolean;
}

/** Opens and reads `lead`, unless the record knows its bytes: then nothing is read. Never rejects. */
export async function readLead(lead: Lead, tools: LeadTools): Promise<LeadOutcome> {
  try {
    const stored = (await tools.store.knownSources([lead.address])).get(lead.address) ?? null;
    const isForgotten = stored?.page === '';
    if (isForgotten && !tools.again) return { kind: 'forgotten' };
    const known = isForgotten ? null : stored;
    if (known !== null && isFresh(known, tools)) return { kind: 'known', source: known, touched: null };
    const opened = await lead.open(known);
    const fetchedAt = tools.now();
    if (known !== null && (opened === null || sha256(opened.bytes) === known.page)) {
      return { kind: 'known', source: known, touched: touchedBy(opened, known, fetchedAt) };
    }
    if (opened === null) throw new TypeError('nothing was known of what has not changed');
    const source = { ...opened.source, address: lead.address, fetchedAt };
    return { kind: 'read', name: lead.name, addition: await readSource(source, opened.bytes, tools.reader) };
  } catch (error) {
    if (isFatal(error)) return { kind: 'fatal', error };
    return { kind: 'failed', name: lead.name, failure: failureOf(lead.address, error, tools.now()) };
  }
}

/** Reads the bytes of `source`: the way that is the same when they are added and when they are read anew. */
export async function readSource(source: Source, bytes: Uint8Array, reader: PageReader): Promise<Addition> {
  if (source.format === 'feed') {
    return {
      source,
      bytes,
      outcome: { kind: 'no-article', reason: 'it is a feed', versions: await reader.versions() },
    };
  }
  const { pageOf } = await import('../../fetch/items/stored-page.ts');
  const outcome = await reader.readPage(await pageOf(source, bytes, DEFAULT_LIMITS.maxBytes));
  if (outcome.kind === 'reading') return { source, bytes, outcome };
  const { reason } = outcome;
  return { source, bytes, outcome: { kind: 'no-article', reason, versions: await reader.versions() } };
}

/** Why the page at `address` is not in the record, as it is kept. */
export function failureOf(address: string, error: unknown, at: string): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'fault';
  return { address, code, reason: explain(error), at };
}

/** Whether `error` says that the model or the record cannot be used, whatever the input. */
export function isFatal(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TaggerError' || error.name === 'RecordError');
}

/** Only pages from a server are asked again and again; a file costs nothing to look at. */
function isFresh({ address, fetchedAt }: KnownSource, { now, recheckMs }: LeadTools): boolean {
  if (recheckMs === 0 || !/^https?:/.test(address)) return false;
  return Date.parse(now()) - Date.parse(fetchedAt) < recheckMs;
}

/** `null` for what no server gave: nothing is to be noted of it. */
function touchedBy(opened: Opened | null, known: KnownSource, fetchedAt: string): Touched | null {
  if (!/^https?:/.test(known.address)) return null;
  const { etag, lastModified } = opened?.source ?? known;
  return { etag, lastModified, fetchedAt };
}
