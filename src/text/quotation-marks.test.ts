import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationMarks } from './quotation-marks.ts';

/** In `marked`, ⟨ and ⟩ stand before each opening and closing mark that is expected, with its depth. */
function check(marked: string): void {
  const text = marked.replace(/[⟨⟩]\d/g, '');
  let shown = '';
  let from = 0;
  for (const { offset, kind, depth } of quotationMarks(text)) {
    shown += `${text.slice(from, offset)}${kind === 'open' ? '⟨' : '⟩'}${depth}`;
    from = offset;
  }
  expect(shown + text.slice(from)).toBe(marked);
}

describe('quotationMarks', () => {
  it('finds curly double marks', () => {
    check('⟨0“It is safe,⟩0” Ms. Orla Venn said, ⟨0“for now.⟩0”');
  });
  it('tells opening from closing straight marks by what stands around them', () => {
    check('⟨0"It is safe,⟩0" she said. (⟨0"Safe⟩0") and ⟨0"safe⟩0"—no.');
  });
  it('takes turns where straight marks stand between spaces', () => {
    check('He called it ⟨0" a beginning ⟩0" and left.');
  });
  it('opens a straight quotation inside a straight single one', () => {
    check(`⟨0'They told us ⟨1"go home⟩1" twice,⟩0' he said.`);
  });
  it('reads a straight mark after an opened straight mark as inner', () => {
    check(`⟨0"⟨1'Go home,⟩1' they told us,⟩0" he said.`);
  });
  it('gives single marks inside of double ones depth 1', () => {
    check('⟨0“He said ⟨1‘no⟩1’ to me,⟩0” she said.');
  });
  it('finds single quotations of British style', () => {
    check('⟨0‘It is not over,⟩0’ Mr Tamm said. ⟨0‘Not yet.⟩0’');
  });
  it('leaves apostrophes alone', () => {
    check("The minister's aides don't, and the boys’ coats weren’t.");
  });
  it('leaves decades and shortened years alone', () => {
    check("In the ‘90s, and again in '16, the voters' mood turned.");
  });
  it('keeps an apostrophe inside a single quotation', () => {
    check("⟨0'We don't know,⟩0' he said.");
  });
  it('opens no single quotation that nothing closes', () => {
    check("He wrote 'tis nothing to the port of Arrel");
  });
  it('finds angled marks, pointing out and pointing in', () => {
    check('⟨0«Nous partons⟩0», dit-elle. ⟨0»Wir gehen⟨1‹ nicht ⟩1›.⟩0«');
  });
  it('finds low marks closed by high ones', () => {
    check('⟨0„So ist es⟩0“, sagte sie. ⟨0„Tak jest⟩0”, dodał.');
  });
  it('finds low single marks closed by high ones', () => {
    check('⟨0„Er rief ⟨1‚halt⟩1‘ und ging⟩0“, sagte sie.');
  });
  it('opens with a closing mark where nothing is open, as Swedish does', () => {
    check('⟨0”Så är det⟩0”, sade hon.');
  });
  it('ignores a closing mark with nothing open', () => {
    check('It is safe,” she said.');
  });
  it('closes everything at a line break', () => {
    check('⟨0“It is safe.\n⟨0“It is clean,⟩0” she said.\r\n⟨0“Good.⟩0”');
  });
  it('closes an inner quotation left open when the outer one closes', () => {
    check('⟨0„She said ‚no⟩0“ and ⟨0“left⟩0”.');
  });
  it('judges a letter beyond the basic plane as a letter', () => {
    check("the boys'𝒜 said");
  });

  it('alternates and nests by depth in any text', () => {
    const text = fc
      .array(fc.constantFrom(...'“”„«»"‘’‚\'‹› \n.,a1—('), { maxLength: 60 })
      .map((c) => c.join(''));
    fc.assert(
      fc.property(text, (any) => {
        let previous = -1;
        for (const { offset, depth } of quotationMarks(any)) {
          expect(offset).toBeGreaterThan(previous);
          expect(depth).toBeGreaterThanOrEqual(0);
          previous = offset;
        }
      }),
    );
  });

  it.each(['“', '‘', '"', '"a', '‘a ', "a' '", '«', '„‚', '“‹', '«”', '‹’'])(
    'stays linear in a line of %s',
    (unit) => {
      const started = performance.now();
      quotationMarks(unit.repeat(50_000));
      expect(performance.now() - started).toBeLessThan(2_000);
    },
  );
});
