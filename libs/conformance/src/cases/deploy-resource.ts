import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { toBigInt } from '../client/int64.ts';
import { chain, file } from '../model/bpmn.ts';
import { create, deploy, deployChain } from '../steps.ts';

export const deployResource: readonly Case[] = [
  {
    name: 'DeployResource answers with everything about the process',
    async run(context) {
      const { id } = context;
      const answer = await deploy(context, { name: `${id}.bpmn`, xml: file(chain(id, [id])) });
      assert.ok(toBigInt(answer.key) > 0n);
      assert.equal(answer.tenantId, '<default>');
      assert.equal(answer.deployments.length, 1);
      const [deployment] = answer.deployments;
      const { process, decision, decisionRequirements, form } = deployment ?? {};
      assert.deepEqual([decision, decisionRequirements, form], [undefined, undefined, undefined]);
      assert.equal(process?.bpmnProcessId, id);
      assert.equal(process.version, 1);
      assert.equal(process.resourceName, `${id}.bpmn`);
      assert.equal(process.tenantId, '<default>');
      assert.ok(toBigInt(process.processDefinitionKey) > 0n);
      assert.notEqual(toBigInt(process.processDefinitionKey), toBigInt(answer.key));
    },
  },
  {
    name: 'DeployResource takes several files, .xml too, and several processes in one, and keeps their order',
    async run(context) {
      const { id } = context;
      const answer = await deploy(
        context,
        { name: `${id}-a.bpmn`, xml: file(chain(`${id}-1`, [id]), chain(`${id}-2`, [id], 'second-')) },
        { name: `${id}-b.xml`, xml: file(chain(`${id}-3`, [id])) },
      );
      const deployed = answer.deployments.map(({ process }) => [process?.bpmnProcessId, process?.resourceName]);
      assert.deepEqual(deployed, [
        [`${id}-1`, `${id}-a.bpmn`],
        [`${id}-2`, `${id}-a.bpmn`],
        [`${id}-3`, `${id}-b.xml`],
      ]);
      for (const [processId] of deployed) await create(context, '', processId);
    },
  },
  {
    name: 'DeployResource of the same file again is the same version, of another content or name a new one',
    async run(context) {
      const { id } = context;
      const name = `${id}.bpmn`;
      const versionOf = async (resource: { name: string; xml: string }) => {
        const { deployments } = await deploy(context, resource);
        const { version, processDefinitionKey } = deployments[0]?.process ?? {};
        return { version, key: processDefinitionKey && toBigInt(processDefinitionKey) };
      };
      const one = { name, xml: file(chain(id, [id])) };
      const two = { name, xml: file(chain(id, [id, id])) };
      const first = await versionOf(one);
      assert.equal(first.version, 1);
      assert.deepEqual(await versionOf(one), first);
      const second = await versionOf(two);
      assert.equal(second.version, 2);
      assert.notEqual(second.key, first.key);
      assert.equal((await versionOf({ ...two, name: `${id}-other.bpmn` })).version, 3);
      // Only the latest version counts as the same.
      assert.equal((await versionOf(one)).version, 4);
      assert.equal((await versionOf(one)).version, 4);
    },
  },
  {
    name: 'DeployResource gives a file that did not change a new version if another in the same call did',
    async run(context) {
      const { id } = context;
      const same = { name: `${id}-same.bpmn`, xml: file(chain(`${id}-same`, [id])) };
      await deploy(context, same);
      const { deployments } = await deploy(context, same, { name: `${id}.bpmn`, xml: file(chain(id, [id])) });
      assert.deepEqual(
        deployments.map(({ process }) => process?.version),
        [2, 1],
      );
    },
  },
  {
    name: 'DeployResource side by side counts versions without gap or repetition',
    async run(context) {
      const { id } = context;
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          deploy(context, {
            name: `${id}.bpmn`,
            xml: file(
              chain(
                id,
                Array.from({ length: index + 1 }, () => id),
              ),
            ),
          }),
        ),
      );
      const versions = answers.map(({ deployments }) => deployments[0]?.process?.version ?? 0);
      assert.deepEqual(
        versions.sort((a, b) => a - b),
        [1, 2, 3, 4, 5, 6, 7, 8],
      );
    },
  },
  {
    name: 'DeployResource of nothing is INVALID_ARGUMENT',
    async run({ client }) {
      await expectStatus(
        client.call('DeployResource', {}),
        'INVALID_ARGUMENT',
        rejection('CREATE', 'INVALID_ARGUMENT', 'Expected to deploy at least one resource, but none given'),
      );
    },
  },
  {
    name: 'DeployResource for another tenant is INVALID_ARGUMENT, for the default one it passes',
    async run(context) {
      const { client, id } = context;
      const resources = [{ name: `${id}.bpmn`, content: Buffer.from(file(chain(id, [id]))) }];
      await expectStatus(
        client.call('DeployResource', { resources, tenantId: 'other' }),
        'INVALID_ARGUMENT',
        "Expected to handle gRPC request DeployResource with tenant identifier 'other', but multi-tenancy is disabled",
      );
      const { tenantId } = await client.call('DeployResource', { resources, tenantId: '<default>' });
      assert.equal(tenantId, '<default>');
    },
  },
  {
    name: 'DeployResource leaves earlier versions to be started',
    async run(context) {
      const { client, id } = context;
      const first = await deployChain(context, id);
      const second = await deployChain(context, id, id);
      assert.equal((await create(context)).version, 2);
      const byVersion = await client.call('CreateProcessInstance', { bpmnProcessId: id, version: 1 });
      assert.equal(toBigInt(byVersion.processDefinitionKey), toBigInt(first.processDefinitionKey));
      const { processDefinitionKey } = second;
      const byKey = await client.call('CreateProcessInstance', { processDefinitionKey });
      assert.equal(byKey.version, 2);
    },
  },
  {
    name: 'DeployResource answers with everything about a form, and counts its versions',
    async run(context) {
      const { id } = context;
      const formOf = async (text: string) => {
        const { deployments } = await deploy(context, { name: `${id}.form`, xml: `{"id":"${id}","text":"${text}"}` });
        return deployments[0]?.form;
      };
      const first = await formOf('a');
      assert.equal(first?.formId, id);
      assert.equal(first.version, 1);
      assert.equal(first.resourceName, `${id}.form`);
      assert.equal(first.tenantId, '<default>');
      assert.ok(toBigInt(first.formKey) > 0n);
      assert.deepEqual(await formOf('a'), first);
      assert.equal((await formOf('b'))?.version, 2);
    },
  },
];
