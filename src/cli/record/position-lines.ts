import type { StoredPositions } from '../../domain/connections.ts';
import type { Entity } from '../../domain/statement.ts';
import { toPositionsJson } from '../finding-json.ts';
import { safeText } from '../safe-text.ts';
import { stanceWord } from '../shown-findings.ts';
import { separator } from '../terminal-canvas.ts';
import { stylesFor, type TerminalLook } from '../terminal-look.ts';
import { plain, type Run, wrapRuns } from '../wrap-runs.ts';
import type { ShownName } from './shown-names.ts';
import { toStoredArticleJson } from './stored-json.ts';

/**
 *     2031-05-01 · The Veldam Ledger · both on “observers”
 *       Norland · undecided · “considering” “sending observers to Korr” · s0123456789ab
 *       Westmark · against · “ruled out” “sending observers” · s0123456789ac
 *
 * `names` tells how those who take a stand are shown.
 */
export function positionLines(
  { group, article, days }: StoredPositions,
  names: ShownName,
  look: TerminalLook,
): readonly string[] {
  const style = stylesFor(look);
  const outlet = article.outlet ?? article.agency;
  const head = [days[0] ?? 'no date', ...(outlet === null ? [] : [outlet]), group.why].map(safeText);
  const between: Run = { text: separator(look), style: style.aside };
  const nameOf = (holder: Entity) => names({ speaker: holder, article: article.key }) ?? holder.name;
  return [
    ...wrapRuns([{ text: head.join(separator(look)), style: style.aside }], look.width),
    ...group.sides.flatMap(({ holder, stance, word, question, statement }) =>
      wrapRuns(
        [
          { text: safeText(nameOf(holder)), style: style.speaker },
          between,
          { text: stanceWord(stance), style: style.cue },
          between,
          { text: `“${safeText(word.text)}” “${safeText(question.text)}”`, style: plain },
          between,
          { text: statement, style: style.aside },
        ],
        look.width - 2,
      ).map((line) => `  ${line}`),
    ),
  ];
}

/** Positions on one question, as `sayso read --json` prints them, with the days of the sides and the article. */
export function toStoredPositionsJson({ group, article, days }: StoredPositions) {
  const { sides, ...rest } = toPositionsJson(group);
  return {
    ...rest,
    sides: sides.map((side, at) => ({ ...side, day: days[at] ?? null })),
    article: toStoredArticleJson(article),
  };
}
