import type { Asked } from './asked-for.ts';
import { groupBySpeaker } from './group-by-speaker.ts';
import { nextCommand } from './next-command.ts';
import type { World } from './output.ts';
import type { ReadInput, ReadingSink } from './reading-sink.ts';
import { renderReading } from './render-terminal.ts';
import { safeText } from './safe-text.ts';
import { stylesFor, type TerminalLook } from './terminal-look.ts';
import { wrapRuns } from './wrap-runs.ts';

/** Prints readings for people, each after the other, and at the end what to do next. */
export function terminalSink(world: World, look: TerminalLook, asked: Asked): ReadingSink {
  const { aside } = stylesFor(look);
  let shown: ReadInput | null = null;
  const print = (lines: readonly string[]) => world.stdout.write(`${lines.join('\n')}\n`);
  return {
    add: async (input) => {
      if (shown) await print(['', aside((look.ascii ? '-' : '─').repeat(Math.min(look.width, 40))), '']);
      shown = input;
      await print(renderReading(input.reading, input.statements, look));
      const why = whyNothing(input, asked);
      if (why) await print(['', ...wrapRuns([{ text: why, style: aside }], look.width)]);
    },
    end: async () => {
      if (shown) await print(['', nextCommand(shown, world.env, look)]);
    },
  };
}

/** One sentence when no statement is shown, `null` otherwise. */
function whyNothing({ reading, statements }: ReadInput, asked: Asked): string | null {
  const { speaker, act, from, to } = asked;
  if (statements.length > 0) return null;
  if (reading.statements.length === 0) return 'No attributed statement was found in this article.';
  const wanted = [
    act === undefined ? '' : `--act ${act.join(',')}`,
    from === undefined ? '' : `--from ${from}`,
    to === undefined ? '' : `--to ${to}`,
  ].filter(Boolean);
  if (speaker === undefined && wanted.length === 0)
    return 'No statement is as certain as --min-confidence asks.';
  if (wanted.length > 0) return `No statement here is what ${wanted.join(' ')} asks for.`;
  const names = groupBySpeaker(reading.statements).flatMap(({ name }) => (name === null ? [] : [name]));
  return `No statement by “${safeText(speaker ?? '')}” here. Speakers in this article: ${names.map(safeText).join('; ')}.`;
}
