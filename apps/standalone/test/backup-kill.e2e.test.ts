/** An engine that is killed while it makes a backup: what it has made is never taken for a backup, and nothing is lost. */
import { fileURLToPath } from 'node:url';
import { chain } from '@millrace/testkit/chain';
import { expect, it } from 'vitest';
import { runToEnd } from './support/engine-process.ts';
import { rowsOf } from './support/metrics.ts';
import { withFolder } from './support/temporary-folder.ts';
import { withEngine } from './support/with-engine.ts';

const INSTANCES = 200;
const PARTITIONS = ['--partitions', '2'];
const preload = fileURLToPath(new URL('preload/kill-in-backup.ts', import.meta.url));

it.each([
  ['before a row', 150],
  ['before a part is synced', 3],
  ['before a part is synced', 5],
  ['before it is named', 1],
])('killed %s for the %i. time', (point, times) =>
  withFolder(async (folder) => {
    const [data, backup] = [`${folder}/data`, `${folder}/backup`];
    const args = ['--data', data, ...PARTITIONS];
    const killed = { args, nodeArgs: ['--import', preload], env: { KILL_AT: `${point}:${times}` } };
    await withEngine(killed, async ({ client, engine, monitor }) => {
      await client.deploy('order.bpmn', chain('order', 'work', 1));
      await Promise.all(Array.from({ length: INSTANCES }, () => client.create('order')));
      await expect(fetch(`${monitor}/backup`, { method: 'POST', body: backup })).rejects.toThrow();
      expect((await engine.ended()).signal).toBe('SIGKILL');
    });
    const started = await runToEnd({ args: ['--data', backup, ...PARTITIONS] });
    expect(started).toMatchObject({ code: 1, stdout: '' });
    expect(started.stderr).toMatch(/but no millrace\.db: it is an unfinished backup or restore/);
    const restored = await runToEnd({ command: ['restore', backup, '--data', `${folder}/restored`] });
    expect(restored).toMatchObject({ code: 1, stdout: '' });
    expect(restored.stderr).toMatch(/ is no backup: it has no millrace\.db, which is written last/);
    await withEngine({ args }, async ({ monitor }) => {
      expect(await rowsOf(monitor, 'instance.instances')).toBe(INSTANCES);
      const again = await fetch(`${monitor}/backup`, { method: 'POST', body: `${folder}/again` });
      expect(again.status).toBe(200);
    });
    await runToEnd({ command: ['restore', `${folder}/again`, '--data', `${folder}/restored`] });
    await withEngine({ args: ['--data', `${folder}/restored`, ...PARTITIONS] }, async ({ monitor }) =>
      expect(await rowsOf(monitor, 'instance.instances')).toBe(INSTANCES),
    );
  }),
);
