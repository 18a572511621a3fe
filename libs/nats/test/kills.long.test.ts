import { setTimeout as delay } from 'node:timers/promises';
import { NatsCluster } from '@millrace/testkit/nats/nats-cluster';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connections } from '../src/connect.ts';
import { connect } from '../src/connect.ts';
import { JetStreamLog } from '../src/jetstream-log.ts';
import { load, wrongPositions } from './load.ts';
import { records } from './observe.ts';
import { binary, binaryForClusters, useServer } from './server.ts';

/** `SEED=7` runs that one; `ROUNDS=20` the first twenty. */
const { SEED, ROUNDS = '2' } = process.env;
const seeds = SEED ? [Number(SEED)] : Array.from({ length: Number(ROUNDS) }, (_, index) => index + 1);
const KILLS = 8;

describe.skipIf(binary === undefined)('a server that is killed in the middle of appends', () => {
  const used = useServer();

  for (const seed of seeds) {
    it(`loses nothing that was acknowledged, and nothing is there twice (seed ${seed})`, async () => {
      const random = seededRandom(seed);
      const log = await used.openNew();
      const { seen, finish } = load(log);
      for (let kill = 0; kill < KILLS; kill++) {
        await delay(20 + 200 * random());
        await used.server.end('SIGKILL');
        const acknowledged = seen.commits.at(-1) ?? 0;
        await delay(50 * random());
        expect(seen.commits.at(-1) ?? 0).toBe(acknowledged);
        await used.server.start();
        await seen.reach(acknowledged + 1);
      }
      await finish();
      expect(seen.failure).toBeUndefined();
      expect(await wrongPositions(log)).toEqual([]);
    });
  }

  it('is waited for by a reader', async () => {
    const log = await used.openNew();
    const { finish } = load(log);
    await delay(500);
    await finish();
    const reading = log.read(1);
    const read: number[] = [];
    for await (const { position } of reading) {
      read.push(position);
      if (position !== 50) continue;
      await used.server.end('SIGKILL');
      await used.server.start();
    }
    expect(read).toEqual(Array.from({ length: log.last }, (_, index) => index + 1));
    await used.server.end('SIGKILL');
    const last = records(log, log.last);
    await used.server.start();
    expect(await last).toHaveLength(1);
  });

  it('that only halts for a while costs no more than that while', async () => {
    const log = await used.openNew({ acknowledgeTimeoutMs: 500 });
    const { seen, finish } = load(log);
    await delay(100);
    used.server.signal('SIGSTOP');
    await delay(1_500);
    used.server.signal('SIGCONT');
    await seen.reach((seen.commits.at(-1) ?? 0) + 50);
    await finish();
    expect(await wrongPositions(log)).toEqual([]);
  });
});

describe.skipIf(binaryForClusters === undefined)('three servers', () => {
  let cluster: NatsCluster;
  let connections: Connections;

  beforeAll(async () => {
    cluster = await NatsCluster.start(binaryForClusters ?? '');
    connections = await connect({ servers: cluster.urls, name: 'test' });
  });
  afterAll(async () => {
    await connections?.close();
    await cluster?.remove();
  });

  it('lose nothing that was acknowledged when the leader of the stream is killed, and then all of them', async () => {
    const address = { area: 'job', partition: 1 } as const;
    const log = await JetStreamLog.open({ connections, address, replicas: 3, create: true });
    const { seen, finish } = load(log);
    await delay(300);

    const leader = await cluster.leaderOf('log-job-1');
    await leader?.end('SIGKILL');
    const acknowledged = seen.commits.at(-1) ?? 0;
    await seen.reach(acknowledged + 100);
    await leader?.start();
    await delay(300);

    await Promise.all(cluster.servers.map((server) => server.end('SIGKILL')));
    const acknowledgedThen = seen.commits.at(-1) ?? 0;
    await Promise.all(cluster.servers.map((server) => server.start()));
    await seen.reach(acknowledgedThen + 100);

    await finish();
    expect(seen.failure).toBeUndefined();
    expect(await wrongPositions(log)).toEqual([]);
    await log.close();
  });
});
