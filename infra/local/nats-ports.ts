import { createServer } from 'node:net';
import { join } from 'node:path';

/** One nats-server of the cluster. */
export interface NatsPorts {
  readonly name: string;
  readonly port: number;
  readonly monitorPort: number;
  /** Where the others reach it. */
  readonly clusterPort: number;
}

/** Seats on free ports. A server that is alone is just called nats. */
export async function natsPorts(count: number): Promise<readonly NatsPorts[]> {
  const servers: NatsPorts[] = [];
  for (let index = 0; index < count; index++) {
    const name = count === 1 ? 'nats' : `nats-${index}`;
    const [port, monitorPort, clusterPort] = [await freePort(), await freePort(), await freePort()];
    servers.push({ name, port, monitorPort, clusterPort });
  }
  return servers;
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

function freePort(): Promise<number> {
  return new Promise((settle, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
