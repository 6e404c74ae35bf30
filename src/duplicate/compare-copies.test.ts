import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCopies } from './compare-copies.ts';
import { type CopyText, readCopyText } from './copy-text.ts';

/** `count` words that occur nowhere else, by `name`. */
function words(name: string, count: number): string {
  return Array.from({ length: count }, (_, at) => `${name}${String.fromCharCode(97 + (at % 26))}${at}`).join(
    ' ',
  );
}

function copy(text: string): CopyText {
  return readCopyText({ text, blocks: [] });
}

describe('compareCopies', () => {
  it('shows the shared words as spans of both texts', () => {
    const first = `Own opening. ${words('quay', 60)}.`;
    const second = `Another writer begins. ${words('quay', 60)} and ends.`;
    const shared = compareCopies(copy(first), copy(second));
    expect(shared?.kind).toBe('most');
    const [passage] = shared?.passages ?? [];
    expect(first.slice(passage?.first.start, passage?.first.end)).toBe(words('quay', 60));
    expect(second.slice(passage?.second.start, passage?.second.end)).toBe(words('quay', 60));
    expect(shared?.shareOfFirst).toBeCloseTo(60 / 62, 5);
  });
  it('finds paragraphs that have changed places', () => {
    const [one, two] = [words('salt', 40), words('mill', 40)];
    expect(compareCopies(copy(`${one}\n\n${two}`), copy(`${two}\n\n${one}`))?.shareOfFirst).toBe(1);
  });
  it('bridges a sentence in which a few words were changed', () => {
    const before = `${words('reed', 30)} the old harbour master has never seen it so low ${words('lock', 30)}`;
    const after = `${words('reed', 30)} the former harbour chief has seldom seen it so low ${words('lock', 30)}`;
    expect(compareCopies(copy(before), copy(after))?.passages).toHaveLength(1);
  });
  it('finds a long passage within a report of its own', () => {
    const shared = compareCopies(
      copy(words('barge', 400)),
      copy(`${words('kiln', 300)} ${words('barge', 80)} ${words('loom', 300)}`),
    );
    expect(shared?.kind).toBe('passage');
  });
  it('takes two reports that quote one speech for two reports', () => {
    const speech = `“${words('oath', 120)}”`;
    expect(
      compareCopies(
        copy(`${words('gale', 150)} ${speech} ${words('fen', 90)}`),
        copy(`${words('dune', 150)} ${speech} ${words('moor', 90)}`),
      ),
    ).toBeNull();
  });
  it('takes the same speech printed alone for the same copy', () => {
    const speech = `“${words('oath', 220)}”`;
    expect(compareCopies(copy(speech), copy(speech))?.kind).toBe('most');
  });
  it('takes a list of related reports at the end of both for furniture', () => {
    const related = `Related: ${words('link', 60)}`;
    expect(
      compareCopies(copy(`${words('gale', 110)}\n\n${related}`), copy(`${words('dune', 90)}\n\n${related}`)),
    ).toBeNull();
  });
  it('judges a text of one repeated word in no time', () => {
    const text = 'no '.repeat(20_000);
    expect(compareCopies(copy(text), copy(`${text}yes`))).not.toBeNull();
  });
  it('reads scripts without spaces character by character', () => {
    const text =
      '港口的工人星期二早上停止工作因为谈判破裂公司拒绝提高工资他们要求新的班次表而且不想在夜间工作三个星期';
    expect(compareCopies(copy(text), copy(`昨天${text}完`))?.kind).toBe('most');
  });
  it('keeps every span within its text, and finds the same from either side', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '“', '”', '\n', '𝒜', 'é'), { maxLength: 200 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const shared = compareCopies(copy(one), copy(other));
        for (const { first, second } of shared?.passages ?? []) {
          expect(first.start).toBeLessThan(first.end);
          expect(first.end).toBeLessThanOrEqual(one.length);
          expect(second.end).toBeLessThanOrEqual(other.length);
        }
      }),
    );
  });
});
