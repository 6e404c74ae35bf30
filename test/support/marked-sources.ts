import type { Span } from '../../src/domain/span.ts';
import type { Attribution, Statement } from '../../src/domain/statement.ts';
import { readStatements } from '../../src/statement/read-statements.ts';
import { headedArticle } from './bare-article.ts';

/** A stand-in for SHA-256: the same text gives the same digits. */
export function hash(text: string): string {
  let state = 7;
  for (const character of text) state = (Math.imul(state, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return state.toString(16).padStart(8, '0').repeat(2);
}

/**
 * Reads `‹source›` and `{content}` out of marked text; each source takes the content marked next to it, if any, and a colon
 * behind it for its cue.
 */
function unmark(marked: string): { text: string; attributions: Attribution[] } {
  let text = '';
  const sources: Span[] = [];
  const contents: Span[] = [];
  const open: number[] = [];
  for (const character of marked) {
    if (character === '‹' || character === '{') open.push(text.length);
    else if (character === '›') sources.push({ start: open.pop() ?? 0, end: text.length });
    else if (character === '}') contents.push({ start: open.pop() ?? 0, end: text.length });
    else text += character;
  }
  const attributions = sources.map((source): Attribution => {
    const near = contents.filter(
      ({ start, end }) => Math.min(Math.abs(start - source.end), Math.abs(source.start - end)) < 9,
    );
    const cue = text[source.end] === ':' ? [{ start: source.end, end: source.end + 1 }] : [];
    return { source: [source], cue, content: near, confidence: 0.5 };
  });
  return { text, attributions };
}

/** The statements of the sources marked in `marked`, in text order; a first line that begins with HEADLINE is one. */
export function readMarked(marked: string): readonly Statement[] {
  const { text, attributions } = unmark(marked);
  const headlineEnd = text.startsWith('HEADLINE') ? text.indexOf('\n') : 0;
  return readStatements(headedArticle(text, headlineEnd), attributions, hash).value;
}

/** The speakers of the marked sources in text order, as `wanted` gives each: `name`, `name / rule`, `name + name`. */
export function shownSpeakers(marked: string, wanted: readonly string[]): readonly string[] {
  return readMarked(marked).map(({ speakers }, i) => {
    const names = speakers.map(({ name }) => name).join(' + ');
    return wanted[i]?.includes(' / ') === true ? `${names} / ${speakers[0]?.resolvedBy}` : names;
  });
}
