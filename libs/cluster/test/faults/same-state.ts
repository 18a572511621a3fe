import type { ServiceName } from '@millrace/local-cluster/start-cluster';
import { SERVICES } from '@millrace/local-cluster/start-cluster';
import { expect, vi } from 'vitest';
import type { ClusterUnderTest } from './cluster-under-test.ts';
import { PATIENCE } from './patience.ts';

/** So many batches ahead of the leader it is looked: time enough to ask everybody. */
const AHEAD = 5;
/** Twice as many each time: on a slow machine it takes longer to ask. */
const TRIES = 8;

/** The processors of a cluster. The deployment area has one partition. */
function processorsOf({ cluster: { options } }: ClusterUnderTest): { service: ServiceName; partition: number }[] {
  const partitions = Array.from({ length: options.partitions }, (_, i) => i + 1);
  return SERVICES.flatMap((service) =>
    (service === 'deployment' ? [1] : partitions).map((partition) => ({ service, partition })),
  );
}

/** While it is under load: right behind one batch of each log, leader and standby hold the same. */
export async function checkSameUnderLoad(under: ClusterUnderTest): Promise<void> {
  await Promise.all(
    processorsOf(under).map(async ({ service, partition }) => {
      const hashes = await hashesAhead(under, service, partition);
      expect(hashes.size, `${service} ${partition}: ${[...hashes].join(' and ')}`).toBe(1);
    }),
  );
}

/** On a busy machine it may be over before everybody was asked, or the leader change while they are. */
async function hashesAhead(under: ClusterUnderTest, service: ServiceName, partition: number): Promise<Set<string>> {
  const copies = Array.from({ length: under.cluster.options.copies }, (_, copy) => copy);
  const takeOvers = () =>
    under.lines.filter((line) => line.includes(`: ${service} ${partition} takes over from `)).length;
  for (let tries = 0; tries < TRIES; tries++) {
    const before = takeOvers();
    const leader = await under.leaderOf(service, partition);
    const { batch = 0 } = (await under.diagnose(service, leader, partition)) ?? {};
    const told = copies.map((copy) => under.diagnose(service, copy, partition, batch + AHEAD * 2 ** tries));
    const found = (await Promise.all(told)).filter((diagnosis) => diagnosis !== undefined);
    // What one who led until then had not committed, another has written otherwise.
    if (found.length === copies.length && takeOvers() === before) return new Set(found.map(({ hash }) => hash));
  }
  throw new Error(`Nobody could tell how ${service} ${partition} stands: ${under.lines.slice(-20).join('\n')}`);
}

/**
 * When nothing happens any more: all processes hold the same, and so does one that has just been started and has nothing
 * but the log.
 */
export async function checkSameFromCold(under: ClusterUnderTest): Promise<void> {
  const cold = under.cluster.options.copies;
  await Promise.all(SERVICES.map((service) => under.cluster.startService(service, cold)));
  const copies = Array.from({ length: cold + 1 }, (_, copy) => copy);
  const same = async ({ service, partition }: { service: ServiceName; partition: number }) => {
    const all = await Promise.all(copies.map((copy) => under.diagnose(service, copy, partition)));
    for (const diagnosis of all) expect(diagnosis, `${service} ${partition}`).toEqual(all[0]);
    expect(all[0]?.batch).toBeGreaterThan(0);
  };
  await Promise.all(processorsOf(under).map((processor) => vi.waitFor(() => same(processor), PATIENCE)));
}
