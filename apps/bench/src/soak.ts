import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { closedLoop } from './closed-loop.ts';
import type { Scenario } from './scenarios.ts';
import { scenarios } from './scenarios.ts';
import type { OwnServer } from './server.ts';
import { startServer, withFolder } from './server.ts';
import { type HostileList, kindsOf } from './soak/hostile-kinds.ts';
import type { HostileCount } from './soak/hostile-main.ts';
import { startHostileWork } from './soak/hostile-process.ts';
import type { Target } from './soak/hostile-work.ts';
import type { LiveMemory } from './soak/live-memory.ts';
import { liveMemory, memoryArgs, memoryText } from './soak/live-memory.ts';
import { OrdinaryLoad } from './soak/ordinary-load.ts';
import { SoakTable } from './soak/table.ts';

const USAGE = `npm run bench -- soak [--minutes 30] [--rate 0] [--only text] [--calm] [--each 0] [--models] [--cpu-profile] [-- server options]
Mixes hostile work with ordinary instances at a third of what the server can do, which is measured first, or at --rate.
The p99 of ordinary instances should stay below 100 ms, and live memory, which is what a collection leaves, come back to
where it was after the first measurement. --only: the kinds of hostile work whose name contains the text; --calm: none, to
compare with; --each: each kind by itself for so many seconds, instead of all at once; --models: the models
and loads of careless users, 20 s each, of which the p99 should stay below 50 ms; --cpu-profile leaves one of the
server in test-results. Client loop: how late this process is itself, which counts into each latency. Create, complete:
from the hand-over of a command to its answer, as the server measures it, hostile ones too. Had of wanted: CPU time; where
other programs take the cores, latencies grow by what is missing there.`;

const IN_FLIGHT = 64;
const SATURATION_SECONDS = 10;
const SHARE = 1 / 3;
/** How long each model of a careless user is measured, unless it is said. */
const MODEL_SECONDS = 20;
const MINUTE_MS = 60_000;
/** How long the server is left in peace before its memory is read, in milliseconds. */
const PEACE_MS = 30_000;
/** How long the server is left in peace between two kinds of hostile work, in milliseconds. */
const BETWEEN_MS = 2_000;

/** Measures what hostile work leaves to ordinary work, for long. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '30' },
      rate: { type: 'string', default: '0' },
      only: { type: 'string', default: '' },
      each: { type: 'string', default: '0' },
      calm: { type: 'boolean', default: false },
      models: { type: 'boolean', default: false },
      'cpu-profile': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  await withFolder(async (folder) => {
    const args = ['--data', `${folder}/data`, ...positionals];
    const profileArgs = values['cpu-profile'] ? ['--cpu-prof', '--cpu-prof-dir=test-results'] : [];
    const server = await startServer({ args, nodeArgs: [...memoryArgs, ...profileArgs], ipc: true });
    // In any case: the memory of a server that has not worked yet is no measure.
    const most = await saturation(server);
    const rate = Number(values.rate) || most * SHARE;
    await pause(PEACE_MS);
    const before = await liveMemory(server);
    console.log(`${rate.toFixed(0)} ordinary instances/s; live memory ${memoryText(before)}`);
    const ordinary = new OrdinaryLoad(server.address, rate);
    await ordinary.start();
    const table = await SoakTable.begin(server, ordinary);
    const monitorUrl = new URL('/', server.metricsUrl ?? '').origin;
    const target = { address: server.address, monitorUrl, folder };
    const list = values.models ? 'models' : 'mixed';
    const each = Number(values.each) || (values.models ? MODEL_SECONDS : 0);
    if (each > 0) {
      await eachKind(table, target, { list, only: values.only, seconds: each });
    } else {
      const end = values.calm ? async () => [] : startHostileWork(target, values.only, list);
      await minutes(table, Number(values.minutes));
      reportHostile(await end());
    }
    table.end();
    reportLost(await ordinary.stop());
    await pause(PEACE_MS);
    reportMemory(before, await liveMemory(server));
    await server.stop();
  });
}

async function saturation({ address }: OwnServer): Promise<number> {
  const scenario = scenarios['one-task'] as Scenario;
  const load = { address, scenario, inFlight: IN_FLIGHT, seconds: SATURATION_SECONDS, onPhase: () => {} };
  const { instances, seconds } = await closedLoop(load);
  return instances / seconds;
}

async function minutes(table: SoakTable, count: number): Promise<void> {
  for (let minute = 1; minute <= count; minute++) {
    await pause(MINUTE_MS);
    await table.line(`minute ${minute}`);
  }
}

/** One kind of hostile work after another, each until it has cleaned up. */
async function eachKind(
  table: SoakTable,
  target: Omit<Target, 'client'>,
  { list, only, seconds }: { readonly list: HostileList; readonly only: string; readonly seconds: number },
): Promise<void> {
  await pause(seconds * 1_000);
  await table.line('none');
  for (const { name } of kindsOf(list, only)) {
    const end = startHostileWork(target, name, list);
    await pause(seconds * 1_000);
    const counts = await end();
    await table.line(name);
    reportHostile(counts);
    await pause(BETWEEN_MS);
  }
}

function reportHostile(counts: readonly HostileCount[]): void {
  for (const { name, rounds, failures } of counts) {
    console.log(`    ${name}: ${rounds} rounds`);
    for (const [text, count] of Object.entries(failures)) console.log(`        ${count} x ${text}`);
  }
}

function reportLost(lost: number): void {
  console.log(`ordinary instances that never ended: ${lost}`);
  if (lost > 0) process.exitCode = 1;
}

function reportMemory(before: LiveMemory, after: LiveMemory): void {
  console.log(`live memory before: ${memoryText(before)}`);
  console.log(`live memory afterwards: ${memoryText(after)}`);
}
