import { MemoryLog } from '@millrace/log';
import { Batch } from '@millrace/protocol/envelope';
import { expect, it } from 'vitest';
import { beginTerm } from './begin-term.ts';
import { ProcessorState } from './processor-state.ts';
import { Replica } from './replica.ts';

const replicaOf = () => new Replica(new ProcessorState(8, []));

it('logs who leads, in an epoch of its own, before there is a processor', async () => {
  const log = new MemoryLog();
  const replica = replicaOf();
  await beginTerm(log, replica, { epoch: 3, leader: 'member-0' }, 1_000);
  await beginTerm(log, replica, { epoch: 5, leader: 'member-1' }, 500);
  const batches: Batch[] = [];
  for await (const { bytes } of log.read(1)) batches.push(Batch.decode(bytes));
  expect(batches.map(({ epoch, number, time, records }) => [epoch, number, time, records[0]?.started?.leader])).toEqual(
    [
      [3, 1, 1_000, 'member-0'],
      [5, 2, 1_000, 'member-1'],
    ],
  );
  expect(replica).toMatchObject({ epoch: 5, position: 2 });
  const cold = replicaOf();
  await cold.replay(log);
  expect(cold.state.checksum).toBe(replica.state.checksum);
});

it('leaves the replica as it was where another writer was faster', async () => {
  const log = new MemoryLog({ acknowledge: () => {} });
  const replica = replicaOf();
  const begun = beginTerm(log, replica, { epoch: 1, leader: 'member-0' }, 1_000);
  log.fail(new Error('fenced'));
  await expect(begun).rejects.toThrow('fenced');
  expect(replica).toMatchObject({ epoch: 0, position: 0 });
  expect(replica.state.batch).toBe(0);
});
