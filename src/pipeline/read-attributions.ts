import type { Article } from '../domain/article.ts';
import type { Noted } from '../domain/note.ts';
import type { Attribution } from '../domain/statement.ts';
import type { Tagger } from '../domain/tagging.ts';
import { attributedByColon } from './attributed-by-colon.ts';
import { beforeNextQuestion } from './before-next-question.ts';
import { keepWithinParts } from './keep-within-parts.ts';
import { partsToRead } from './parts-to-read.ts';
import { toldNotTelling } from './told-not-telling.ts';
import { wholeQuotations } from './whole-quotations.ts';
import { withoutLabels } from './without-labels.ts';

/** Every attribution in the article proper: what was left out is neither read nor touched by any span. */
export async function readAttributions(
  article: Article,
  tagger: Tagger,
): Promise<Noted<readonly Attribution[]>> {
  const parts = partsToRead(article);
  if (parts.length === 0) return { value: [], notes: [] };
  const within = keepWithinParts(await tagger.tag(article.text, parts), parts, article.text);
  const spoken = withoutLabels(within.value, article.text);
  const all = attributedByColon(spoken.value, parts, article.text);
  const told = toldNotTelling(all, article.text);
  const whole = wholeQuotations(told.value, article.text);
  const { value, notes } = beforeNextQuestion(whole.value, article.text);
  return { value, notes: [...within.notes, ...spoken.notes, ...told.notes, ...whole.notes, ...notes] };
}
