/**
 * Runs the conformance suite, as it is, on a cluster: once for each number of partitions and each runtime.
 * `node infra/local/conformance.ts --partitions 1,3 --runtimes node,deno`
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findNatsServer, HOW_TO_GET_IT } from '../../scripts/nats-server/find.ts';
import { USUAL_MAX_PAYLOAD_BYTES } from './options.ts';
import type { Output } from './start-cluster.ts';
import { Cluster } from './start-cluster.ts';

const SUITE = fileURLToPath(new URL('../../libs/conformance/', import.meta.url));
const VITEST = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const LONG_POLL_MS = 800;

if ((await findNatsServer()) === undefined) {
  // In CI it has to run.
  console.log(`NOT RUN: ${HOW_TO_GET_IT}`);
  process.exit(process.env.CI ? 1 : 0);
}

const { values } = parseArgs({
  options: {
    partitions: { type: 'string', default: '1,3' },
    runtimes: { type: 'string', default: 'node,deno' },
    copies: { type: 'string', default: '1' },
    servers: { type: 'string', default: '1' },
  },
});

const output: Output = {
  line(name, text) {
    if (/warning|error|ALARM/i.test(text) && !name.startsWith('nats')) console.log(`${name}: ${text}`);
  },
  ended: (name, how) => console.log(`${name} has ended (${how})`),
};

for (const runtime of values.runtimes.split(',')) {
  for (const partitions of values.partitions.split(',')) {
    console.log(`\n== cluster on ${runtime}, partitions: ${partitions}, nats-servers: ${values.servers}`);
    const code = await runOn(runtime === 'deno' ? 'deno' : 'node', Number(partitions));
    if (code !== 0) process.exitCode = 1;
  }
}

async function runOn(runtime: 'node' | 'deno', partitions: number): Promise<number | null> {
  const cluster = await Cluster.start(
    {
      runtime,
      partitions,
      copies: Number(values.copies),
      servers: Number(values.servers),
      maxPayloadBytes: USUAL_MAX_PAYLOAD_BYTES,
      port: 0,
      monitorPort: 0,
      data: '',
      temporary: true,
      longPollMs: LONG_POLL_MS,
      probeMs: 10_000,
    },
    output,
  );
  try {
    return await suite(cluster.address);
  } finally {
    await cluster.stop();
  }
}

function suite(address: string): Promise<number | null> {
  const env = { ...process.env, MILLRACE_ADDRESS: address, MILLRACE_LONG_POLL_MS: String(LONG_POLL_MS) };
  const child = spawn(process.execPath, [VITEST, 'run', 'test'], { cwd: SUITE, env, stdio: 'inherit' });
  return new Promise((resolve) => child.on('close', resolve));
}
