import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { GatewayClient } from '@millrace/testkit/gateway-client';
import { startClusterWithPids } from './cluster.ts';
import { takeLongestDelay, watchLoops } from './loop-delays.ts';
import { taskProcess } from './processes.ts';
import { cpuSecondsOf, startServer, withFolder } from './server.ts';
import { StreamClient } from './stream-client.ts';
import { row } from './table.ts';

const USAGE = `npm run bench -- streams [--counts 1000,3000,10000] [--servers standalone,cluster] [--workers one,each]
Opens so many job streams as fast as it can, leaves them open for five seconds, has one job pushed, and closes them.
stall: the longest delay of a server process's event loop meanwhile. calls: as many Topology calls at once, to compare with. --workers: whether all streams have one worker's name
or each its own. CPU is that of the whole server while the streams are idle.`;

const HEADINGS = [
  'server',
  'streams',
  'workers',
  'calls s',
  'stall ms',
  'open s',
  'stall ms',
  'idle CPU %',
  'push ms',
  'close s',
  'stall ms',
];
const WIDTHS = [11, 9, 9, 9, 10, 9, 10, 12, 9, 9, 10];
const IDLE_MS = 5_000;
const PATIENCE_MS = 10_000;
const JOB_TYPE = 'streams';

interface Watched {
  readonly address: string;
  readonly pids: readonly number[];
  stop(): Promise<void>;
}

/** Measures what many open job streams cost. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      counts: { type: 'string', default: '1000,3000,10000' },
      servers: { type: 'string', default: 'standalone,cluster' },
      workers: { type: 'string', default: 'one,each' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  console.log(row(HEADINGS, WIDTHS));
  await withFolder(async (folder) => {
    watchLoops(folder);
    for (const name of values.servers.split(',')) {
      for (const workers of values.workers.split(',')) {
        for (const count of values.counts.split(',').map(Number)) {
          const server = name === 'cluster' ? await startClusterWithPids(1) : await startStandalone();
          await measure({ name, workers, count, server, folder });
          await server.stop();
        }
      }
    }
  });
}

async function startStandalone(): Promise<Watched> {
  const server = await startServer({ args: ['--in-memory'] });
  return { address: server.address, pids: [server.pid], stop: () => server.stop() };
}

interface Stage {
  readonly name: string;
  readonly workers: string;
  readonly count: number;
  readonly server: Watched;
  readonly folder: string;
}

async function measure({ name, workers, count, server, folder }: Stage): Promise<void> {
  const stall = async () => Math.max(...(await Promise.all(server.pids.map((pid) => takeLongestDelay(folder, pid)))));
  const client = new GatewayClient(server.address);
  const resources = [{ name: 'streams.bpmn', content: taskProcess(JOB_TYPE) }];
  await client.call('DeployResource', { resources });
  const streams = new StreamClient(server.address);
  // What the start held up is not of interest, nor what the first calls take.
  await streams.callAtOnce(1_000);
  await stall();
  const called = await seconds(() => streams.callAtOnce(count));
  const callStall = await stall();
  const wanted = (i: number) => ({ type: JOB_TYPE, worker: workers === 'each' ? `worker-${i}` : 'worker' });
  const opened = await seconds(() => streams.open(count, wanted));
  const openStall = await stall();
  const cpuBefore = cpuOf(server);
  await pause(IDLE_MS);
  const idle = ((cpuOf(server) - cpuBefore) / IDLE_MS) * 100_000;
  await stall();
  const push = await pushMs(client, streams);
  const closed = await seconds(() => streams.close());
  const closeStall = await stall();
  streams.disconnect();
  client.close();
  const figures = [
    called.toFixed(2),
    callStall.toFixed(0),
    opened.toFixed(2),
    openStall.toFixed(0),
    idle.toFixed(1),
    push,
    closed.toFixed(2),
  ];
  console.log(row([name, count, workers, ...figures, closeStall.toFixed(0)], WIDTHS));
}

/** From a create to its job at one of the streams, in milliseconds; `never` if none comes. */
async function pushMs(client: GatewayClient, streams: StreamClient): Promise<string> {
  const begun = performance.now();
  const { pushed } = streams;
  await client.call('CreateProcessInstance', { bpmnProcessId: JOB_TYPE, version: -1 });
  while (streams.pushed === pushed) {
    if (performance.now() - begun > PATIENCE_MS) return 'never';
    await pause(1);
  }
  return (performance.now() - begun).toFixed(1);
}

function cpuOf({ pids }: Watched): number {
  return pids.reduce((sum, pid) => sum + (cpuSecondsOf(pid) ?? Number.NaN), 0);
}

async function seconds(act: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await act();
  return (performance.now() - begun) / 1_000;
}
