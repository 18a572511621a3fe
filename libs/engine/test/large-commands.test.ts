import { describe, expect, it } from 'vitest';
import { chain } from './chain.ts';
import { Clients, mounts } from './clients.ts';
import { leftovers } from './leftovers.ts';
import { forEachSeed } from './simulation/seeds.ts';

const MAX_RECORD_BYTES = 64 * 1024;
const filling = (bytes: number) => [{ name: 'x', value: JSON.stringify('x'.repeat(bytes)) }];
/** A process whose model is large. */
const wordy = (bytes: number) => {
  const model = chain('pay');
  const [process, start, task, end] = model.nodes;
  if (!process || !start || task?.kind !== 'serviceTask' || !end) throw new Error('The model is another');
  return { ...model, nodes: [process, start, { ...task, headers: 'x'.repeat(bytes) }, end] };
};

describe.each(Object.entries(mounts))('a log that takes no large records: %s', (_, placement) => {
  it('is the end of no partition: what is too large is rejected, and leaves nothing anywhere', () =>
    forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement, { maxRecordBytes: MAX_RECORD_BYTES });
      const seen: string[] = [];
      const note = async (ending: Promise<{ kind: string; rejection?: { type: string } }>) => {
        const { kind, rejection } = await ending;
        seen.push(rejection?.type ?? kind);
      };
      const run = async () => {
        await note(clients.deploy(wordy(80_000)));
        await note(clients.deploy(wordy(20_000)));
        await note(clients.create(clients.anyPartition(), 'order', filling(60_000)));
        await note(clients.create(clients.anyPartition(), 'order', filling(10_000)));
        await note(clients.create(clients.anyPartition(), 'order', filling(30_000)));
      };
      void run();
      await clients.simulation.runUntil(() => seen.length === 5);
      const exceeded = 'EXCEEDED_BATCH_RECORD_SIZE';
      expect(seen).toEqual([exceeded, 'done', exceeded, 'done', 'done']);
      await clients.workUntil(['pay'], () => clients.done.length === 2);
      await clients.simulation.runToEnd();
      expect(leftovers(clients.simulation)).toEqual({});
      expect(clients.simulation.failures).toEqual([]);
    }, 40));

  it('takes as many variables of a failed job or a thrown error as of a completed job', () =>
    forEachSeed(async (seed) => {
      const clients = await Clients.start(seed, placement, { maxRecordBytes: MAX_RECORD_BYTES });
      const variables = filling(30_000);
      const seen: string[] = [];
      clients.work = async (partition, { job }) => {
        const failure = { job, retries: 1, errorMessage: '', backOffMs: 0, variables };
        const error = { job, errorCode: 'e', errorMessage: '', variables };
        if (seen.length === 0) seen.push(await clients.tell('job', partition, 'FailJob', failure));
        else seen.push(await clients.tell('job', partition, 'ThrowJobError', error));
        return 'done';
      };
      void clients.deploy(chain('pay')).then(() => clients.create(clients.anyPartition()));
      await clients.workUntil(['pay'], () => seen.length === 2);
      expect(seen).toEqual(['done', 'done']);
      expect(clients.simulation.failures).toEqual([]);
    }, 20));
});
