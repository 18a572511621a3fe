import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { SERVICES } from '@millrace/local-cluster/start-cluster';
import { startTemporaryCluster } from '@millrace/local-cluster/temporary-cluster';
import { natsServerBinary } from '@millrace/testkit/nats-binary/nats-server-binary';
import { TestClient } from '@millrace/testkit/test-client';
import { expect, it } from 'vitest';
import { missingIn } from './alert-metrics.ts';

const ROOT = new URL('../../../', import.meta.url);
const NODE = ['--disable-warning=ExperimentalWarning'];
const metricsAt = async (monitor: string) => (await fetch(`${monitor}/metrics`)).text();

/** Has the engine decide at least one command, so that there is something to count. */
async function createOne(address: string): Promise<void> {
  const client = new TestClient(address);
  await expect(client.create('no such process')).rejects.toThrow('NOT_FOUND');
  client.close();
}

it('alerts on what the one process exports', async () => {
  const ports = ['--port', '0', '--http-port', '0', '--monitor-port', '0'];
  const args = [...NODE, 'apps/standalone/src/main.ts', '--in-memory', ...ports];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((end) => child.once('exit', end));
  try {
    let said = '';
    for await (const line of createInterface(child.stdout)) {
      said += `${line}\n`;
      if (line.startsWith('Try:')) break;
    }
    await createOne(/API on (\S+),/.exec(said)?.[1] ?? '');
    const metrics = await metricsAt(/(http:\S+)\/metrics/.exec(said)?.[1] ?? '');
    expect(missingIn(['rules-standalone', 'rules-process'], metrics)).toEqual([]);
    // The one of a cluster: this check can fail.
    expect(missingIn(['rules-distributed'], metrics)).not.toEqual([]);
  } finally {
    child.kill();
    await ended;
  }
});

const binary = await natsServerBinary();
it.skipIf(!binary)('alerts on what the processes of a cluster export', async () => {
  const cluster = await startTemporaryCluster({}, { line: () => {}, ended: () => {} });
  try {
    await createOne(cluster.address);
    const monitors = SERVICES.map((service) => cluster.children.get(`${service}-0`)?.found(1) ?? '');
    const metrics = (await Promise.all(monitors.map(metricsAt))).join('\n');
    expect(missingIn(['rules-distributed', 'rules-process'], metrics)).toEqual([]);
  } finally {
    await cluster.stop();
  }
});
