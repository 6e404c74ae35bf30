import fc from 'fast-check';

/** Characters that trouble those who show or cut text: controls, overrides, marks, wide ones, halves of pairs. */
const TROUBLE = [
  ...[
    '\u0000',
    '\u001b',
    '\u0007',
    '\u007f',
    '\u009b',
    '\r\n',
    '\n\n',
    '\t',
    '\u2028',
    '\u202e',
    '\u2066',
    '\u200b',
  ],
  ...[
    '\ufeff',
    '\u{e0041}',
    '\ud83d',
    '\ude00',
    'e\u0301',
    '\u0301',
    '漢',
    '👩‍👩‍👧',
    '“',
    '”',
    '"',
    "'",
    '<',
    '>',
    '&',
    '</script>',
  ],
];

/** Text of any kind, much of it trouble. */
export function wildText(maxLength: number): fc.Arbitrary<string> {
  const any = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
  const letter = fc.constantFrom(...'abc de. ');
  const unit = fc.oneof(any, fc.constantFrom(...TROUBLE), letter);
  return fc.array(unit, { minLength: 1, maxLength }).map((units) => units.join(''));
}
