import { fileURLToPath } from 'node:url';
import { chain } from '@millrace/testkit/chain';
import type { TestClient } from '@millrace/testkit/test-client';
import { expect, it } from 'vitest';
import { withFolder } from './support/temporary-folder.ts';
import { withEngine } from './support/with-engine.ts';

const CLOCK_ERROR = fileURLToPath(new URL('preload/clock-error.ts', import.meta.url));
const HOUR_MS = 3_600_000;
const JOB_MS = 500;
const PATIENCE_MS = 300_000;

it('jobs still time out after the wall clock went back an hour, and after a restart then', () =>
  withFolder(async (folder) => {
    const options = { args: ['--data', `${folder}/data`], nodeArgs: ['--import', CLOCK_ERROR] };
    const activate = (client: TestClient) => client.activate('work', 1, JOB_MS, PATIENCE_MS);
    const key = await withEngine(options, async ({ engine, client }) => {
      await client.deploy('order.bpmn', chain('order', 'work', 1));
      await client.create('order');
      const [job] = await activate(client);
      process.kill(engine.pid, 'SIGUSR2');
      expect((await activate(client)).map(({ key }) => key)).toEqual([job?.key]);
      expect(engine.stderr).toMatch(/The wall clock jumped from \S+Z to \S+Z\. Time goes on without it/);
      return job?.key;
    });
    const back = { ...options, env: { CLOCK_ERROR_MS: String(-HOUR_MS) } };
    await withEngine(back, async ({ engine, client }) => {
      for (let times = 0; times < 2; times++) expect((await activate(client)).map((job) => job.key)).toEqual([key]);
      expect(engine.stderr.match(/The log's last time is \S+Z, the wall clock says \S+Z/g)).toHaveLength(1);
    });
  }));
