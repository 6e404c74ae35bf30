import { AsyncIterReader, LimitReader, type StatusAndHeaders, StatusAndHeadersParser } from 'warcio';
import { readBounded } from '../bounded-bytes.ts';
import { FetchError } from '../fetch-error.ts';
import { printable } from '../printable.ts';

/** The headers of a record are some hundred bytes; what has more has no end of them. */
const MAX_HEADER_BYTES = 1_000_000;

/** A record's first line, `WARC/1.1`, and the blank lines between records. */
const MAX_LINE_BYTES = 100;

/** One record of a web archive. */
export interface WarcRecord {
  /** `response`, `resource`, `conversion`, `request`, … */
  readonly type: string;
  readonly url: string | null;
  /** When it was captured, as written. */
  readonly date: string | null;
  readonly contentType: string | null;
  /**
   * Its block: for a response HTTP's headers and body as they travelled. `null` when it is longer than `maxBytes`.
   * Read at once or not at all: the next record comes after it. Rejects with a `FetchError` where the archive ends.
   */
  readBlock(maxBytes: number): Promise<Uint8Array | null>;
}

/**
 * The records of the archive `name`, unpacked, in their order. Rejects with a `FetchError` where the archive is cut
 * short or no archive any more: what came before has been given by then. However long a record is that nobody reads,
 * nothing of it is held.
 */
export async function* warcRecords(
  name: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<WarcRecord> {
  const allowance: Allowance = { left: Number.POSITIVE_INFINITY, isOver: false };
  const reader = new AsyncIterReader(metered(name, source, allowance), null);
  while (true) {
    allowance.left = MAX_HEADER_BYTES;
    const headers = await readHeaders(name, reader);
    if (headers === null) return;
    allowance.left = Number.POSITIVE_INFINITY;
    const length = blockLength(headers);
    if (length === null) throw allowance.isOver ? cutShort(name) : noRecord(name);
    const block = new LimitReader(reader, length);
    yield {
      type: headers.headers.get('WARC-Type') ?? '',
      url: withoutBrackets(headers.headers.get('WARC-Target-URI') ?? null),
      date: headers.headers.get('WARC-Date') ?? null,
      contentType: headers.headers.get('Content-Type') ?? null,
      readBlock: async (maxBytes) => {
        if (block.limit > maxBytes) return null;
        const bytes = await readBounded(block, maxBytes);
        if (block.limit > 0) throw cutShort(name);
        return bytes;
      },
    };
    await skip(name, block);
  }
}

/** The headers of the next record, or `null` at the end of the archive. */
async function readHeaders(name: string, reader: AsyncIterReader): Promise<StatusAndHeaders | null> {
  let line = await reader.readline(MAX_LINE_BYTES);
  while (line !== '' && line.trim() === '') line = await reader.readline(MAX_LINE_BYTES);
  if (line === '') return null;
  if (!/^WARC\/\d/.test(line)) throw noRecord(name);
  return new StatusAndHeadersParser().parse(reader, { firstLine: line, headersClass: Headers });
}

function blockLength({ headers }: StatusAndHeaders): number | null {
  const length = Number(headers.get('Content-Length') ?? Number.NaN);
  return Number.isSafeInteger(length) && length >= 0 ? length : null;
}

async function skip(name: string, block: LimitReader): Promise<void> {
  // The reader gives what it has passed over, which is nothing only at the end.
  for await (const piece of block) void piece;
  if (block.limit > 0) throw cutShort(name);
}

/** How many bytes may be taken for now, and whether there are no more. */
interface Allowance {
  left: number;
  isOver: boolean;
}

/** `source`, until more than is allowed was taken: headers without an end must not fill memory. */
async function* metered(
  name: string,
  source: AsyncIterable<Uint8Array>,
  allowance: Allowance,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    allowance.left -= chunk.length;
    if (allowance.left < 0) throw noRecord(name);
    yield chunk;
  }
  allowance.isOver = true;
}

/** Some crawlers write `<https://…>`. */
function withoutBrackets(url: string | null): string | null {
  return url === null ? null : url.replace(/^<|>$/g, '');
}

function cutShort(name: string): FetchError {
  return new FetchError(
    'damaged',
    `${printable(name)} is cut short in the middle of a record: what came before was read; get the whole file and add it again.`,
  );
}

function noRecord(name: string): FetchError {
  return new FetchError(
    'damaged',
    `${printable(name)} is no web archive (WARC) from here on: what came before was read; get the file again.`,
  );
}
