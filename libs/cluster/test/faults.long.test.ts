/**
 * Has services and nats-servers of a cluster fail under load. `SEED=7 npx vitest run test/faults` in libs/cluster takes
 * another seed.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { ServiceName } from '@millrace/local-cluster/start-cluster';
import { SERVICES } from '@millrace/local-cluster/start-cluster';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { describe, expect, it, vi } from 'vitest';
import { acknowledged } from './faults/acknowledged.ts';
import type { ClusterUnderTest } from './faults/cluster-under-test.ts';
import type { Load } from './faults/load.ts';
import { PATIENCE } from './faults/patience.ts';
import type { UnderLoadOptions } from './faults/under-load.ts';
import { underLoad } from './faults/under-load.ts';

const binary = await natsServerBinary();
const SEED = Number(process.env.SEED ?? 1);
/** A stopped process of five seconds must have been taken over from, and then come back. */
const STOPPED_MS = 5_000;

interface Fault extends UnderLoadOptions {
  readonly name: string;
  act(under: ClusterUnderTest, load: Load, random: () => number): Promise<void>;
}

const faults: readonly Fault[] = [
  {
    name: "SIGKILL of each service's leader",
    partitions: 2,
    copies: 2,
    async act(under, load, random) {
      for (const service of shuffled(SERVICES, random)) {
        const copy = await under.leaderOf(service, 1);
        load.firstAfter.killed();
        await under.kill(service, copy);
        await acknowledged(load, service);
        await under.cluster.startService(service, copy);
        // A standby is only a help once it knows its leader and has been connected for a while.
        await delay(2_000 + random() * 500);
      }
    },
  },
  {
    name: "SIGTERM of each service's leader: it hands over, and no call fails for it",
    noCallFails: true,
    partitions: 2,
    copies: 2,
    async act(under, load, random) {
      for (const service of shuffled(SERVICES, random)) {
        const copy = await under.leaderOf(service, 1);
        // These wait for every partition: they are on their way when their service hands over.
        load.deployNow(20);
        await delay(10);
        load.firstAfter.killed();
        under.cluster.children.get(`${service}-${copy}`)?.signal('SIGTERM');
        await acknowledged(load, service);
        await under.cluster.children.get(`${service}-${copy}`)?.exited;
        await under.cluster.startService(service, copy);
        await delay(1_000);
      }
    },
  },
  {
    name: 'SIGSTOP of leaders for five seconds: they wake up as zombies, and stand by',
    copies: 2,
    async act(under, load, random) {
      const services = shuffled(SERVICES, random);
      for (const stopped of [services.slice(0, 2), services.slice(2)]) {
        // A standby is only a help once it has been connected for a while.
        await delay(2_000);
        const copies = await Promise.all(stopped.map((service) => under.leaderOf(service, 1)));
        const children = stopped.map((service, i) => under.cluster.children.get(`${service}-${copies[i]}`));
        load.firstAfter.killed();
        for (const child of children) child?.signal('SIGSTOP');
        const stoppedAt = performance.now();
        for (const service of stopped) await acknowledged(load, service);
        await delay(Math.max(0, STOPPED_MS - (performance.now() - stoppedAt)));
        for (const [i, service] of stopped.entries()) expect(await under.leaderOf(service, 1)).not.toBe(copies[i]);
        for (const child of children) child?.signal('SIGCONT');
        for (const [i, service] of stopped.entries()) {
          const roles = () => under.rolesOf(service, copies[i] ?? 0);
          await vi.waitFor(async () => expect(await roles()).toEqual(['follower']), PATIENCE);
        }
      }
    },
  },
  {
    name: 'the nats-server is killed and started again',
    async act(under, _load, random) {
      for (let kills = 0; kills < 2; kills++) {
        under.cluster.children.get('nats')?.signal('SIGKILL');
        await under.cluster.children.get('nats')?.exited;
        await delay(random() * 1_000);
        await under.cluster.startNats();
        await delay(2_000 + random() * 1_000);
      }
    },
  },
  {
    name: 'one of three nats-servers is killed and started again: the others go on',
    servers: 3,
    async act(under, { ledger }, random) {
      const index = Math.floor(random() * 3);
      under.cluster.children.get(`nats-${index}`)?.signal('SIGKILL');
      await under.cluster.children.get(`nats-${index}`)?.exited;
      // Streams that it led have another leader after four to nine seconds.
      await delay(12_000);
      const before = ledger.createdCount;
      await vi.waitFor(() => expect(ledger.createdCount).toBeGreaterThan(before), PATIENCE);
      await under.cluster.startNats(index);
      await delay(4_000);
    },
  },
];

describe.skipIf(binary === undefined)(`a cluster under load, SEED=${SEED}`, () => {
  for (const { name, act, ...options } of faults) {
    it(name, () => underLoad(options, SEED, (under, load) => act(under, load, seededRandom(SEED))));
  }
});

function shuffled(services: readonly ServiceName[], random: () => number): readonly ServiceName[] {
  return services
    .map((service) => ({ service, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ service }) => service);
}
