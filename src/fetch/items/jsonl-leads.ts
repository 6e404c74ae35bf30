import { createHash } from 'node:crypto';
import { FetchError } from '../fetch-error.ts';
import type { Limits } from '../limits.ts';
import { boundedLines, type Line } from './bounded-lines.ts';
import type { InputFile } from './input-file.ts';
import { readJsonlItem, tooLong } from './jsonl-item.ts';
import { brokenLead, type Lead, readyLead } from './lead.ts';

/** The bytes around an article in its line: its other fields, and the escapes of JSON. */
const LINE_OVER_ARTICLE = 2;

/**
 * One lead for each line of a JSONL file, blank lines left out. A line that is no article is a broken lead: the rest
 * goes on. In the record a line is named by its id, else by its address, else by its bytes, so that lines may be added
 * and moved; a broken one by its number.
 */
export async function* jsonlLeads(
  file: InputFile,
  source: AsyncIterable<Uint8Array>,
  limits: Limits,
): AsyncGenerator<Lead> {
  try {
    for await (const line of boundedLines(source, limits.maxBytes * LINE_OVER_ARTICLE)) {
      if (line.bytes === null || !isBlank(line.bytes)) yield leadOf(file, line, limits);
    }
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    yield brokenLead(file.name, file.address, error);
  }
}

function leadOf(file: InputFile, { number, bytes }: Line, limits: Limits): Lead {
  const name = `${file.name}:${number}`;
  try {
    if (bytes === null) throw tooLong(limits.maxBytes * LINE_OVER_ARTICLE);
    const { id, url } = readJsonlItem(bytes, limits.maxBytes);
    const source = { format: 'jsonl-item', url, hints: {}, etag: null, lastModified: null };
    return readyLead(name, `${file.address}#${id ?? url ?? shortHash(bytes)}`, { source, bytes });
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return brokenLead(name, `${file.address}#line-${number}`, error);
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09);
}

function shortHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

/** Whether a file of this name is read line by line. */
export function isJsonlName(path: string): boolean {
  return /\.(jsonl|ndjson)(\.gz)?$/i.test(path);
}
