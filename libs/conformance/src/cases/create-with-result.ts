import assert from 'node:assert/strict';
import type { CreateProcessInstanceRequestInit } from '@millrace/protocol/gateway';
import type { Case } from '../case.ts';
import { expectStatus, rejection, type StatusName } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { file, path, process, start, task, terminateEnd } from '../model/bpmn.ts';
import { activate, activateOne, complete, deploy, deployChain } from '../steps.ts';

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
    name: 'CreateProcessInstanceWithResult gives the variables of the instance and none of a scope within, at a terminate end event too',
    async run(context) {
      const { client, id } = context;
      const local = '<zeebe:ioMapping><zeebe:input source="=1" target="inner"/></zeebe:ioMapping>';
      const tasks = task('work', { type: id, extensions: local }) + task('never', { type: `${id}-never` });
      const flows = path('start', 'work', 'stop') + path('start', 'never');
      await deploy(context, { name: `${id}.bpmn`, xml: file(process(id, start, tasks, terminateEnd('stop'), flows)) });
      const request = { bpmnProcessId: id, version: -1, variables: '{"outer":1}' };
      const asked = client.call('CreateProcessInstanceWithResult', { request });
      const never = await activateOne(context, { type: `${id}-never` });
      await complete(context, (await activateOne(context)).key);
      assert.equal((await asked).variables, '{"outer":1}');
      await expectStatus(complete(context, never.key), 'NOT_FOUND', /no such job was found$/);
    },
  },
  {
    name: 'CreateProcessInstanceWithResult rejects at once what cannot be created',
    async run(context) {
      const { client, id } = context;
      const rejected = (request: CreateProcessInstanceRequestInit | undefined, name: StatusName, text: string) =>
        expectStatus(client.call('CreateProcessInstanceWithResult', { request }), name, text);
      const text = (code: string, reason: string) => rejection('CREATE_WITH_AWAITING_RESULT', code, reason);
      const notFound = (what: string) =>
        text('NOT_FOUND', `Expected to find process definition with ${what}, but none found`);
      await rejected({ bpmnProcessId: id, version: -1 }, 'NOT_FOUND', notFound(`process ID '${id}'`));
      await deployChain(context, id);
      await rejected({ bpmnProcessId: id, version: 7 }, 'NOT_FOUND', notFound(`process ID '${id}' and version '7'`));
      await rejected({ processDefinitionKey: int64(1) }, 'NOT_FOUND', notFound("key '1'"));
      await rejected(undefined, 'NOT_FOUND', notFound("key '0'"));
      const none = 'Expected at least a bpmnProcessId or a key greater than -1, but none given';
      await rejected({ processDefinitionKey: int64(-1) }, 'INVALID_ARGUMENT', text('INVALID_ARGUMENT', none));
      const found = { bpmnProcessId: id, version: -1 };
      await rejected({ ...found, variables: '{"a"' }, 'INVALID_ARGUMENT', 'Invalid JSON value: {"a"');
      const array = "Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'";
      await rejected({ ...found, variables: '[]' }, 'INVALID_ARGUMENT', array);
      const tenant =
        "Expected to handle gRPC request CreateProcessInstanceWithResult with tenant identifier 'acme', but multi-tenancy is disabled";
      await rejected({ ...found, tenantId: 'acme' }, 'INVALID_ARGUMENT', tenant);
      assert.deepEqual((await activate(context, { requestTimeout: int64(-1) })).jobs, []);
    },
  },
  {
    name: 'CreateProcessInstanceWithResult of an instance that is cancelled is not answered before its time is over',
    async run(context) {
      const { client, id } = context;
      await deployChain(context, id);
      const request = { bpmnProcessId: id, version: -1 };
      const asked = client.call('CreateProcessInstanceWithResult', { request, requestTimeout: int64(3_000) });
      const cancelled = activateOne(context).then(({ processInstanceKey }) =>
        client.call('CancelProcessInstance', { processInstanceKey }),
      );
      const late = expectStatus(asked, 'DEADLINE_EXCEEDED', /^Time out between gateway and broker/);
      await Promise.all([cancelled, late]);
    },
  },
];
