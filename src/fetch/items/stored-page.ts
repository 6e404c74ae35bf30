import type { Page } from '../../domain/page.ts';
import type { Source } from '../../domain/record.ts';
import { makePage } from '../make-page.ts';
import { readJsonlItem } from './jsonl-item.ts';
import { declaredIn, givenIn } from './page-hints.ts';

/**
 * The page that `bytes` are, read in the way that their source asks for: the same when they are added and whenever they
 * are taken out of the record again. Rejects with a `FetchError` when they are no page; see `makePage`.
 */
export async function pageOf(
  { address, format, url, hints }: Pick<Source, 'address' | 'format' | 'url' | 'hints'>,
  bytes: Uint8Array,
  maxBytes: number,
): Promise<Page> {
  if (format === 'jsonl-item') {
    const { given, ...item } = readJsonlItem(bytes, maxBytes);
    const page = await makePage({ ...item, name: address }, maxBytes);
    return { ...page, given };
  }
  const page = await makePage({ name: address, url, bytes, declared: declaredIn(hints) }, maxBytes);
  const given = givenIn(hints);
  return given === undefined ? page : { ...page, given };
}
