import { USUAL_MAX_PAYLOAD_BYTES } from '../../../infra/local/options.ts';
import { Cluster } from '../../../infra/local/start-cluster.ts';
import type { Server } from './server.ts';
import { cpuSecondsOf } from './server.ts';

const LONG_POLL_MS = 10_000;

/** A cluster of processes with a nats-server of its own that syncs every write, in a temporary folder. */
export async function startCluster(partitions: number): Promise<Server> {
  const cluster = await Cluster.start(
    {
      partitions,
      copies: 1,
      servers: 1,
      maxPayloadBytes: USUAL_MAX_PAYLOAD_BYTES,
      runtime: 'node',
      port: 0,
      monitorPort: 0,
      data: '',
      temporary: true,
      longPollMs: LONG_POLL_MS,
      probeMs: LONG_POLL_MS,
    },
    { line: () => {}, ended: (name, how) => console.error(`${name} has ended (${how})`) },
  );
  const parts = () =>
    new Map([...cluster.children].map(([name, { pid }]) => [name, cpuSecondsOf(pid ?? 0) ?? Number.NaN] as const));
  return {
    address: cluster.address,
    metricsUrl: undefined,
    cpuSeconds: () => [...parts().values()].reduce((sum, seconds) => sum + seconds, 0),
    cpuParts: parts,
    stop: () => cluster.stop(),
  };
}
