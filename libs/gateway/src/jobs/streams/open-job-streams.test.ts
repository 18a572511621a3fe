import type { JobStreamGroup } from '@millrace/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeBus } from '../../../test/fake-bus.ts';
import { JobRequest } from '../job-request.ts';
import { OpenJobStreams } from './open-job-streams.ts';

const MANY = 2_000;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const announced: JobStreamGroup[] = [];
  const bus = new FakeBus();
  bus.announceStreams = (groups) => void announced.push(...groups);
  const streams = new OpenJobStreams(bus, 'gateway');
  const open = (worker: string, names: readonly string[] = []) => {
    const stream = { request: new JobRequest({ signal: new AbortController().signal, peer: '' }), names };
    return { stream, close: streams.add({ type: 'pay', worker, timeoutMs: 1_000, names }, stream) };
  };
  /** What is announced in the next turn of the event loop. */
  const next = async () => {
    announced.length = 0;
    await vi.advanceTimersByTimeAsync(1);
    return [...announced];
  };
  return { announced, streams, open, next };
}

describe('open job streams', () => {
  it.each([
    ['the same', () => 'till'],
    ['each another', (i: number) => `till-${i}`],
  ])('that want %s: what is announced grows with their number, not its square', async (_, worker) => {
    const { announced, open } = setUp();
    const opened = [];
    for (let i = 0; i < MANY; i++) {
      opened.push(open(worker(i)));
      if (i % 10 === 0) await vi.advanceTimersByTimeAsync(1);
    }
    for (const { close } of opened) close();
    await vi.advanceTimersByTimeAsync(100);
    expect(announced.length).toBeLessThan(3 * MANY);
    expect(announced.at(-1)).toMatchObject({ streams: 0, free: 0 });
  });

  it('are announced together where they want the same, and get jobs in turn', async () => {
    const { streams, open, next } = setUp();
    const [a, b] = [open('till', ['x']), open('till', ['y'])];
    const [group] = await next();
    expect(group).toEqual({
      ...{ group: 'gateway/0', type: 'pay', worker: 'till' },
      ...{ timeoutMs: 1_000, streams: 2, free: 200 },
    });
    const named = streams.named('gateway/0');
    expect([named?.next(), named?.next(), named?.next()]).toEqual([b.stream, a.stream, b.stream]);
    b.close();
    expect(await next()).toEqual([{ ...group, streams: 1, free: 100 }]);
    expect([named?.next(), named?.next()]).toEqual([a.stream, a.stream]);
  });

  it('have room again when a job is with its worker, which is announced soon', async () => {
    const { streams, open, announced } = setUp();
    open('till');
    await vi.advanceTimersByTimeAsync(1);
    const settle = streams.named('gateway/0')?.counted(() => {});
    const other = streams.named('gateway/0')?.counted(() => {});
    settle?.({ yielded: [] });
    settle?.({ yielded: [] });
    await vi.advanceTimersByTimeAsync(25);
    expect(announced.at(-1)).toMatchObject({ free: 99 });
    other?.({ yielded: [] });
    await vi.advanceTimersByTimeAsync(25);
    expect(announced.at(-1)).toMatchObject({ free: 100 });
  });

  it('are announced again every 2 s, a few at a time', async () => {
    const { open, announced } = setUp();
    for (let i = 0; i < MANY; i++) open(`till-${i}`);
    await vi.advanceTimersByTimeAsync(10);
    announced.length = 0;
    let most = 0;
    for (let ms = 0; ms < 2_200; ms += 50) {
      const before = announced.length;
      await vi.advanceTimersByTimeAsync(50);
      most = Math.max(most, announced.length - before);
    }
    expect(new Set(announced.map(({ group }) => group)).size).toBe(MANY);
    expect(most).toBeLessThanOrEqual(MANY / 10);
  });

  it('that have closed are announced once more when a leader has missed it', async () => {
    const { streams, open, announced } = setUp();
    open('till').close();
    await vi.advanceTimersByTimeAsync(1);
    announced.length = 0;
    expect(streams.named('gateway/0')).toBeUndefined();
    expect(streams.named('a poll')).toBeUndefined();
    expect(announced).toMatchObject([{ group: 'gateway/0', streams: 0 }]);
  });
});
