import { describe, expect, it } from 'vitest';
import { readMarked } from '../../test/support/marked-sources.ts';

const namesIn = (marked: string) => readMarked(marked).map(({ speaker }) => speaker.name);

describe('a name that ends in ’s', () => {
  it('keeps it where a verb follows and the text never has it without', () => {
    expect(namesIn('‹Belder’s› said it may cut its rating. Later ‹Belder’s› added a word.')).toEqual([
      'Belder’s',
      'Belder’s',
    ]);
    expect(namesIn("‹Hale & Belder's› declined to comment.")).toEqual(["Hale & Belder's"]);
  });

  it('is an owner’s where something owned follows, or the name stands alone elsewhere', () => {
    expect(namesIn('‹Belder’s› claim that it rained was false.')).toEqual(['Belder']);
    expect(namesIn('Ida Belder came. A friend of ‹Belder’s› said it rained.')).not.toContain('Belder’s');
  });
});
