import type { Output } from './output.ts';
import type { ReadingSink } from './reading-sink.ts';
import { renderJson } from './render-json.ts';

/**
 * Prints readings as JSON: one object for one input, an array for several, also when only one of them could be read.
 * Each is written as soon as it is there and then forgotten.
 */
export function jsonSink(output: Output, inputs: number): ReadingSink {
  const several = inputs > 1;
  let written = 0;
  return {
    add: async ({ reading, statements }) => {
      const before = several ? (written === 0 ? '[\n' : ',\n') : '';
      await output.write(`${before}${renderJson(reading, statements)}${several ? '' : '\n'}`);
      written++;
    },
    end: async () => {
      if (several) await output.write(written === 0 ? '[]\n' : '\n]\n');
    },
  };
}
