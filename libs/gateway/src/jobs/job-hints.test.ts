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

test('the word goes to the one that has waited longest, the next word to the next', () => {
  const [first, second] = [taker(true), taker(true)];
  const hints = opened(first, second);
  hints.tell('t', 3);
  hints.tell('t', 4);
  hints.tell('other', 5);
  expect([[...first.hints], [...second.hints]]).toEqual([[3], [4]]);
  expect([first.woken, second.woken]).toEqual([1, 1]);
});

test('one that is polling is told only when nobody waits', () => {
  const [polling, waiting] = [taker(false), taker(true)];
  const hints = opened(polling, waiting);
  hints.tell('t', 1);
  hints.tell('t', 2);
  expect([[...polling.hints], [...waiting.hints]]).toEqual([[2], [1]]);
});

test('who found the jobs is not told, and words for nobody are dropped', () => {
  const only = taker(true);
  const hints = opened(only);
  hints.tell('t', 1, only);
  expect(only.hints.size).toBe(0);
});

test('a word that was not followed goes to another when its taker leaves', () => {
  const [leaving, staying] = [taker(true), taker(true)];
  const hints = opened(leaving, staying);
  hints.tell('t', 7);
  hints.remove('t', leaving);
  expect([...staying.hints]).toEqual([7]);
  hints.remove('t', leaving);
  hints.remove('t', staying);
  hints.tell('t', 8);
});
