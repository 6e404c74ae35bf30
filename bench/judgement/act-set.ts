import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ACT_NAMES, type ActName } from '../../src/domain/judgement.ts';
import type { Span } from '../../src/domain/span.ts';
import type { Statement } from '../../src/domain/statement.ts';
import { readStatements } from '../../src/statement/read-statements.ts';
import { plainArticle } from '../quality/plain-article.ts';

export type Half = 'dev' | 'held-out';

/** A marked sentence, and what is to be read of its statement. */
export interface ActItem {
  readonly line: number;
  readonly text: string;
  readonly statement: Statement;
  /** `none` where no act is to be told. */
  readonly act: ActName | 'none';
  readonly condition: {
    readonly spans: readonly Span[];
    readonly polarity: string;
    readonly voice: string;
  } | null;
  readonly negation: readonly Span[];
  readonly hedges: readonly Span[];
  readonly denied: readonly Span[];
}

const MARK = /⟦([scqnhd]|i[+-]):|⟧/gu;
const ITEM = /^(\S+) = (.*)$/u;

/**
 * The items of one half of the marked set, `acts/dev.txt` or `acts/held-out.txt`, one a line: the act, ` = `, and the
 * sentence with source (`s`), cue (`c`), content (`q`), condition (`i+`, or `i-` for a negative one), negation (`n`),
 * hedges (`h`) and what is denied (`d`) in ⟦marks⟧. A condition outside of the content is in the article’s own words.
 */
export function readActSet(half: Half): readonly ActItem[] {
  const file = readFileSync(fileURLToPath(new URL(`acts/${half}.txt`, import.meta.url)), 'utf8');
  return file.split('\n').flatMap((line, at) => {
    if (line === '' || line.startsWith('#')) return [];
    const [, act = '', marked = ''] = ITEM.exec(line) ?? [];
    if (act !== 'none' && !(ACT_NAMES as readonly string[]).includes(act)) {
      throw new RangeError(`${half}.txt, line ${at + 1}: “${act}” is no act`);
    }
    return [readItem(act as ActItem['act'], marked, at + 1)];
  });
}

function readItem(act: ActItem['act'], marked: string, line: number): ActItem {
  const { text, spans } = readMarks(marked, line);
  const of = (label: string) => spans.get(label) ?? [];
  const attribution = { source: of('s'), cue: of('c'), content: of('q'), confidence: 1 };
  const [statement] = readStatements(plainArticle(text), [attribution], digest).value;
  if (statement === undefined || of('q').length === 0)
    throw new RangeError(`line ${line}: no content is marked`);
  const condition = of('i+').length > 0 ? of('i+') : of('i-');
  const isInside = of('q').some(
    ({ start, end }) => start <= (condition[0]?.start ?? -1) && (condition[0]?.end ?? 0) <= end,
  );
  return {
    ...{ line, text, statement, act, negation: of('n'), hedges: of('h'), denied: of('d') },
    condition:
      condition.length === 0
        ? null
        : {
            spans: condition,
            polarity: of('i+').length > 0 ? 'positive' : 'negative',
            voice: isInside ? 'content' : 'article',
          },
  };
}

/** Ids play no part here: any digest does. */
function digest(text: string): string {
  return text.length.toString(16).padStart(64, '0');
}

function readMarks(
  marked: string,
  line: number,
): { text: string; spans: ReadonlyMap<string, readonly Span[]> } {
  const spans = new Map<string, Span[]>();
  const open: { readonly label: string; readonly start: number }[] = [];
  let text = '';
  let read = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(read, match.index);
    read = match.index + match[0].length;
    if (match[1] !== undefined) {
      open.push({ label: match[1], start: text.length });
      continue;
    }
    const mark = open.pop();
    if (mark === undefined || mark.start === text.length)
      throw new RangeError(`line ${line}: a mark is wrong`);
    spans.set(mark.label, [...(spans.get(mark.label) ?? []), { start: mark.start, end: text.length }]);
  }
  text += marked.slice(read);
  if (open.length > 0 || /[⟦⟧]/u.test(text)) throw new RangeError(`line ${line}: a mark is not closed`);
  return { text, spans };
}
