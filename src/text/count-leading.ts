/**
 * How many of the numbers 0 to `count` - 1 hold, where those that hold come first: found by bisection, so that sorted
 * spans are looked up in logarithmic time. Where they do not come first, one place where holding ends.
 */
export function countLeading(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
