import { Streams } from '@millrace/testkit/nats/streams';
import { beforeEach, describe, expect, it } from 'vitest';
import { SnapshotRegister } from '../../src/bus/snapshot-register.ts';
import { retry } from '../../src/retry.ts';
import { binary, useServer } from '../server.ts';

describe.skipIf(binary === undefined)('the register of verified snapshots', () => {
  const used = useServer();
  let partition = 0;
  beforeEach(() => partition++);
  const snapshot = (position: number, id = String(position), created = 'then') => ({
    ...{ id, created, position, logBytes: position * 100, bytes: 1_000 },
  });
  const positions = (all: readonly { position: number }[] | undefined) => all?.map(({ position }) => position);
  const open = () => ({
    register: new SnapshotRegister(used.connections.appends, 1),
    address: { area: 'job', partition } as const,
  });

  it('keeps two, the newest first', async () => {
    const { register, address } = open();
    expect(await register.verified(address, 'then')).toEqual([]);
    expect(positions(await register.record(address, snapshot(10)))).toEqual([10]);
    expect(positions(await register.record(address, snapshot(20)))).toEqual([20, 10]);
    expect(positions(await register.record(address, snapshot(30)))).toEqual([30, 20]);
    expect(positions(await register.verified(address, 'then'))).toEqual([30, 20]);
    expect(await register.verified({ area: 'job', partition: 999 }, 'then')).toEqual([]);
  });

  it('does not take one that is not newer, such as that of a member that was replaced', async () => {
    const { register, address } = open();
    await register.record(address, snapshot(20));
    expect(await register.record(address, snapshot(10))).toBeUndefined();
    expect(await register.record(address, snapshot(20, 'other'))).toBeUndefined();
    expect(positions(await register.record(address, snapshot(20)))).toEqual([20]);
    expect(positions(await register.verified(address, 'then'))).toEqual([20]);
  });

  it('takes all of those that several members record at once, and keeps the two newest', async () => {
    const { address } = open();
    const all = await Promise.all(
      [10, 20, 30, 40].map((position) => open().register.record(address, snapshot(position))),
    );
    expect(all.filter((each) => each !== undefined).length).toBeGreaterThan(0);
    expect(positions(await open().register.verified(address, 'then'))?.[0]).toBe(40);
  });

  it('is empty, and takes new ones, when its bucket was deleted behind it', async () => {
    const { register, address } = open();
    await register.record(address, snapshot(20));
    const streams = await Streams.of(used.server.url);
    await streams.delete('KV_snapshots');
    await streams.close();
    const verified = await retry(
      () => register.verified(address, 'then'),
      60_000,
      () => false,
    );
    expect(verified).toEqual([]);
    expect(positions(await register.record(address, snapshot(10)))).toEqual([10]);
  });

  it('knows nothing of those of another log of the same name', async () => {
    const { register, address } = open();
    await register.record(address, snapshot(20));
    expect(await register.verified(address, 'later')).toEqual([]);
    expect(positions(await register.record(address, snapshot(5, '5', 'later')))).toEqual([5]);
    expect(positions(await register.verified(address, 'later'))).toEqual([5]);
  });
});
