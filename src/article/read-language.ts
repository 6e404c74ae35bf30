import type { Block } from '../domain/article.ts';
import { isPlainEnglish } from './plain-english.ts';

/** More text than this does not make the answer surer. */
const MAX_SAMPLE = 6_000;
/** Below this the detector confuses neighbours (Norwegian and Danish) and cannot be trusted alone. */
const MIN_ALONE = 200;
/** Below this no answer is given, even when the page's own `lang` agrees. */
const MIN_WITH_HINT = 40;
/** Shorter body lines are names, times and list items. */
const MIN_PARAGRAPH = 40;

/**
 * The language of an article as a BCP 47 code (`en`), or `null` when not certain.
 *
 * Judged on whole paragraphs of the body, since fragments mislead. `hint` is what the page says (`en-GB`): it
 * makes a shorter text enough when it agrees, and is never believed alone, since templates are often set wrong.
 *
 * The detector is loaded for the first text that is not plainly English: its tables take 100 MB and a tenth of a second.
 */
export async function readLanguage(
  text: string,
  blocks: readonly Block[],
  hint: string | null,
): Promise<string | null> {
  const sample = sampleOf(text, blocks);
  if (sample.length < MIN_WITH_HINT) return null;
  if (sample.length >= MIN_ALONE && isPlainEnglish(sample)) return 'en';
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(sample);
  if (found.language === '') return null;
  const hinted = /^[a-z]{2,3}/i.exec(hint ?? '')?.[0].toLowerCase() ?? null;
  if (found.language === hinted) return found.language;
  return sample.length >= MIN_ALONE && found.isReliable() ? found.language : null;
}

function sampleOf(text: string, blocks: readonly Block[]): string {
  const paragraphs: string[] = [];
  let length = 0;
  for (const { kind, start, end } of blocks) {
    if (kind !== 'body' || end - start < MIN_PARAGRAPH) continue;
    paragraphs.push(text.slice(start, Math.min(end, start + MAX_SAMPLE)));
    length += end - start;
    if (length >= MAX_SAMPLE) break;
  }
  return paragraphs.join('\n').slice(0, MAX_SAMPLE);
}
