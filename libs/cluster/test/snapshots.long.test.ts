import { SERVICES } from '@millrace/local-cluster/start-cluster';
import { Streams } from '@millrace/testkit/nats/streams';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { expect, it, vi } from 'vitest';
import type { ClusterUnderTest } from './faults/cluster-under-test.ts';
import { PATIENCE } from './faults/patience.ts';
import { underLoad } from './faults/under-load.ts';

const binary = await natsServerBinary();
/** Small, so that logs are trimmed again and again. */
const launchOf = (name: string) => (name === 'gateway' ? {} : { args: ['--snapshot-kb', '8'] });

it.skipIf(binary === undefined)('logs are trimmed under load, and members without a disk go on from snapshots', () =>
  underLoad({ copies: 2 }, 1, restartAll, launchOf),
);

it.skipIf(binary === undefined)(
  'a follower that stands still while its log is trimmed behind it goes on from a snapshot',
  () => underLoad({ copies: 2 }, 3, leaveBehind, launchOf),
);

it.skipIf(binary === undefined)('a cluster that is killed as a whole goes on from snapshots, without a disk', () =>
  underLoad({ copies: 1 }, 2, killAll, launchOf),
);

/** Each process of the areas that log most is killed when its log was trimmed behind it, and comes back with nothing. */
async function restartAll(under: ClusterUnderTest): Promise<void> {
  for (const service of ['instance', 'job', 'message'] as const) {
    for (const copy of [0, 1]) {
      await trimmedFurther(under, service);
      await under.kill(service, copy);
      under.lines.length = 0;
      await under.cluster.startService(service, copy);
      await vi.waitFor(() => {
        expect(under.lines.join('\n')).toMatch(new RegExp(`log-${service}-1 ends at .*read from the snapshot`));
      }, PATIENCE);
    }
  }
}

async function leaveBehind(under: ClusterUnderTest): Promise<void> {
  const follower = under.cluster.children.get(`instance-${1 - (await under.leaderOf('instance', 1))}`);
  follower?.signal('SIGSTOP');
  for (let time = 0; time < 3; time++) await trimmedFurther(under, 'instance');
  follower?.signal('SIGCONT');
  await vi.waitFor(() => {
    expect(under.lines.join('\n')).toMatch(/instance 1 tries again: .*was trimmed/);
    expect(under.lines.join('\n')).toMatch(/log-instance-1 ends at .*read from the snapshot/);
  }, PATIENCE);
}

async function killAll(under: ClusterUnderTest): Promise<void> {
  for (let life = 0; life < 3; life++) {
    await Promise.all((['instance', 'job'] as const).map((service) => trimmedFurther(under, service)));
    await Promise.all(SERVICES.map((service) => under.kill(service, 0)));
    under.lines.length = 0;
    await Promise.all(SERVICES.map((service) => under.cluster.startService(service, 0)));
  }
}

/** Waits until the log of a service has lost more of its beginning than it had. */
async function trimmedFurther({ cluster }: ClusterUnderTest, service: string): Promise<void> {
  const streams = await Streams.of(cluster.natsAddress);
  const before = await streams.first(`log-${service}-1`);
  await vi.waitFor(async () => expect(await streams.first(`log-${service}-1`)).toBeGreaterThan(before), PATIENCE);
  await streams.close();
}
