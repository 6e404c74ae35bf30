import { setFlagsFromString } from 'node:v8';

/**
 * At which share, in percent, of the room that the engine would let old objects fill it begins to look for garbage among
 * them. By itself it waits until all is full: what articles leave behind then took the main thread from 39 to 109 MB over
 * 252 articles, and further. A look takes some 30 ms of processor time. At 50 there is one for each 60 articles, at 20 one for
 * each 23. Over 10,000 articles with two workers the process takes 614 MB at 50, 584 at this share.
 */
const SHARE = 25;

/** Makes this process look for garbage earlier. To be called before anything is read; it changes no result. */
export function collectEarlier(): void {
  setFlagsFromString(`--incremental-marking-soft-trigger=${SHARE}`);
}
