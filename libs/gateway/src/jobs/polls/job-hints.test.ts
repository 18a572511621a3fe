import { expect, test } from 'vitest';
import { type HintTaker, JobHints } from './job-hints.ts';

function taker(waits: boolean): HintTaker & { woken: number } {
  return {
    hints: new Set(),
    woken: 0,
    get idle() {
      return waits && this.hints.size === 0;
    },
    wake() {
      this.woken++;
    },
  };
}

function opened(...takers: HintTaker[]): JobHints {
  const hints = new JobHints();
  for (const each of takers) hints.add('t', each);
  return hints;
}

test('the notification goes to the one that has waited longest, the next one to the next', () => {
  const [first, second] = [taker(true), taker(true)];
  const hints = opened(first, second);
  hints.notify('t', 3);
  hints.notify('t', 4);
  hints.notify('other', 5);
  expect([[...first.hints], [...second.hints]]).toEqual([[3], [4]]);
  expect([first.woken, second.woken]).toEqual([1, 1]);
});

test('one that is polling is notified only when none waits', () => {
  const [polling, waiting] = [taker(false), taker(true)];
  const hints = opened(polling, waiting);
  hints.notify('t', 1);
  hints.notify('t', 2);
  expect([[...polling.hints], [...waiting.hints]]).toEqual([[2], [1]]);
});

test('the request that found the jobs is left out, and notifications that no request wants are dropped', () => {
  const only = taker(true);
  const hints = opened(only);
  hints.notify('t', 1, only);
  expect(only.hints.size).toBe(0);
});

test('a notification that was not followed goes to another request when its taker leaves', () => {
  const [leaving, staying] = [taker(true), taker(true)];
  const hints = opened(leaving, staying);
  hints.notify('t', 7);
  hints.remove('t', leaving);
  expect([...staying.hints]).toEqual([7]);
  hints.remove('t', leaving);
  hints.remove('t', staying);
  hints.notify('t', 8);
});
