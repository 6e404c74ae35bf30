import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteWriter } from './byte-writer.ts';
import { packWords, VectorWriter } from './vector-writer.ts';

/** Where a word stands: `3A` for the third word of the content, `67D` for a word of the context. */
type Places = Readonly<Record<string, readonly string[]>>;

/** What PostgreSQL reads in the bytes of a vector. */
function readVector(bytes: Buffer): Places {
  const places: Record<string, string[]> = {};
  let at = 4;
  for (let left = bytes.readInt32BE(0); left > 0; left--) {
    const end = bytes.indexOf(0, at);
    const word = bytes.toString('utf8', at, end);
    expect(places).not.toHaveProperty([word]);
    const count = bytes.readUInt16BE(end + 1);
    at = end + 3 + 2 * count;
    places[word] = Array.from({ length: count }, (_, index) => {
      const place = bytes.readUInt16BE(end + 3 + 2 * index);
      return `${place & 0x3fff}${['D', 'C', 'B', 'A'][place >> 14]}`;
    });
  }
  expect(at).toBe(bytes.length);
  return places;
}

function write(words: Parameters<typeof packWords>[0], writer = new VectorWriter()): Places {
  const bytes = new ByteWriter(8);
  writer.write(bytes, packWords(words));
  return readVector(bytes.bytes());
}

const words = (most: number) =>
  fc.array(fc.constantFrom('the', 'harbour', 'ore', 'a', '12', 'ёлка', '港'), { maxLength: most });

test('a vector has every word once, with the places of its content and of its context', () => {
  const writer = new VectorWriter();
  fc.assert(
    fc.property(words(20), words(20), words(3), (content, context, tags) => {
      const expected: Record<string, string[]> = {};
      const note = (word: string, place: string[]) =>
        (expected[word] = [...(expected[word] ?? []), ...place]);
      for (const [index, word] of content.entries()) note(word, [`${index + 1}A`]);
      for (const [index, word] of context.entries()) note(word, [`${content.length + 65 + index}D`]);
      for (const tag of new Set(tags)) note(`#${tag}`, []);
      const given = { content: content.join(' '), context: context.join(' '), tags: tags.join(' ') };
      expect(write(given, writer)).toEqual(expected);
    }),
  );
});

test('a vector of many different words has all of them', () => {
  const many = Array.from({ length: 3000 }, (_, index) => `w${index}`);
  const places = write({ content: many.join(' '), context: '', tags: '' });
  expect(Object.keys(places)).toEqual(many);
  expect(places.w2999).toEqual(['3000A']);
});

test('of a word that comes often the first 255 places are kept', () => {
  const places = write({ content: Array(300).fill('no').join(' '), context: '', tags: '' });
  expect(places.no?.length).toBe(255);
  expect(places.no?.at(-1)).toBe('255A');
});

test('what stands beyond the last place that PostgreSQL knows has that place, once', () => {
  const content = Array.from({ length: 16_382 }, (_, index) => `w${index % 1000}`).join(' ');
  const places = write({ content: `${content} end end end`, context: 'end beside', tags: '' });
  expect(places.end).toEqual(['16383A']);
  expect(places.beside).toEqual(['16383D']);
});
