import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { activateOne, complete, deployChain } from '../steps.ts';

export const createWithResult: readonly Case[] = [
  {
    name: 'CreateProcessInstanceWithResult answers when the instance is complete, with its variables',
    async run(context) {
      const { client, id } = context;
      const { processDefinitionKey } = await deployChain(context, id);
      const request = { bpmnProcessId: id, version: -1, variables: '{"a":1.10}' };
      const asked = client.call('CreateProcessInstanceWithResult', { request });
      const job = await activateOne(context);
      await complete(context, job.key, '{"b":[2]}');
      const { variables, ...answer } = await asked;
      assert.equal(variables, '{"a":1.10,"b":[2]}');
      assert.equal(toBigInt(answer.processInstanceKey), toBigInt(job.processInstanceKey));
      assert.equal(toBigInt(answer.processDefinitionKey), toBigInt(processDefinitionKey));
      assert.deepEqual([answer.bpmnProcessId, answer.version, answer.tenantId], [id, 1, '<default>']);
    },
  },
  {
    name: 'CreateProcessInstanceWithResult gives only the variables that are wanted',
    async run(context) {
      const { client, id } = context;
      await deployChain(context);
      const request = { bpmnProcessId: id, version: -1, variables: '{"a":1,"b":2}' };
      const { variables } = await client.call('CreateProcessInstanceWithResult', {
        request,
        fetchVariables: ['b', 'none'],
      });
      assert.equal(variables, '{"b":2}');
    },
  },
  {
    name: 'CreateProcessInstanceWithResult whose time is over is DEADLINE_EXCEEDED, and the instance goes on',
    async run(context) {
      const { client, id } = context;
      await deployChain(context, id);
      const asked = client.call('CreateProcessInstanceWithResult', {
        request: { bpmnProcessId: id, version: -1 },
        requestTimeout: int64(200),
      });
      await expectStatus(asked, 'DEADLINE_EXCEEDED', /^Time out between gateway and broker/);
      await complete(context, (await activateOne(context)).key);
    },
  },
  {
    name: 'CreateProcessInstanceWithResult refuses at once what cannot be created',
    async run({ client, id }) {
      const asked = client.call('CreateProcessInstanceWithResult', { request: { bpmnProcessId: id, version: -1 } });
      const reason = `Expected to find process definition with process ID '${id}', but none found`;
      await expectStatus(asked, 'NOT_FOUND', rejection('CREATE_WITH_AWAITING_RESULT', 'NOT_FOUND', reason));
    },
  },
];
