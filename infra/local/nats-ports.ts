import { join } from 'node:path';
import { freePorts } from '@millrace/testkit/free-ports';

/** One nats-server of the cluster. */
export interface NatsPorts {
  readonly name: string;
  readonly port: number;
  readonly monitorPort: number;
  /** Where the others reach it. */
  readonly clusterPort: number;
}

/** Servers on free ports. A server that is alone is just called nats. */
export async function natsPorts(count: number): Promise<readonly NatsPorts[]> {
  const ports = await freePorts(3 * count);
  return Array.from({ length: count }, (_, index) => {
    const [port = 0, monitorPort = 0, clusterPort = 0] = ports.slice(3 * index);
    return { name: count === 1 ? 'nats' : `nats-${index}`, port, monitorPort, clusterPort };
  });
}

/** What a nats-server reads at its start: every write is synced. */
export function natsConfiguration(
  server: NatsPorts,
  servers: readonly NatsPorts[],
  folder: string,
  maxPayloadBytes: number,
): string {
  const lines = [
    `listen: "127.0.0.1:${server.port}"`,
    `http: "127.0.0.1:${server.monitorPort}"`,
    `max_payload: ${maxPayloadBytes}`,
    `jetstream { store_dir: "${join(folder, server.name)}", sync_interval: always }`,
  ];
  if (servers.length > 1) {
    const routes = servers.map(({ clusterPort }) => `"nats://127.0.0.1:${clusterPort}"`).join(', ');
    lines.push(`server_name: ${server.name}`);
    lines.push(`cluster { name: millrace, listen: "127.0.0.1:${server.clusterPort}", routes: [${routes}] }`);
  }
  return `${lines.join('\n')}\n`;
}
