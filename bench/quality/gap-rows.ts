import { readFileSync } from 'node:fs';
import type { Span } from '../../src/domain/span.ts';
import type { Attribution } from '../../src/domain/statement.ts';
import { readArticleNames } from '../../src/statement/article-names.ts';
import type { Person, PersonMention } from '../../src/statement/people.ts';
import type { PronounContext } from '../../src/statement/pronoun-context.ts';
import { firstWordFrom, readWords, type Word, wordsWithin } from '../../src/statement/words.ts';

/** One ambiguous pronoun of GAP with the two names that the set gives. */
export interface GapRow {
  readonly text: string;
  readonly pronoun: string;
  readonly context: Omit<PronounContext, 'learned'>;
  /** The index of the pronoun's word. */
  readonly at: number;
  /** Who each name is, where it was read as a person's, and whether the pronoun means it. */
  readonly names: readonly { readonly person: Person | null; readonly isMeant: boolean }[];
}

/**
 * The rows of a file of GAP. `namesGiven` tells the reader where the two names stand, as GAP's own task does: one that
 * it still does not read as a person's is a person all the same.
 */
export function readGap(path: string, namesGiven: boolean): readonly GapRow[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [, text = '', pronoun = '', offset, nameA = '', offsetA, isA, nameB = '', offsetB, isB] =
      line.split('\t');
    const places = [
      { ...spanAt(text, offsetA, nameA), isMeant: isA === 'TRUE' },
      { ...spanAt(text, offsetB, nameB), isMeant: isB === 'TRUE' },
    ];
    const sources = places.map(({ start, end }): Attribution => {
      return { source: [{ start, end }], cue: [], content: [], confidence: 1 };
    });
    const blocks = [{ kind: 'body', start: 0, end: text.length }] as const;
    const read = readArticleNames({ text, blocks }, readWords(text), namesGiven ? sources : []);
    const { words, people, mainPerson } = read;
    const mentions = places.map((place) => {
      const known = people.mentionAt(firstWordFrom(words, place.start));
      return known ?? (namesGiven ? mentionGiven(words, place) : null);
    });
    const added = mentions.filter((mention) => mention !== null && !read.antecedents.includes(mention));
    const antecedents = [...read.antecedents, ...added.filter((mention) => mention !== null)];
    return {
      ...{ text, pronoun },
      at: firstWordFrom(words, toUtf16(text, Number(offset))),
      context: {
        ...{ words, mainPerson, spoken: [] },
        antecedents: antecedents.sort((a, b) => a.start - b.start),
        isAmbiguous: people.isAmbiguous,
        isInner: false,
        hasTheFloor: null,
        isContent: () => false,
      },
      names: places.map(({ isMeant }, i) => ({ person: mentions[i]?.person ?? null, isMeant })),
    };
  });
}

function mentionGiven(words: readonly Word[], span: Span): PersonMention {
  const [first, after] = wordsWithin(words, span);
  const { start, end } = span;
  const { sentence = 0, paragraph = 0, quoted = false } = words[first] ?? {};
  const { possessive = false } = words[after - 1] ?? {};
  return {
    person: { name: { start, end }, keys: [], gender: null, roles: [], fullMentions: 1, isCertain: true },
    ...{ start, end, form: 'name', first, last: after - 1, sentence, paragraph, quoted, possessive },
    ...{ modifier: false, headline: false },
  };
}

/** GAP counts code points. */
function spanAt(text: string, offset: string | undefined, name: string): Span {
  const start = toUtf16(text, Number(offset));
  return { start, end: start + name.length };
}

function toUtf16(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join('').length;
}
