import type { Ledger } from '@millrace/testkit/load/ledger';
import type { Load } from '@millrace/testkit/load/load';
import { orderProcess, PROCESSES } from '@millrace/testkit/load/order-process';
import type { TestClient } from '@millrace/testkit/test-client';
import { rowsOf } from '../support/metrics.ts';

/** How many of the jobs done and the messages published long ago are tried again. */
const SAMPLE = 30;

/**
 * Checks that an engine which came up again knows all that was acknowledged: as many instances, every deploy under its
 * old version and key, the incident of each job that failed, no job that is done and each other that a worker was given,
 * and the messages.
 */
export async function checkMemory(
  engine: { readonly client: TestClient; readonly monitor: string },
  ledger: Ledger,
  load: Load,
  random: () => number,
): Promise<void> {
  const { least, most } = ledger.liveInstances();
  const instances = await rowsOf(engine.monitor, 'instance.instances');
  if (instances < least || instances > most) {
    ledger.violated(`${instances} instances are there instead of ${least} to ${most}`);
  }
  const incidents = new Set((await load.operator.see()).map(({ job }) => job));
  for (const job of ledger.blockedJobs()) {
    if (!incidents.has(job)) ledger.violated(`job ${job} has failed, and there is no incident of it`);
  }
  await checkDeployed(engine, ledger);
  const sampled = <T>(all: readonly T[]) =>
    all.filter((_, i) => i >= all.length - SAMPLE || random() < SAMPLE / all.length);
  for (const id of sampled([...ledger.published].filter(([, isSure]) => isSure))) {
    const [name = '', order = ''] = id[0].split(' of ');
    await load.worker.publish(name, order);
  }
  const jobs = [...ledger.jobs.values()];
  await Promise.all(sampled(jobs.filter(({ state }) => state === 'done')).map((job) => load.worker.work(job)));
  await Promise.all(jobs.filter(({ state }) => state !== 'done').map((job) => load.worker.work(job)));
}

async function checkDeployed(
  engine: { readonly client: TestClient; readonly monitor: string },
  ledger: Ledger,
): Promise<void> {
  // Counted first: a deploy that was lost would be made anew by the ones below, perhaps under its old key.
  const definitions = await rowsOf(engine.monitor, 'deployment.definitions');
  if (definitions < ledger.deployed.size * PROCESSES) {
    ledger.violated(`${definitions} definitions are there instead of ${ledger.deployed.size * PROCESSES}`);
  }
  for (const [id, before] of ledger.deployed) {
    const { version, key } = await engine.client.deploy(`${id}.bpmn`, orderProcess(id));
    if (version !== before.version || key !== before.key) {
      ledger.violated(`${id} is version ${version} (${key}) instead of ${before.version} (${before.key})`);
    }
  }
}
