import { SERVICES } from '@millrace/local-cluster/start-cluster';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { expect, it, vi } from 'vitest';
import type { ClusterUnderTest } from './faults/cluster-under-test.ts';
import { onDisk } from './faults/on-disk.ts';
import { PATIENCE } from './faults/patience.ts';
import { underLoad } from './faults/under-load.ts';

const binary = await natsServerBinary();
const LIVES = 3;

it.skipIf(binary === undefined)('services that are killed, all at once, go on from their checkpoints', () =>
  underLoad({ copies: 1, partitions: 2 }, 1, restartAll, (name, cluster) => ({ args: onDisk(name, cluster) })),
);

async function restartAll(under: ClusterUnderTest): Promise<void> {
  for (let life = 1; life <= LIVES; life++) {
    await vi.waitFor(() => checkpointed(under), PATIENCE);
    under.lines.length = 0;
    await Promise.all(SERVICES.map((service) => under.kill(service, 0)));
    await Promise.all(SERVICES.map((service) => under.cluster.startService(service, 0)));
    await vi.waitFor(() => {
      const text = under.lines.join('\n');
      for (const area of ['instance', 'job']) {
        for (const partition of [1, 2])
          expect(text).toMatch(new RegExp(`log-${area}-${partition} ends at .*checkpoint`));
      }
    }, PATIENCE);
  }
}

/** Every service has written a checkpoint in this life. */
async function checkpointed(under: ClusterUnderTest): Promise<void> {
  for (const service of ['instance', 'job'] as const) {
    expect(await under.checkpointsOf(service, 0)).toBeGreaterThan(2);
  }
}
