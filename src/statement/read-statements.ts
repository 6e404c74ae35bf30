import type { Article } from '../domain/article.ts';
import type { PronounAnswer, PronounQuestion } from '../domain/coreference.ts';
import type { Note, Noted } from '../domain/note.ts';
import { quote } from '../domain/span.ts';
import type { Attribution, Statement } from '../domain/statement.ts';
import { readArticleNames } from './article-names.ts';
import { readForm } from './form.ts';
import { withNamesInS } from './names-with-s.ts';
import { NOT_JUDGED } from './not-judged.ts';
import { askAboutPronouns } from './pronoun-questions.ts';
import { readSpeakers } from './read-speakers.ts';
import { resolveSources } from './resolve-speakers.ts';
import { readWords, type Word } from './words.ts';

/** Statements that are read but for the pronouns that the rules leave open. */
export interface BegunStatements {
  /** All words of the article, so that the stages that follow need not read them again. */
  readonly words: readonly Word[];
  /** Those pronouns, in text order: nothing is lost when nobody answers. */
  readonly questions: readonly PronounQuestion[];
  /**
   * The statements with what `answers` say, which stand in the order of the questions; without answers those pronouns
   * stay unresolved. `hash` gives a long hexadecimal digest of a string; ids are made with it, and depend on the text
   * and the spans alone.
   */
  finish(hash: (text: string) => string, answers?: readonly PronounAnswer[]): Noted<readonly Statement[]>;
}

/**
 * Begins to read the statements of `article`: each of `attributions` with its form, its speaker and an id, in text
 * order (by the first offset of cue, source or content). Spans outside of the text throw `RangeError`. Where a source
 * stays unresolved, the speaker is what is printed.
 */
export function beginStatements(article: Article, attributions: readonly Attribution[]): BegunStatements {
  const { text } = article;
  const inOrder = attributions
    .map((attribution) => ({ attribution, start: startOf(attribution) }))
    .sort((a, b) => a.start - b.start)
    .map(({ attribution }) => attribution);
  const words = withNamesInS(text, readWords(text));
  const names = readArticleNames(article, words, inOrder);
  const forms = inOrder.map(({ content }) => readForm(text, names.words, content));
  const open = new Set<number>();
  const byRules = resolveSources(names, inOrder, (at) => {
    open.add(at);
    return [];
  });
  const { questions, learned } = askAboutPronouns(names, open);
  return {
    words,
    questions,
    finish(hash, answers = []) {
      const sources = answers.length === 0 ? byRules : resolveSources(names, inOrder, learned(answers));
      const speakers = readSpeakers(names, { attributions: inOrder, forms, sources }, hash);
      const idOf = createIds(hash(text), hash);
      const value = inOrder.map((attribution, i): Statement => {
        const all = speakers[i] ?? [];
        const [speaker] = all;
        if (speaker === undefined) throw new RangeError(`attribution ${i} was given no speaker`);
        return {
          ...NOT_JUDGED,
          id: idOf(attribution),
          source: attribution.source.length === 0 ? null : quote(text, attribution.source),
          cue: quote(text, attribution.cue),
          content: quote(text, attribution.content),
          form: forms[i] ?? 'indirect',
          speaker,
          speakers: all,
          confidence: attribution.confidence,
        };
      });
      return { value, notes: [] satisfies readonly Note[] };
    },
  };
}

/** The statements of `article` by the rules alone: see {@link beginStatements}. */
export function readStatements(
  article: Article,
  attributions: readonly Attribution[],
  hash: (text: string) => string,
): Noted<readonly Statement[]> {
  return beginStatements(article, attributions).finish(hash);
}

function startOf({ source, cue, content }: Attribution): number {
  const starts = [source[0], cue[0], content[0]].map((span) => span?.start ?? Number.POSITIVE_INFINITY);
  return Math.min(...starts);
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
