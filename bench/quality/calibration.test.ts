import { expect, test } from 'vitest';
import { measureCalibration } from './calibration.ts';

const told = (confidence: number, isRight: boolean) => ({ confidence, isRight });

test('what is right as often as its confidence says has no calibration error', () => {
  const { bins, error } = measureCalibration([
    ...[true, true, true, false].map((isRight) => told(0.75, isRight)),
    told(1, true),
  ]);
  expect(error).toBe(0);
  expect(bins).toEqual([
    { from: 0.7, to: 0.8, count: 4, meanConfidence: 0.75, right: 0.75 },
    { from: 0.9, to: 1, count: 1, meanConfidence: 1, right: 1 },
  ]);
});

test('the error is the mean difference, weighed by how much was told in each bin', () => {
  const { error } = measureCalibration([
    told(0.9, false),
    told(0.5, true),
    told(0.5, false),
    told(0.5, true),
    told(0.5, false),
  ]);
  expect(error).toBeCloseTo(0.9 / 5, 12);
});

test('confidences too high and too low in one bin make up for each other, as the measure has it', () => {
  expect(measureCalibration([told(0.42, false), told(0.48, true)]).error).toBeCloseTo(0.05, 12);
});

test('nothing told is no error', () => {
  expect(measureCalibration([])).toEqual({ bins: [], error: 0 });
});
