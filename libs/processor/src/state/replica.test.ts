import type { RecordInit } from '@millrace/protocol/envelope';
import { Batch } from '@millrace/protocol/envelope';
import { expect, it } from 'vitest';
import { checksum } from './checksum.ts';
import { ProcessorState } from './processor-state.ts';
import { BrokenChain, Replica } from './replica.ts';
import { UnknownMessage } from './unknown-message.ts';

const replicaOf = () => new Replica(new ProcessorState(8, []));
const batch = (epoch: number, number: number, previous: number, records: readonly RecordInit[] = []) =>
  Batch.encode({ epoch, number, previous, time: number, nextKeys: [], records: [...records] }).finish();

it('passes over what an older epoch has written behind a newer one', () => {
  const replica = replicaOf();
  const first = batch(2, 1, 0);
  replica.apply(first);
  replica.apply(batch(1, 2, checksum(first), [{ taken: { from: 9, number: 1 } }]));
  expect(replica.state).toMatchObject({ batch: 1, checksum: checksum(first) });
  expect(replica.state.taken.size).toBe(0);
  replica.apply(batch(2, 2, checksum(first), [{ taken: { from: 9, number: 1 } }]));
  expect(replica.state.taken.size).toBe(1);
});

it('stops where a batch does not follow the one before, by number or by checksum', () => {
  const first = batch(1, 1, 0);
  for (const wrong of [batch(1, 3, checksum(first)), batch(1, 2, checksum(first) + 1), first]) {
    const replica = replicaOf();
    replica.apply(first);
    expect(() => replica.apply(wrong)).toThrow(BrokenChain);
  }
});

it('stops at an event of a newer version instead of leaving it out', () => {
  const event = { area: 1, code: 4_711, body: new Uint8Array() };
  expect(() => replicaOf().apply(batch(1, 1, 0, [{ event }]))).toThrow(UnknownMessage);
});
