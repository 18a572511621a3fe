import { describe, expect, it, vi } from 'vitest';
import { Epochs } from '../../src/bus/epochs.ts';
import { answerProbes, probe, publishHeartbeat, subscribeHeartbeats } from '../../src/bus/leader-heartbeat.ts';
import { LogFollower } from '../../src/bus/log-follower.ts';
import { JetStreamLog } from '../../src/jetstream-log.ts';
import { LogDamagedError } from '../../src/log-errors.ts';
import { binary } from '../server.ts';
import { useBus } from './bus-server.ts';

const soon = (check: () => void) => vi.waitFor(check, { timeout: 180_000, interval: 20 });

describe.skipIf(binary === undefined)('leadership', () => {
  const bus = useBus();

  it('is taken by one of two who saw the same', async () => {
    const address = bus.newAddress();
    const [one, other] = [await Epochs.open(bus.sender.appends, 1), await Epochs.open(bus.reader.appends, 1)];
    expect(await one.last(address)).toBeUndefined();
    const took = await Promise.all([
      one.take(address, undefined, 0, 'job-0'),
      other.take(address, undefined, 0, 'job-1'),
    ]);
    expect(took.filter((term) => term !== undefined)).toEqual([expect.objectContaining({ epoch: 1 })]);
    const last = await one.last(address);
    expect(await other.take(address, last, 6, 'job-1')).toMatchObject({ epoch: 7, leader: 'job-1' });
    expect(await one.take(address, last, 6, 'job-0')).toBeUndefined();
  });

  it('is given up only by whoever has it', async () => {
    const address = bus.newAddress();
    const epochs = await Epochs.open(bus.sender.appends, 1);
    const first = await epochs.take(address, undefined, 0, 'job-0');
    const second = await epochs.take(address, first, 0, 'job-1');
    await epochs.resign(address, first as NonNullable<typeof first>);
    expect(await epochs.last(address)).toMatchObject({ epoch: 2, leader: 'job-1' });
    await epochs.resign(address, second as NonNullable<typeof second>);
    expect(await epochs.last(address)).toMatchObject({ epoch: 2, leader: '' });
  });

  it('agrees on the number of partitions once', async () => {
    const epochs = await Epochs.open(bus.sender.appends, 1);
    expect(await epochs.agreeOnPartitions(3)).toBe(3);
    expect(await epochs.agreeOnPartitions(4)).toBe(3);
  });

  it('is heard by the leader himself: heartbeats come on another connection', async () => {
    const address = bus.newAddress();
    const heard: number[] = [];
    const stop = subscribeHeartbeats(bus.sender, address, ({ epoch }) => heard.push(epoch));
    await bus.sender.consumers.flush();
    publishHeartbeat(bus.sender, address, {
      epoch: 4,
      leader: 'job-0',
      load: 0,
      waitMs: 0,
      shortOfMemory: false,
      gateways: 0,
      committed: [],
      resigned: false,
      sentAt: 5,
    });
    await soon(() => expect(heard).toEqual([4]));
    stop();
  });

  it('is probed: there while it answers, gone when nobody listens', async () => {
    const address = bus.newAddress();
    expect(await probe(bus.sender.signals, address, 1)).toBe('gone');
    const probes = answerProbes(bus.reader, address, 1);
    await bus.reader.signals.flush();
    expect(await probe(bus.sender.signals, address, 1)).toBe('there');
    expect(await probe(bus.sender.signals, address, 2)).toBe('gone');
    probes.unsubscribe();
  });

  it('is followed: each record once, in order, from a log that is not there yet to its end by damage', async () => {
    const address = bus.newAddress();
    const positions: number[] = [];
    const failures: Error[] = [];
    const follower = LogFollower.start({
      after: 0,
      created: undefined,
      connections: bus.reader,
      address,
      take: ({ position }) => positions.push(position),
      failed: (error) => failures.push(error),
    });
    const log = await JetStreamLog.open({ connections: bus.sender, address, replicas: 1, create: true });
    for (let n = 0; n < 20; n++) log.append(new Uint8Array([n]));
    await soon(() => expect(positions).toEqual(Array.from({ length: 20 }, (_, n) => n + 1)));
    await (await bus.manager()).streams.delete(`log-job-${address.partition}`);
    await soon(() => expect(failures).toEqual([expect.any(LogDamagedError)]));
    follower.close();
    await log.close().catch(() => {});
  });
});
