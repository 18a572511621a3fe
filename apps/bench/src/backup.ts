import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { GatewayClient } from '@millrace/testkit/gateway-client';
import { taskProcess } from './processes.ts';
import { quantile } from './quantile.ts';
import type { Server } from './server.ts';
import { startServer, withFolder } from './server.ts';
import { row } from './table.ts';

const USAGE = `npm run bench -- backup [--instances 40000] [--backups 3] [-- server options]
Creates one after another, first alone and then beside a backup, in pairs on one server that holds so many instances. The
longest of them shows what a backup holds up: it should not be longer than without, or 20 ms.`;

const COLUMNS = ['backup', 'MB', 'seconds', 'creates', 'p50 ms', 'p99 ms', 'longest ms', 'answer'];
const WIDTHS = [8, 6, 9, 9, 9, 9, 12, 8];
const ID = 'bench-backup';
const IN_FLIGHT = 100;
/** A checkpoint has everything by then. */
const SETTLED_MS = 12_000;
const VARIABLES = JSON.stringify({ text: 'x'.repeat(500) });

/** Measures how a backup affects calls. */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      instances: { type: 'string', default: '40000' },
      backups: { type: 'string', default: '3' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  await withFolder(async (folder) => {
    const server = await startServer({ args: ['--data', `${folder}/data`, ...positionals] });
    const client = new GatewayClient(server.address);
    await client.call('DeployResource', { resources: [{ name: `${ID}.bpmn`, content: taskProcess(ID) }] });
    await fill(client, Number(values.instances));
    await delay(SETTLED_MS);
    console.log(row(COLUMNS, WIDTHS));
    for (let n = 1; n <= Number(values.backups); n++) await measurePair(server, client, `${folder}/backup-${n}`, n);
    client.close();
    await server.stop();
  });
}

async function fill(client: GatewayClient, instances: number): Promise<void> {
  let left = instances;
  const lane = async () => {
    while (left-- > 0) await create(client);
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

function create(client: GatewayClient): Promise<object> {
  return client.call('CreateProcessInstance', { bpmnProcessId: ID, version: -1, variables: VARIABLES });
}

async function measurePair(server: Server, client: GatewayClient, folder: string, n: number): Promise<void> {
  const beside = await besideCreates(client, () => backUp(server, folder));
  const { seconds } = beside;
  const alone = await besideCreates(client, () => delay(seconds * 1_000));
  report(n, 'no', alone.seconds, alone.times, '-');
  report(n, beside.result.megabytes, seconds, beside.times, beside.result.waited);
}

/** Creates one after another for as long as something takes. */
async function besideCreates<T>(client: GatewayClient, work: () => Promise<T>) {
  const start = performance.now();
  let isOver = false;
  const working = work().finally(() => (isOver = true));
  const times: number[] = [];
  while (!isOver) {
    const asked = performance.now();
    await create(client);
    times.push(performance.now() - asked);
  }
  const result = await working;
  return { result, seconds: (performance.now() - start) / 1_000, times: times.sort((a, b) => a - b) };
}

async function backUp(server: Server, folder: string) {
  const answer = await fetch(new URL('/backup', server.metricsUrl), { method: 'POST', body: folder });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  const [, megabytes = '', waited = ''] = /\((\d+) MB; work waited (\d+ ms)\)/.exec(text) ?? [];
  return { megabytes, waited };
}

function report(n: number, megabytes: string, seconds: number, times: readonly number[], waited: string): void {
  const ms = (share: number) => quantile(times, share).toFixed(1);
  console.log(row([n, megabytes, seconds.toFixed(1), times.length, ms(0.5), ms(0.99), ms(1), waited], WIDTHS));
}
