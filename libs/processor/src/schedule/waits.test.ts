import { expect, it } from 'vitest';
import { Waits } from './waits.ts';

it('tells the longest wait until a commit, once', () => {
  const waits = new Waits();
  waits.batch(1, 100);
  waits.batch(2, 150);
  waits.batch(3, 190);
  waits.committed(2, 200);
  expect(waits.takeLongest(200, undefined)).toBe(100);
  waits.committed(3, 210);
  expect(waits.takeLongest(210, undefined)).toBe(20);
  expect(waits.takeLongest(300, undefined)).toBe(0);
});

it('counts those that wait still, in a batch or before one', () => {
  const waits = new Waits();
  expect(waits.takeLongest(500, 480)).toBe(20);
  waits.batch(1, 480);
  expect(waits.takeLongest(700, 650)).toBe(220);
});
