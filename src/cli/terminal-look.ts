import picocolors from 'picocolors';

/** How output may look on the stream that it goes to. */
export interface TerminalLook {
  readonly colours: boolean;
  /** Whether only ASCII may be used for what is not from the article: `TERM=dumb`. */
  readonly ascii: boolean;
  /** Columns to wrap to. */
  readonly width: number;
}

/** What is known of a stream. */
export interface StreamFacts {
  readonly isTerminal: boolean;
  /** `undefined` when the stream is no terminal or does not say. */
  readonly columns: number | undefined;
}

/** Columns when the stream does not say: what terminals began with, and what mail and diffs still use. */
const USUAL_WIDTH = 80;
/** Longer lines are hard to read, however wide the window is; `--width` overrules it. */
const WIDEST = 110;
const NARROWEST = 20;

/**
 * The look for a stream. `NO_COLOR` (anything but empty) wins over `FORCE_COLOR`, which wins over what the stream is;
 * `FORCE_COLOR=0` and `FORCE_COLOR=false` mean no colours.
 */
export function lookOf(
  stream: StreamFacts,
  env: Readonly<Record<string, string | undefined>>,
  width?: number,
): TerminalLook {
  const dumb = env.TERM === 'dumb';
  const fits = Math.max(NARROWEST, Math.min(stream.columns || USUAL_WIDTH, WIDEST));
  return { colours: wantsColours(stream, env, dumb), ascii: dumb, width: width ?? fits };
}

function wantsColours(
  stream: StreamFacts,
  env: Readonly<Record<string, string | undefined>>,
  dumb: boolean,
): boolean {
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTerminal && !dumb;
}

/** The styles that output uses; each returns its text unchanged when colours are not wanted. */
export function stylesFor({ colours }: TerminalLook) {
  const { bold, cyan, dim, green, magenta, red, underline, yellow } = picocolors.createColors(colours);
  return {
    title: (text: string) => bold(text),
    speaker: (text: string) => bold(cyan(text)),
    cue: (text: string) => yellow(text),
    direct: (text: string) => green(text),
    act: (text: string) => bold(yellow(text)),
    condition: (text: string) => magenta(underline(text)),
    sum: (text: string) => cyan(text),
    warning: (text: string) => red(text),
    aside: (text: string) => dim(text),
  };
}
