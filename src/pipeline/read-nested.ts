import { overlap, type Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import type { Tagger } from '../domain/tagging.ts';

/**
 * Less certain ones are more often the speaker's own plans than what others said. In 30 dev articles one content in nine
 * has one of this confidence.
 */
const LEAST_CONFIDENCE = 0.7;
/** What is put into somebody's mouth takes three words at least: “he was told no”. */
const LEAST_WORDS = 3;

/** An opening mark, which closes where the content ends, and the word that makes a sentence of it a clause. */
const OPENS = /^[\s“"‘'«‹„]*(?:that\s+)?/iu;
const MARK = /["“”‘’'«»‹›„]/u;
const CLOSES = /[,.\s]*["”’'»›“]?\s*$/u;
const ENDS = /[.!?…]$/u;
/** “called on Congress to reject the bill”: what somebody is asked to do. */
const TO_DO = /^to\b/iu;
/** Who says the content says this as well. */
const SAME_SPEAKER = /^(?:I|we|you|me|us)$/iu;

/**
 * What others are said to have said in the contents of `attributions` of `text`: of “A said that B had promised C” that B
 * had promised C. The tagger gives the outermost attributions alone, as the corpus has them; so each content is read
 * again as a sentence of its own, whose words around it are not known. Spans are offsets into `text`, each inside of one
 * content; nothing is found twice. One level deep. Takes at most as long again as the text itself.
 */
export async function readNested(
  text: string,
  attributions: readonly Attribution[],
  tagger: Tagger,
): Promise<readonly Attribution[]> {
  const known = attributions.flatMap(({ cue }) => cue);
  const found = await Promise.all(
    contentsToRead(text, attributions).map((content) => readContent(text, content, tagger)),
  );
  return found.flat().filter(({ cue }) => !overlap(cue, known));
}

/**
 * The pieces of contents that are long enough, each once, and together no more than the text: of “he said he said he
 * said” each holds all that follow.
 */
function contentsToRead(text: string, attributions: readonly Attribution[]): readonly Span[] {
  const taken = new Set<string>();
  let left = text.length;
  return attributions
    .flatMap(({ content }) => content)
    .filter(({ start, end }) => {
      const key = `${start}-${end}`;
      if (taken.has(key) || end - start > left) return false;
      if (text.slice(start, end).split(/\s+/u).length < LEAST_WORDS) return false;
      taken.add(key);
      left -= end - start;
      return true;
    });
}

async function readContent(text: string, content: Span, tagger: Tagger): Promise<readonly Attribution[]> {
  const { start, sentence } = asSentence(text.slice(content.start, content.end));
  if (sentence === '') return [];
  const found = await tagger.tag(sentence, [{ start: 0, end: sentence.length }]);
  const offset = content.start + start;
  // What ends the sentence may be no part of the text.
  const back = (spans: readonly Span[]): readonly Span[] =>
    spans
      .map((span) => ({ start: span.start + offset, end: Math.min(content.end, span.end + offset) }))
      .filter((span) => span.start < span.end);
  return found
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .map(({ source, cue, content: inner, confidence }) => ({
      ...{ source: back(source), cue: back(cue), content: back(inner), confidence },
    }))
    .filter((attribution) => tellsOfAnother(text, attribution));
}

function tellsOfAnother(text: string, { source, cue, content }: Attribution): boolean {
  const [who] = source;
  const [by] = cue;
  if (who === undefined || by === undefined || content.length === 0) return false;
  return !SAME_SPEAKER.test(text.slice(who.start, who.end)) && !TO_DO.test(text.slice(by.start, by.end));
}

/**
 * The words of a content written as a sentence by itself: “that the king had assured him” as “The king had assured
 * him.”; and at which offset of the content it begins. All characters but the first and the last stand where they stood.
 */
function asSentence(content: string): { readonly start: number; readonly sentence: string } {
  const opening = OPENS.exec(content)?.[0] ?? '';
  const rest = content.slice(opening.length);
  const words = MARK.test(opening) ? rest.replace(CLOSES, '') : rest.replace(/[,\s]+$/u, '');
  const [first = ''] = words;
  const capital = first.toUpperCase();
  const begun = capital.length === first.length ? capital + words.slice(first.length) : words;
  const sentence = begun === '' || ENDS.test(begun) ? begun : `${begun}.`;
  return { start: opening.length, sentence };
}
