import { setTimeout as delay } from 'node:timers/promises';
import { natsServerBinary } from '@millrace/nats/testing';
import { describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../../../apps/standalone/test/support/seeded-random.ts';
import type { ServiceName } from '../../../infra/local/start-cluster.ts';
import { ClusterUnderTest } from './faults/cluster-under-test.ts';
import { Ledger } from './faults/ledger.ts';
import { Load } from './faults/load.ts';

const binary = await natsServerBinary();
const SEED = Number(process.env.SEED ?? 1);
const CREATORS = 4;
/** How long it may take, after everything is well again, until all instances have finished, in milliseconds. */
const HEAL_MS = 30_000;
/** How long a test waits at the most for the next acknowledged command, in milliseconds. */
const PATIENCE_MS = 60_000;
/** A stopped process of five seconds must have been taken over from, and then come back. */
const STOPPED_MS = 5_000;

interface Fault {
  readonly name: string;
  readonly partitions: number;
  readonly copies: number;
  /** How many nats-servers; one unless said. */
  readonly servers?: number;
  act(under: ClusterUnderTest, ledger: Ledger, random: () => number, load: Load): Promise<void>;
}

const faults: readonly Fault[] = [
  {
    name: "SIGKILL of each service's leader",
    partitions: 2,
    copies: 2,
    async act(under, ledger, random, load) {
      for (const service of shuffled(['deployment', 'instance', 'job'], random)) {
        const copy = await under.leaderOf(service, 1);
        ledger.killed();
        await under.kill(service, copy);
        await acknowledged(load, ledger, service === 'job' ? 'complete' : 'create');
        await under.cluster.startService(service, copy);
        // A standby is only a help once it knows its leader and has been connected for a while.
        await delay(2_000 + random() * 500);
      }
    },
  },
  {
    name: "SIGTERM of each service's leader: it hands over, and no call fails for it",
    partitions: 2,
    copies: 2,
    async act(under, ledger, random, load) {
      for (const service of shuffled(['deployment', 'instance', 'job'], random)) {
        const copy = await under.leaderOf(service, 1);
        ledger.killed();
        under.cluster.children.get(`${service}-${copy}`)?.signal('SIGTERM');
        await acknowledged(load, ledger, service === 'job' ? 'complete' : 'create');
        await under.cluster.children.get(`${service}-${copy}`)?.exited;
        await under.cluster.startService(service, copy);
        await delay(1_000);
      }
      expect(ledger.createsInDoubt).toBe(0);
    },
  },
  {
    name: 'SIGSTOP of a leader for five seconds: it wakes up as a zombie, and stands by',
    partitions: 1,
    copies: 2,
    async act(under, ledger, random, load) {
      for (const service of shuffled(['instance', 'job'], random)) {
        await delay(2_000);
        const copy = await under.leaderOf(service, 1);
        const child = under.cluster.children.get(`${service}-${copy}`);
        ledger.killed();
        child?.signal('SIGSTOP');
        const stoppedAt = performance.now();
        await acknowledged(load, ledger, service === 'job' ? 'complete' : 'create');
        await delay(STOPPED_MS - (performance.now() - stoppedAt));
        expect(await under.leaderOf(service, 1)).not.toBe(copy);
        child?.signal('SIGCONT');
        for (let looks = 0; looks < 50 && (await under.rolesOf(service, copy))[0] !== 'follower'; looks++)
          await delay(100);
        expect(await under.rolesOf(service, copy)).toEqual(['follower']);
      }
    },
  },
  {
    name: 'the nats-server is killed and started again',
    partitions: 1,
    copies: 1,
    async act(under, _ledger, random) {
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
    partitions: 1,
    copies: 1,
    servers: 3,
    async act(under, ledger, random) {
      const index = Math.floor(random() * 3);
      under.cluster.children.get(`nats-${index}`)?.signal('SIGKILL');
      await under.cluster.children.get(`nats-${index}`)?.exited;
      // Streams that it led have another leader after four to nine seconds.
      await delay(12_000);
      const before = ledger.created.size;
      await delay(1_000);
      expect(ledger.created.size).toBeGreaterThan(before);
      await under.cluster.startNats(index);
      await delay(4_000);
    },
  },
];

describe.skipIf(binary === undefined)(`a cluster under load, SEED=${SEED}`, () => {
  for (const { name, partitions, copies, servers, act } of faults) {
    it(name, async () => {
      const under = await ClusterUnderTest.start(partitions, copies, servers ?? 1);
      const ledger = new Ledger();
      const load = new Load(under.cluster.address, ledger);
      try {
        await load.start(CREATORS);
        await delay(1_000);
        await act(under, ledger, seededRandom(SEED), load);
        const isDone = await load.drain(HEAL_MS);
        ledger.check();
        expect(ledger.violations, under.lines.join('\n')).toEqual([]);
        expect(isDone, `${ledger.unfinished().length} instances are not over\n${under.lines.join('\n')}`).toBe(true);
        expect(ledger.created.size).toBeGreaterThan(50);
        for (const service of ['deployment', 'instance', 'job'] as const) {
          await vi.waitFor(async () => expect(new Set(await under.rowsOf(service)).size).toBe(1), 5_000);
        }
        expect(under.lines.filter((line) => line.includes('ALARM'))).toEqual([]);
      } finally {
        load.close();
        await under.cluster.stop();
      }
    }, 120_000);
  }
});

/** Waits until a command is acknowledged that was sent after the kill, and says how long it took: a bench holds the bar. */
async function acknowledged(load: Load, ledger: Ledger, kind: 'create' | 'complete'): Promise<void> {
  const first = () => [...ledger.firstAfterKill].filter(([name]) => name.startsWith(kind)).map(([, after]) => after);
  const end = performance.now() + PATIENCE_MS;
  while (first().length === 0 && performance.now() < end) {
    if (kind === 'create') load.createOne();
    await delay(25);
  }
  const [after = Number.POSITIVE_INFINITY] = first();
  console.log(`next ${kind} acknowledged after ${Math.round(after)} ms`);
  expect(after).toBeLessThan(Number.POSITIVE_INFINITY);
}

function shuffled(services: readonly ServiceName[], random: () => number): readonly ServiceName[] {
  return services
    .map((service) => ({ service, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ service }) => service);
}
