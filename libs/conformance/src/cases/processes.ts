import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { end, file, path, process, start, task } from '../model/bpmn.ts';
import { activate, activateCount, activateOne, complete, create, createMany, deploy, deployChain } from '../steps.ts';

export const processes: readonly Case[] = [
  {
    name: 'a chain of tasks gives its jobs one after the other, to its end',
    async run(context) {
      const { id } = context;
      const types = Array.from({ length: 5 }, (_, index) => `${id}-${index + 1}`);
      await deployChain(context, ...types);
      const { processInstanceKey } = await create(context);
      for (const [index, type] of types.entries()) {
        for (const later of types.slice(index + 1)) {
          assert.deepEqual((await activate(context, { type: later, requestTimeout: int64(-1) })).jobs, []);
        }
        const job = await activateOne(context, { type, maxJobsToActivate: 10 });
        assert.equal(job.elementId, `task-${index + 1}`);
        assert.equal(toBigInt(job.processInstanceKey), toBigInt(processInstanceKey));
        await complete(context, job.key, `{"step":${index + 1},"s${index + 1}":true}`);
      }
    },
  },
  {
    name: 'all outgoing flows of an element are taken, and an element with several incoming ones runs for each',
    async run(context) {
      const { id } = context;
      const ids = ['split', 'left', 'right', 'join'];
      const xml = file(
        process(
          id,
          start,
          ...ids.map((each) => task(each, { type: `${id}-${each}` })),
          end,
          path('start', 'split', 'left', 'join', 'end'),
          path('split', 'right', 'join'),
        ),
      );
      await deploy(context, { name: `${id}.bpmn`, xml });
      await create(context);
      const step = async (element: string, count: number) => {
        const jobs = await activateCount(context, count, { type: `${id}-${element}` });
        assert.equal(new Set(jobs.map(({ elementInstanceKey }) => toBigInt(elementInstanceKey))).size, count);
        for (const job of jobs) {
          assert.equal(job.elementId, element);
          await complete(context, job.key);
        }
      };
      await step('split', 1);
      await step('right', 1);
      await step('left', 1);
      await step('join', 2);
      for (const element of ids) {
        assert.deepEqual((await activate(context, { type: `${id}-${element}`, requestTimeout: int64(-1) })).jobs, []);
      }
    },
  },
  {
    name: 'several flows from the start, to tasks that end without an end event',
    async run(context) {
      const { id } = context;
      const ids = ['a', 'b', 'c'];
      const tasks = ids.map((each) => task(each, { type: id }));
      const xml = file(process(id, start, ...tasks, ...ids.map((each) => path('start', each))));
      await deploy(context, { name: `${id}.bpmn`, xml });
      await create(context);
      const jobs = await activateCount(context, 3);
      assert.deepEqual(jobs.map(({ elementId }) => elementId).toSorted(), ids);
      for (const { key } of jobs) await complete(context, key);
    },
  },
  {
    name: 'many instances of a chain run through side by side',
    async run(context) {
      const { id } = context;
      await deployChain(context, `${id}-1`, `${id}-2`, `${id}-3`);
      const created = await createMany(context, 30);
      for (const type of [`${id}-1`, `${id}-2`, `${id}-3`]) {
        const jobs = await activateCount(context, created.length, { type });
        assert.equal(new Set(jobs.map(({ processInstanceKey }) => toBigInt(processInstanceKey))).size, created.length);
        await Promise.all(jobs.map(({ key }) => complete(context, key)));
      }
    },
  },
];
