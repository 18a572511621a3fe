import type { JobContext, PushedJob } from '@millrace/protocol';
import { describe, expect, it } from 'vitest';
import { AnswerPublisher } from '../../src/bus/answers.ts';
import { CommandReader } from '../../src/bus/command-reader.ts';
import { JobPushPublisher } from '../../src/bus/job-pushes.ts';
import { LeaderSignals } from '../../src/bus/leader-signals.ts';
import { binary } from '../server.ts';
import { useBus } from './bus-server.ts';

const MAX_PAYLOAD_BYTES = 64 * 1024;
const inTime = () => AbortSignal.timeout(300_000);
const later = () => Date.now() + 600_000;
const text = (bytes: number) => 'x'.repeat(bytes);

describe.skipIf(binary === undefined)('the bus over a server that takes no large messages', () => {
  const wire = useBus({ maxPayloadBytes: MAX_PAYLOAD_BYTES });
  const { closers, newBus } = wire;
  const leader = (area: 'instance' | 'job', partition: number, answer: (request: object) => object) => {
    const signals = new LeaderSignals(
      wire.reader,
      { area, partition },
      {
        acknowledged: () => {},
        missing: () => {},
        queried: ({ request }, tell) => tell(answer(request)),
        streamsAnnounced: () => {},
      },
    );
    closers.push(() => signals.close());
  };

  it('rejects a command that is too large, with its size', async () => {
    const { partition } = wire.newAddress();
    const variables = [{ name: 'a', value: text(MAX_PAYLOAD_BYTES) }];
    const outcome = await newBus().submit(
      { area: 'job', partition },
      'CompleteJob',
      { job: 1, variables },
      { signal: inTime(), deadline: later() },
    );
    expect(outcome).toMatchObject({ kind: 'exhausted', reason: expect.stringMatching(/6\d{4} bytes, and 65536 are/) });
  });

  it('carries answers that together are too large, and says of one that alone is', async () => {
    const sizes = [10, 40_000, 65_000, 40_000, 100_000, 10];
    const { partition } = wire.newAddress();
    const answers = new AnswerPublisher(wire.reader.signals);
    const waiting: { gateway: string; request: number }[] = [];
    const reader = await CommandReader.start({
      connections: wire.reader,
      address: { area: 'job', partition },
      replicas: 1,
      from: undefined,
      take: ({ command }) => {
        const { gateway = '', request = 0 } = command?.reply ?? {};
        waiting.push({ gateway, request });
        if (waiting.length < sizes.length) return;
        // In one turn, so that they could leave in one message.
        for (const [index, each] of waiting.entries()) {
          // A field that no decoder knows.
          const length = sizes[index] ?? 0;
          const body = Buffer.concat([Buffer.from([0xa2, 0x06, ...varint(length)]), Buffer.alloc(length)]);
          answers.push(each.gateway, { request: each.request, code: 4, body });
        }
      },
      warn: () => {},
      failed: () => {},
    });
    closers.push(() => reader.close());
    const bus = newBus();
    const to = { area: 'job', partition } as const;
    const submit = () =>
      bus.submit(to, 'CompleteJob', { job: 1, variables: [] }, { signal: inTime(), deadline: later() });
    const outcomes = await Promise.all(sizes.map(submit));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done', 'done', 'rejected', 'done']);
    expect(outcomes[4]).toMatchObject({
      rejection: { type: 'EXCEEDED_BATCH_RECORD_SIZE', reason: expect.stringContaining('65536 are the most') },
    });
  });

  it('fetches what jobs need in as many parts as it takes, and tells of one that nobody can carry', async () => {
    const sizes = [20_000, 100_000, 30_000, 10_000, 50_000, 60_000, 10];
    leader('instance', 910, (request) => {
      const { elements } = request as { elements: number[] };
      return elements.map((element): JobContext | undefined =>
        element === 7
          ? undefined
          : { ...context, element, variables: [{ name: 'a', value: text(sizes[element - 1] ?? 0) }] },
      );
    });
    const found = await newBus().fetch(910, [1, 2, 3, 4, 5, 6, 7], [], { from: 1, number: 2 }, inTime());
    expect(found.map((each) => each?.variables.map(({ value }) => value.length))).toEqual([
      [20_000],
      [],
      [30_000],
      [10_000],
      [50_000],
      [60_000],
      undefined,
    ]);
    expect(found[1]).toMatchObject({ element: 2, tooLarge: expect.closeTo(100_000, -3) });
  });

  it('gives as many rows of a view as fit, and where to go on', async () => {
    const rows = [20_000, 30_000, 30_000, 70_000, 10].map((bytes, index) => ({
      row: { job: index, worker: text(bytes) },
      position: [index + 1],
    }));
    leader('job', 911, (request) => {
      const [after = 0] = (request as { after: number[] }).after;
      return { rows: rows.slice(after), next: undefined };
    });
    const view = (after: number[]) => newBus().view(911, 'Jobs', { after, limit: 100 }, inTime());
    expect((await view([])).next).toEqual([2]);
    expect((await view([2])).rows.map(({ position }) => position)).toEqual([[3]]);
    await expect(view([3])).rejects.toThrow(/A row has 70\d{3} bytes/);
    expect(await view([4])).toEqual({ rows: rows.slice(4), next: undefined });
  });

  it('announces streams in as many messages as they need, and makes no push that is too large', async () => {
    const announced = new Set<string>();
    const signals = new LeaderSignals(
      wire.reader,
      { area: 'job', partition: 912 },
      {
        acknowledged: () => {},
        missing: () => {},
        queried: () => {},
        streamsAnnounced: ({ groups }) => {
          for (const { group } of groups) announced.add(group);
        },
      },
    );
    closers.push(() => signals.close());
    const groups = Array.from({ length: 1_000 }, (_, index) => {
      const type = text(index === 500 ? MAX_PAYLOAD_BYTES : 100);
      return { group: `${index}`, type, worker: 'w', timeoutMs: 1, streams: 1, free: 1 };
    });
    const bus = newBus();
    await expect
      .poll(() => {
        bus.announceStreams(groups);
        return announced.size;
      })
      .toBe(999);
    expect(announced.has('500')).toBe(false);
    const job: PushedJob = { job: 1, activation: 2, element: 3, type: '', worker: 'w', retries: 1, deadline: 5 };
    const pushes = new JobPushPublisher(wire.reader.signals, { answered: () => {}, noResponders: () => {} });
    closers.push(() => pushes.close());
    const jobs = [{ ...job, type: text(MAX_PAYLOAD_BYTES) }];
    pushes.publish('g', { partition: 1, epoch: 1, number: 7, request: 'r', after: { from: 0, number: 0 }, jobs });
  });
});

const context = {
  elementId: 't',
  instance: 1,
  root: 1,
  processId: 'p',
  version: 1,
  definition: 2,
  customHeaders: '{}',
  tags: [],
};

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}
