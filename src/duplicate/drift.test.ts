import { describe, expect, it } from 'vitest';
import { quotedStatement } from '../../test/support/quoted-statement.ts';
import { driftBetween } from './drift.ts';

/** The drift from `before` to `after`, each change as its kind and the words on both sides. */
function drift(before: string, after: string, speakers = ['Ada Lind', 'Ada Lind']): string[] {
  const [one, other] = [
    quotedStatement(speakers[0] ?? '', before),
    quotedStatement(speakers[1] ?? '', after),
  ];
  return driftBetween(one, other).map(
    ({ kind, before: from, after: to }) =>
      `${kind}: ${from ? before.slice(from.start, from.end) : '-'} > ${to ? after.slice(to.start, to.end) : '-'}`,
  );
}

describe('driftBetween', () => {
  it('finds nothing where case, accents and marks differ', () => {
    expect(drift('The café is closed, and stays so.', '“the cafe is closed and stays so”')).toEqual([]);
  });
  it('finds nothing where only person and tense differ', () => {
    expect(drift('We will close the bridge on Monday.', 'they would close the bridge on Monday')).toEqual([]);
  });
  it('names a changed number', () => {
    expect(drift('At least 340 houses were destroyed.', 'At least 430 houses were destroyed.')).toEqual([
      'changed-number: 340 > 430',
    ]);
  });
  it('takes a number in words and in digits for the same', () => {
    expect(drift('We lost eleven men there.', 'We lost 11 men there.')).toEqual([]);
  });
  it('names a dropped negation, also of a contraction', () => {
    expect(drift("We haven't fired on the crowd.", 'We have fired on the crowd.')).toEqual([
      "dropped-negation: haven't > have",
    ]);
    expect(drift('We have fired on the crowd.', 'We have never fired on the crowd.')).toEqual([
      'added-negation: - > never',
    ]);
  });
  it('calls whole sentences cut, though one of them has a condition', () => {
    const long =
      'Until you have rowed across that bay you do not know what a storm on open water means for a small crew of young sailors. ';
    expect(drift(`${long}Ada Lind has been in the boat.`, 'Ada Lind has been in the boat.')).toEqual([
      `cut: ${long.trim().slice(0, -1)} > -`,
    ]);
  });
  it('names a hedge and a qualifier that are gone', () => {
    expect(drift('The engine probably failed in the cold.', 'The engine failed in the cold.')).toEqual([
      'dropped-hedge: probably > -',
    ]);
    expect(drift('Almost all of the pensioners voted.', 'All of the pensioners voted.')).toEqual([
      'dropped-qualifier: Almost > -',
    ]);
  });
  it('names a condition that is gone as a whole', () => {
    expect(drift('We will send ships if both sides ask.', 'We will send ships.')).toEqual([
      'dropped-qualifier: if both sides ask > -',
    ]);
  });
  it('takes "about" for a qualifier only before a number', () => {
    expect(drift('They lied about the dam and left town.', 'They lied on the dam and left town.')).toEqual(
      [],
    );
    expect(drift('About 40 people came to us.', '40 people came to us.')).toEqual([
      'dropped-qualifier: About > -',
    ]);
  });
  it('names what was cut', () => {
    expect(drift('The valve failed and two men were burned.', 'The valve failed')).toEqual([
      'cut: and two men were burned > -',
    ]);
  });
  it('names another order', () => {
    expect(
      drift('If the roof leaks the archive will move.', 'The archive will move if the roof leaks.'),
    ).toEqual(['reordered: - > -']);
  });
  it('names another speaker', () => {
    expect(drift('The valve failed.', 'The valve failed.', ['Ada Lind', 'Bo Lind'])).toEqual([
      'changed-speaker: - > -',
    ]);
  });
});
