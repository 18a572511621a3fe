import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Ledger } from './load/ledger.ts';
import { CREATORS, Load, TASKS } from './load/load.ts';
import { runToEnd } from './support/engine-process.ts';
import { rowsOf } from './support/metrics.ts';
import { seededRandom } from './support/seeded-random.ts';
import { withFolder } from './support/temporary-folder.ts';
import type { Serving } from './support/with-engine.ts';
import { withEngine } from './support/with-engine.ts';

const PARTITIONS = ['--partitions', '3'];
const random = seededRandom(1);

it('a backup taken under load restores to one moment: all that was acknowledged before it is there', () =>
  withFolder(async (folder) => {
    const before = new Ledger(TASKS);
    const after = new Ledger(TASKS);
    const backup = `${folder}/backup`;
    await withEngine({ args: ['--data', `${folder}/data`, ...PARTITIONS] }, async ({ client, monitor }) => {
      const ledger = new Ledger(TASKS);
      const load = new Load(client, ledger, random, false);
      await load.deployOne();
      const working = load.run();
      await pause(1_500);
      copy(ledger, before);
      await backUp(monitor, backup);
      copy(ledger, after);
      await pause(300);
      load.end();
      await working;
      expect(ledger.violations).toEqual([]);
      expect(ledger.created.size).toBeGreaterThan(after.created.size);
    });
    const args = ['--data', backup, ...PARTITIONS];
    const restored = await withEngine({ args }, (serving) => restore(serving, before, after));
    expect(before.violations).toEqual([]);
    expect(restored.violations).toEqual([]);
    for (const instance of before.created) {
      const jobs = [...restored.jobsOf(instance), ...after.jobsOf(instance).filter(({ state }) => state !== 'held')];
      expect(new Set(jobs.map(({ job }) => job.element)).size, `jobs of ${instance}`).toBe(TASKS);
    }
    expect(before.created.size).toBeGreaterThan(50);
  }));

async function backUp(monitor: string, folder: string): Promise<void> {
  const command = ['backup', folder, '--monitor-port', new URL(monitor).port];
  const { code, stdout, stderr } = await runToEnd({ command });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain(`Everything is copied to ${folder}. To restore it, start with --data on it.`);
  const again = await runToEnd({ command });
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(/^The folder \S+ for the backup is not empty\n$/);
}

/** Checks what is there against what was known before the backup and after it, and lets everything finish. */
async function restore({ client, monitor }: Serving, before: Ledger, after: Ledger): Promise<Ledger> {
  const restored = new Ledger(TASKS);
  const load = new Load(client, restored, random, false);
  const isDone = (ledger: Ledger, instance: string, isSure: boolean) =>
    ledger.jobsOf(instance).filter(({ state }) => state === 'done' || (!isSure && state !== 'held')).length === TASKS;
  const least = [...before.created].filter((instance) => !isDone(after, instance, false)).length;
  const most = [...after.created].filter((instance) => !isDone(before, instance, true)).length + CREATORS;
  const instances = await rowsOf(monitor, 'instance.instances');
  expect(instances).toBeGreaterThanOrEqual(least);
  expect(instances).toBeLessThanOrEqual(most);
  expect(await rowsOf(monitor, 'deployment.definitions')).toBeGreaterThanOrEqual(before.deployed.size);
  const done = [...before.jobs.values()].filter(({ state }) => state === 'done');
  await Promise.all(done.map((known) => new Load(client, before, random, false).complete(known)));
  await load.drain(async () => (await rowsOf(monitor, 'instance.instances')) === 0);
  for (const table of ['outbox', 'job.jobs']) expect(await rowsOf(monitor, table), table).toBe(0);
  return restored;
}

/** What is known by now. */
function copy(from: Ledger, to: Ledger): void {
  for (const key of from.created) to.created.add(key);
  for (const [id, found] of from.deployed) to.deployed.set(id, found);
  for (const { job, state } of from.jobs.values()) {
    to.activated(job);
    const known = to.jobs.get(job.key);
    if (known) known.state = state;
  }
}
