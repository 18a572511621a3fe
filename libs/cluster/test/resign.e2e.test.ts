import type { Area } from '@millrace/kernel';
import { reject } from '@millrace/kernel';
import { MemorySnapshotStore } from '@millrace/log/snapshots';
import { connect } from '@millrace/nats';
import {
  AnswerPublisher,
  ChannelProgressPublisher,
  CommandPublishers,
  Epochs,
  NatsBus,
  SnapshotRegister,
  Uptime,
} from '@millrace/nats/bus';
import { noObserver, ProcessClock, splitPlacement, systemClock } from '@millrace/processor';
import { areaNumbers, commandTypes } from '@millrace/protocol';
import { NatsServer } from '@millrace/testkit/nats/nats-server';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { expect, it, vi } from 'vitest';
import { PartitionMember } from '../src/partition-member.ts';
import { PATIENCE } from './faults/patience.ts';

/** For longer than a leader believes that it leads without a proof. */
const BUSY_MS = 1_200;
const binary = await natsServerBinary();

/** An area that knows no job. */
const job: Area = {
  name: 'job',
  number: areaNumbers.job,
  tables: {},
  commands: { CompleteJob: { handle: () => reject.notFound('There is none') } },
  commandTypes: commandTypes.job as unknown as Area['commandTypes'],
  events: {},
  eventTypes: {},
};

function beBusy(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_MS);
}

it.skipIf(binary === undefined)(
  'a leader that was busy for long gives the answers it owes before it hands over',
  async () => {
    const server = await NatsServer.create(binary ?? '');
    const connections = await connect({ servers: [server.url], name: 'service' });
    const activeGateways = await connect({ servers: [server.url], name: 'gateway' });
    const { appends, signals } = connections;
    const uptime = new Uptime(signals);
    const commands = new CommandPublishers(appends);
    const bus = new NatsBus(activeGateways, 1);
    const ends: Promise<void>[] = [];
    let isCalled = false;
    const member = new PartitionMember({
      connections,
      address: { area: 'job', partition: 1 },
      area: job,
      placement: splitPlacement(1),
      replicas: 1,
      folder: undefined,
      snapshots: {
        store: new MemorySnapshotStore(),
        register: new SnapshotRegister(appends, 1),
        everyBytes: Number.POSITIVE_INFINITY,
        inTurn: (work) => work(),
      },
      isShortOfMemory: () => false,
      publishers: {
        commands,
        answers: new AnswerPublisher(signals),
        progress: new ChannelProgressPublisher(signals),
      },
      reporter: { info: () => {}, warn: () => {}, failed: () => {}, halted: () => {} },
      clock: new ProcessClock(systemClock, () => {}),
      observer: {
        ...noObserver,
        committed() {
          if (!isCalled || ends.length > 0) return;
          beBusy();
          ends.push(member.close());
        },
      },
      tracer: undefined,
      epochs: await Epochs.open(appends, 1),
      uptime,
      name: 'job-0',
      changed: () => {},
    });
    try {
      await vi.waitFor(() => expect(member.state.role).toBe('leader'), PATIENCE);
      isCalled = true;
      const body = { job: 4, variables: [] };
      const deadline = Date.now() + PATIENCE.timeout;
      const outcome = bus.submit({ area: 'job', partition: 1 }, 'CompleteJob', body, {
        signal: AbortSignal.timeout(PATIENCE.timeout),
        deadline,
      });
      expect(await outcome).toMatchObject({ kind: 'rejected', rejection: { type: 'NOT_FOUND' } });
    } finally {
      await Promise.all([...ends, member.close()]);
      bus.close();
      commands.close();
      uptime.close();
      await connections.close();
      await activeGateways.close();
      await server.remove();
    }
  },
);
