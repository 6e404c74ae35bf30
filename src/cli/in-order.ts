/**
 * What `work` makes of each input, in input order, with at most `atOnce` works under way or waiting for their turn:
 * so however many inputs there are, no more than that many results are held. Ends with the first rejection; works
 * already under way are then let run out unheard.
 */
export async function* inOrder<Input, Output>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  atOnce: number,
  work: (input: Input) => Promise<Output>,
): AsyncGenerator<Output> {
  const underWay: Promise<Output>[] = [];
  for await (const input of inputs) {
    if (underWay.length >= atOnce) yield await (underWay.shift() as Promise<Output>);
    const result = work(input);
    // Its rejection is met when its turn comes; until then it must not count as unhandled.
    result.catch(() => undefined);
    underWay.push(result);
  }
  for (const result of underWay) yield await result;
}

/** The results up to the moment when `stop` is aborted; the one that is then awaited is waited for no longer. */
export async function* untilStopped<T>(results: AsyncGenerator<T>, stop: AbortSignal): AsyncGenerator<T> {
  let release: ((next: null) => void) | null = null;
  // One promise for all results, raced against each, would hold every one of them until the end.
  const onStop = () => release?.(null);
  stop.addEventListener('abort', onStop, { once: true });
  try {
    while (!stop.aborted) {
      const next = await new Promise<IteratorResult<T> | null>((resolve, reject) => {
        release = resolve;
        results.next().then(resolve, reject);
      });
      if (next === null || next.done) return;
      yield next.value;
    }
  } finally {
    stop.removeEventListener('abort', onStop);
  }
}
