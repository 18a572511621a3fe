import { connect } from '@millrace/nats';
import type { LeaderHeartbeat } from '@millrace/nats/bus';
import { publishHeartbeat, subscribeHeartbeats } from '@millrace/nats/bus';
import { chain } from '@millrace/testkit/chain';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { statusOf, TestClient } from '@millrace/testkit/test-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ClusterUnderTest } from './faults/cluster-under-test.ts';
import { PATIENCE } from './faults/patience.ts';

const RESOURCE_EXHAUSTED = 8;
/** More than the least that a gateway lets in, and fewer than it begins with. */
const MANY = 700;
const address = { area: 'instance', partition: 1 } as const;
const binary = await natsServerBinary();

describe.skipIf(binary === undefined)('the back-pressure of a cluster', () => {
  let under: ClusterUnderTest;
  let client: TestClient;
  let connections: Awaited<ReturnType<typeof connect>>;
  beforeAll(async () => {
    under = await ClusterUnderTest.start({});
    client = new TestClient(under.cluster.address);
    connections = await connect({ servers: [under.cluster.natsAddress], name: 'test' });
    await client.deploy('one.bpmn', chain('one', 'work', 1));
  });
  afterAll(async () => {
    client?.close();
    await connections?.close();
    await under?.cluster.stop();
  });

  /** Creates many instances at once, and says how many were rejected. */
  async function createMany(): Promise<number> {
    const created = Array.from({ length: MANY }, () => client.create('one').then(() => undefined, statusOf));
    const codes = (await Promise.all(created)).map((status) => status?.code);
    expect(codes.filter((code) => code !== undefined && code !== RESOURCE_EXHAUSTED)).toEqual([]);
    return codes.filter((code) => code === RESOURCE_EXHAUSTED).length;
  }

  it('is fed by leaders, who tell how long commands wait and how many gateways there are', async () => {
    const heard: LeaderHeartbeat[] = [];
    const stop = subscribeHeartbeats(connections, address, (news) => heard.push(news));
    await vi.waitFor(
      async () => {
        expect(await createMany()).toBe(0);
        expect(Math.max(...heard.map(({ waitMs }) => waitMs))).toBeGreaterThan(0);
        expect(heard.at(-1)?.gateways).toBe(1);
      },
      { ...PATIENCE, interval: 1 },
    );
    stop();
  });

  it('is told that nothing waits when nothing does, even if the last that was asked led to nothing', async () => {
    const heard: LeaderHeartbeat[] = [];
    const stop = subscribeHeartbeats(connections, { area: 'job', partition: 1 }, (news) => heard.push(news));
    expect(await client.activate('nothing', 1, 60_000, 100)).toEqual([]);
    await vi.waitFor(() => expect(heard.slice(-3).map(({ waitMs }) => waitMs)).toEqual([0, 0, 0]), PATIENCE);
    stop();
  });

  /** Of a leader of an epoch that is over: only gateways read on. */
  const heartbeat: LeaderHeartbeat = {
    epoch: 0,
    leader: 'test',
    load: 0,
    waitMs: 0,
    gateways: 1,
    shortOfMemory: false,
    committed: [],
    resigned: false,
    sentAt: 0,
  };

  it('rejects new work, and nothing else, as long as a leader says that it is short of memory', async () => {
    await client.create('one');
    const short = { ...heartbeat, shortOfMemory: true };
    const telling = setInterval(() => publishHeartbeat(connections, address, short), 20);
    try {
      const rejected = { code: RESOURCE_EXHAUSTED, details: expect.stringContaining('Broker is short of memory') };
      await vi.waitFor(
        async () => expect(await client.create('one').then(() => undefined, statusOf)).toEqual(rejected),
        PATIENCE,
      );
      const jobs = await client.activate('work', 1, 60_000, 10_000);
      await client.complete(jobs[0]?.jobKey ?? { low: 0, high: 0, unsigned: false });
    } finally {
      clearInterval(telling);
    }
    await vi.waitFor(() => client.create('one'), PATIENCE);
  });

  it('lets in less as long as a leader tells that it is far behind', async () => {
    const behind = { ...heartbeat, load: 9_000, waitMs: 5_000 };
    const telling = setInterval(() => publishHeartbeat(connections, address, behind), 20);
    try {
      await vi.waitFor(async () => expect(await createMany()).toBeGreaterThan(0), { ...PATIENCE, interval: 1 });
    } finally {
      clearInterval(telling);
    }
    // What ends work is never rejected.
    const jobs = await client.activate('work', 1, 60_000, 10_000);
    await client.complete(jobs[0]?.jobKey ?? { low: 0, high: 0, unsigned: false });
  });
});
