import { expect, test } from 'vitest';
import { recordingOutput } from '../../test/support/recording-output.ts';
import { Progress, progressLine } from './progress.ts';

test('the line says what is done, how fast, and what is left', () => {
  expect(progressLine(12, 40, 4000)).toBe('12 of 40 read, 3.0 a second, about 10 s left');
  expect(progressLine(0, 40, 3000)).toBe('0 of 40 read, 3 s so far');
  expect(progressLine(10, 10_000, 10_000)).toBe('10 of 10000 read, 1.0 a second, about 2.8 h left');
});

test('without a total there is no time left, and failures are counted', () => {
  expect(progressLine(12_000, null, 10_000, 3)).toBe('12000 read, 1200 a second, 3 failed');
});

test('nothing is shown before two seconds, and the line is taken away at the end', () => {
  const output = recordingOutput({ isTerminal: true });
  let now = 0;
  const progress = new Progress(output, 3, () => now);
  now = 1999;
  progress.draw();
  expect(output.text()).toBe('');
  now = 2500;
  progress.step();
  progress.draw();
  progress.close();
  expect(output.text()).toBe('\r\u001b[K1 of 3 read, 0.40 a second, about 5 s left\r\u001b[K');
});

test('nothing is ever shown on a stream that is no terminal', () => {
  const output = recordingOutput({ isTerminal: false });
  let now = 0;
  const progress = new Progress(output, 3, () => now);
  now = 60_000;
  progress.draw();
  progress.close();
  expect(output.text()).toBe('');
});
