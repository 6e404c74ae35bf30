import { readFileSync } from 'node:fs';
import type { Statement } from '../../../src/domain/statement.ts';
import { quotedStatement } from '../../../test/support/quoted-statement.ts';

/** Two quotations of the labelled set. */
export interface QuotationPair {
  /** How the second was made of the first, or why the two are no one utterance. */
  readonly kind: string;
  readonly same: boolean;
  readonly one: Statement;
  readonly other: Statement;
}

/** Every other pair is held out: nothing was chosen by it. */
export function quotationPairs(half: 'first' | 'held out'): QuotationPair[] {
  return [...readPairs('same.txt', true), ...readPairs('different.txt', false)].filter(
    (_, at) => (at % 2 === 0) === (half === 'first'),
  );
}

/** A file beside this one: `== kind` and two lines, each a speaker, a colon and the words. */
function readPairs(file: string, same: boolean): QuotationPair[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .split(/^== /m)
    .slice(1)
    .map((part) => {
      const [kind = '', one = '', other = ''] = part.split('\n');
      return { kind, same, one: readLine(one), other: readLine(other) };
    });
}

function readLine(line: string): Statement {
  const colon = line.indexOf(': ');
  return quotedStatement(line.slice(0, colon), line.slice(colon + 2));
}
