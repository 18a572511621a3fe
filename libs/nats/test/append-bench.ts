/** Appends a second for windows of 1, 4 and 16, and records read a second. `node libs/nats/test/append-bench.ts [1|3]`. */
import process from 'node:process';
import { NatsCluster } from '@millrace/testkit/nats/nats-cluster';
import { NatsServer } from '@millrace/testkit/nats/nats-server';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { connect } from '../src/connect.ts';
import { JetStreamLog } from '../src/jetstream-log.ts';

const RECORD_BYTES = 4_096;
const MEASURE_MS = 700;
const ROUNDS = 7;
const WINDOWS = [1, 4, 16];

const replicas = process.argv[2] === '3' ? 3 : 1;
const binary = (await natsServerBinary()) ?? '';
const servers = replicas === 3 ? await NatsCluster.start(binary) : await NatsServer.create(binary);
const urls = servers instanceof NatsCluster ? servers.urls : [servers.url];
const connections = await connect({ servers: urls, name: 'bench' });
const rates = new Map<number, number[]>();
const cpu = new Map<number, number>();
try {
  // In turns, and the median of the rounds: the disk is shared, and what it gives changes from one second to the next.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, window] of WINDOWS.entries()) {
      const address = { area: 'job', partition: round * WINDOWS.length + index + 1 } as const;
      const log = await JetStreamLog.open({ connections, address, replicas, create: true, window, warn: console.warn });
      const before = process.cpuUsage();
      const { committed, milliseconds } = await appendFor(log, window);
      const { user, system } = process.cpuUsage(before);
      cpu.set(window, (user + system) / committed);
      rates.set(window, [...(rates.get(window) ?? []), (committed / milliseconds) * 1_000]);
      if (round === ROUNDS - 1) await measureReading(log);
      await log.close();
    }
  }
} finally {
  await connections.close();
  await servers.remove();
}
for (const [window, each] of rates) {
  const sorted = [...each].sort((a, b) => a - b).map(Math.round);
  const [low, median, high] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
  const micros = Math.round(cpu.get(window) ?? 0);
  console.log(
    `R${replicas}, window ${window}: ${median} appends/s (${low} to ${high}), ${micros} us of client CPU each`,
  );
}

async function measureReading(log: JetStreamLog): Promise<void> {
  const start = performance.now();
  let count = 0;
  for await (const _ of log.read(1)) count++;
  console.log(`read: ${Math.round((count / (performance.now() - start)) * 1_000)} records/s`);
}

/** Keeps the window full for a while. */
async function appendFor(log: JetStreamLog, window: number) {
  const bytes = new Uint8Array(RECORD_BYTES).fill(65);
  const start = performance.now();
  const isOver = () => performance.now() - start >= MEASURE_MS;
  return new Promise<{ committed: number; milliseconds: number }>((resolve, reject) => {
    log.listen({
      committed(position) {
        while (!isOver() && log.last - position < window) log.append(bytes);
        if (position === log.last) resolve({ committed: position, milliseconds: performance.now() - start });
      },
      failed: reject,
    });
    for (let i = 0; i < window; i++) log.append(bytes);
  });
}
