import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { closedLoop } from './closed-loop.ts';
import type { Metrics } from './metrics.ts';
import { boundOf, growth, readMetrics } from './metrics.ts';
import { quantile } from './quantile.ts';
import type { Scenario } from './scenarios.ts';
import { scenarios } from './scenarios.ts';
import type { OwnServer } from './server.ts';
import { memoryMbOf, runningOf, startServer, withFolder } from './server.ts';
import type { HostileCount } from './soak/hostile-main.ts';
import { startHostileWork } from './soak/hostile-process.ts';
import type { LiveMemory } from './soak/live-memory.ts';
import { liveMemory, memoryArgs, memoryText } from './soak/live-memory.ts';
import { OrdinaryLoad } from './soak/ordinary-load.ts';
import { row } from './table.ts';

const USAGE = `npm run bench -- soak [--minutes 30] [--rate 0] [--only text] [--calm] [-- server options]
Mixes hostile work with ordinary instances at a third of what the server can do, which is measured first, or at --rate.
The p99 of ordinary instances should stay below 100 ms, and live memory, which is what a collection leaves, come back to
where it was after the first measurement. --only: the kinds of
hostile work whose name contains the text; --calm: none, to compare with. CPU had of wanted: where other programs take the
cores, latencies grow by what is missing there.`;

/** Each column with its width. */
const COLUMNS: readonly (readonly [heading: string, width: number])[] = [
  ['minute', 7],
  ['ended', 8],
  ['failed', 8],
  ['p50 ms', 9],
  ['p99 ms', 9],
  ['max ms', 9],
  ['loop delay p99 ms', 19],
  ['max', 8],
  ['memory MB', 11],
  ['CPU s/s', 9],
  ['CPU had of wanted', 19],
];
const WIDTHS = COLUMNS.map(([, width]) => width);
const IN_FLIGHT = 64;
const SATURATION_SECONDS = 10;
const SHARE = 1 / 3;
const MINUTE_MS = 60_000;
/** How long the server is left in peace before its memory is read, in milliseconds. */
const PEACE_MS = 30_000;
const DELAY = 'millrace_event_loop_delay_seconds';

/** Measures what hostile work leaves to ordinary work, for long. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '30' },
      rate: { type: 'string', default: '0' },
      only: { type: 'string', default: '' },
      calm: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  await withFolder(async (folder) => {
    const args = ['--data', `${folder}/data`, ...positionals];
    const server = await startServer({ args, nodeArgs: memoryArgs, ipc: true });
    // In any case: the memory of a server that has not worked yet is no measure.
    const most = await saturation(server);
    const rate = Number(values.rate) || most * SHARE;
    await pause(PEACE_MS);
    const before = await liveMemory(server);
    console.log(`${rate.toFixed(0)} ordinary instances/s; live memory ${memoryText(before)}`);
    const ordinary = new OrdinaryLoad(server.address, rate);
    await ordinary.start();
    const monitorUrl = new URL('/', server.metricsUrl ?? '').origin;
    const target = { address: server.address, monitorUrl, folder };
    const end = values.calm ? async () => [] : startHostileWork(target, values.only);
    await watch(server, ordinary, Number(values.minutes));
    const counts = await end();
    const lost = await ordinary.stop();
    await pause(PEACE_MS);
    report(counts, lost, before, await liveMemory(server));
    await server.stop();
  });
}

async function saturation({ address }: OwnServer): Promise<number> {
  const scenario = scenarios['one-task'] as Scenario;
  const load = { address, scenario, inFlight: IN_FLIGHT, seconds: SATURATION_SECONDS, onPhase: () => {} };
  const { instances, seconds } = await closedLoop(load);
  return instances / seconds;
}

async function watch(server: OwnServer, ordinary: OrdinaryLoad, minutes: number): Promise<void> {
  console.log(
    row(
      COLUMNS.map(([heading]) => heading),
      WIDTHS,
    ),
  );
  let before = await readMetrics(server.metricsUrl);
  let ran = runningOf(server.pid);
  ordinary.take();
  for (let minute = 1; minute <= minutes; minute++) {
    await pause(MINUTE_MS);
    const after = await readMetrics(server.metricsUrl);
    const { latencies, failures } = ordinary.take();
    const ms = (share: number) => quantile(latencies, share).toFixed(1);
    const failed = Object.values(failures).reduce((sum, count) => sum + count, 0);
    const delays = [0.99, 1].map((share) => delayText(before, after, share));
    const memory = memoryMbOf(server.pid).toFixed(0);
    const cpu = cpuTexts(ran, runningOf(server.pid));
    console.log(row([minute, latencies.length, failed, ms(0.5), ms(0.99), ms(1), ...delays, memory, ...cpu], WIDTHS));
    for (const [text, count] of Object.entries(failures)) console.log(`    ${count} x ${text}`);
    before = after;
    ran = runningOf(server.pid);
  }
}

type Running = ReturnType<typeof runningOf>;

function cpuTexts(before: Running, after: Running): readonly string[] {
  const [ran, waited] = [after.ranMs - before.ranMs, after.waitedMs - before.waitedMs];
  return [(ran / MINUTE_MS).toFixed(2), `${((100 * ran) / (ran + waited)).toFixed(0)} %`];
}

function delayText(before: Metrics, after: Metrics, share: number): string {
  const samples = growth(before, after, `${DELAY}_count`);
  return samples === 0 ? '-' : `<=${(boundOf(before, after, DELAY, '', share) * 1_000).toFixed(0)}`;
}

function report(counts: readonly HostileCount[], lost: number, before: LiveMemory, after: LiveMemory): void {
  for (const { name, rounds, failures } of counts) {
    console.log(`${name}: ${rounds} rounds`);
    for (const [text, count] of Object.entries(failures)) console.log(`    ${count} x ${text}`);
  }
  console.log(`ordinary instances that never ended: ${lost}`);
  console.log(`live memory before: ${memoryText(before)}`);
  console.log(`live memory afterwards: ${memoryText(after)}`);
  if (lost > 0) process.exitCode = 1;
}
