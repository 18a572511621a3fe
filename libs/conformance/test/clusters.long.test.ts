/** Clusters over NATS, on Node and Deno, and with three copies of every stream. */
import type { LocalOptions } from '@millrace/local-cluster/start-cluster';
import { startTemporaryCluster } from '@millrace/local-cluster/temporary-cluster';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { describe } from 'vitest';
import type { Target } from './targets.ts';
import { LONG_POLL_MS } from './targets.ts';
import { testOn } from './test-on.ts';

type Shape = Pick<LocalOptions, 'runtime' | 'partitions' | 'servers'>;

const shapes: readonly Shape[] = [
  { runtime: 'node', partitions: 3, servers: 1 },
  { runtime: 'node', partitions: 1, servers: 3 },
  { runtime: 'deno', partitions: 3, servers: 1 },
];
const binary = await natsServerBinary();

// One that somebody else runs is tested without these.
describe.skipIf(binary === undefined || process.env.MILLRACE_ADDRESS !== undefined)('clusters', () => {
  for (const shape of shapes) testOn(clusterOf(shape));
});

/** Incidents are logged too, and cases cause them. */
function isDefect(name: string, text: string): boolean {
  return !name.startsWith('nats') && /ALARM|\berror\b/.test(text) && !/\bincident \d+: /.test(text);
}

function clusterOf(shape: Shape): Target {
  const { runtime, partitions, servers } = shape;
  return {
    name: `a cluster on ${runtime}, partitions: ${partitions}, nats-servers: ${servers}`,
    breaksOnDisconnect: runtime === 'deno',
    async start() {
      const defects: string[] = [];
      const cluster = await startTemporaryCluster(
        { ...shape, longPollMs: LONG_POLL_MS },
        {
          line: (name, text) => void (isDefect(name, text) && defects.push(`${name}: ${text}`)),
          ended: (name, how) => defects.push(`${name} has ended (${how})`),
        },
      );
      const { address, views } = cluster;
      return {
        facts: { address, partitions, longPollMs: LONG_POLL_MS, losesWords: false, views },
        async stop() {
          await cluster.stop();
          // Those that no client saw.
          if (defects.length > 0) throw new Error(`The cluster said: ${defects.join('\n')}`);
        },
      };
    },
  };
}
