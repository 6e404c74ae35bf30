import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wildText } from '../../test/support/wild-text.ts';
import type { Span } from '../domain/span.ts';
import type { Attribution } from '../domain/statement.ts';
import type { Tagger } from '../domain/tagging.ts';
import { readNested } from './read-nested.ts';

type Words = readonly [source: string, cue: string, content: string];

/** Gives whichever of `known` stand word for word in a text, and keeps every text that it was given. */
function taggerOf(known: readonly Words[], confidence = 0.9) {
  const seen: string[] = [];
  const tagger: Tagger = {
    version: 'words',
    close: async () => undefined,
    tag: async (text) => {
      seen.push(text);
      return known.flatMap((words) => {
        const [source, cue, content] = words.map((each): Span[] => {
          const start = each === '' ? -1 : text.indexOf(each);
          return start < 0 ? [] : [{ start, end: start + each.length }];
        });
        const found = { source: source ?? [], cue: cue ?? [], content: content ?? [], confidence };
        return found.cue.length === 0 ? [] : [found];
      });
    },
  };
  return { tagger, seen };
}

function attributed(text: string, ...contents: readonly string[]): Attribution {
  const spans = contents.map((content) => ({
    start: text.indexOf(content),
    end: text.indexOf(content) + content.length,
  }));
  return { source: [{ start: 0, end: 1 }], cue: [{ start: 1, end: 2 }], content: spans, confidence: 1 };
}

async function nestedIn(text: string, content: string, known: readonly Words[], confidence?: number) {
  const found = await readNested(text, [attributed(text, content)], taggerOf(known, confidence).tagger);
  const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return found.map(({ source, cue, content: inner }) => [words(source), words(cue), words(inner)]);
}

describe('what is said in a content', () => {
  it('is found where it stands in the article', async () => {
    const text = 'Ann Moss told us that the king had agreed to the border treaty.';
    const content = 'that the king had agreed to the border treaty';
    expect(await nestedIn(text, content, [['The king', 'had agreed', 'to the border treaty.']])).toEqual([
      ['the king', 'had agreed', 'to the border treaty'],
    ]);
  });

  it.each([
    ['that the king had agreed to it', 'The king had agreed to it.'],
    ['“My lawyer told me to wait,”', 'My lawyer told me to wait.'],
    ['“Who told you so?”', 'Who told you so?'],
    ['Dragan had boasted of “his piano”', 'Dragan had boasted of “his piano”.'],
    ['ŉ was said to be late', 'ŉ was said to be late.'],
    ['𝒳 had agreed to it', '𝒳 had agreed to it.'],
  ])('is read of a sentence by itself: %s', async (content, sentence) => {
    const text = `Ann Moss told us ${content} on Monday.`;
    const { tagger, seen } = taggerOf([]);
    await readNested(text, [attributed(text, content)], tagger);
    expect(seen).toEqual([sentence]);
  });

  it('is looked for in every piece of a content but those of a word or two', async () => {
    const text = '“My lawyer told me,” said Ann Moss, “that they had agreed to it, not so.”';
    const { tagger, seen } = taggerOf([]);
    await readNested(
      text,
      [attributed(text, '“My lawyer told me,”', '“that they had agreed to it,', 'not so')],
      tagger,
    );
    expect(seen).toEqual(['My lawyer told me.', 'They had agreed to it.']);
  });
});

it('contents that hold each other are read no longer than the text is', async () => {
  const text = 'he said '.repeat(200);
  const attributions = Array.from({ length: 200 }, (_, i) => ({
    ...{ source: [], cue: [], confidence: 1 },
    content: [{ start: 8 * i, end: text.length - 1 }],
  }));
  const { tagger, seen } = taggerOf([]);
  await readNested(text, [...attributions, ...attributions], tagger);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.join('').length).toBeLessThanOrEqual(text.length + seen.length);
  expect(new Set(seen).size).toBe(seen.length);
});

describe('nothing is said by another', () => {
  const text = 'Ann Moss told us that I think Congress is to reject the bill.';
  const content = 'that I think Congress is to reject the bill';

  it.each<[string, Words, number]>([
    ['where the speaker speaks of herself', ['I', 'think', 'Congress is to reject the bill'], 0.9],
    ['where somebody is only to do something', ['Congress', 'to reject', 'the bill'], 0.9],
    ['where nobody is named', ['', 'think', 'Congress is to reject the bill'], 0.9],
    ['where nothing is said', ['Congress', 'think', ''], 0.9],
    ['where the tagger is hardly sure', ['Congress', 'think', 'the bill'], 0.6],
  ])('%s', async (_, words, confidence) => {
    expect(await nestedIn(text, content, [words], confidence)).toEqual([]);
  });

  it('where the cue was found already', async () => {
    const outer = attributed(text, content);
    const cue = [{ start: text.indexOf('think'), end: text.indexOf('think') + 5 }];
    const { tagger } = taggerOf([['Congress', 'think', 'the bill']]);
    expect(await readNested(text, [outer], tagger)).toHaveLength(1);
    expect(await readNested(text, [outer, { ...outer, cue, content: [] }], tagger)).toEqual([]);
  });
});

it('no span leaves its content, whatever the text', async () => {
  const all: Tagger = {
    version: 'all',
    close: async () => undefined,
    tag: async (text) => {
      const whole = [{ start: 0, end: text.length }];
      return [{ source: whole, cue: whole, content: whole, confidence: 1 }];
    },
  };
  await fc.assert(
    fc.asyncProperty(wildText(200), fc.nat(), fc.nat(), async (text, a, b) => {
      const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const outer = { source: [], cue: [], content: [{ start, end }], confidence: 1 };
      for (const { source, cue, content } of await readNested(text, [outer], all)) {
        for (const span of [...source, ...cue, ...content]) {
          expect(span.start).toBeGreaterThanOrEqual(start);
          expect(span.end).toBeLessThanOrEqual(end);
          expect(span.start).toBeLessThan(span.end);
        }
      }
    }),
  );
});
