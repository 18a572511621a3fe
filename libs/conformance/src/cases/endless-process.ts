import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { file, flow, process, start } from '../model/bpmn.ts';
import { activateOne, complete, create, deploy, deployChain } from '../steps.ts';

const INSTANCES = 22;

/** A process that never ends and waits for nothing. */
function deployEndless(context: CaseContext, id: string) {
  const gateways = ['<exclusiveGateway id="x"/>', '<exclusiveGateway id="y"/>'];
  const xml = file(process(id, start, ...gateways, flow('start', 'x'), flow('x', 'y'), flow('y', 'x')));
  return deploy(context, { name: `${id}.bpmn`, xml });
}

export const endlessProcess: readonly Case[] = [
  {
    name: 'beside instances that never end others are deployed, created and completed, and each of them is cancelled',
    async run(context) {
      const { client, id } = context;
      const endless = `${id}-endless`;
      await deployEndless(context, endless);
      const created = await Promise.all(Array.from({ length: INSTANCES }, () => create(context, '', endless)));
      await deployChain(context, id);
      const { processInstanceKey } = await create(context);
      const job = await activateOne(context);
      assert.deepEqual(job.processInstanceKey, processInstanceKey);
      await complete(context, job.key);
      const cancel = (each: (typeof created)[number]) =>
        client.call('CancelProcessInstance', { processInstanceKey: each.processInstanceKey });
      await Promise.all(created.map(cancel));
      for (const each of created) await expectStatus(cancel(each), 'NOT_FOUND', /no such process was found$/);
    },
  },
];
