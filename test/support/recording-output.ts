import type { Output } from '../../src/cli/output.ts';

/** An output that keeps what is written to it. */
export function recordingOutput(
  facts: { isTerminal?: boolean; columns?: number } = {},
): Output & { text(): string } {
  let written = '';
  return {
    isTerminal: facts.isTerminal ?? false,
    columns: facts.columns,
    write: async (text) => {
      written += text;
    },
    writeNow: (text) => {
      written += text;
    },
    text: () => written,
  };
}
