import { chain } from '@millrace/testkit/chain';
import { statusOf } from '@millrace/testkit/test-client';
import { expect, it } from 'vitest';
import { withFolder } from './support/temporary-folder.ts';
import { withEngine } from './support/with-engine.ts';

const RESOURCE_EXHAUSTED = 8;
const NOT_FOUND = 5;

it('with too little free on the disk, new work is rejected in the words of Zeebe, and what is under way goes on', () =>
  withFolder(async (folder) => {
    const data = ['--data', `${folder}/data`];
    await withEngine({ args: data }, async ({ client }) => {
      await client.deploy('order.bpmn', chain('order', 'work', 2));
      await client.create('order');
    });
    const guarded = [...data, '--min-free-disk-mb', '999999999'];
    await withEngine({ args: guarded }, async ({ client, engine }) => {
      await expectRejected(() => client.create('order'));
      await expectRejected(() => client.deploy('other.bpmn', chain('other', 'work', 1)));
      for (const element of ['task1', 'task2']) {
        const [job] = await client.activate('work', 1, 600_000, 300_000);
        expect(job?.element).toBe(element);
        if (job) await client.complete(job.jobKey);
      }
      const warnings = engine.stderr.trim().split('\n');
      expect(warnings).toEqual([expect.stringMatching(/^warning: \d+ MB are free .*, less than 999999999: new work/)]);
    });
    await withEngine({ args: data }, async ({ client }) => {
      await client.create('order');
      await expect(client.create('other')).rejects.toMatchObject({ code: NOT_FOUND });
    });
  }));

/** The guard looks at the disk right after the start, though not before. */
async function expectRejected(call: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      await call();
    } catch (error) {
      const details = 'Cannot accept requests for partition 1. Broker is out of disk space';
      expect(statusOf(error)).toEqual({ code: RESOURCE_EXHAUSTED, details });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The call was never rejected');
}
