import { readFileSync } from 'node:fs';
import type { Attribution } from '../../src/domain/statement.ts';
import { readArticleNames } from '../../src/statement/article-names.ts';
import type { Person } from '../../src/statement/people.ts';
import type { PronounContext } from '../../src/statement/pronoun-context.ts';
import { firstWordFrom } from '../../src/statement/words.ts';

/** One ambiguous pronoun of GAP with the two names that the set gives. */
export interface GapRow {
  readonly context: PronounContext;
  /** The index of the pronoun's word. */
  readonly at: number;
  readonly pronoun: string;
  /** Who each name is, where it was read as a person's, and whether the pronoun means it. */
  readonly names: readonly { readonly person: Person | null; readonly isMeant: boolean }[];
}

/** The rows of a file of GAP. `namesGiven` tells the reader where the two names stand, as GAP's own task does. */
export function readGap(path: string, namesGiven: boolean): readonly GapRow[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => {
    const [, text = '', pronoun = '', offset, nameA = '', offsetA, isA, nameB = '', offsetB, isB] =
      line.split('\t');
    const places = [
      { name: nameA, start: toUtf16(text, Number(offsetA)), isMeant: isA === 'TRUE' },
      { name: nameB, start: toUtf16(text, Number(offsetB)), isMeant: isB === 'TRUE' },
    ];
    const sources = places.map(({ name, start }): Attribution => {
      return { source: [{ start, end: start + name.length }], cue: [], content: [], confidence: 1 };
    });
    const blocks = [{ kind: 'body', start: 0, end: text.length }] as const;
    const { words, antecedents, people, mainPerson } = readArticleNames(
      { text, blocks },
      namesGiven ? sources : [],
    );
    return {
      pronoun,
      at: firstWordFrom(words, toUtf16(text, Number(offset))),
      context: {
        ...{ words, antecedents, mainPerson, spoken: [] },
        isAmbiguous: people.isAmbiguous,
        isContent: () => false,
      },
      names: places.map(({ start, isMeant }) => ({
        person: people.mentionAt(firstWordFrom(words, start))?.person ?? null,
        isMeant,
      })),
    };
  });
}

/** GAP counts code points. */
function toUtf16(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join('').length;
}
