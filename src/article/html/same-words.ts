/** The letters and digits of a text in lower case, nothing else: what two printings of one line share. */
export function lineKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * How much of the shorter of two titles the longer one repeats: 1 when all its words are there, 0 when none is.
 * Titles in scripts without spaces are compared by characters.
 */
export function sharedWords(a: string, b: string): number {
  const first = wordSet(a);
  const second = wordSet(b);
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / small.size;
}

function wordSet(text: string): ReadonlySet<string> {
  const lower = text.slice(0, 1000).toLowerCase();
  return new Set(lower.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu) ?? []);
}

/** Words in a row that two texts must share to be taken for the same passage. */
const RUN = 5;

/** Every five words in a row of some texts: tells in one look whether a passage is among them. */
export class Passages {
  readonly #runs = new Set<string>();

  constructor(texts: Iterable<string>) {
    for (const text of texts) for (const run of runsOf(text)) this.#runs.add(run);
  }

  /** The share of the runs of `text` that are in the texts; short texts are one run. */
  shareOf(text: string): number {
    let all = 0;
    let known = 0;
    for (const run of runsOf(text)) {
      all++;
      if (this.#runs.has(run)) known++;
    }
    return all === 0 ? 0 : known / all;
  }
}

function* runsOf(text: string): Generator<string> {
  const words =
    text.toLowerCase().match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > 0 && words.length < RUN) yield words.join(' ');
  for (let i = 0; i + RUN <= words.length; i++) yield words.slice(i, i + RUN).join(' ');
}
