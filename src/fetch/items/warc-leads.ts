import { AsyncIterReader, type StatusAndHeaders, StatusAndHeadersParser } from 'warcio';
import { readContentType } from '../content-type.ts';
import { FetchError } from '../fetch-error.ts';
import type { Fetched } from '../fetched.ts';
import { type Limits, shownSize } from '../limits.ts';
import { readingOf } from '../media-type.ts';
import { networkError } from '../network-error.ts';
import { parseAddress } from '../parse-address.ts';
import { readBody } from '../read-response.ts';
import type { InputFile } from './input-file.ts';
import { brokenLead, type Lead, openedPage, readyLead } from './lead.ts';
import { type WarcRecord, warcRecords } from './warc-records.ts';

/** HTTP's own headers, beside a page of the largest size. */
const HTTP_HEADER_BYTES = 100_000;

/** The library's own map takes `Content-type` for another header than `Content-Type`. */
const ANY_CASE = { headersClass: Headers };

/** What a record holds, and how it is written down. */
interface Payload {
  readonly declared: string | null;
  readonly status: number;
  readonly contentEncoding: string | null;
  readonly body: AsyncIterable<Uint8Array>;
}

/**
 * One lead for each page in the web archive `file`: responses with status 200, resources, and text made of pages (WET).
 * Pictures, scripts, requests and the like are passed over, told to `onPassedOver`. A page that cannot be unpacked is
 * a broken lead; where the archive itself ends early, the last lead says so.
 */
export async function* warcLeads(
  file: InputFile,
  source: AsyncIterable<Uint8Array>,
  limits: Limits,
  onPassedOver: () => void,
): AsyncGenerator<Lead> {
  try {
    for await (const record of warcRecords(file.name, source)) {
      const lead = await leadOf(file, record, limits);
      if (lead === null) onPassedOver();
      else yield lead;
    }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    yield brokenLead(file.name, file.address, error);
  }
}

async function leadOf(file: InputFile, record: WarcRecord, limits: Limits): Promise<Lead | null> {
  if (!isPageRecord(record) || !/^https?:/i.test(record.url ?? '')) return null;
  const name = `${file.name}: ${record.url}`;
  // Each capture of a page is named for itself: an archive may hold several.
  const address = `${file.address}#${record.date ?? ''}/${record.url}`;
  const block = await record.readBlock(limits.maxBytes + HTTP_HEADER_BYTES);
  try {
    if (block === null) throw tooLarge(limits);
    const fetched = await unpack(name, record, block, limits);
    return fetched === null ? null : readyLead(name, address, openedPage(fetched, null));
  } catch (error) {
    return brokenLead(name, address, networkError(error, 'The record'));
  }
}

/** `warcinfo`, requests, revisits and metadata hold no page. */
function isPageRecord({ type, contentType }: WarcRecord): boolean {
  if (type === 'response') return /^application\/http\b/i.test(contentType ?? '');
  return (type === 'resource' || type === 'conversion') && isPageType(contentType);
}

function isPageType(header: string | null): boolean {
  const declared = readContentType(header);
  const reading = readingOf(declared);
  return declared !== null && reading !== null && reading !== 'unknown';
}

async function unpack(
  name: string,
  record: WarcRecord,
  block: Uint8Array,
  limits: Limits,
): Promise<Fetched | null> {
  const payload = record.type === 'response' ? await readHttp(block) : plain(record, block);
  if (payload === null || payload.status !== 200 || !isPageType(payload.declared)) return null;
  const bytes = await readBody(payload.body, payload.contentEncoding, 'The record', limits.maxBytes);
  const { href } = parseAddress(record.url ?? '', null);
  return { name, url: href, bytes, declared: readContentType(payload.declared) };
}

function plain(record: WarcRecord, block: Uint8Array): Payload {
  return { declared: record.contentType, status: 200, contentEncoding: null, body: once(block) };
}

/** HTTP's answer in `block`, its chunks joined; `null` where it is none. */
async function readHttp(block: Uint8Array): Promise<Payload | null> {
  const reader = new AsyncIterReader(once(block), null);
  const answer: StatusAndHeaders | null = await new StatusAndHeadersParser().parse(reader, ANY_CASE);
  if (answer === null || !/^HTTP\//.test(answer.statusline)) return null;
  const header = (name: string): string | null => answer.headers.get(name) ?? null;
  const isChunked = /\bchunked\b/i.test(header('Transfer-Encoding') ?? '');
  return {
    declared: header('Content-Type'),
    status: Number(answer.statusCode),
    contentEncoding: header('Content-Encoding'),
    body: isChunked ? new AsyncIterReader(reader, null, true) : reader,
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function tooLarge(limits: Limits): FetchError {
  return new FetchError(
    'too-large',
    `The record is larger than ${shownSize(limits.maxBytes)}, the most that sayso reads: save the article alone.`,
  );
}

/** Whether a file of this name is read as a web archive. */
export function isWarcName(path: string): boolean {
  return /\.warc(\.gz)?$/i.test(path);
}
