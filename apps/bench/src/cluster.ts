import { startTemporaryCluster } from '@millrace/local-cluster/temporary-cluster';
import type { Server } from './server.ts';
import { cpuSecondsOf } from './server.ts';

/** A cluster of processes with a nats-server of its own that syncs every write, in a temporary folder. */
export async function startCluster(partitions: number): Promise<Server> {
  const ended = (name: string, how: string) => console.error(`${name} has ended (${how})`);
  const cluster = await startTemporaryCluster({ partitions }, { line: () => {}, ended });
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

/** The same, with the process ids of the gateway and the services. */
export async function startClusterWithPids(partitions: number) {
  const ended = (name: string, how: string) => console.error(`${name} has ended (${how})`);
  const cluster = await startTemporaryCluster({ partitions }, { line: () => {}, ended });
  const pids = [...cluster.children].filter(([name]) => !name.startsWith('nats')).map(([, { pid }]) => pid ?? 0);
  return { address: cluster.address, pids, stop: () => cluster.stop() };
}
