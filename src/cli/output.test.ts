import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { outputOf } from './output.ts';

/** A stream whose reader takes nothing until `read` is called. */
function slowStream() {
  let taken = '';
  const waiting: (() => void)[] = [];
  const stream = new Writable({
    highWaterMark: 4,
    write(chunk, _encoding, done) {
      taken += String(chunk);
      waiting.push(done);
    },
  });
  const read = () => waiting.shift()?.();
  return { stream: stream as unknown as NodeJS.WriteStream, read, taken: () => taken };
}

test('a write waits until the reader keeps up, and leaves no listener behind', async () => {
  const { stream, read, taken } = slowStream();
  const output = outputOf(stream, () => undefined);
  const before = stream.listenerCount('error') + stream.listenerCount('drain');
  for (let i = 0; i < 30; i++) {
    let done = false;
    const written = output.write('more than four').then(() => {
      done = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toBe(false);
    read();
    await written;
  }
  expect(taken()).toBe('more than four'.repeat(30));
  expect(stream.listenerCount('error') + stream.listenerCount('drain')).toBe(before);
});

test('a reader that goes away frees the write that waits for it, and is told once', async () => {
  const { stream } = slowStream();
  let gone = 0;
  const output = outputOf(stream, () => gone++);
  const written = output.write('more than four');
  stream.destroy(new Error('EPIPE'));
  await written;
  await output.write('into nothing');
  expect(gone).toBe(1);
});
