/**
 * Scores the speakers on sources of invented news that nobody wrote a rule for:
 *
 *     npx tsx bench/quality/own-speakers.ts [--part tune|held] [--show]
 *
 * `own-speakers/tune.txt` may be looked at while rules are written, `own-speakers/held.txt` is scored only. In both
 * `[[she|Maria Stone]]` marks a source and who it is, `{…}` what is attributed to the source nearest by. After the bar
 * stand names parted by " + " for several speakers, "=" for what names nobody and stays as printed, and after " > "
 * whom the speaker speaks for.
 */
import { readFileSync } from 'node:fs';
import { sha256 } from '../../src/cli/sha256.ts';
import type { Span } from '../../src/domain/span.ts';
import type { Attribution, Statement } from '../../src/domain/statement.ts';
import { readStatements } from '../../src/statement/read-statements.ts';
import { headedArticle } from '../../test/support/bare-article.ts';
import { readArguments } from '../arguments.ts';

const { values } = readArguments({
  options: { part: { type: 'string', default: 'tune' }, show: { type: 'boolean', default: false } },
});

interface Marked {
  readonly text: string;
  readonly attributions: readonly Attribution[];
  /** What is expected of each attribution, in the notation of the file. */
  readonly expected: readonly string[];
}

/** How far from its source, in characters, content is taken for the source's. */
const NEAR = 60;

function unmark(marked: string): Marked {
  let text = '';
  const sources: (Span & { readonly expected: string })[] = [];
  const contents: Span[] = [];
  for (const piece of marked.matchAll(
    /\[\[(?<shown>[^|]*)\|(?<name>[^\]]*)\]\]|\{(?<said>[^}]*)\}|[^[{]+|./gsu,
  )) {
    const { shown, name, said } = piece.groups ?? {};
    const start = text.length;
    text += shown ?? said ?? piece[0];
    if (shown !== undefined) sources.push({ start, end: text.length, expected: name ?? '' });
    if (said !== undefined) contents.push({ start, end: text.length });
  }
  const distance = (a: Span, b: Span) => Math.max(a.start - b.end, b.start - a.end);
  const attributions = sources.map((source): Attribution => {
    const own = contents.filter(
      (content) =>
        distance(source, content) < NEAR &&
        sources.every((other) => distance(other, content) >= distance(source, content)),
    );
    const { start, end } = source;
    return { source: [{ start, end }], cue: [], content: own, confidence: 1 };
  });
  return { text, attributions, expected: sources.map(({ expected }) => expected) };
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:the|an?) /u, '')
    .replace(/[,.’']+$/u, '');

function isRight({ speakers, source }: Statement, expected: string): boolean {
  const [names = '', principal] = expected.split(' > ');
  if (principal !== undefined && plain(speakers[0]?.speaksFor?.name ?? '') !== plain(principal)) return false;
  if (names === '=') {
    return speakers.every(({ name }) => source !== null && plain(source.text).includes(plain(name)));
  }
  const found = speakers.map(({ name }) => plain(name));
  return found.join(' + ') === names.split(' + ').map(plain).join(' + ');
}

const file = new URL(`./own-speakers/${values.part}.txt`, import.meta.url);
const rows: Record<string, { right: number; all: number; percent: number }> = {};
const total = { right: 0, all: 0, percent: 0 };
for (const section of readFileSync(file, 'utf8').split(/^## /mu).slice(1)) {
  const [kind = '', ...lines] = section.trim().split('\n');
  const { text, attributions, expected } = unmark(lines.join('\n'));
  const statements = readStatements(headedArticle(text, text.indexOf('\n')), attributions, sha256).value;
  const right = statements.filter((statement, i) => {
    const verdict = isRight(statement, expected[i] ?? '');
    if (values.show && !verdict) {
      const found = statement.speakers.map(({ name, resolvedBy }) => `${name} (${resolvedBy})`).join(' + ');
      const principal = statement.speaker.speaksFor?.name;
      console.log(`${kind}: "${statement.source?.text}" -> ${found} > ${principal}, not ${expected[i]}`);
    }
    return verdict;
  }).length;
  const row = rows[kind] ?? { right: 0, all: 0, percent: 0 };
  for (const sum of [row, total]) {
    sum.right += right;
    sum.all += statements.length;
    sum.percent = Math.round((1000 * sum.right) / sum.all) / 10;
  }
  rows[kind] = row;
}
console.table({ ...rows, all: total });
