import { createServer } from 'node:net';
import { join } from 'node:path';

/** One nats-server of the cluster. */
export interface NatsSeat {
  readonly name: string;
  readonly port: number;
  readonly monitorPort: number;
  /** Where the others reach it. */
  readonly clusterPort: number;
}

/** Seats on free ports. A server that is alone is just called nats. */
export async function natsSeats(count: number): Promise<readonly NatsSeat[]> {
  const seats: NatsSeat[] = [];
  for (let index = 0; index < count; index++) {
    const name = count === 1 ? 'nats' : `nats-${index}`;
    const [port, monitorPort, clusterPort] = [await freePort(), await freePort(), await freePort()];
    seats.push({ name, port, monitorPort, clusterPort });
  }
  return seats;
}

/** What a nats-server reads at its start: every write is synced. */
export function natsConfiguration(
  seat: NatsSeat,
  seats: readonly NatsSeat[],
  folder: string,
  maxPayloadBytes: number,
): string {
  const lines = [
    `listen: "127.0.0.1:${seat.port}"`,
    `http: "127.0.0.1:${seat.monitorPort}"`,
    `max_payload: ${maxPayloadBytes}`,
    `jetstream { store_dir: "${join(folder, seat.name)}", sync_interval: always }`,
  ];
  if (seats.length > 1) {
    const routes = seats.map(({ clusterPort }) => `"nats://127.0.0.1:${clusterPort}"`).join(', ');
    lines.push(`server_name: ${seat.name}`);
    lines.push(`cluster { name: millrace, listen: "127.0.0.1:${seat.clusterPort}", routes: [${routes}] }`);
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
