import { draw, task } from '@millrace/bpmn-model/testing';
import { describe, expect, it } from 'vitest';
import { type Clients, mounts } from './clients.ts';
import { countEvents, rowKeysIn, rowsIn } from './history.ts';
import { atOnce, cancelOf, keyIn, over, waiting } from './race.ts';
import { forEachSeed } from './simulation/seeds.ts';

const start = { kind: 'startEvent' } as const;
const thrown = { kind: 'intermediateThrowEvent', event: { type: 'compensation' } } as const;
const undone = (id: string) => ({
  [id]: { ...task(id), compensatedBy: `${id}Undo` },
  [`${id}Undo`]: task(`${id}Undo`),
});

/** Two tasks at once; after the first, what is complete is compensated. */
const order = draw({ start, ...undone('a'), ...undone('b'), thrown, after: task('after') }, [
  ...['start>a', 'start>b', 'a>thrown', 'thrown>after'],
]);

const complete = (clients: Clients, index = 0) => {
  const { partition, key } = keyIn(clients, 'job', 'jobs', index);
  return () => clients.tell('job', partition, 'CompleteJob', { job: key, variables: [] });
};

/** Completes every job until nothing is left. */
async function finish(clients: Clients): Promise<void> {
  const { simulation } = clients;
  while (rowsIn(simulation, 'instance', 'instances') > 0) {
    for (const { partition, key } of rowKeysIn(simulation, 'job', 'jobs')) void clients.complete(partition, key);
    await simulation.settle();
  }
  await over(clients);
}

describe.each(Object.entries(mounts))('compensation: %s', (_, placement) => {
  it('an activity that is completed as its scope is compensated: it is compensated once, or not', async () => {
    const reached = { one: 0, both: 0 };
    await forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, order, 2);
      await clients.simulation.settle();
      const outcomes = await atOnce(clients, complete(clients, 0), complete(clients, 1));
      expect(outcomes).toEqual(['done', 'done']);
      const { CompensationSubscribed, CompensationStarted = 0 } = await countEvents(clients.simulation, 'instance');
      expect(CompensationSubscribed).toBe(2);
      reached[CompensationStarted === 2 ? 'both' : 'one']++;
      await finish(clients);
      expect((await countEvents(clients.simulation, 'instance')).CompensationStarted).toBe(CompensationStarted);
    }, 2);
    expect(reached.one).toBeGreaterThan(0);
    expect(reached.both).toBeGreaterThan(0);
  });

  it('a cancel meets the end of a handler: nothing is left', () =>
    forEachSeed(async (seed) => {
      const clients = await waiting(seed, placement, order, 2);
      await clients.simulation.settle();
      await atOnce(clients, complete(clients, 0), complete(clients, 1));
      await atOnce(clients, cancelOf(clients), complete(clients, 0));
      await finish(clients);
    }, 2));
});
