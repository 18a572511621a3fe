import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Cluster } from '@millrace/local-cluster/start-cluster';
import { SERVICES } from '@millrace/local-cluster/start-cluster';
import { startTemporaryCluster } from '@millrace/local-cluster/temporary-cluster';
import { GatewayClient } from '@millrace/testkit/gateway-client';
import { folderSize } from './folder-size.ts';
import { taskProcess } from './processes.ts';
import { memoryMbOf } from './server.ts';
import { startWorker } from './worker.ts';

const USAGE = `npm run bench -- years [--instances 100000] [--partitions 3] [--snapshot-kb 2048] [--variables-bytes 100]
Instances that finish on a cluster whose members have no disk: the disk of NATS and the memory on the way; then how long a
new member takes until it is ready, and how long the whole cluster takes that was killed. Snapshots are made for less log
than usual, so that few instances do for many of them; so do large variables.`;

const ID = 'bench-years';
const IN_FLIGHT = 64;
const STAGES = 10;
const LOOK_MS = 50;
/** A machine that is busy with something else may stand still for long. */
const REQUEST_TIMEOUT_MS = 300_000;
const MB = 1024 * 1024;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      instances: { type: 'string', default: '100000' },
      partitions: { type: 'string', default: '3' },
      'snapshot-kb': { type: 'string', default: '2048' },
      'variables-bytes': { type: 'string', default: '100' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  const made: string[] = [];
  const variables = JSON.stringify({ order: 'x'.repeat(Number(values['variables-bytes'])) });
  const line = (name: string, text: string) => {
    if (/the snapshot .* was made/.test(text)) made.push(name);
    else if (/is read from|ALARM|no snapshot was made|not trimmed/.test(text)) console.log(`  ${name}: ${text}`);
  };
  const ended = (name: string, how: string) => isOver || console.error(`${name} has ended (${how})`);
  let isOver = false;
  const launch = () => ({ args: ['--snapshot-kb', values['snapshot-kb']] });
  const cluster = await startTemporaryCluster(
    { partitions: Number(values.partitions), requestTimeoutMs: REQUEST_TIMEOUT_MS },
    { line, ended },
    (name) => (name === 'gateway' ? {} : launch()),
  );
  try {
    await finish(cluster, { instances: Number(values.instances), variables, made });
    console.log(`a member of each service without a disk is ready after ${await newMembersMs(cluster)}`);
    isOver = true;
    console.log(`the whole cluster, killed and started, takes a command after ${await killedMs(cluster)}`);
  } finally {
    isOver = true;
    await cluster.stop();
  }
}

interface Load {
  readonly instances: number;
  readonly variables: string;
  /** Who has made each snapshot so far. */
  readonly made: readonly string[];
}

async function finish(cluster: Cluster, { instances, variables, made }: Load): Promise<void> {
  const client = new GatewayClient(cluster.address);
  await client.call('DeployResource', { resources: [{ name: `${ID}.bpmn`, content: taskProcess(ID) }] });
  let completed = 0;
  const worker = startWorker(client, { type: ID, maxJobs: IN_FLIGHT, variables: '', completed: () => completed++ });
  console.log('   instances  instances/s  snapshots   services MB    NATS disk MB');
  let start = performance.now();
  for (let stage = 0; stage <= STAGES; stage++) {
    const goal = Math.round((instances * stage) / STAGES);
    const before = completed;
    await createMany(client, goal - before, variables);
    while (completed < goal) await delay(LOOK_MS);
    const rate = ((goal - before) / ((performance.now() - start) / 1_000)).toFixed(0);
    const disk = ((await folderSize(cluster.folder)) / MB).toFixed(1);
    const cells = [goal, rate, made.length, servicesMb(cluster).toFixed(0), disk];
    console.log(cells.map((cell, i) => String(cell).padStart([12, 13, 11, 14, 16][i] ?? 0)).join(''));
    start = performance.now();
  }
  worker.stop();
  client.close();
}

async function createMany(client: GatewayClient, count: number, variables: string): Promise<void> {
  let left = count;
  const lane = async () => {
    while (left-- > 0) {
      await client.call('CreateProcessInstance', { bpmnProcessId: ID, version: -1, variables });
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
}

function servicesMb({ children }: Cluster): number {
  const services = [...children].filter(([name]) => SERVICES.some((service) => name.startsWith(service)));
  return services.reduce((sum, [, { pid }]) => sum + memoryMbOf(pid ?? 0), 0);
}

/** From the start of a second member of each service, all at once, to when the last of them is ready to take over. */
async function newMembersMs(cluster: Cluster): Promise<string> {
  const start = performance.now();
  await Promise.all(SERVICES.map((service) => cluster.startService(service, 1)));
  const processes = performance.now() - start;
  const monitors = SERVICES.map((service) => cluster.children.get(`${service}-1`)?.found(1));
  const isReady = (url: string | undefined) => fetch(`${url}/health/ready`).then(({ ok }) => ok);
  while (!(await Promise.all(monitors.map(isReady))).every(Boolean)) await delay(LOOK_MS);
  return `${(performance.now() - start).toFixed(0)} ms, of which ${processes.toFixed(0)} for the processes`;
}

async function killedMs(cluster: Cluster): Promise<string> {
  const children = [...cluster.children.values()];
  for (const child of children) child.signal('SIGKILL');
  await Promise.all(children.map((child) => child.exited));
  const start = performance.now();
  await cluster.startNats();
  await Promise.all([...SERVICES.map((service) => cluster.startService(service, 0)), cluster.startGateway()]);
  const processes = performance.now() - start;
  const client = new GatewayClient(cluster.address);
  for (;;) {
    try {
      await client.call('CreateProcessInstance', { bpmnProcessId: ID, version: -1, variables: '' });
      break;
    } catch {
      await delay(LOOK_MS);
    }
  }
  const ms = performance.now() - start;
  client.close();
  return `${ms.toFixed(0)} ms, of which ${processes.toFixed(0)} for the processes`;
}
