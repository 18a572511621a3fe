import assert from 'node:assert/strict';
import { DeployProcessResponse } from '@millrace/protocol/gateway';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { toBigInt } from '../client/int64.ts';
import { bytesField, numberField } from '../client/wire.ts';
import { chain, file } from '../model/bpmn.ts';
import { create } from '../steps.ts';

/** A DeployProcessRequest of one file, whose fields after the name are these bytes. */
async function deployBytes({ client, id }: CaseContext, ...fields: readonly Uint8Array[]) {
  const processObject = Buffer.concat([bytesField(1, `${id}.bpmn`), ...fields]);
  const answer = await client.raw('/gateway_protocol.Gateway/DeployProcess', bytesField(1, processObject));
  return DeployProcessResponse.decode(answer).processes.map(({ bpmnProcessId, version }) => [bpmnProcessId, version]);
}

export const deployProcess: readonly Case[] = [
  {
    name: 'DeployProcess answers with everything about the process',
    async run(context) {
      const { client, id } = context;
      const definition = Buffer.from(file(chain(id, [id])));
      const answer = await client.call('DeployProcess', { processes: [{ name: `${id}.bpmn`, definition }] });
      assert.ok(toBigInt(answer.key) > 0n);
      const [process] = answer.processes;
      assert.equal(answer.processes.length, 1);
      assert.equal(process?.bpmnProcessId, id);
      assert.equal(process.version, 1);
      assert.equal(process.resourceName, `${id}.bpmn`);
      assert.equal(process.tenantId, '<default>');
      const created = await create(context);
      assert.equal(toBigInt(created.processDefinitionKey), toBigInt(process.processDefinitionKey));
    },
  },
  {
    name: 'DeployProcess takes the file in field 2, as clients send it, and in 3 with a type in 2, as documented',
    async run(context) {
      const { id } = context;
      const one = file(chain(id, [id]));
      const two = file(chain(id, [id, id]));
      assert.deepEqual(await deployBytes(context, bytesField(2, one)), [[id, 1]]);
      assert.deepEqual(await deployBytes(context, numberField(2, 1), bytesField(3, one)), [[id, 1]]);
      assert.deepEqual(await deployBytes(context, numberField(2, 0), bytesField(3, two)), [[id, 2]]);
      assert.deepEqual(await deployBytes(context, bytesField(3, two)), [[id, 2]]);
    },
  },
  {
    name: 'DeployProcess is DeployResource by another name: the same file is the same version',
    async run(context) {
      const { client, id } = context;
      const content = Buffer.from(file(chain(id, [id])));
      const name = `${id}.bpmn`;
      const older = await client.call('DeployProcess', { processes: [{ name, definition: content }] });
      const newer = await client.call('DeployResource', { resources: [{ name, content }] });
      assert.deepEqual(newer.deployments[0]?.process, older.processes[0]);
    },
  },
  {
    name: 'DeployProcess rejects nothing, a wrong file and an unknown kind of file',
    async run({ client, id }) {
      const reject = (processes: readonly { name: string; definition: Uint8Array }[], reason: string | RegExp) => {
        const text = typeof reason === 'string' ? rejection('CREATE', 'INVALID_ARGUMENT', reason) : reason;
        return expectStatus(client.call('DeployProcess', { processes }), 'INVALID_ARGUMENT', text);
      };
      await reject([], 'Expected to deploy at least one resource, but none given');
      const errors = 'Expected to deploy new resources, but encountered the following errors:';
      const definition = Buffer.from('<definitions');
      await reject([{ name: `${id}.yaml`, definition }], `${errors}\n'${id}.yaml': unknown resource type`);
      await reject([{ name: `${id}.bpmn`, definition }], new RegExp(`${errors}\n'${id}\\.bpmn': \\S`));
    },
  },
];
