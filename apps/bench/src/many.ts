import { parseArgs } from 'node:util';
import { GatewayClient } from '@millrace/testkit/gateway-client';
import { folderSize } from './folder-size.ts';
import { histogramText, readMetrics } from './metrics.ts';
import { taskProcess } from './processes.ts';
import type { OwnServer } from './server.ts';
import { memoryMbOf, startServer, withFolder } from './server.ts';
import { startWorker } from './worker.ts';

const USAGE = `npm run bench -- waiting [--instances 100000] [-- server options]   instances that wait: memory, disk, restart
npm run bench -- finished [--instances 1000000] [-- server options]  instances that finish: the data folder on the way`;

const ID = 'bench-many';
const IN_FLIGHT = 128;
const STAGES = 10;
const VARIABLES = JSON.stringify({ orderId: 'order-4711', amount: 99.95, items: ['A-1', 'B-2', 'C-3'] });

/** Measures what many instances leave behind, `waiting` at their task or `finished`. */
export async function run(what: 'waiting' | 'finished', args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { instances: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return console.log(USAGE);
  const instances = Number(values.instances ?? (what === 'waiting' ? 100_000 : 1_000_000));
  await withFolder(async (folder) => {
    const server = await startServer({ args: ['--data', `${folder}/data`, ...positionals] });
    const client = new GatewayClient(server.address);
    await client.call('DeployResource', { resources: [{ name: `${ID}.bpmn`, content: taskProcess(ID) }] });
    let completed = 0;
    const options = { type: ID, maxJobs: IN_FLIGHT, variables: '', completed: () => completed++ };
    const worker = what === 'finished' ? startWorker(client, options) : undefined;
    const before = await readMetrics(server.metricsUrl);
    console.log(`   instances     memory MB     data folder MB`);
    await report(server, folder, 0);
    for (let stage = 1; stage <= STAGES; stage++) {
      await createMany(client, Math.round(instances / STAGES));
      while (worker && completed < (instances * stage) / STAGES) await pause(100);
      await report(server, folder, Math.round((instances * stage) / STAGES));
    }
    worker?.stop();
    client.close();
    console.log(`checkpoints: ${histogramText(before, await readMetrics(server.metricsUrl), 'checkpoint')}`);
    await server.kill();
    for (const how of ['killed', 'stopped']) {
      const next = await startServer({ args: ['--data', `${folder}/data`, ...positionals] });
      const memory = memoryMbOf(next.pid).toFixed(0);
      console.log(
        `ready ${next.startMs.toFixed(0)} ms after the start of a process whose last one was ${how}, ${memory} MB`,
      );
      await next.stop();
    }
  });
}

async function createMany(client: GatewayClient, count: number): Promise<void> {
  let left = count;
  const lane = async () => {
    while (left-- > 0) {
      await client.call('CreateProcessInstance', { bpmnProcessId: ID, version: -1, variables: VARIABLES });
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

async function report({ pid }: OwnServer, folder: string, instances: number): Promise<void> {
  const cells = [instances, memoryMbOf(pid).toFixed(0), ((await folderSize(folder)) / 1024 / 1024).toFixed(1)];
  console.log(cells.map((cell, i) => String(cell).padStart([12, 14, 19][i] ?? 0)).join(''));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
