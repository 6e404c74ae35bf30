import type { Position, PositionGroup, Stance } from '../domain/finding.ts';
import type { Entity } from '../domain/statement.ts';
import type { Cell } from './database.ts';
import {
  packSpans,
  plainText,
  plainTextOrNull,
  presentQuote,
  quoteStored,
  type StoredSpans,
} from './spans-text.ts';

/** A row of `positions` with its holder, as read; the name is as the article gives it. */
export interface PositionRow {
  readonly position: number;
  readonly id: string;
  readonly holder_id: string;
  readonly name: string;
  readonly type: Entity['type'];
  readonly stance: Stance;
  readonly statement: string;
  readonly why: string;
  readonly spans: string;
}

/** The columns of a {@link PositionRow}, and the tables they are of. */
export const POSITION_COLUMNS =
  'p.position, p.id, h.id AS holder_id, p.name, h.type, p.stance, p.statement, p.why, p.spans';
export const POSITION_TABLES = 'positions p JOIN entities h ON h.n = p.holder';

/** The sides of `group`, the one at `position` of the article, as rows of `positions`. */
export function toPositionRows(
  { id, sides, why }: PositionGroup,
  article: number,
  position: number,
  numberOf: (entity: Entity) => number,
): Cell[][] {
  return sides.map(({ holder, who, stance, word, question, statement }, side) => {
    const spans: StoredSpans = {
      ...(who && { who: packSpans(who.spans) }),
      word: packSpans(word.spans),
      question: packSpans(question.spans),
    };
    return [
      article,
      position,
      side,
      id,
      numberOf(holder),
      plainText(holder.name),
      stance,
      plainTextOrNull(who?.text),
      plainText(word.text),
      plainText(question.text),
      statement,
      plainText(why),
      JSON.stringify(spans),
    ];
  });
}

/** The groups of an article's rows, which come in order of group and side; their words are slices of `text`. */
export function toPositions(rows: readonly PositionRow[], text: string): readonly PositionGroup[] {
  const groups = new Map<number, PositionGroup & { readonly sides: Position[] }>();
  for (const row of rows) {
    const group = groups.get(row.position) ?? { id: row.id, sides: [], why: row.why };
    groups.set(row.position, group);
    group.sides.push(toPosition(row, text));
  }
  return [...groups.values()];
}

function toPosition(row: PositionRow, text: string): Position {
  const stored = JSON.parse(row.spans) as StoredSpans;
  return {
    holder: { id: row.holder_id, name: row.name, type: row.type },
    who: quoteStored(text, stored, 'who'),
    stance: row.stance,
    word: presentQuote(text, stored, 'word'),
    question: presentQuote(text, stored, 'question'),
    statement: row.statement,
  };
}
