import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { activate, complete, createMany, deployChain } from '../steps.ts';

const WORKERS = 16;
const INSTANCES = 200;

export const atMostOnce: readonly Case[] = [
  {
    name: 'many workers at once get each job once, while instances are being created',
    async run(context) {
      const { id } = context;
      await deployChain(context, id, id);
      const seen = new Map<bigint, string>();
      let completed = 0;
      const isDone = () => completed === 2 * INSTANCES;
      const work = async (worker: string, maxJobsToActivate: number) => {
        while (!isDone()) {
          const { jobs } = await activate(context, { worker, maxJobsToActivate, requestTimeout: int64(500) });
          for (const { key } of jobs) {
            const other = seen.get(toBigInt(key));
            assert.equal(other, undefined, `job ${toBigInt(key)} went to ${other} and to ${worker}`);
            seen.set(toBigInt(key), worker);
          }
          await Promise.all(jobs.map(({ key }) => complete(context, key)));
          completed += jobs.length;
        }
      };
      const workers = Array.from({ length: WORKERS }, (_, index) => work(`worker-${index}`, 1 + (index % 7)));
      await Promise.all([createMany(context, INSTANCES), ...workers]);
      assert.equal(seen.size, 2 * INSTANCES);
    },
  },
];
