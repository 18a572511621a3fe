/**
 * Runs the conformance suite, as it is, on clusters: on all that there are, or on those that are asked for, once
 * for each runtime and number of partitions.
 * `node infra/local/conformance.ts --partitions 1,3 --runtimes node,deno --servers 3 --copies 2`
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findNatsServer, HOW_TO_GET_IT } from '@millrace/testkit/nats-binary/find';
import type { Cluster, LocalOptions, Output } from './start-cluster.ts';
import { startTemporaryCluster } from './temporary-cluster.ts';

const SUITE = fileURLToPath(new URL('../../libs/conformance/', import.meta.url));
const VITEST = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const LONG_POLL_MS = 800;
/** What each client's worker does: all of it on one cluster, and some on the others. */
const ALL_INSTANCES = 1_000;
const SOME_INSTANCES = 100;

type Wanted = Pick<LocalOptions, 'runtime' | 'partitions' | 'copies' | 'servers'>;

if ((await findNatsServer()) === undefined) {
  // In CI it has to run.
  console.log(`NOT RUN: ${HOW_TO_GET_IT}`);
  process.exit(process.env.CI ? 1 : 0);
}

const output: Output = {
  line(name, text) {
    if (/warning|error|ALARM/i.test(text) && !name.startsWith('nats')) console.log(`${name}: ${text}`);
  },
  ended: (name, how) => console.log(`${name} has ended (${how})`),
};

for (const wanted of process.argv.length > 2 ? asked() : always()) {
  const { runtime, partitions, servers } = wanted;
  console.log(`\n== cluster on ${runtime}, partitions: ${partitions}, nats-servers: ${servers}`);
  if ((await runOn(wanted)) !== 0) process.exitCode = 1;
}

/** On one nats-server with 1 and 3 partitions, on both runtimes; and once with three copies of every stream. */
function always(): readonly Wanted[] {
  const on = (runtime: Wanted['runtime'], partitions: number, servers: number) => ({
    runtime,
    partitions,
    copies: 1,
    servers,
  });
  return [on('node', 1, 1), on('node', 3, 1), on('deno', 1, 1), on('deno', 3, 1), on('node', 3, 3)];
}

function asked(): readonly Wanted[] {
  const { values } = parseArgs({
    options: {
      partitions: { type: 'string', default: '1,3' },
      runtimes: { type: 'string', default: 'node' },
      copies: { type: 'string', default: '1' },
      servers: { type: 'string', default: '1' },
    },
  });
  const [copies, servers] = [Number(values.copies), Number(values.servers)];
  return values.runtimes.split(',').flatMap((name) => {
    const runtime = name === 'deno' ? 'deno' : 'node';
    return values.partitions.split(',').map((count) => ({ runtime, partitions: Number(count), copies, servers }));
  });
}

async function runOn(wanted: Wanted): Promise<number | null> {
  const cluster = await startTemporaryCluster({ ...wanted, longPollMs: LONG_POLL_MS }, output);
  try {
    return await suite(cluster);
  } finally {
    await cluster.stop();
  }
}

function suite({ address, views, options: { runtime, partitions, servers } }: Cluster): Promise<number | null> {
  const seesAll = runtime === 'node' && partitions === 3 && servers === 1;
  const env = {
    ...process.env,
    MILLRACE_ADDRESS: address,
    MILLRACE_VIEWS: views,
    MILLRACE_LONG_POLL_MS: String(LONG_POLL_MS),
    MILLRACE_RUNTIME: runtime,
    MILLRACE_CLIENT_INSTANCES: String(seesAll ? ALL_INSTANCES : SOME_INSTANCES),
  };
  const child = spawn(process.execPath, [VITEST, 'run', 'test'], { cwd: SUITE, env, stdio: 'inherit' });
  return new Promise((resolve) => child.on('close', resolve));
}
