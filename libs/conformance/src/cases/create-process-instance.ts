import assert from 'node:assert/strict';
import type { CreateProcessInstanceRequestInit } from '@millrace/protocol/gateway';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64, partitionOf, toBigInt } from '../client/int64.ts';
import { activate, activateOne, create, createMany, deployChain } from '../steps.ts';

function notFound(what: string): string {
  return rejection('CREATE', 'NOT_FOUND', `Expected to find process definition with ${what}, but none found`);
}

async function expectNotFound({ client }: CaseContext, request: CreateProcessInstanceRequestInit, what: string) {
  await expectStatus(client.call('CreateProcessInstance', request), 'NOT_FOUND', notFound(what));
}

export const createProcessInstance: readonly Case[] = [
  {
    name: 'CreateProcessInstance by id, by id and version, and by key answers with everything about the instance',
    async run(context) {
      const { client, id, partitions } = context;
      const { processDefinitionKey } = await deployChain(context, id);
      const requests: readonly CreateProcessInstanceRequestInit[] = [
        { bpmnProcessId: id, version: -1 },
        { bpmnProcessId: id, version: 1 },
        { processDefinitionKey },
        { processDefinitionKey, version: 77, tenantId: '<default>' },
        // An id beats a key.
        { processDefinitionKey: int64(12345), bpmnProcessId: id, version: -1 },
        { bpmnProcessId: id, version: -1, variables: '{}', operationReference: int64(5) },
      ];
      const keys = new Set<bigint>();
      for (const request of requests) {
        const answer = await client.call('CreateProcessInstance', request);
        assert.equal(toBigInt(answer.processDefinitionKey), toBigInt(processDefinitionKey));
        assert.equal(answer.bpmnProcessId, id);
        assert.equal(answer.version, 1);
        assert.equal(answer.tenantId, '<default>');
        assert.deepEqual(answer.tags, []);
        const partition = partitionOf(answer.processInstanceKey);
        assert.ok(partition >= 1 && partition <= partitions, `partition ${partition}`);
        keys.add(toBigInt(answer.processInstanceKey));
      }
      assert.equal(keys.size, requests.length);
    },
  },
  {
    name: 'CreateProcessInstance of an id, version or key that is not there is NOT_FOUND',
    async run(context) {
      const { id } = context;
      const { processDefinitionKey } = await deployChain(context, id);
      await expectNotFound(context, { bpmnProcessId: `${id}-x`, version: -1 }, `process ID '${id}-x'`);
      await expectNotFound(context, { bpmnProcessId: id, version: 2 }, `process ID '${id}' and version '2'`);
      // The default of a client that sets no version.
      await expectNotFound(context, { bpmnProcessId: id }, `process ID '${id}' and version '0'`);
      await expectNotFound(context, {}, `key '0'`);
      const { processInstanceKey } = await create(context);
      const ownKey = toBigInt(processDefinitionKey);
      for (const key of [1n, ownKey + 1_000_000n, 2n ** 62n, toBigInt(processInstanceKey)]) {
        await expectNotFound(context, { processDefinitionKey: int64(key) }, `key '${key}'`);
      }
    },
  },
  {
    name: 'CreateProcessInstance without id and with a negative key is INVALID_ARGUMENT',
    async run({ client }) {
      await expectStatus(
        client.call('CreateProcessInstance', { processDefinitionKey: int64(-1) }),
        'INVALID_ARGUMENT',
        rejection(
          'CREATE',
          'INVALID_ARGUMENT',
          'Expected at least a bpmnProcessId or a key greater than -1, but none given',
        ),
      );
    },
  },
  {
    name: 'CreateProcessInstance for another tenant is INVALID_ARGUMENT',
    async run(context) {
      const { client, id } = context;
      await deployChain(context, id);
      await expectStatus(
        client.call('CreateProcessInstance', { bpmnProcessId: id, version: -1, tenantId: 'other' }),
        'INVALID_ARGUMENT',
        "Expected to handle gRPC request CreateProcessInstance with tenant identifier 'other', but multi-tenancy is disabled",
      );
    },
  },
  {
    name: 'CreateProcessInstance rejects broken variables and starts nothing',
    async run(context) {
      const { id } = context;
      await deployChain(context, id);
      for (const broken of ['{"a":', '{"a":1}}', "{'a':1}", 'no JSON', '{"a":01}']) {
        await expectStatus(create(context, broken), 'INVALID_ARGUMENT', `Invalid JSON value: ${broken}`);
      }
      const kinds = { '[1]': 'ARRAY', '"a"': 'STRING', '1': 'INTEGER', '1.5': 'FLOAT', true: 'BOOLEAN', null: 'NIL' };
      for (const [text, kind] of Object.entries(kinds)) {
        const problem = `Expected document to be a root level object, but was '${kind}'`;
        await expectStatus(create(context, text), 'INVALID_ARGUMENT', `Property 'variables' is invalid: ${problem}`);
      }
      assert.deepEqual((await activate(context, { requestTimeout: int64(-1) })).jobs, []);
    },
  },
  {
    name: 'CreateProcessInstance rejects what it would have to ignore, by name',
    run: ({ client, id }) =>
      expectStatus(
        client.call('CreateProcessInstance', { bpmnProcessId: id, version: -1, businessId: 'order-7' }),
        'UNIMPLEMENTED',
        "Field 'businessId' of CreateProcessInstance is not built in this version of Millrace yet",
      ),
  },
  {
    name: 'CreateProcessInstance uses every partition, and finds on each what was deployed just before',
    async run(context) {
      const { id, partitions } = context;
      for (let round = 1; round <= 5; round++) {
        const { version } = await deployChain(context, ...Array.from({ length: round }, () => `${id}-${round}`));
        const created = await createMany(context, partitions * 10);
        assert.ok(created.every((instance) => instance.version === version));
        const used = new Set(created.map(({ processInstanceKey }) => partitionOf(processInstanceKey)));
        assert.equal(used.size, partitions);
        const keys = new Set(created.map(({ processInstanceKey }) => toBigInt(processInstanceKey)));
        assert.equal(keys.size, created.length);
      }
    },
  },
  {
    name: 'CreateProcessInstance of a process without tasks is over at once',
    async run(context) {
      await deployChain(context);
      await createMany(context, 5);
    },
  },
  {
    name: 'CreateProcessInstance gives each instance variables of its own',
    async run(context) {
      const { id } = context;
      await deployChain(context, id);
      const first = await create(context, '{"who":"first"}');
      const job = await activateOne(context);
      assert.equal(toBigInt(job.processInstanceKey), toBigInt(first.processInstanceKey));
      await create(context, '{"other":"second"}');
      assert.equal((await activateOne(context)).variables, '{"other":"second"}');
    },
  },
];
