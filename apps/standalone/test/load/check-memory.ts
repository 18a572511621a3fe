import { chain } from '../support/chain.ts';
import type { TestClient } from '../support/client.ts';
import { rowsOf } from '../support/metrics.ts';
import type { Ledger } from './ledger.ts';
import type { Load } from './load.ts';
import { TASKS } from './load.ts';

/** How many of the jobs completed long ago are tried again. */
const SAMPLE = 30;

/**
 * Checks that an engine which came up again knows all that was acknowledged: as many instances, every deploy under its
 * old version and key, no job that was completed, and each that a worker was given.
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
  // Counted first: a deploy that was lost would be made anew by the ones below, perhaps under its old key.
  const definitions = await rowsOf(engine.monitor, 'deployment.definitions');
  if (definitions < ledger.deployed.size) {
    ledger.violated(`${definitions} definitions are there instead of ${ledger.deployed.size}`);
  }
  for (const [id, before] of ledger.deployed) {
    const { version, key } = await engine.client.deploy(`${id}.bpmn`, chain(id, 'work', TASKS));
    if (version !== before.version || key !== before.key) {
      ledger.violated(`${id} is version ${version} (${key}) instead of ${before.version} (${before.key})`);
    }
  }
  const jobs = [...ledger.jobs.values()];
  const done = jobs.filter(({ state }) => state === 'done');
  const sample = done.filter((_, i) => i >= done.length - SAMPLE || random() < SAMPLE / done.length);
  await Promise.all(sample.map((job) => load.complete(job)));
  await Promise.all(jobs.filter(({ state }) => state !== 'done').map((job) => load.complete(job)));
}
