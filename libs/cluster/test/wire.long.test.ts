/**
 * What is on its way between the processes of a cluster and NATS is lost, late or repeated, under load. `SEED=7 npx vitest
 * run test/wire` in libs/cluster loses something else; `WIRE_MS=60000` does it for longer.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { LocalOptions } from '@millrace/local-cluster/start-cluster';
import { SERVICES } from '@millrace/local-cluster/start-cluster';
import type { Frame } from '@millrace/testkit/nats/frames';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { describe, expect, it, vi } from 'vitest';
import { acknowledged } from './faults/acknowledged.ts';
import type { ClusterUnderTest } from './faults/cluster-under-test.ts';
import type { Load } from './faults/load.ts';
import { PATIENCE } from './faults/patience.ts';
import { isAcknowledgement, isAppend, isChannelNews, isSend, Proxies } from './faults/proxies.ts';
import { underLoad } from './faults/under-load.ts';

const binary = await natsServerBinary();
const SEED = Number(process.env.SEED ?? 1);
const WIRE_MS = Number(process.env.WIRE_MS ?? 6_000);
const SERVICE = /^(?!gateway)/;

interface Harm extends Partial<LocalOptions> {
  readonly name: string;
  /** Does harm, and ends it. Returns how much that was: of each kind there must have been some. */
  act(proxies: Proxies, random: () => number, under: ClusterUnderTest, load: Load): Promise<Record<string, number>>;
}

const harms: readonly Harm[] = [
  {
    name: 'acknowledgements are lost, and nothing else',
    partitions: 2,
    async act(proxies, random) {
      const lost = { some: 0, all: 0 };
      const toClient = (frame: Frame) => (isAcknowledgement(frame) && random() < 0.08 && ++lost.some ? 0 : 1);
      proxies.decide(/./, { toClient });
      await delay(WIRE_MS);
      await vi.waitFor(() => expect(lost.some).toBeGreaterThan(0), PATIENCE);
      proxies.decide(/./, { toClient: (frame) => (isAcknowledgement(frame) && ++lost.all ? 0 : 1) });
      await delay(1_000);
      await vi.waitFor(() => expect(lost.all).toBeGreaterThan(0), PATIENCE);
      return lost;
    },
  },
  {
    name: 'sends are lost, late, overtaken and repeated, and what tells of their arrival is lost',
    partitions: 2,
    async act(proxies, random) {
      const harm = { lost: 0, twice: 0, late: 0, untold: 0 };
      const toServer = (frame: Frame) => {
        if (isChannelNews(frame)) return random() < 0.3 && ++harm.untold ? 0 : 1;
        const dice = isSend(frame) ? random() : 1;
        if (dice < 0.05 && ++harm.lost) return 0;
        if (dice < 0.2 && ++harm.twice) return 2;
        return dice < 0.3 && ++harm.late ? delay(random() * 3_000) : 1;
      };
      proxies.decide(SERVICE, { toServer });
      await delay(WIRE_MS);
      await vi.waitFor(() => expect(Math.min(...Object.values(harm))).toBeGreaterThan(0), PATIENCE);
      return harm;
    },
  },
  {
    name: 'sends and appends of leaders come when others have taken over from them',
    copies: 2,
    async act(proxies, random, under, load) {
      await delay(1_000 + random() * 1_000);
      const late = { sends: 0, appends: 0 };
      const leaders = await Promise.all(SERVICES.map((service) => under.leaderOf(service, 1)));
      const names = SERVICES.map((service, i) => `${service}-${leaders[i]}`);
      const all = new RegExp(`^(?:${names.join('|')})$`);
      const takenOver = Promise.withResolvers<void>();
      proxies.decide(all, { toServer: (frame) => (isSend(frame) && ++late.sends ? takenOver.promise : 1) });
      await delay(100);
      await vi.waitFor(() => expect(late.sends).toBeGreaterThan(0), PATIENCE);
      const isHeld = (frame: Frame) => (isSend(frame) && ++late.sends) || (isAppend(frame) && ++late.appends);
      proxies.decide(all, { toServer: (frame) => (isHeld(frame) ? takenOver.promise : 1) });
      // After a second answers leave without their sends, and clients have more to do.
      await delay(1_400);
      await vi.waitFor(() => expect(late.appends).toBeGreaterThan(0), PATIENCE);
      load.firstAfter.killed();
      for (const name of names) under.cluster.children.get(name)?.signal('SIGSTOP');
      for (const service of SERVICES) await acknowledged(load, service);
      takenOver.resolve();
      await delay(500);
      for (const name of names) under.cluster.children.get(name)?.signal('SIGCONT');
      for (const [i, service] of SERVICES.entries()) {
        const roles = () => under.rolesOf(service, leaders[i] ?? 0);
        await vi.waitFor(async () => expect(await roles()).toEqual(['follower']), PATIENCE);
      }
      return late;
    },
  },
];

describe.skipIf(binary === undefined)(`on the way between a cluster and NATS, SEED=${SEED}`, () => {
  for (const { name, act, ...options } of harms) {
    it(name, async () => {
      const proxies = new Proxies();
      const harm = async (under: ClusterUnderTest, load: Load) => {
        const done = await act(proxies, seededRandom(SEED), under, load);
        proxies.heal();
        console.log(JSON.stringify(done));
        for (const [kind, count] of Object.entries(done)) expect(count, kind).toBeGreaterThan(0);
      };
      try {
        await underLoad(options, SEED, harm, proxies.launchOf);
      } finally {
        await proxies.close();
      }
    });
  }
});
