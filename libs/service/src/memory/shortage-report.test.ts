import { expect, it } from 'vitest';
import { ShortageReport } from './shortage-report.ts';

const REJECTED = 'memory: 90 MB: new work is rejected';
const TAKEN = 'memory: 50 MB: new work is taken again';

function steps() {
  const report = new ShortageReport();
  return {
    observe: (isShort: boolean) => report.observe(isShort, () => '90 MB'),
    line: (now: number) => report.line(now, () => '50 MB'),
  };
}

it('says nothing while memory is not short', () => {
  const { observe, line } = steps();
  observe(false);
  expect(line(0)).toBeUndefined();
});

it('reports a shortage once, and its end', () => {
  const { observe, line } = steps();
  observe(true);
  expect([line(0), line(10_000), line(20_000)]).toEqual([REJECTED, undefined, undefined]);
  observe(false);
  expect([line(30_000), line(30_100), line(30_200)]).toEqual([undefined, TAKEN, undefined]);
});

it('reports a shortage that has ended before it was looked for', () => {
  const { observe, line } = steps();
  observe(true);
  observe(false);
  expect([line(0), line(10_000)]).toEqual([REJECTED, TAKEN]);
});

it('reports a shortage of the quiet time after it', () => {
  const { observe, line } = steps();
  observe(true);
  observe(false);
  expect([line(0), line(10_000)]).toEqual([REJECTED, TAKEN]);
  observe(true);
  observe(false);
  expect([line(15_000), line(20_000), line(30_000)]).toEqual([undefined, REJECTED, TAKEN]);
});
