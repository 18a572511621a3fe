import { eventTypes, partitionOfProcessor } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { chain } from './chain.ts';
import { Clients, mounts } from './clients.ts';
import { leftovers } from './leftovers.ts';
import { forEachSeed } from './simulation/seeds.ts';

const TASKS = ['pick', 'pack'];
const INSTANCES = 6;
const INSTANCE_AREA = 1;
const JOB_AREA = 2;

describe.each(Object.entries(mounts))('crashes lose nothing that was acknowledged: %s', (_, placement) => {
  it.each([
    ['handed over', false],
    ['read from streams', true],
  ])(
    'every acknowledged instance runs to its end, each job once, whichever processor crashes; commands are %s',
    (_how, streams) =>
      forEachSeed(async (seed) => {
        const clients = await Clients.start(seed, placement, { streams });
        const { simulation } = clients;
        let isDeployed = false;
        void clients.deploy(chain(...TASKS)).then(() => (isDeployed = true));
        await simulation.runUntil(() => isDeployed);

        const acknowledged: string[] = [];
        for (let i = 0; i < INSTANCES; i++) {
          const partition = 1 + Math.floor(simulation.random() * placement.partitions);
          void clients.create(partition).then((outcome) => {
            if (outcome.kind === 'done') acknowledged.push(`${partition}/${outcome.answer.instance}`);
          });
        }
        // A call whose processor crashes is never answered, as a client's would run into its deadline.
        simulation.crashes = 0.01;
        await clients.workUntil(TASKS, () => simulation.crashed >= 4);
        simulation.crashes = 0;
        await clients.workUntil(TASKS, () => Object.keys(leftovers(simulation)).length === 0);
        await simulation.runToEnd();

        const { created, completed } = await history(clients);
        for (const instance of acknowledged) expect(created).toContain(instance);
        // A stream keeps what its reader has not handled, and no command is handled twice.
        if (streams) expect(created.length).toBe(INSTANCES);
        else expect(created.length).toBeLessThanOrEqual(INSTANCES);
        expect(new Set(completed).size).toBe(completed.length);
        expect(completed.length).toBe(created.length * TASKS.length);
      }, 2),
  );
});

/** The keys of the instances created and of the jobs completed, with their partitions, as the logs have them. */
async function history(clients: Clients) {
  const created: string[] = [];
  const completed: string[] = [];
  for (const { processor, batch } of await clients.simulation.batches()) {
    const partition = partitionOfProcessor(processor);
    for (const { event } of batch.records) {
      if (event?.area === INSTANCE_AREA && event.code === eventTypes.instance.InstanceCreated.code) {
        created.push(`${partition}/${eventTypes.instance.InstanceCreated.codec.decode(event.body).instance}`);
      }
      if (event?.area === JOB_AREA && event.code === eventTypes.job.JobCompleted.code) {
        completed.push(`${partition}/${eventTypes.job.JobCompleted.codec.decode(event.body).job}`);
      }
    }
  }
  return { created, completed };
}
