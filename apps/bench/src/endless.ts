import { parseArgs } from 'node:util';
import type { Int64 } from '@millrace/protocol';
import { GatewayClient } from '@millrace/testkit/gateway-client';
import type { LoadResult } from './closed-loop.ts';
import { closedLoop } from './closed-loop.ts';
import { startCluster } from './cluster.ts';
import type { Metrics } from './metrics.ts';
import { boundOf, growth, readMetrics } from './metrics.ts';
import { endlessProcess } from './processes.ts';
import { quantile } from './quantile.ts';
import { scenarios } from './scenarios.ts';
import type { Server } from './server.ts';
import { startServer, withFolder } from './server.ts';
import { row } from './table.ts';

const USAGE = `npm run bench -- endless [--loops 1,22,1000] [--in-flight 64] [--seconds 10] [--servers durable,cluster] [-- server options]
Ordinary instances in a closed loop, without and with endless instances in the same partition, in pairs on one server; then
each endless instance is cancelled. Others should keep half of their throughput with a p99 under 100 ms. Done per CPU s:
ordinary instances for each second of the server's CPU time; on a busy machine its ratio is what counts.`;

/** Each column with its width. */
const COLUMNS: readonly (readonly [heading: string, width: number])[] = [
  ['server', 9],
  ['loops', 7],
  ['instances/s', 13],
  ['ratio', 7],
  ['CPU s/s', 9],
  ['done per CPU s', 16],
  ['p50 ms', 9],
  ['p99 ms', 9],
  ['loop delay p99 ms', 19],
  ['log MB/s', 10],
  ['cancels p99 ms', 16],
];
const WIDTHS = COLUMNS.map(([, width]) => width);
const ID = 'bench-endless';

/** Measures what endless instances leave to others. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      loops: { type: 'string', default: '1,22,1000' },
      'in-flight': { type: 'string', default: '64' },
      seconds: { type: 'string', default: '10' },
      servers: { type: 'string', default: 'durable' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const load = { inFlight: Number(values['in-flight']), seconds: Number(values.seconds) };
  console.log(
    row(
      COLUMNS.map(([heading]) => heading),
      WIDTHS,
    ),
  );
  for (const name of values.servers.split(',')) {
    await withFolder(async (folder) => {
      const args = ['--data', `${folder}/data`, ...positionals];
      const server = name === 'cluster' ? await startCluster(1) : await startServer({ args });
      for (const loops of values.loops.split(',')) await measure(name, server, Number(loops), load);
      await server.stop();
    });
  }
}

interface Load {
  readonly inFlight: number;
  readonly seconds: number;
}

async function measure(name: string, server: Server, count: number, load: Load): Promise<void> {
  const client = new GatewayClient(server.address);
  await client.call('DeployResource', { resources: [{ name: `${ID}.bpmn`, content: endlessProcess(ID) }] });
  const without = await underLoad(server, load);
  const loops = await Promise.all(Array.from({ length: count }, () => create(client)));
  const beside = await underLoad(server, load);
  const cancels = await cancelAll(client, loops);
  client.close();
  report(name, 0, without, without, []);
  report(name, count, beside, without, cancels);
}

interface Measured extends LoadResult {
  /** Of the server. */
  readonly cpuSeconds: number;
  readonly metrics: { readonly start: Metrics; readonly end: Metrics };
}

async function underLoad(server: Server, load: Load): Promise<Measured> {
  const metrics = { start: readMetrics(undefined), end: readMetrics(undefined) };
  const cpu = { start: 0, end: 0 };
  const result = await closedLoop({
    ...{ ...load, address: server.address, scenario: scenarios['one-task'] as never },
    onPhase(phase) {
      metrics[phase] = readMetrics(server.metricsUrl);
      cpu[phase] = server.cpuSeconds() ?? Number.NaN;
    },
  });
  return {
    ...result,
    cpuSeconds: cpu.end - cpu.start,
    metrics: { start: await metrics.start, end: await metrics.end },
  };
}

async function create(client: GatewayClient): Promise<Int64> {
  const request = { bpmnProcessId: ID, version: -1, variables: '' };
  return (await client.call('CreateProcessInstance', request)).processInstanceKey;
}

/** @returns how long each took, in milliseconds, sorted */
async function cancelAll(client: GatewayClient, instances: readonly Int64[]): Promise<number[]> {
  const times = await Promise.all(
    instances.map(async (processInstanceKey) => {
      const asked = performance.now();
      await client.call('CancelProcessInstance', { processInstanceKey });
      return performance.now() - asked;
    }),
  );
  return times.sort((a, b) => a - b);
}

function report(
  server: string,
  loops: number,
  { instances, seconds, latencies, cpuSeconds, metrics: { start, end } }: Measured,
  base: LoadResult,
  cancels: readonly number[],
): void {
  const rate = instances / seconds;
  const ms = (sorted: readonly number[], share: number) => quantile(sorted, share).toFixed(1);
  const delay = boundOf(start, end, 'millrace_event_loop_delay_seconds', '', 0.99);
  const log = growth(start, end, 'millrace_batch_bytes_sum') / seconds / 1024 / 1024;
  const cells = [
    ...[server, loops, rate.toFixed(0), (rate / (base.instances / base.seconds)).toFixed(2)],
    ...[(cpuSeconds / seconds).toFixed(2), (instances / cpuSeconds).toFixed(0)],
    ...[ms(latencies, 0.5), ms(latencies, 0.99)],
    ...[end.size > 0 ? `<=${(delay * 1000).toFixed(1)}` : '-', end.size > 0 ? log.toFixed(1) : '-'],
    cancels.length > 0 ? ms(cancels, 0.99) : '-',
  ];
  console.log(row(cells, WIDTHS));
}
