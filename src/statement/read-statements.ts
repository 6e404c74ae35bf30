import type { Article } from '../domain/article.ts';
import type { Note, Noted } from '../domain/note.ts';
import { quote, type Span } from '../domain/span.ts';
import type { Attribution, Speaker, SpeakerType, Statement } from '../domain/statement.ts';
import { readArticleNames } from './article-names.ts';
import { readForm } from './form.ts';
import { NOT_JUDGED } from './not-judged.ts';
import { outerStatement } from './outer-statement.ts';
import { continuedFrom } from './quotation-continued.ts';
import type { Resolution } from './resolution.ts';
import { resolveSources } from './resolve-speakers.ts';
import { firstWordFrom } from './words.ts';

/**
 * The statements of `article`: each of `attributions` with its form, its speaker and an id, in text order (by the first
 * offset of cue, source or content).
 *
 * `hash` gives a long hexadecimal digest of a string; the ids are made with it, and depend on the text and the spans
 * alone. Spans outside of the text throw `RangeError`. Where a source stays unresolved, the speaker is what is printed.
 */
export function readStatements(
  article: Article,
  attributions: readonly Attribution[],
  hash: (text: string) => string,
): Noted<readonly Statement[]> {
  const { text } = article;
  const inOrder = [...attributions].sort((a, b) => startOf(a) - startOf(b));
  const names = readArticleNames(article, inOrder);
  const forms = inOrder.map(({ content }) => readForm(text, names.words, content));
  const resolutions = [...resolveSources(names, inOrder)];
  const outer = outerStatement(inOrder);
  inOrder.forEach((attribution, i) => {
    const previous = inOrder[i - 1];
    if (attribution.source.length === 0 && previous !== undefined) {
      const previousEnd = continuedFrom(
        text,
        names.words,
        { attribution: previous, form: forms[i - 1] },
        { attribution, form: forms[i] },
      );
      const speaker = previousEnd ? resolutions[i - 1] : null;
      resolutions[i] =
        speaker == null || speaker.resolvedBy === 'unresolved'
          ? null
          : { ...speaker, resolvedBy: 'quotation-continued' };
    } else if (isFirstPerson(text, attribution.source)) {
      const at = attribution.source[0]?.start ?? 0;
      const whole = names.words[firstWordFrom(names.words, at)]?.quoted === true ? outer(at, i) : null;
      const speaker = whole === null ? null : resolutions[whole];
      resolutions[i] = speaker?.person == null ? null : { ...speaker, resolvedBy: 'first-person' };
    }
  });
  const idOf = createIds(hash(text), hash);
  const value = inOrder.map((attribution, i): Statement => {
    const speaker = toSpeaker(text, attribution.source, resolutions[i] ?? null, hash);
    return {
      id: idOf(attribution),
      source: attribution.source.length === 0 ? null : quote(text, attribution.source),
      cue: quote(text, attribution.cue),
      content: quote(text, attribution.content),
      form: forms[i] ?? 'indirect',
      speaker,
      speakers: [speaker],
      ...NOT_JUDGED,
      confidence: attribution.confidence,
    };
  });
  return { value, notes: [] satisfies readonly Note[] };
}

function startOf({ source, cue, content }: Attribution): number {
  return [...source, ...cue, ...content].reduce(
    (least, { start }) => Math.min(least, start),
    Number.POSITIVE_INFINITY,
  );
}

function isFirstPerson(text: string, [span]: readonly Span[]): boolean {
  return (
    span !== undefined && span.end - span.start < 4 && /^(?:I|me|my)$/u.test(text.slice(span.start, span.end))
  );
}

function toSpeaker(
  text: string,
  source: readonly Span[],
  resolution: Resolution | null,
  hash: (text: string) => string,
): Speaker {
  const mention = source.length === 0 ? null : quote(text, source);
  const type = resolution?.type ?? 'unknown';
  const resolvedBy = resolution?.resolvedBy ?? 'unresolved';
  const isOpen = resolvedBy === 'unresolved';
  // A rule that failed may have read a part of the source only.
  const name = isOpen || resolution === null ? (mention?.text ?? '') : resolution.name;
  return {
    id: entityId(name, type, hash),
    name,
    type,
    role: null,
    mention,
    antecedent: null,
    resolvedBy,
    confidence: isOpen ? 0 : 1,
    speaksFor: null,
  };
}

/** The id of what is named `name`: the same in every article. */
function entityId(name: string, type: SpeakerType, hash: (text: string) => string): string {
  return `e${hash(`${type}|${name.toLowerCase()}`).slice(0, 12)}`;
}

/** Ids of the spans in this text; a second attribution with the same spans gets another one. */
function createIds(textHash: string, hash: (text: string) => string): (attribution: Attribution) => string {
  const seen = new Map<string, number>();
  return ({ source, cue, content }) => {
    const spans = [source, cue, content]
      .map((part) => part.map(({ start, end }) => `${start}-${end}`).join(','))
      .join('|');
    const count = seen.get(spans) ?? 0;
    seen.set(spans, count + 1);
    return `s${hash(`${textHash}|${spans}|${count}`).slice(0, 12)}`;
  };
}
