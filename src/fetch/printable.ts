/** The longest name that a message repeats, in code points; longer ones lose their middle. */
const MAX_SHOWN = 120;

/** Controls, lone surrogates, line separators and every invisible format character (direction overrides too). */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * `text` as an error message may repeat it: each unprintable character as U+FFFD, the middle of a long text
 * as `…`. For people alone: it may no longer name the thing.
 */
export function printable(text: string): string {
  // Cut before splitting into code points: a name of many megabytes costs no more than a short one.
  const ends = text.length > 4 * MAX_SHOWN ? text.slice(0, 2 * MAX_SHOWN) + text.slice(-2 * MAX_SHOWN) : text;
  const shown = Array.from(ends.replace(UNPRINTABLE, '\uFFFD'));
  if (shown.length <= MAX_SHOWN) return shown.join('');
  const half = Math.floor(MAX_SHOWN / 2);
  return `${shown.slice(0, half).join('')}…${shown.slice(-half).join('')}`;
}
