import type { StreamFacts } from './terminal-look.ts';

/** A stream to write to, as commands see it. */
export interface Output extends StreamFacts {
  /** Writes and waits until the reader keeps up, so that nothing piles up in memory. */
  write(text: string): Promise<void>;
  /** Writes without waiting, for lines that only make sense at once. */
  writeNow(text: string): void;
}

/** What a command needs of the world; tests give their own. */
export interface World {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** `stream` as an {@link Output}. */
export function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    write: (text) =>
      new Promise((resolve) => {
        if (stream.write(text)) resolve();
        else stream.once('drain', resolve);
      }),
    writeNow: (text) => void stream.write(text),
  };
}
