import { renderTable } from '../speed/table.ts';
import { copySet } from './copies/copy-set.ts';
import { type CopyScore, scoreCopies } from './copies/score-copies.ts';

/** The tables of the labelled set of copies: thresholds were chosen beside the first half, never beside the second. */
export function copyReport(): string[] {
  const [first, second] = [scoreCopies(copySet('articles-1.txt')), scoreCopies(copySet('articles-2.txt'))];
  const rows = [...first.kinds.keys()].map((kind) => [kind, foundOf(first, kind), foundOf(second, kind)]);
  return [
    ...renderTable(
      ['copies found, of original and copy', 'first half', 'held out'],
      [
        ...rows,
        ['precision', percent(first.precision), percent(second.precision)],
        ['recall', percent(first.recall), percent(second.recall)],
        ['pair F1', percent(first.f1), percent(second.f1)],
        ['unlike pairs', String(first.unlike), String(second.unlike)],
      ],
    ),
    ...[...first.wrong, ...second.wrong].map((pair) => `wrongly found: ${pair}`),
  ];
}

function foundOf({ kinds }: CopyScore, kind: string): string {
  const { pairs, found } = kinds.get(kind) ?? { pairs: 0, found: 0 };
  return `${found}/${pairs}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
