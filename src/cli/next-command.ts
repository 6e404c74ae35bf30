import type { ReadInput } from './reading-sink.ts';
import { safeText } from './safe-text.ts';
import { stylesFor, type TerminalLook } from './terminal-look.ts';

/**
 * The line that names the command most useful after `input` was shown: the same article as a page to read. It can be
 * pasted into a POSIX shell as it is, save that standard input, which is gone, becomes `FILE`.
 */
export function nextCommand(
  { name }: ReadInput,
  env: Readonly<Record<string, string | undefined>>,
  look: TerminalLook,
): string {
  const { aside, title } = stylesFor(look);
  const command = env.npm_command === 'exec' ? 'npx sayso' : 'sayso';
  const input = name === '-' ? 'FILE' : shellWord(name);
  const what = aside('the text with every statement marked, for a browser:');
  return `Next, ${what}\n  ${title(`${command} read ${input} --report report.html`)}`;
}

/** `text` as one word of a POSIX shell, shown harmlessly. */
function shellWord(text: string): string {
  const safe = safeText(text);
  return /^[\w@%+=:,./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
