import { commandTypes } from '@millrace/protocol';
import { describe, expect, it, vi } from 'vitest';
import { AnswerPublisher } from '../../src/bus/answers.ts';
import { CommandReader } from '../../src/bus/command-reader.ts';
import { JobPushPublisher } from '../../src/bus/job-pushes.ts';
import { LeaderSignals } from '../../src/bus/leader-signals.ts';
import { binary } from '../server.ts';
import { useBus } from './bus-server.ts';

const later = () => Date.now() + 600_000;
const soon = (check: () => void) => vi.waitFor(check, { timeout: 180_000, interval: 20 });
const body = { job: 4, variables: [] };

describe.skipIf(binary === undefined)('the bus of a gateway', () => {
  const wire = useBus();
  const { closers, newBus } = wire;

  /** A service that answers each command of a partition, as often as it is told. */
  async function answering(partition: number, times: number, answer: object) {
    const answers = new AnswerPublisher(wire.reader.signals);
    const reader = await CommandReader.start({
      connections: wire.reader,
      address: { area: 'job', partition },
      replicas: 1,
      from: undefined,
      take: ({ command }) => {
        const { gateway = '', request = 0 } = command?.reply ?? {};
        for (let time = 0; time < times; time++) answers.push(gateway, { request, ...answer });
      },
      warn: () => {},
      failed: () => {},
    });
    closers.push(() => reader.close());
  }

  it('gives a command the answer of its area, once', async () => {
    const { partition } = wire.newAddress();
    await answering(partition, 2, { code: 4, body: new Uint8Array() });
    const bus = newBus();
    const to = { area: 'job', partition } as const;
    const outcomes = await Promise.all(
      [1, 2, 3].map(() =>
        bus.submit(to, 'CompleteJob', body, { signal: AbortSignal.timeout(300_000), deadline: later() }),
      ),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'done', 'done']);
  });

  it('tells rejections and defects as they are', async () => {
    const { partition } = wire.newAddress();
    await answering(partition, 1, { rejected: { type: 'NOT_FOUND', reason: 'no such job' } });
    const to = { area: 'job', partition } as const;
    expect(
      await newBus().submit(to, 'CompleteJob', body, { signal: AbortSignal.timeout(300_000), deadline: later() }),
    ).toEqual({
      kind: 'rejected',
      rejection: { type: 'NOT_FOUND', reason: 'no such job' },
    });
  });

  it('is unavailable where nobody takes a command', async () => {
    const to = { area: 'job', partition: wire.newAddress().partition } as const;
    const outcome = await newBus().submit(to, 'CompleteJob', body, {
      signal: AbortSignal.timeout(300_000),
      deadline: later(),
    });
    expect(outcome).toMatchObject({ kind: 'unavailable', reason: expect.stringContaining('partition') });
  });

  it('leaves silence to the deadline of the caller', async () => {
    const { partition } = wire.newAddress();
    await answering(partition, 0, {});
    const submitted = newBus().submit({ area: 'job', partition }, 'CompleteJob', body, {
      signal: AbortSignal.timeout(300),
      deadline: later(),
    });
    await expect(submitted).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('fetches what jobs need, and asks again where a leader is not yet there', async () => {
    const address = { area: 'instance', partition: 900 } as const;
    const asked = newBus().fetch(900, [3, 9], ['a'], { from: 1, number: 2 }, AbortSignal.timeout(300_000));
    const context = {
      element: 3,
      elementId: 't',
      instance: 1,
      processId: 'p',
      version: 1,
      definition: 2,
      customHeaders: '{}',
      variables: [{ name: 'a', value: '1.10' }],
    };
    const signals = new LeaderSignals(wire.reader, address, {
      acknowledged: () => {},
      missing: () => {},
      queried: ({ name, request, after }, tell) => {
        expect([name, request, after]).toEqual([
          'JobContexts',
          { elements: [3, 9], names: ['a'] },
          { from: 1, number: 2 },
        ]);
        tell([context, undefined]);
      },
      streamsAnnounced: () => {},
    });
    closers.push(() => signals.close());
    expect(await asked).toEqual([expect.objectContaining(context), undefined]);
  });

  it('asks again where a leader has the question and is gone before it answers', async () => {
    const address = { area: 'instance', partition: 901 } as const;
    let questions = 0;
    const signals = new LeaderSignals(wire.reader, address, {
      acknowledged: () => {},
      missing: () => {},
      queried: (_, tell) => ++questions > 1 && tell([undefined]),
      streamsAnnounced: () => {},
    });
    closers.push(() => signals.close());
    await wire.reader.signals.flush();
    const fetched = await newBus().fetch(901, [3], [], { from: 1, number: 2 }, AbortSignal.timeout(300_000));
    expect(fetched).toEqual([undefined]);
    expect(questions).toBe(2);
  });

  it('tells leaders which streams of workers are open', async () => {
    const announced: unknown[] = [];
    const address = { area: 'job', partition: 903 } as const;
    const signals = new LeaderSignals(wire.reader, address, {
      acknowledged: () => {},
      missing: () => {},
      queried: () => {},
      streamsAnnounced: (streams) => announced.push(streams),
    });
    closers.push(() => signals.close());
    const bus = newBus();
    const group = { group: 's', type: 't', worker: 'w', timeoutMs: 1_000, streams: 2, free: 3 };
    await expect
      .poll(() => {
        bus.announceStreams([group]);
        return announced[0];
      })
      .toEqual({ gateway: expect.any(String), groups: [group] });
  });

  it('reads rows of a view where they are, and says why it cannot', async () => {
    const request = { after: [3], limit: 2, instance: 7 };
    const view = (partition: number) => newBus().view(partition, 'Jobs', request, AbortSignal.timeout(300_000));
    const row = { job: 9, element: 3, instance: 7, type: 't', retries: 1, state: 'CREATED', worker: '', deadline: 0 };
    const page = { rows: [{ row, position: [9] }], next: [9] };
    for (const partition of [901, 902]) {
      const signals = new LeaderSignals(
        wire.reader,
        { area: 'job', partition },
        {
          acknowledged: () => {},
          missing: () => {},
          queried: ({ name, request: asked }, tell) => {
            expect([name, asked]).toEqual(['Jobs', request]);
            tell(partition === 901 ? page : new Error('a defect'));
          },
          streamsAnnounced: () => {},
        },
      );
      closers.push(() => signals.close());
    }
    expect(await view(901)).toEqual(page);
    await expect(view(902)).rejects.toThrow('a defect');
  });

  it('answers pushes; one that reached nobody is known at once', async () => {
    const heard: unknown[] = [];
    const pushes = new JobPushPublisher(wire.reader.signals, {
      answered: (number, answer) => heard.push(number, answer),
      noResponders: (number) => heard.push(number, 'nobody'),
    });
    closers.push(() => pushes.close());
    const job = { job: 1, activation: 2, element: 3, type: 't', worker: 'w', retries: 1, deadline: 5 };
    const push = { partition: 1, epoch: 1, number: 7, request: 'r', after: { from: 0, number: 0 }, jobs: [job] };
    pushes.publish('nobody', push);
    await soon(() => expect(heard).toEqual([7, 'nobody']));
    const bus = newBus();
    const seen: unknown[] = [];
    bus.receiveJobs({
      push: async (received) => {
        seen.push(received);
        return { yielded: [{ job: 1, activation: 2 }] };
      },
      jobsAvailable: () => {},
    });
    const { partition } = wire.newAddress();
    // The gateway's name is only in what it sends.
    let gateway = '';
    const reader = await CommandReader.start({
      connections: wire.reader,
      address: { area: 'job', partition },
      replicas: 1,
      from: undefined,
      take: ({ command }) => {
        gateway = command?.reply?.gateway ?? '';
        expect(command?.code).toBe(commandTypes.job.CompleteJob.code);
      },
      warn: () => {},
      failed: () => {},
    });
    closers.push(() => reader.close());
    bus
      .submit({ area: 'job', partition }, 'CompleteJob', body, {
        signal: AbortSignal.timeout(300_000),
        deadline: later(),
      })
      .catch(() => {});
    await soon(() => expect(gateway).not.toBe(''));
    pushes.publish(gateway, { ...push, number: 8 });
    await soon(() => expect(heard.slice(2)).toEqual([8, { yielded: [{ job: 1, activation: 2, tooLarge: 0 }] }]));
    expect(seen).toEqual([{ ...push, number: 8 }]);
  });
});
