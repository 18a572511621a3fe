import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { chain, file } from '../model/bpmn.ts';
import { decision, drg } from '../model/dmn.ts';
import { activateOne, complete, create, deploy, deployChain } from '../steps.ts';

type Key = ReturnType<typeof int64>;

const remove = ({ client }: CaseContext, resourceKey: Key) => client.call('DeleteResource', { resourceKey });

const expectGone = (context: CaseContext, key: Key) => {
  const reason = `Expected to delete resource but no resource found with key \`${toBigInt(key)}\``;
  return expectStatus(remove(context, key), 'NOT_FOUND', rejection('DELETE', 'NOT_FOUND', reason));
};

const expectNoProcess = (context: CaseContext) => {
  const reason = `Expected to find process definition with process ID '${context.id}', but none found`;
  return expectStatus(create(context), 'NOT_FOUND', rejection('CREATE', 'NOT_FOUND', reason));
};

export const deleteResource: readonly Case[] = [
  {
    name: 'DeleteResource takes a version of a process away; the one before it is the latest again',
    async run(context) {
      const { id } = context;
      const first = await deployChain(context, id);
      const second = await deployChain(context, id, id);
      const { resourceKey } = await remove(context, second.processDefinitionKey);
      assert.equal(resourceKey, String(toBigInt(second.processDefinitionKey)));
      for (let i = 0; i < 3; i++) assert.equal((await create(context)).version, 1);
      const byKey = context.client.call('CreateProcessInstance', { processDefinitionKey: second.processDefinitionKey });
      await expectStatus(byKey, 'NOT_FOUND', /but none found$/);
      for (let i = 0; i < 3; i++) await complete(context, (await activateOne(context)).key);
      await expectGone(context, second.processDefinitionKey);
      await untilDeleted(context, first.processDefinitionKey);
      await expectNoProcess(context);
      await expectGone(context, first.processDefinitionKey);
    },
  },
  {
    name: 'DeleteResource never gives a version number again',
    async run(context) {
      const { id } = context;
      const versionOf = async (...types: readonly string[]) => {
        const { version, processDefinitionKey } = await deployChain(context, ...types);
        return { version, processDefinitionKey };
      };
      await versionOf(id);
      const { processDefinitionKey } = await versionOf(id, id);
      await remove(context, processDefinitionKey);
      // The first version is the latest now: the same file is the same version, another one is new.
      assert.equal((await versionOf(id)).version, 1);
      assert.equal((await versionOf(id, id)).version, 3);
    },
  },
  {
    name: 'DeleteResource rejects a process of which instances run, wherever, and they and others go on',
    async run(context) {
      const { id } = context;
      const { processDefinitionKey } = await deployChain(context, id);
      await create(context);
      const reason = `Expected to delete resource with key \`${toBigInt(processDefinitionKey)}\` but there are still running instances`;
      for (let i = 0; i < 3; i++) {
        await expectStatus(
          remove(context, processDefinitionKey),
          'FAILED_PRECONDITION',
          rejection('DELETE', 'INVALID_STATE', reason),
        );
      }
      await complete(context, (await activateOne(context)).key);
      await untilDeleted(context, processDefinitionKey);
      await expectNoProcess(context);
    },
  },
  {
    name: 'DeleteResource takes decisions away with their requirements, and forms alone',
    async run(context) {
      const { client, id } = context;
      const xml = (text: string) => drg(id, decision(id, text));
      const [one, two] = [
        await deploy(context, { name: `${id}.dmn`, xml: xml('1') }),
        await deploy(context, { name: `${id}.dmn`, xml: xml('2') }, { name: `${id}.form`, xml: `{"id":"${id}"}` }),
      ];
      const output = async () => (await client.call('EvaluateDecision', { decisionId: id })).decisionOutput;
      assert.equal(await output(), '2');
      const keysOf = ({ deployments }: typeof one) => ({
        decision: deployments[0]?.decision?.decisionKey ?? int64(0),
        requirements: deployments[1]?.decisionRequirements?.decisionRequirementsKey ?? int64(0),
      });
      await expectGone(context, keysOf(two).decision);
      await remove(context, keysOf(two).requirements);
      for (let i = 0; i < 3; i++) assert.equal(await output(), '1');
      await remove(context, keysOf(one).requirements);
      const reason = `Expected to evaluate decision '${id}', but no decision found for id '${id}'`;
      for (let i = 0; i < 3; i++) {
        await expectStatus(output(), 'INVALID_ARGUMENT', rejection('EVALUATE', 'INVALID_ARGUMENT', reason));
      }
      const formKey = two.deployments[2]?.form?.formKey ?? int64(0);
      await remove(context, formKey);
      await expectGone(context, formKey);
    },
  },
  {
    name: 'DeleteResource of a key that is none of a resource is NOT_FOUND',
    async run(context) {
      for (const key of [int64(0), int64(-1), int64(7)]) await expectGone(context, key);
      const { key } = await deploy(context, { name: `${context.id}.bpmn`, xml: file(chain(context.id, [context.id])) });
      await expectGone(context, key);
    },
  },
];

/** An instance is still there for a moment after its last job was completed. */
async function untilDeleted(context: CaseContext, key: Key): Promise<void> {
  for (;;) {
    const code = await remove(context, key).then(
      () => 0,
      (error: { readonly code: number }) => error.code,
    );
    if (code === 0) return;
    assert.equal(code, 9);
  }
}
