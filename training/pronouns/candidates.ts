/**
 * Writes texts with the persons that sayso reads in them, for `sayso_training.coreference_data`:
 *
 *     npx tsx training/pronouns/candidates.ts gap ../shared/gap/gap-development.tsv > work/gap.jsonl
 *     npx tsx training/pronouns/candidates.ts texts FOLDER > work/texts.jsonl
 *
 * One object a line: `text`, `genders` of its persons (“m”, “f” or null), and `mentions` `[start, end, person]`; for GAP
 * also `pronoun`, its offset, and `names` `[person, whether it is meant]`. Offsets count code points, as Python does.
 * FOLDER holds `.txt` files, the first line of each a headline.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readGap } from '../../bench/quality/gap-rows.ts';
import { readArticleNames } from '../../src/statement/article-names.ts';
import type { Person, PersonMention } from '../../src/statement/people.ts';
import { readWords } from '../../src/statement/words.ts';
import { headedArticle } from '../../test/support/bare-article.ts';

const [kind, path = ''] = process.argv.slice(2);
if (kind === 'gap') {
  for (const { text, context, at, names } of readGap(path, true)) {
    const persons = personsOf(context.antecedents);
    const toCodePoint = codePoints(text);
    print({
      ...{ text, genders: persons.map(({ gender }) => gender) },
      mentions: mentionsOf(context.antecedents, persons, toCodePoint),
      pronoun: toCodePoint(context.words[at]?.start ?? 0),
      names: names.map(({ person, isMeant }) => [person === null ? -1 : persons.indexOf(person), isMeant]),
    });
  }
} else {
  for (const name of readdirSync(path).sort()) {
    const text = readFileSync(`${path}/${name}`, 'utf8');
    const headed = headedArticle(text, Math.max(0, text.indexOf('\n')));
    const { antecedents } = readArticleNames(headed, readWords(text), []);
    const persons = personsOf(antecedents);
    const mentions = mentionsOf(antecedents, persons, codePoints(text));
    print({ id: name, text, genders: persons.map(({ gender }) => gender), mentions });
  }
}

function print(row: object): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

function personsOf(mentions: readonly PersonMention[]): readonly Person[] {
  return [...new Set(mentions.map(({ person }) => person))];
}

function mentionsOf(
  mentions: readonly PersonMention[],
  persons: readonly Person[],
  toCodePoint: (offset: number) => number,
): number[][] {
  return mentions.map(({ start, end, person }) => [
    toCodePoint(start),
    toCodePoint(end),
    persons.indexOf(person),
  ]);
}

/** Tells at which code point a UTF-16 offset of `text` stands. */
function codePoints(text: string): (offset: number) => number {
  const counts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    counts[i] = count;
    const code = text.charCodeAt(i);
    if (code < 0xd800 || code > 0xdbff) count++;
  }
  counts[text.length] = count;
  return (offset) => counts[offset] ?? count;
}
