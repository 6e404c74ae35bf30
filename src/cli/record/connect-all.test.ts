import { afterEach, expect, test, vi } from 'vitest';
import { recordingOutput } from '../../../test/support/recording-output.ts';
import { connectAll } from './connect-all.ts';

afterEach(() => void vi.useRealTimers());

test('a terminal shows that articles are compared when it takes long, and the line is taken away', async () => {
  vi.useFakeTimers();
  const stderr = recordingOutput({ isTerminal: true });
  const stop = new AbortController().signal;
  let left = 2;
  const connect = async () => {
    vi.advanceTimersByTime(1500);
    return left--;
  };
  await connectAll({ connect }, { stderr, stop });
  expect(stderr.text()).toContain('comparing the articles with each other, 2 s so far');
  expect(stderr.text().endsWith('\r\u001b[K')).toBe(true);
});
