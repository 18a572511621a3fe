import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { GatewayClient } from '@millrace/testkit/gateway-client';
import type { Metrics } from './metrics.ts';
import { boundOf, readMetrics } from './metrics.ts';
import type { OpenLoopResult } from './open-loop.ts';
import { openLoop } from './open-loop.ts';
import { taskProcess } from './processes.ts';
import { quantile } from './quantile.ts';
import { RawClient } from './raw-client.ts';
import type { Server } from './server.ts';
import { startServer, withFolder } from './server.ts';
import { row } from './table.ts';
import { startWorker } from './worker.ts';

const USAGE = `npm run bench -- overload [--rates 500,1000,2000,4000,8000] [--seconds 5] [--servers durable,in-memory] [-- server options]
Creates at a rate, whatever becomes of them: alone, then with four workers that complete. What is accepted should not fall
when the rate goes far above what can be done, its latency stay bounded, and no request time out. The p99 in the server
leaves out what the requests wait for in sockets and in this client, which may be the slower of the two.`;

/** Each column with its width. */
const COLUMNS: readonly (readonly [heading: string, width: number])[] = [
  ['server', 10],
  ['wanted/s', 9],
  ['sent/s', 8],
  ['accepted/s', 12],
  ['rejected/s', 11],
  ['p50 ms', 9],
  ['p99 ms', 9],
  ['in server', 12],
  ['timeouts', 10],
  ['errors', 8],
  ['completes/s', 13],
  ['p99 ms', 9],
  ['in server', 12],
  ['rejected polls', 15],
  ['CPU s/s', 9],
  ['done per CPU s', 16],
];
const WIDTHS = COLUMNS.map(([, width]) => width);
const WARM_UP_SECONDS = 2;
/** How many poll at once. */
const WORKERS = 4;
const VARIABLES = JSON.stringify({ orderId: 'order-4711', amount: 99.95, items: ['A-1', 'B-2', 'C-3'] });

/** Measures what a server does under more than it can do. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rates: { type: 'string', default: '500,1000,2000,4000,8000' },
      seconds: { type: 'string', default: '5' },
      servers: { type: 'string', default: 'durable,in-memory' },
      'cpu-profile': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const rates = values.rates.split(',').map(Number);
  const nodeArgs = values['cpu-profile'] ? ['--cpu-prof', '--cpu-prof-dir=test-results'] : [];
  console.log(
    row(
      COLUMNS.map(([heading]) => heading),
      WIDTHS,
    ),
  );
  for (const name of values.servers.split(',')) {
    for (const withWorkers of [false, true]) {
      await withFolder(async (folder) => {
        const storage = name === 'in-memory' ? ['--in-memory'] : ['--data', `${folder}/data`];
        const server = await startServer({ args: [...storage, ...positionals], nodeArgs });
        await measureAll({ name, server, withWorkers, rates, seconds: Number(values.seconds) });
        await server.stop();
      });
    }
  }
}

interface Stage {
  readonly name: string;
  readonly server: Server;
  readonly withWorkers: boolean;
  readonly rates: readonly number[];
  readonly seconds: number;
}

async function measureAll({ name, server, withWorkers, rates, seconds }: Stage): Promise<void> {
  const processId = `overload-${process.pid}`;
  const client = new GatewayClient(server.address);
  const content = taskProcess(processId);
  await client.call('DeployResource', { resources: [{ name: `${processId}.bpmn`, content }] });
  const raw = new RawClient(server.address);
  const load = { client: raw, processId, variables: VARIABLES };
  const completions: number[] = [];
  const completed = (_: string, tookMs: number) => completions.push(tookMs);
  const options = { type: processId, maxJobs: 100, variables: '', completed };
  const workers = Array.from({ length: withWorkers ? WORKERS : 0 }, () => startWorker(client, options));
  const rejectedPolls = () => workers.reduce((sum, worker) => sum + worker.rejectedPolls, 0);
  await openLoop({ ...load, rate: Math.min(...rates), seconds: WARM_UP_SECONDS });
  const accepted: number[] = [];
  for (const rate of rates) {
    const [doneBefore, rejectedBefore, cpuBefore] = [completions.length, rejectedPolls(), server.cpuSeconds()];
    const before = await readMetrics(server.metricsUrl);
    const created = await openLoop({ ...load, rate, seconds });
    const metrics = { before, after: await readMetrics(server.metricsUrl) };
    const done = completions.slice(doneBefore).sort((a, b) => a - b);
    const cpu = (server.cpuSeconds() ?? Number.NaN) - (cpuBefore ?? Number.NaN);
    accepted.push(created.latencies.length / created.seconds);
    report({ name, rate, created, done, rejectedPolls: rejectedPolls() - rejectedBefore, cpu, metrics });
    // What is left would be work of the next rate.
    for (let last = -1; withWorkers && last < completions.length; await pause(500)) last = completions.length;
  }
  for (const worker of workers) worker.stop();
  const [best, last] = [Math.max(...accepted), accepted.at(-1) ?? 0];
  console.log(`    accepted at the highest rate: ${((100 * last) / best).toFixed(0)} % of the best`);
  raw.close();
  client.close();
}

interface Measured {
  readonly name: string;
  readonly rate: number;
  readonly created: OpenLoopResult;
  /** How long the completes took. */
  readonly done: readonly number[];
  readonly rejectedPolls: number;
  /** Seconds. */
  readonly cpu: number;
  readonly metrics: { readonly before: Metrics; readonly after: Metrics };
}

function report({ name, rate, created, done, rejectedPolls, cpu, metrics: { before, after } }: Measured): void {
  const { seconds, sent, rejected, timedOut, otherErrors, latencies } = created;
  const perSecond = (count: number) => (count / seconds).toFixed(0);
  const ms = (sorted: readonly number[], share: number) => quantile(sorted, share).toFixed(0);
  const inServer = (command: string) =>
    `<=${1000 * boundOf(before, after, 'millrace_command_seconds', `command="${command}"`, 0.99)}`;
  const creates = [sent, latencies.length, rejected].map(perSecond);
  const times = [ms(latencies, 0.5), ms(latencies, 0.99), inServer('CreateInstance')];
  const completes = [perSecond(done.length), ms(done, 0.99), inServer('CompleteJob'), rejectedPolls];
  const perCpu = ((latencies.length + done.length) / cpu).toFixed(0);
  const cells = [
    name,
    rate,
    ...creates,
    ...times,
    timedOut,
    otherErrors,
    ...completes,
    (cpu / seconds).toFixed(2),
    perCpu,
  ];
  console.log(row(cells, WIDTHS));
}
