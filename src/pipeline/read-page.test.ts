import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import { sha256 } from '../cli/sha256.ts';
import type { Page } from '../domain/page.ts';
import type { Quoted, Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import type { Tagger } from '../domain/tagging.ts';
import { readPage } from './read-page.ts';

/** Finds `“…” said Name` by pattern: enough to see what the stages after a tagger make of its spans. */
const patternTagger: Tagger = {
  version: 'pattern',
  tag: async (text, parts) => parts.flatMap((part) => tagPart(text, part)),
  close: async () => undefined,
};

function tagPart(text: string, part: Span): Attribution[] {
  const pattern = /(“[^”]{0,80}”),? (said) ((?:Ms\. )?[A-Z][a-z]+)/dg;
  return [...text.slice(part.start, part.end).matchAll(pattern)].map(({ indices }) => {
    const group = (index: number): Span[] => {
      const [start, end] = indices?.[index] ?? [0, 0];
      return [{ start: part.start + start, end: part.start + end }];
    };
    return { content: group(1), cue: group(2), source: group(3), confidence: 0.8 };
  });
}

const options = { tagger: patternTagger, hash: sha256, version: '1.2.3' };

function page(content: string, kind: Page['kind'] = 'text'): Page {
  return { url: null, name: 'a.txt', kind, content, charset: 'utf-8' };
}

async function read(content: string, kind?: Page['kind']) {
  const outcome = await readPage(page(content, kind), options);
  if (outcome.kind !== 'reading') throw new Error(outcome.reason);
  return outcome.reading;
}

const REPORT = `Port of Veldam to close

The port of Veldam will close on Monday, its director Irena Solt told the council.

“We were not asked,” said Ms. Solt. The council had voted for it by one vote in the night.

Share on Facebook

“It is a mistake,” said Okkers, who leads the union of the people who work there.`;

test('whom an ambiguous pronoun means is asked of the tagger, where it can answer', async () => {
  const text = 'Peter Reed and Tom Hale wrote to Harbel. “We are late,” said He.';
  const asked: string[] = [];
  const answering: Tagger = {
    ...patternTagger,
    whoIsMeant: async (all, questions) =>
      questions.map(({ pronoun, names }) => {
        asked.push(all.slice(pronoun, pronoun + 2));
        return new Map([[names.at(-1)?.person ?? -1, 0.99]]);
      }),
  };
  const speakers = async (tagger: Tagger) => {
    const outcome = await readPage(page(text), { ...options, tagger });
    return outcome.kind === 'reading' ? outcome.reading.statements.map(({ speaker }) => speaker.name) : [];
  };
  expect(await speakers(answering)).toEqual(['Tom Hale']);
  expect(asked).toEqual(['He']);
  expect(await speakers(patternTagger)).toEqual(['He']);
});

test('a woman is nobody of whom the other gender is known, however sure the tagger is', async () => {
  const text = 'Peter Reed and Mr. Hale wrote to Harbel. “We are late,” said She.';
  const tagger: Tagger = {
    ...patternTagger,
    whoIsMeant: async (_, questions) =>
      questions.map(({ names }) => new Map(names.map(({ person }, i) => [person, i === 0 ? 0.99 : 0.01]))),
  };
  const outcome = await readPage(page(text), { ...options, tagger });
  const speakers =
    outcome.kind === 'reading' ? outcome.reading.statements.map(({ speaker }) => speaker.name) : [];
  expect(speakers).toEqual(['She']);
});

test('a page becomes a reading: article, statements with their speakers, versions', async () => {
  const { article, statements, versions } = await read(REPORT);
  expect(article.id).toBe(sha256(REPORT));
  expect(article.text).toBe(REPORT);
  expect(statements.map(({ content, speaker }) => [content.text, speaker.name])).toEqual([
    ['“We were not asked,”', 'Irena Solt'],
    ['“It is a mistake,”', 'Okkers'],
  ]);
  expect(versions).toEqual({ sayso: '1.2.3', model: 'pattern' });
});

test('the same page gives the same reading, character for character', async () => {
  expect(JSON.stringify(await read(REPORT))).toBe(JSON.stringify(await read(REPORT)));
});

test('what the tagger is given never holds text that was left out', async () => {
  const seen: string[] = [];
  const watching: Tagger = {
    ...patternTagger,
    tag: async (text, parts) => {
      seen.push(...parts.map(({ start, end }) => text.slice(start, end)));
      return [];
    },
  };
  await readPage(page(REPORT), { ...options, tagger: watching });
  expect(seen.join()).toContain('We were not asked');
  expect(seen.join()).not.toContain('Share on Facebook');
});

test('a page without an article is an outcome, not an error', async () => {
  const front = '<html><body><nav><a href="/a">News</a> <a href="/b">Sport</a></nav></body></html>';
  expect(await readPage(page(front, 'html'), options)).toEqual({
    kind: 'no-article',
    name: 'a.txt',
    reason: 'no article was found on the page',
  });
  expect(await readPage(page('…\n---\n'), options)).toMatchObject({
    kind: 'no-article',
    reason: 'it holds no words',
  });
});

test('every span of any text shows exactly the words of the text', async () => {
  const pieces = fc.array(
    fc.oneof(wildText(12), fc.constantFrom('“No,” said Ms. Solt', '\n\n', '\r\n', ' ')),
    { maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const outcome = await readPage(page(parts.join('')), options);
      if (outcome.kind !== 'reading') return;
      const { article, statements } = outcome.reading;
      const shown: Quoted[] = statements.flatMap(({ source, cue, content }) =>
        source ? [source, cue, content] : [cue, content],
      );
      for (const { spans, text } of shown) {
        expect(spans.map(({ start, end }) => article.text.slice(start, end)).join(' … ')).toBe(text);
      }
      expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    }),
    { numRuns: 60 },
  );
});

describe('what others are said in a statement to have said', () => {
  const text =
    'Harbel to pay\n\n“Peter Hale had promised to pay. Solt had promised to go. She had promised to,” said Solt. “No,” said Hale. Irena Solt runs the port.';
  /** Beside what {@link patternTagger} finds, `… had promised to …`, of texts that are no quotation. */
  const promising: Tagger = {
    ...patternTagger,
    tag: async (given, parts) => {
      const found = await patternTagger.tag(given, parts);
      if (found.length > 0) return found;
      return [...given.matchAll(/([A-Z][a-z]+(?: [A-Z][a-z]+)?) (had promised) (to[^.]*)/dg)].map(
        ({ indices }) => {
          const [source, cue, content] = [1, 2, 3].map((index): Span[] => {
            const [start, end] = indices?.[index] ?? [0, 0];
            return [{ start, end }];
          });
          return { source: source ?? [], cue: cue ?? [], content: content ?? [], confidence: 0.9 };
        },
      );
    },
  };
  const readWith = async (nested: boolean) => {
    const outcome = await readPage(page(text), { ...options, tagger: promising, nested });
    if (outcome.kind !== 'reading') throw new Error(outcome.reason);
    return outcome.reading;
  };

  it('stands within that statement, and only where somebody else is named', async () => {
    const { statements } = await readWith(true);
    expect(statements.map(({ speaker, cue }) => `${speaker.name} ${cue.text}`)).toEqual([
      'Irena Solt said',
      'Peter Hale had promised',
      'Peter Hale said',
    ]);
    expect(statements.map(({ within }) => within)).toEqual([undefined, statements[0]?.id, undefined]);
    expect(statements[1]?.content.text).toBe('to pay');
    expect(statements[1]?.act?.name).toBe('promise');
  });

  it('changes nothing else of the reading', async () => {
    const plain = await readWith(false);
    const nested = await readWith(true);
    const outer = nested.statements.filter(({ within }) => within === undefined);
    expect({ ...nested, statements: outer }).toEqual(plain);
  });
});
