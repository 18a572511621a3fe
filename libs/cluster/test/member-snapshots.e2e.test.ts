import type { Area } from '@millrace/kernel';
import { reject } from '@millrace/kernel';
import { connect, JetStreamSnapshotStore, viewLog } from '@millrace/nats';
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
import { stateHash } from '@millrace/processor/testing';
import { areaNumbers, commandTypes } from '@millrace/protocol';
import { NatsServer } from '@millrace/testkit/nats/nats-server';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { expect, it, vi } from 'vitest';
import { PartitionMember } from '../src/partition-member.ts';
import { PATIENCE } from './faults/patience.ts';

const binary = await natsServerBinary();
const ADDRESS = { area: 'job', partition: 1 } as const;
const EVERY_BYTES = 4_000;

/** An area that knows no job: what its processor logs is how far it has read. */
const job: Area = {
  name: 'job',
  number: areaNumbers.job,
  tables: {},
  commands: { CompleteJob: { handle: () => reject.notFound('There is none') } },
  commandTypes: commandTypes.job as unknown as Area['commandTypes'],
  events: {},
  eventTypes: {},
};

/** A member as in a process of its own, without a disk. */
async function startMember(server: string, name: string) {
  const connections = await connect({ servers: [server], name });
  const { appends, signals } = connections;
  const [uptime, commands] = [new Uptime(signals), new CommandPublishers(appends)];
  const said: string[] = [];
  const hear = (text: string) => void said.push(text);
  const member = new PartitionMember({
    connections,
    address: ADDRESS,
    area: job,
    placement: splitPlacement(1),
    replicas: 1,
    folder: undefined,
    snapshots: {
      store: await JetStreamSnapshotStore.open(connections, 'job', 1),
      register: new SnapshotRegister(appends, 1),
      everyBytes: EVERY_BYTES,
      inTurn: (work) => work(),
    },
    isShortOfMemory: () => false,
    publishers: {
      commands,
      answers: new AnswerPublisher(signals),
      progress: new ChannelProgressPublisher(signals),
    },
    reporter: { info: hear, warn: hear, failed: () => {}, halted: ({ message }) => hear(`ALARM ${message}`) },
    clock: new ProcessClock(systemClock, () => {}),
    observer: noObserver,
    tracer: undefined,
    epochs: await Epochs.open(appends, 1),
    uptime,
    name,
    changed: () => {},
  });
  const close = async () => {
    await member.close();
    commands.close();
    uptime.close();
    await connections.close();
  };
  return { member, said, close };
}

it.skipIf(binary === undefined)(
  'members make snapshots, their log is trimmed, and new members go on from them',
  async () => {
    const server = await NatsServer.create(binary ?? '');
    const gateway = await connect({ servers: [server.url], name: 'gateway' });
    const bus = new NatsBus(gateway, 1);
    const started: Awaited<ReturnType<typeof startMember>>[] = [];
    const start = async (name: string, role: 'leader' | 'follower') => {
      const made = await startMember(server.url, name);
      started.push(made);
      await vi.waitFor(() => expect(made.member.state.role, made.said.join()).toBe(role), PATIENCE);
      return made;
    };
    const submit = async () => {
      const outcome = await bus.submit(
        ADDRESS,
        'CompleteJob',
        { job: 4, variables: [] },
        {
          ...{ signal: AbortSignal.timeout(PATIENCE.timeout), deadline: Date.now() + PATIENCE.timeout },
        },
      );
      expect(outcome).toMatchObject({ kind: 'rejected', rejection: { type: 'NOT_FOUND' } });
    };
    const first = async () => (await viewLog(gateway, ADDRESS))?.first ?? 0;
    /** Goes on until more of the log was trimmed. */
    const untilTrimmed = async () => {
      for (const before = await first(); (await first()) <= Math.max(1, before); ) await submit();
    };
    try {
      const one = await start('one', 'leader');
      const two = await start('two', 'follower');
      await untilTrimmed();
      expect(two.said.join('\n')).toContain('the snapshot');
      // The leader leaves it to the follower, unless so much is written between two looks that it is due with both.
      await two.close();
      one.said.length = 0;
      // A leader that is alone makes them itself.
      await untilTrimmed();
      await untilTrimmed();
      expect(one.said.join('\n')).toContain('the snapshot');
      const three = await start('three', 'follower');
      expect(three.said.join('\n')).toMatch(/log-job-1 ends at \d+: it is read from the snapshot of \d+ on/);
      await vi.waitFor(() => expect(three.member.rows?.batch).toBe(one.member.rows?.batch), PATIENCE);
      const [leader, follower] = [one, three].map(({ member: { rows } }) => rows && stateHash(rows));
      expect(follower).toBe(leader);
      await one.close();
      await vi.waitFor(() => expect(three.member.state.role).toBe('leader'), PATIENCE);
      await submit();
      await three.close();
      const four = await start('four', 'leader');
      expect(four.said.join('\n')).toContain('is read from the snapshot');
      await submit();
      expect(started.flatMap(({ said }) => said).filter((text) => text.includes('ALARM'))).toEqual([]);
    } finally {
      await Promise.all(started.map(({ close }) => close()));
      bus.close();
      await gateway.close();
      await server.remove();
    }
  },
);
