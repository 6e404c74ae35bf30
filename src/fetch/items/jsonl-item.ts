import type { GivenFacts } from '../../domain/page.ts';
import { FetchError } from '../fetch-error.ts';
import type { Fetched } from '../fetched.ts';
import { shownSize } from '../limits.ts';
import { parseAddress } from '../parse-address.ts';

/** The article of one line of a JSONL file. `docs/adding.md` describes every field; unknown ones are left alone. */
export interface JsonlItem extends Omit<Fetched, 'name'> {
  /** What the list names the article by; `null` where it does not. */
  readonly id: string | null;
  readonly given: GivenFacts;
}

/** Reads a line. Throws a `FetchError` when it is no article; one over `maxBytes` is refused. */
export function readJsonlItem(line: Uint8Array, maxBytes: number): JsonlItem {
  const value = parseObject(line);
  const field = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const found = stringOf(value[name], name);
      if (found !== null) return found;
    }
    return null;
  };
  const html = field('html');
  const content = html ?? field('text');
  if (content === null) throw notInForm('has neither "text" nor "html"');
  const bytes = Buffer.from(content);
  if (bytes.length > maxBytes) throw tooLong(maxBytes);
  const url = field('url');
  return {
    id: field('id'),
    url: url === null ? null : parseAddress(url, null).href,
    bytes,
    declared: { essence: html === null ? 'text/plain' : 'text/html', charset: 'utf-8' },
    given: {
      overPage: true,
      title: field('title'),
      byline: listOf(value.byline ?? value.author, 'byline'),
      agency: field('agency', 'wire'),
      outlet: field('outlet'),
      published: field('published', 'date'),
      language: field('language'),
    },
  };
}

/** The refusal of a line over `maxBytes`. */
export function tooLong(maxBytes: number): FetchError {
  return new FetchError(
    'too-large',
    `The line is longer than ${shownSize(maxBytes)}, the most that sayso reads: write one article a line.`,
  );
}

function parseObject(line: Uint8Array): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    throw notInForm(error instanceof SyntaxError ? 'is not JSON' : 'is not UTF-8', error);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw notInForm('is JSON but no object');
  }
  return value as Readonly<Record<string, unknown>>;
}

/** Ids may be numbers; an empty string says nothing. */
function stringOf(value: unknown, name: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && name === 'id') return String(value);
  if (typeof value !== 'string') throw notInForm(`has a "${name}" that is no string`);
  return value.trim() === '' ? null : value;
}

function listOf(value: unknown, name: string): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => stringOf(each, name) ?? []);
}

function notInForm(what: string, cause?: unknown): FetchError {
  return new FetchError(
    'damaged',
    `The line ${what}: write one JSON object with "text" or "html" a line.`,
    cause,
  );
}
