import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { Clients, mounts } from './clients.ts';
import { rowKeysIn, rowsIn } from './history.ts';
import { leftovers } from './leftovers.ts';
import { forEachSeed } from './simulation/seeds.ts';

const TIMES = 3;
/** A worker at work, with a reminder each minute. */
const reminded = draw(
  {
    ...{ start: { kind: 'startEvent' }, work: task('work'), remind: task('remind') },
    minute: {
      ...{ kind: 'boundaryEvent', on: 'work', interrupting: false },
      event: { type: 'timer', kind: 'cycle', value: `R${TIMES}/PT60S` },
    },
  },
  ['start>work', 'minute>remind'],
);

describe.each(Object.entries(mounts))('timers: %s', (_, placement) => {
  it('repeat as often as their cycle says, though nothing else is due', () =>
    forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement);
      const { simulation } = clients;
      void clients.deploy(reminded).then(() => clients.create(clients.anyPartition()));
      for (let jobs = 1; jobs <= 1 + TIMES; jobs++) {
        await simulation.runUntil(() => rowsIn(simulation, 'job', 'jobs') === jobs);
        simulation.passTime(60_000);
      }
      await simulation.settle();
      expect(rowsIn(simulation, 'instance', 'subscriptions')).toBe(0);
      for (const { partition, key } of rowKeysIn(simulation, 'job', 'jobs')) void clients.complete(partition, key);
      await simulation.runToEnd();
      expect(leftovers(simulation)).toEqual({});
      expect(simulation.failures).toEqual([]);
    }, 4));
});
