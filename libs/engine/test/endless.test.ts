import { describe, expect, it } from 'vitest';
import { chain } from './chain.ts';
import { Clients, mounts } from './clients.ts';
import { endless } from './endless.ts';
import { leftovers } from './leftovers.ts';
import { forEachSeed } from './simulation/seeds.ts';

const LOOPS = 3;
const CRASHES = 3;
const TASKS = ['pick', 'pack'];

describe.each(Object.entries(mounts))('endless processes: %s', (_, placement) => {
  it('whatever crashes, others run to their end beside them, and each is cancelled', () =>
    forEachSeed(async (seed) => {
      // Small records, so that a batch has room for few turns.
      const clients = await Clients.start(seed, placement, { streams: true, maxRecordBytes: 64 * 1024 });
      const { simulation } = clients;
      let deployed = 0;
      for (const model of [endless, chain(...TASKS)]) void clients.deploy(model).then(() => deployed++);
      await simulation.runUntil(() => deployed === 2);
      const loops: { partition: number; instance: number }[] = [];
      for (let n = 0; n < LOOPS; n++) {
        const partition = clients.anyPartition();
        void clients.create(partition, 'endless').then((outcome) => {
          if (outcome.kind === 'done') loops.push({ partition, instance: outcome.answer.instance });
        });
      }
      await simulation.runUntil(() => loops.length === LOOPS);
      simulation.crashes = 0.02;
      await simulation.runUntil(() => simulation.crashed >= CRASHES);
      simulation.crashes = 0;
      let created = false;
      void clients.create(clients.anyPartition()).then(({ kind }) => (created = kind === 'done'));
      await simulation.runUntil(() => created);
      await clients.workUntil(TASKS, () => clients.done.length === TASKS.length);
      expect(clients.done.map(({ outcome }) => outcome)).toEqual(TASKS.map(() => 'done'));
      let cancelled = 0;
      for (const { partition, instance } of loops) {
        void clients.cancel(partition, instance).then(({ kind }) => (cancelled += kind === 'done' ? 1 : 0));
      }
      await simulation.runUntil(() => cancelled === LOOPS);
      await simulation.runToEnd();
      expect(leftovers(simulation)).toEqual({});
    }, 10));
});
