import type {
  Check,
  Comparison,
  Dispute,
  Position,
  PositionGroup,
  Side,
  Verdict,
} from '../domain/finding.ts';
import type { Reading } from '../domain/reading.ts';
import type { Statement } from '../domain/statement.ts';
import { speakerNames } from './group-by-speaker.ts';
import { paragraphAt, placeName } from './paragraphs.ts';
import { safeText } from './safe-text.ts';
import { figurePhrase, findingsOf, stanceWord } from './shown-findings.ts';
import { type Canvas, count, separator } from './terminal-canvas.ts';
import { plain, type Run, wrapRuns } from './wrap-runs.ts';

/** Figures shown on a terminal; the rest is counted. */
const FIGURES_SHOWN = 30;
const SIGNS: Readonly<Record<Verdict, string>> = { agrees: '=', roughly: '≈', disagrees: '≠' };
const ASCII_SIGNS: Readonly<Record<Verdict, string>> = { agrees: '=', roughly: '~', disagrees: '!' };

/** The figures, checks, disputes, comparisons and positions that belong to `statements`, a section each, with a blank line before it. */
export function renderFindings(reading: Reading, statements: readonly Statement[], canvas: Canvas): string[] {
  const { figures, checks, disputes, comparisons, positions } = findingsOf(reading, statements);
  return [
    ...section(
      'Checks',
      checks.map((check) => checkLines(check, canvas)),
      canvas,
    ),
    ...section(
      'Does not agree',
      disputes.map((dispute) => disputeLines(dispute, canvas)),
      canvas,
    ),
    ...section(
      'Side by side',
      comparisons.map((comparison) => comparisonLines(comparison, canvas)),
      canvas,
    ),
    ...section(
      'Positions',
      positions.map((group) => positionLines(group, canvas)),
      canvas,
    ),
    ...section('Figures', figures.length === 0 ? [] : [figureLines(figures, canvas)], canvas),
  ];
}

function section(name: string, entries: readonly (readonly string[])[], { style }: Canvas): string[] {
  return entries.length === 0 ? [] : ['', style.title(name), ...entries.flat()];
}

/**
 *      ≈ “one to five” · roughly · paragraph 9
 *        6,465 / 1,348 = 4.80, stated: 5
 */
function checkLines({ verdict, stated, sum, why }: Check, canvas: Canvas): readonly string[] {
  const { look, style } = canvas;
  const sign = (look.ascii ? ASCII_SIGNS : SIGNS)[verdict];
  const name: Run = { text: verdict, style: verdict === 'disagrees' ? style.warning : style.aside };
  const place = placeName(paragraphAt(canvas.paragraphs, stated.spans[0]?.start ?? 0));
  return [
    ...hanging(
      sign,
      [
        { text: `“${safeText(stated.text)}”`, style: plain },
        { text: separator(look), style: style.aside },
        name,
        { text: `${separator(look)}${place}`, style: style.aside },
      ],
      canvas,
    ),
    ...hanging('', [{ text: safeText(sum), style: style.sum }], canvas),
    ...hanging('', [{ text: safeText(why), style: style.aside }], canvas),
  ];
}

function disputeLines({ sides, why }: Dispute, canvas: Canvas): readonly string[] {
  const { look, style } = canvas;
  const [first, second] = sides;
  return [
    ...hanging(look.ascii ? '!' : '≠', sideRuns(first, canvas), canvas),
    ...hanging('', sideRuns(second, canvas), canvas),
    ...hanging('', [{ text: safeText(why), style: style.aside }], canvas),
  ];
}

function comparisonLines({ sides, why }: Comparison, canvas: Canvas): readonly string[] {
  const { look, style } = canvas;
  return [
    ...sides.flatMap((side, at) =>
      hanging(at > 0 ? '' : look.ascii ? '|' : '‖', sideRuns(side, canvas), canvas),
    ),
    ...hanging('', [{ text: safeText(why), style: style.aside }], canvas),
  ];
}

function positionLines({ sides, why }: PositionGroup, canvas: Canvas): readonly string[] {
  const { look, style } = canvas;
  return [
    ...sides.flatMap((side, at) =>
      hanging(at > 0 ? '' : look.ascii ? '|' : '‖', positionRuns(side, canvas), canvas),
    ),
    ...hanging('', [{ text: safeText(why), style: style.aside }], canvas),
  ];
}

/** `Norland · against · “ruled out” “sending troops”, 12` */
function positionRuns(
  { holder, stance, word, question, statement }: Position,
  canvas: Canvas,
): readonly Run[] {
  const { look, style } = canvas;
  const between = { text: separator(look), style: style.aside };
  const known = canvas.shown.get(statement);
  return [
    { text: safeText(holder.name), style: style.speaker },
    between,
    { text: stanceWord(stance), style: style.act },
    between,
    { text: `“${safeText(word.text)}” “${safeText(question.text)}”`, style: plain },
    ...(known === undefined ? [] : [{ text: `, ${known.number}`, style: style.aside }]),
  ];
}

/** `“much lower” — Vladimir Putin, 12`, `“24 February” — the article, paragraph 3`. */
function sideRuns({ words, statement }: Side, canvas: Canvas): readonly Run[] {
  const { look, style, paragraphs } = canvas;
  const known = statement === null ? undefined : canvas.shown.get(statement);
  const place = placeName(paragraphAt(paragraphs, words.spans[0]?.start ?? 0));
  const runs: Run[] = [
    { text: `“${safeText(words.text)}”`, style: plain },
    { text: look.ascii ? ' - ' : ' — ', style: style.aside },
  ];
  if (known === undefined) {
    runs.push({ text: statement === null ? `the article, ${place}` : place, style: style.aside });
  } else {
    const name = safeText(speakerNames(known.statement));
    runs.push({ text: name, style: style.speaker }, { text: `, ${known.number}`, style: style.aside });
  }
  return runs;
}

/** All in one paragraph, each with the number of its statement: `6,465 Ukrainian soldiers (21) · …`. */
function figureLines(figures: Reading['figures'], canvas: Canvas): readonly string[] {
  const { look, style, text } = canvas;
  const runs: Run[] = [];
  for (const figure of figures.slice(0, FIGURES_SHOWN)) {
    const known = figure.statement === null ? undefined : canvas.shown.get(figure.statement);
    if (runs.length > 0) runs.push({ text: separator(look), style: style.aside });
    runs.push({ text: safeText(figurePhrase(text, figure)), style: plain });
    if (known !== undefined) runs.push({ text: ` (${known.number})`, style: style.aside });
  }
  const more = figures.length - FIGURES_SHOWN;
  if (more > 0)
    runs.push({ text: `${separator(look)}${count(more, 'more')} with --json`, style: style.aside });
  return hanging('', runs, canvas);
}

/** `runs` wrapped behind a sign, further lines below the first word. */
function hanging(sign: string, runs: readonly Run[], { look, style }: Canvas): readonly string[] {
  const margin = '   ';
  return wrapRuns(runs, look.width - margin.length).map((line, index) =>
    index === 0 && sign !== '' ? ` ${style.aside(sign)} ${line}` : margin + line,
  );
}
