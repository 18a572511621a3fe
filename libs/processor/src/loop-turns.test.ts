import { expect, it } from 'vitest';
import { LoopTurns } from './loop-turns.ts';

/** Processors that always have work, whose batches take so long. @returns who was served in each turn */
function turnsOf(batchMs: Readonly<Record<string, number>>, turns: number): string[] {
  let now = 0;
  let wanted: (() => void)[] = [];
  const loop = new LoopTurns({ now: () => now, nextTurn: (turn) => void wanted.push(turn) });
  let served = '';
  for (const [name, ms] of Object.entries(batchMs)) {
    const work = () => {
      served += name;
      now += ms;
      loop.ask(work);
      return name !== 'z';
    };
    loop.ask(work);
  }
  return Array.from({ length: turns }, () => {
    served = '';
    const due = wanted;
    wanted = [];
    for (const turn of due) turn();
    return served;
  });
}

it('works off several batches a turn while they are quick', () => {
  expect(turnsOf({ a: 0.1 }, 2)).toEqual(['aaaaaaaa', 'aaaaaaaa']);
});

it('gives what only continues itself one batch a turn', () => {
  expect(turnsOf({ a: 0.1, z: 0.1 }, 2)).toEqual(['azaaaaaaaaaaaaaa', 'azaaaaaaaaaaaaaa']);
});

it('ends a turn when its time is over, and goes on with the next in the next', () => {
  expect(turnsOf({ a: 3, b: 3, c: 3 }, 4)).toEqual(['ab', 'ca', 'bc', 'ab']);
  expect(turnsOf({ a: 100, b: 1 }, 4)).toEqual(['a', 'ba', 'ba', 'ba']);
});
