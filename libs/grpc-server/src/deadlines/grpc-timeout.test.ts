import { expect, test } from 'vitest';
import { grpcTimeoutMs } from './grpc-timeout.ts';

test.each([
  ['1H', 3_600_000],
  ['2M', 120_000],
  ['3S', 3_000],
  ['4m', 4],
  ['5000u', 5],
  ['6000000n', 6],
  ['0m', 0],
  ['99999999H', 99_999_999 * 3_600_000],
])('%s are %d ms', (text, ms) => {
  expect(grpcTimeoutMs(text)).toBeCloseTo(ms, 6);
});

test.each(['', 'm', '5', '-5m', '1.5S', '123456789m', '5x', 'x5m', ' 5m', '5 m'])('%j is no timeout', (text) => {
  expect(grpcTimeoutMs(text)).toBeUndefined();
});
