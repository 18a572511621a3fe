import { parseArgs } from 'node:util';
import { closedLoop } from './closed-loop.ts';
import { startCluster } from './cluster.ts';
import { GcPauses } from './gc-pauses.ts';
import { growth, histogramText, readMetrics } from './metrics.ts';
import { quantile } from './quantile.ts';
import { scenarios } from './scenarios.ts';
import type { Server } from './server.ts';
import { runningServer, startServer, withFolder } from './server.ts';
import { row } from './table.ts';

const USAGE = `npm run bench -- [--process one-task,ten-task,message,timer,call-activity,multi-instance] [--in-flight 16,128] [--seconds 10] [--compare in-memory,cluster] [--grpc-transports grpc-js,http2] [--rounds 1] [--partitions 1] [--address host:port --pid n] [--cpu-profile] [-- server options]
Without --address it starts a server that keeps everything in a temporary folder; --compare runs others after it: one in memory, a whole cluster.
timer is one-task with a timer of 10 ms before its task, call-activity calls a process of one task, multi-instance has ten items at once: to be compared with one-task and ten-task of the same run.
--grpc-transports measures a server with each of them, one after the other, --rounds times.
--cpu-profile leaves profiles in test-results, which node apps/bench/src/profile-summary.ts sums up.`;

const COMPARABLE: readonly string[] = ['in-memory', 'cluster'];
const WIDTHS = [11, 15, 10, 14, 9, 9, 17, 15];
const HEADINGS = [
  'server',
  'process',
  'in flight',
  'instances/s',
  'p50 ms',
  'p99 ms',
  'CPU ms/instance',
  'commands/fsync',
];

/** Measures instances in a closed loop, and the server's CPU for each. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      process: { type: 'string', default: Object.keys(scenarios).join(',') },
      'in-flight': { type: 'string', default: '16,128' },
      seconds: { type: 'string', default: '10' },
      compare: { type: 'string', default: '' },
      'grpc-transports': { type: 'string', default: '' },
      rounds: { type: 'string', default: '1' },
      partitions: { type: 'string', default: '1' },
      address: { type: 'string' },
      pid: { type: 'string' },
      'cpu-profile': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const others = values.compare.split(',').filter((other) => other !== '');
  if (values.help || others.some((other) => !COMPARABLE.includes(other))) return console.log(USAGE);
  const loads = values.process
    .split(',')
    .flatMap((name) =>
      values['in-flight'].split(',').map((inFlight) => ({ name, inFlight: Number(inFlight), values })),
    );
  console.log(row(HEADINGS, WIDTHS));
  const { address, pid } = values;
  if (address) return await measureAll('running', runningServer(address, pid ? Number(pid) : undefined), loads);
  const nodeArgs = values['cpu-profile'] ? ['--cpu-prof', '--cpu-prof-dir=test-results'] : [];
  const transports = values['grpc-transports'].split(',');
  const runs = Array.from({ length: Number(values.rounds) }, () => transports).flat();
  for (const transport of runs) {
    await withFolder(async (folder) => {
      const chosen = transport === '' ? [] : ['--grpc-transport', transport];
      const args = ['--data', `${folder}/data`, '--partitions', values.partitions, ...chosen, ...positionals];
      await measureAll(transport || 'durable', await startServer({ args, nodeArgs }), loads);
    });
  }
  for (const other of others) {
    const args = ['--in-memory', '--partitions', values.partitions, ...positionals];
    const server = other === 'cluster' ? startCluster(Number(values.partitions)) : startServer({ args, nodeArgs });
    await measureAll(other, await server, loads);
  }
}

interface Load {
  /** Of the scenario. */
  readonly name: string;
  readonly inFlight: number;
  readonly values: { readonly seconds: string };
}

async function measureAll(name: string, server: Server, loads: readonly Load[]): Promise<void> {
  for (const load of loads) await measure(name, server, load);
  await server.stop();
}

async function measure(serverName: string, server: Server, { name, inFlight, values }: Load): Promise<void> {
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`No process '${name}': there are ${Object.keys(scenarios).join(', ')}`);
  const cpu = { start: 0, end: 0 };
  const parts = { start: server.cpuParts?.(), end: server.cpuParts?.() };
  const metrics = { start: readMetrics(undefined), end: readMetrics(undefined) };
  const pauses = new GcPauses();
  let paused = '';
  const result = await closedLoop({
    address: server.address,
    scenario,
    inFlight,
    seconds: Number(values.seconds),
    onPhase(phase) {
      if (phase === 'start') pauses.start();
      else paused = pauses.stop(Number(values.seconds));
      cpu[phase] = server.cpuSeconds() ?? Number.NaN;
      parts[phase] = server.cpuParts?.();
      metrics[phase] = readMetrics(server.metricsUrl);
    },
  });
  const { instances, seconds, latencies } = result;
  const [before, after] = [await metrics.start, await metrics.end];
  const latency = (share: number) => quantile(latencies, share).toFixed(1);
  const syncs = growth(before, after, 'millrace_log_syncs');
  const commands = growth(before, after, 'millrace_batch_commands_sum');
  const perInstance = (((cpu.end - cpu.start) * 1000) / instances).toFixed(3);
  const perSync = syncs > 0 ? (commands / syncs).toFixed(1) : '-';
  const rate = (instances / seconds).toFixed(0);
  console.log(row([serverName, name, inFlight, rate, latency(0.5), latency(0.99), perInstance, perSync], WIDTHS));
  const shares = [...(parts.end ?? [])].map(([process, end]) => {
    const used = end - (parts.start?.get(process) ?? 0);
    return `${process} ${((used * 1000) / instances).toFixed(3)}`;
  });
  if (shares.length > 0) console.log(`    CPU ms/instance: ${shares.join(', ')}`);
  console.log(`    garbage collector of this client: ${paused}`);
  for (const what of ['commit', 'checkpoint'] as const) {
    const text = histogramText(before, after, what);
    if (text) console.log(`    ${what}s: ${text}`);
  }
}
