import { describe, expect, it } from 'vitest';
import { chain } from './chain.ts';
import { Clients, mounts } from './clients.ts';
import { leftovers } from './leftovers.ts';
import { forEachSeed } from './simulation/seeds.ts';

const TASKS = ['pick', 'pack', 'ship'];
const INSTANCES = 4;

/** Deploys, then creates instances on random partitions. */
async function start(clients: Clients): Promise<number[]> {
  await clients.deploy(chain(...TASKS));
  const partitions = Array.from(
    { length: INSTANCES },
    () => 1 + Math.floor(clients.simulation.random() * clients.partitions),
  );
  await Promise.all(
    partitions.map((partition, i) => clients.create(partition, 'order', [{ name: 'i', value: `${i}` }])),
  );
  return partitions;
}

describe.each(Object.entries(mounts))('instances run to their end: %s', (_, placement) => {
  it('each job is completed once, and nothing is left', () =>
    forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement);
      let isStarted = false;
      void start(clients).then(() => (isStarted = true));
      await clients.simulation.runUntil(() => isStarted);
      await clients.workUntil(TASKS, () => clients.done.length === INSTANCES * TASKS.length);
      await clients.simulation.runToEnd();
      expect(clients.done.map(({ outcome }) => outcome)).toEqual(Array(INSTANCES * TASKS.length).fill('done'));
      const values = clients.done.map(({ context }) => context.variables.map(({ value }) => value).join());
      expect(values.sort()).toEqual(['0', '0', '0', '1', '1', '1', '2', '2', '2', '3', '3', '3']);
      expect(leftovers(clients.simulation)).toEqual({});
    }));

  it('a job that was yielded or forgotten goes to another worker', () =>
    forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement, { rejection: 0.2, silence: 0.2 });
      let isStarted = false;
      void start(clients).then(() => (isStarted = true));
      await clients.simulation.runUntil(() => isStarted);
      const completed = () => clients.done.filter(({ outcome }) => outcome === 'done').length;
      await clients.workUntil(TASKS, () => completed() === INSTANCES * TASKS.length);
      await clients.simulation.runToEnd();
      expect(leftovers(clients.simulation)).toEqual({});
    }, 4));

  it('jobs are pushed to the streams of workers, and come once', () =>
    forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement);
      const { simulation } = clients;
      const groups = TASKS.map((type) => ({ group: type, type, worker: 'w', timeoutMs: 1e6, streams: 1, free: 100 }));
      let isDeployed = false;
      void clients.deploy(chain(...TASKS)).then(() => (isDeployed = true));
      await simulation.runUntil(() => isDeployed);
      // The word may be lost, and is repeated: jobs that were there before it are not pushed.
      for (let i = 0; i < 10; i++) simulation.bus.announceStreams(groups);
      await simulation.settle();
      for (let i = 0; i < INSTANCES; i++) void clients.create(clients.anyPartition());
      await simulation.runUntil(() => clients.done.length === INSTANCES * TASKS.length);
      await simulation.runToEnd();
      expect(clients.done.map(({ outcome }) => outcome)).toEqual(Array(INSTANCES * TASKS.length).fill('done'));
      expect(leftovers(simulation)).toEqual({});
    }, 2));
});
