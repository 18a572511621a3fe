import { copyOf } from '@millrace/testkit/load/copy-ledger';
import type { Order } from '@millrace/testkit/load/ledger';
import { Ledger, mostInstances } from '@millrace/testkit/load/ledger';
import { Load } from '@millrace/testkit/load/load';
import { PROCESSES, repeats, tasksOf } from '@millrace/testkit/load/order-process';
import { searchIncidents } from '@millrace/testkit/load/search-incidents';
import { seededRandom } from '@millrace/testkit/seeded-random';
import { expect, it, vi } from 'vitest';
import { contentsOf } from './support/contents.ts';
import { runToEnd } from './support/engine-process.ts';
import { rowsOf } from './support/metrics.ts';
import { withFolder } from './support/temporary-folder.ts';
import type { Serving } from './support/with-engine.ts';
import { withEngine } from './support/with-engine.ts';

const PARTITIONS = ['--partitions', '3'];
/** So many instances are acknowledged before a backup begins. */
const MANY = 100;
const random = seededRandom(1);

it('a backup taken under load restores to one moment: all that was acknowledged before it is there', () =>
  withFolder(async (folder) => {
    let before = new Ledger();
    let after = new Ledger();
    const backup = `${folder}/backup`;
    await withEngine({ args: ['--data', `${folder}/data`, ...PARTITIONS] }, async (serving) => {
      const ledger = new Ledger();
      const load = newLoad(serving, ledger);
      await load.deployOne();
      const working = load.run();
      await vi.waitFor(() => expect(ledger.createdCount).toBeGreaterThan(MANY), { timeout: 300_000, interval: 50 });
      before = copyOf(ledger);
      await backUp(serving.monitor, backup);
      after = copyOf(ledger);
      await vi.waitFor(() => expect(ledger.createdCount).toBeGreaterThan(after.createdCount), { timeout: 300_000 });
      load.end();
      await working;
      expect(ledger.violations).toEqual([]);
    });
    await expectNotRun(backup);
    const restoredTo = `${folder}/restored`;
    await restoreTo(restoredTo, backup);
    const args = ['--data', restoredTo, ...PARTITIONS];
    const restored = await withEngine({ args }, (serving) => finishAll(serving, before, after));
    expect(restored.violations).toEqual([]);
    for (const order of before.orders.values()) {
      if (!order.isAcknowledged) continue;
      expect(tasksBegun(order, restored, after), `tasks of ${order.id}`).toEqual([...tasksOf[order.kind]].sort());
    }
  }));

/** The tasks of an order that were begun in either life. */
function tasksBegun({ id, kind }: Order, restored: Ledger, after: Ledger): readonly string[] {
  const tasks = new Set(restored.jobsOf(id).keys());
  for (const { task, job, state, isBusy } of after.jobsOf(id).values()) {
    if (restored.jobs.has(job.key) || (state === 'held' && !isBusy)) continue;
    // Of those that are alike the number says only which was seen first.
    const isAlike = (other: string) => repeats(job.element) && other.startsWith(`${job.element}[`);
    tasks.add(tasksOf[kind].find((other) => isAlike(other) && !tasks.has(other)) ?? task);
  }
  return [...tasks].sort();
}

function newLoad({ client, views }: Serving, ledger: Ledger): Load {
  return new Load({ client, ledger, look: () => searchIncidents(views), random, mayBreak: false });
}

async function backUp(monitor: string, folder: string): Promise<void> {
  const command = ['backup', folder, '--monitor-port', new URL(monitor).port];
  const { code, stdout, stderr } = await runToEnd({ command });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    new RegExp(
      `^Everything is copied to ${folder} \\(\\d+ MB; work waited \\d+ ms\\)\\. To restore it: npm start -- restore ${folder}\n$`,
    ),
  );
  const again = await runToEnd({ command });
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(/^The folder \S+ for the backup is not empty\n$/);
  const nowhere = await fetch(`${monitor}/backup`, { method: 'POST', body: ' ' });
  expect([nowhere.status, await nowhere.text()]).toEqual([
    400,
    'Expected the path of a folder as the body, but it was empty\n',
  ]);
}

async function expectNotRun(backup: string): Promise<void> {
  const before = await contentsOf(backup);
  const { code, stdout, stderr } = await runToEnd({ args: ['--data', backup, ...PARTITIONS] });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toBe(
    `${backup} is a backup, which an engine would use up. Restore it first: npm start -- restore ${backup} --data <folder>\n`,
  );
  expect(await contentsOf(backup)).toEqual(before);
}

async function restoreTo(folder: string, backup: string): Promise<void> {
  const before = await contentsOf(backup);
  const restored = await runToEnd({ command: ['restore', backup, '--data', folder] });
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(restored.stdout).toMatch(/ To start on it: npm start -- --data \S+ --partitions 3\n$/);
  expect(await contentsOf(backup)).toEqual(before);
}

/** Checks what is there against what was known before the backup and after it, and lets everything finish. */
async function finishAll(serving: Serving, before: Ledger, after: Ledger): Promise<Ledger> {
  const { monitor } = serving;
  const restored = restoredLedger(before, after);
  const load = newLoad(serving, restored);
  const known = [...before.orders.values()].filter(({ isAcknowledged }) => isAcknowledged);
  const least = known.filter(({ id }) => !after.mayBeOver(id)).length;
  const most = mostInstances([...after.orders.values()].filter(({ id }) => !before.isOver(id)));
  const instances = await rowsOf(monitor, 'instance.instances');
  expect(instances).toBeGreaterThanOrEqual(least);
  expect(instances).toBeLessThanOrEqual(most);
  expect(await rowsOf(monitor, 'deployment.definitions')).toBeGreaterThanOrEqual(before.deployed.size * PROCESSES);
  const done = [...restored.jobs.values()].filter(({ state }) => state === 'done');
  await Promise.all(done.map((job) => load.worker.work(job)));
  await load.drain(async () => (await rowsOf(monitor, 'instance.instances')) === 0);
  // The last signal may still be on its way.
  const left = () => Promise.all(['outbox', 'job.jobs', 'incident.incidents'].map((table) => rowsOf(monitor, table)));
  await expect.poll(left, { timeout: 300_000 }).toEqual([0, 0, 0]);
  return restored;
}

/** What was known before a backup is so in it; what came to be known until its end may be so, or not. */
function restoredLedger(before: Ledger, after: Ledger): Ledger {
  const restored = copyOf(before);
  restored.knowsAll = false;
  restored.signalsSent = after.signalsSent;
  for (const [id, order] of after.orders) {
    if (!restored.orders.has(id)) restored.add({ ...order, isAcknowledged: false });
  }
  for (const id of after.published.keys()) if (!restored.published.has(id)) restored.published.set(id, false);
  for (const [key, { failAsked, retryAsked }] of after.jobs) {
    // The keys of jobs that came after the moment of the backup are given again.
    const known = restored.jobs.get(key);
    if (known) Object.assign(known, { failAsked, retryAsked, isBusy: false });
  }
  return restored;
}
