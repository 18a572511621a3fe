import assert from 'node:assert/strict';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { GatewayClient } from '../client/gateway-client.ts';
import { int64, partitionOf, toBigInt } from '../client/int64.ts';
import type { OwnEngineCase } from '../engine/own-engine-case.ts';
import { runCase } from '../run-case.ts';
import { activateCount, complete, createMany, deployChain } from '../steps.ts';

const PARTITIONS = 5;
const INSTANCES = 20;
const LARGEST_DOUBLE = 2n ** 53n;

export const manyPartitions: readonly OwnEngineCase[] = [
  {
    name: 'keys of partition 4 and up, beyond 2^53, are exact',
    mounts: ['joined', 'split'],
    async run(start) {
      const engine = await start(PARTITIONS, { 'probe-ms': 500 });
      const client = new GatewayClient(engine.address);
      const { address, views, losesWords } = engine;
      const facts = { address, partitions: PARTITIONS, longPollMs: 10_000, losesWords, views };
      try {
        await runCase({ name: '', run: exactKeys }, { facts, client, leftOpen: undefined });
        assert.equal(engine.errors(), '');
      } finally {
        client.close();
        await engine.stop();
      }
    },
  },
];

const exactKeys: Parameters<typeof runCase>[0]['run'] = async (context) => {
  const { id } = context;
  await deployChain(context, id, `${id}-next`);
  const created = await createMany(context, INSTANCES);
  const instances = new Set(created.map(({ processInstanceKey }) => toBigInt(processInstanceKey)));
  assert.equal(instances.size, INSTANCES);
  const used = new Set(created.map(({ processInstanceKey }) => partitionOf(processInstanceKey)));
  assert.deepEqual([...used].sort(), [1, 2, 3, 4, 5]);
  for (const type of [id, `${id}-next`]) {
    const jobs = await activateCount(context, INSTANCES, { type });
    assert.ok(jobs.some(({ key }) => toBigInt(key) > LARGEST_DOUBLE));
    for (const { key, processInstanceKey, elementInstanceKey } of jobs) {
      assert.ok(instances.has(toBigInt(processInstanceKey)));
      assert.equal(partitionOf(key), partitionOf(processInstanceKey));
      assert.equal(partitionOf(elementInstanceKey), partitionOf(processInstanceKey));
      await complete(context, key);
      const text = `Expected to complete job with key '${toBigInt(key)}', but no such job was found`;
      await expectStatus(complete(context, key), 'NOT_FOUND', rejection('COMPLETE', 'NOT_FOUND', text));
      // The next key is another one, however near.
      const near = toBigInt(key) + 4_096n;
      const nearText = `Expected to complete job with key '${near}', but no such job was found`;
      await expectStatus(complete(context, int64(near)), 'NOT_FOUND', rejection('COMPLETE', 'NOT_FOUND', nearText));
    }
  }
};
