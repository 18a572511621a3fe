/**
 * Has the leaders of all services kill themselves at each step of their work, under load, each at another time.
 * `SEED=7 ROUNDS=5 npx vitest run test/kill-points` in libs/cluster takes other times, and each point more often.
 */
import { fileURLToPath } from 'node:url';
import type { Cluster, ServiceName } from '@millrace/local-cluster/start-cluster';
import { SERVICES } from '@millrace/local-cluster/start-cluster';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { expect, it } from 'vitest';
import type { ClusterUnderTest } from './faults/cluster-under-test.ts';
import { onDisk } from './faults/on-disk.ts';
import { underLoad } from './faults/under-load.ts';
import type { KillPoint } from './preload/kill-points.ts';
import { killPoints } from './preload/kill-points.ts';

const binary = await natsServerBinary();
const SEED = Number(process.env.SEED ?? 1);
const ROUNDS = Number(process.env.ROUNDS ?? 1);
const PRELOAD = fileURLToPath(new URL('preload/kill-at.ts', import.meta.url));
/** How often a service passes a point before it dies, at the most: deploys and incidents are rare. */
const MOST_TIMES = { deployment: 3, instance: 30, job: 30, message: 15, incident: 5 } as const;
/** Each round takes minutes. */
const TIMEOUT_MS = ROUNDS * 1_800_000;

it.skipIf(binary === undefined)(
  `services that kill themselves at each step of their work, SEED=${SEED}`,
  () => {
    const killAt = new Map<string, string>();
    const launchOf = (name: string, cluster: Cluster) => {
      const point = killAt.get(name);
      const args = onDisk(name, cluster);
      return point === undefined ? { args } : { args, nodeArgs: ['--import', PRELOAD], env: { KILL_AT: point } };
    };
    return underLoad({ copies: 2 }, SEED, (under) => killAll(under, killAt), launchOf);
  },
  TIMEOUT_MS,
);

/** Takes every service through every point, all services at once. */
async function killAll(under: ClusterUnderTest, killAt: Map<string, string>): Promise<void> {
  const random = seededRandom(SEED);
  const plans = SERVICES.map((service) => {
    const points = Array.from({ length: ROUNDS }, () => shuffled(pointsOf(service), random)).flat();
    return { service, plan: points.map((point) => `${point}:${timesAt(point, service, random)}`) };
  });
  await Promise.all(plans.map(({ service, plan }) => killService(under, killAt, service, plan)));
}

/** Both processes of a service are to die, and are started again to die of the next: who leads dies first. */
async function killService(
  { cluster }: ClusterUnderTest,
  killAt: Map<string, string>,
  service: ServiceName,
  plan: readonly string[],
): Promise<void> {
  const left = [...plan];
  const liveAndDie = async (copy: number): Promise<void> => {
    const name = `${service}-${copy}`;
    await cluster.children.get(name)?.stop();
    for (let point = left.shift(); point !== undefined; point = left.shift()) {
      killAt.set(name, point);
      // Where nobody leads, it may die before it is ready.
      await cluster.startService(service, copy).catch(() => {});
      const child = cluster.children.get(name);
      await child?.exited;
      expect(child?.end, `${name} at ${point}`).toBe('SIGKILL');
    }
  };
  await Promise.all([0, 1].map(liveAndDie));
  // Not before both have died: one that lives on would lead, and the other never come to its point.
  for (const copy of [0, 1]) {
    killAt.delete(`${service}-${copy}`);
    await cluster.startService(service, copy);
  }
}

function timesAt(point: KillPoint, service: ServiceName, random: () => number): number {
  // Checkpoints are ten seconds apart.
  return point === 'when an epoch is taken' || point.includes('checkpoint')
    ? 1
    : 1 + Math.floor(random() * MOST_TIMES[service]);
}

/** The incident service answers only what it rejects: whoever has raised an incident answers. */
function pointsOf(service: ServiceName): readonly KillPoint[] {
  return service === 'incident' ? killPoints.filter((point) => point !== 'before an answer') : killPoints;
}

function shuffled(points: readonly KillPoint[], random: () => number): readonly KillPoint[] {
  return points
    .map((point) => ({ point, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ point }) => point);
}
