/** The labels of a question and an answer where the record of a hearing has a full stop behind them. */
const LABEL = /^[“"]?([QA])\.(?=\s)/u;

/** Fewer of either are the letters of a list, or somebody's initials. */
const LEAST = 2;

/**
 * The offsets of the full stops that stand for a colon behind who speaks, in the record of a hearing:
 *
 *     Q. When did you last see the ledger?
 *     A. In March.
 *
 * None unless lines begin with either label at least twice. The training code has a twin of this, `question_labels` of
 * `pieces.py`: both change together.
 */
export function questionLabels(text: string): readonly number[] {
  const found: { readonly label: string | undefined; readonly offset: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const label = LABEL.exec(text.slice(start, start + 4));
    if (label !== null) found.push({ label: label[1], offset: start + label[0].length - 1 });
    start = (lineBreak < 0 ? text.length : lineBreak) + 1;
  }
  const isRecord = ['Q', 'A'].every((each) => found.filter(({ label }) => label === each).length >= LEAST);
  return isRecord ? found.map(({ offset }) => offset) : [];
}
