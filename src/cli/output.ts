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
  /** Aborted when nobody waits for the results any more: stop, close what is open, say nothing. */
  readonly stop: AbortSignal;
}

/** `stream` as an {@link Output}. Once its reader is gone, `onGone` is told and what is written goes nowhere. */
export function outputOf(stream: NodeJS.WriteStream, onGone: () => void): Output {
  let gone = false;
  /** What waits for the reader to keep up; a reader that is gone never will. */
  let waiting: (() => void)[] = [];
  const release = () => {
    const released = waiting;
    waiting = [];
    for (const each of released) each();
  };
  stream.on('drain', release);
  stream.on('error', () => {
    gone = true;
    release();
    onGone();
  });
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
    write: (text) =>
      new Promise((resolve) => {
        if (gone || stream.write(text)) resolve();
        else waiting.push(resolve);
      }),
    writeNow: (text) => {
      if (!gone) stream.write(text);
    },
  };
}
