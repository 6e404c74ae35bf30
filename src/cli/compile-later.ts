import { setFlagsFromString } from 'node:v8';

/**
 * How much of a function must have run before the engine compiles it anew with all optimisations; twelve times what
 * Node 20 takes. A run reads few articles through a lot of code: at the usual measure a third of its time on the main
 * thread goes to such compiling, which takes the workers' processors, and most of which never pays. At this one a
 * hundred articles take half the processor time of the usual one, and it takes some 1,500 for both to have cost the same.
 */
const BUDGET = 800_000;

/** Makes this process compile later what it runs. To be called before anything is read; it changes no result. */
export function compileLater(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`);
}
