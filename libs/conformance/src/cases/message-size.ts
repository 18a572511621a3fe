import assert from 'node:assert/strict';
import {
  CreateProcessInstanceRequest,
  DeployResourceRequest,
  DeployResourceResponse,
} from '@millrace/protocol/gateway';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { int64 } from '../client/int64.ts';
import { chain, file } from '../model/bpmn.ts';
import { activate, activateCount, activateOne, create, deployChain } from '../steps.ts';

const LIMIT = 4 * 1024 * 1024;
const TOO_LARGE = /larger than max \(4194305 vs\.? 4194304\)|above configured maxMessageSize/;

interface Encoded {
  finish(): Uint8Array;
}

/** A request of exactly that many bytes: `encode` makes one that is longer by what it is given. */
function ofSize(bytes: number, encode: (filling: string) => Encoded): Uint8Array {
  const overhead = encode('x'.repeat(bytes)).finish().length - bytes;
  const request = encode('x'.repeat(bytes - overhead)).finish();
  assert.equal(request.length, bytes);
  return request;
}

function deployment({ id }: CaseContext) {
  return (filling: string) => {
    const content = Buffer.from(`${file(chain(id, [id, id]))}<!--${filling}-->`);
    return DeployResourceRequest.encode({ resources: [{ name: `${id}.bpmn`, content }] });
  };
}

function creation({ id }: CaseContext) {
  return (filling: string) => {
    const variables = JSON.stringify({ small: 1, filling });
    return CreateProcessInstanceRequest.encode({ bpmnProcessId: id, version: -1, variables });
  };
}

export const messageSize: readonly Case[] = [
  {
    name: 'a deployment of 4 MB and a byte is RESOURCE_EXHAUSTED and changes nothing, one of 4 MB passes',
    async run(context) {
      const { client } = context;
      assert.equal((await deployChain(context, context.id)).version, 1);
      const path = '/gateway_protocol.Gateway/DeployResource';
      const tooLarge = client.raw(path, ofSize(LIMIT + 1, deployment(context)));
      await expectStatus(tooLarge, 'RESOURCE_EXHAUSTED', TOO_LARGE);
      assert.equal((await deployChain(context, context.id)).version, 1);
      const answer = await client.raw(path, ofSize(LIMIT, deployment(context)));
      const { deployments } = DeployResourceResponse.decode(answer);
      assert.equal(deployments[0]?.process?.version, 2);
    },
  },
  {
    name: 'an instance with 4 MB and a byte is RESOURCE_EXHAUSTED and does not start, one with 4 MB does',
    async run(context) {
      const { client, id } = context;
      await deployChain(context, id);
      const path = '/gateway_protocol.Gateway/CreateProcessInstance';
      const tooLarge = client.raw(path, ofSize(LIMIT + 1, creation(context)));
      await expectStatus(tooLarge, 'RESOURCE_EXHAUSTED', TOO_LARGE);
      assert.deepEqual((await activate(context, { requestTimeout: int64(-1) })).jobs, []);
      await client.raw(path, ofSize(LIMIT, creation(context)));
      // All of its variables would be more than an answer may carry.
      assert.equal((await activateOne(context, { fetchVariable: ['small'] })).variables, '{"small":1}');
    },
  },
  {
    name: 'jobs that are too much for one message come in several, none lost and none twice',
    async run(context) {
      const { id } = context;
      await deployChain(context, id);
      const filling = 'x'.repeat(1_500_000);
      const count = 4;
      for (let n = 0; n < count; n++) await create(context, JSON.stringify({ n, filling }));
      // A plain client rejects a message of more than 4 MB, so that none came shows that none was sent.
      const jobs = await activateCount(context, count);
      const seen = jobs.map(({ variables }) => JSON.parse(variables).n).toSorted();
      assert.deepEqual(seen, [0, 1, 2, 3]);
    },
  },
];
