import type { StoredArticle } from '../../domain/record.ts';
import type { Statement } from '../../domain/statement.ts';
import { daysShown } from '../shown-judgement.ts';

/** When it was said, else when the article was published, as far as known; `null` when neither is. */
export function dayShown({ said }: Statement, { published }: StoredArticle): string | null {
  return said ? daysShown(said) : (published?.date ?? null);
}

/** The first day on which it may have been said, to put statements in order; unknown ones come last. */
export function sortDay({ said }: Statement, { published }: StoredArticle): string {
  return said?.from ?? published?.date ?? '9999';
}
