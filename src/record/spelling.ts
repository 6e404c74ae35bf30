/**
 * Whether `one` becomes `other` by at most `most` mistakes: a letter too many, missing, wrong, or two swapped. Stops as
 * soon as there are more; `null` then, else how many.
 */
export function countMistakes(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const wrong = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + wrong);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > most) return null;
    before = last;
    last = row;
  }
  const mistakes = last[other.length] ?? 0;
  return mistakes <= most ? mistakes : null;
}

/** Mistakes that a word of this length may have and still be recognised. */
export function bearableMistakes(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}
