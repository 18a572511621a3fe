import assert from 'node:assert/strict';
import type { ActivatedJob, ActivateJobsRequestInit } from '@millrace/protocol/gateway';
import type { Case } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { int64, partitionOf, toBigInt } from '../client/int64.ts';
import { file, path, process, start, task } from '../model/bpmn.ts';
import {
  activate,
  activateCount,
  activateOne,
  create,
  createMany,
  deploy,
  deployChain,
  LONG_MS,
  PATIENCE_MS,
  pause,
} from '../steps.ts';

const BPMN_ELEMENT = 0;
const UNSPECIFIED = 6;
const NO_WAIT = int64(-1);

export const activateJobs: readonly Case[] = [
  {
    name: 'ActivateJobs gives everything about a job',
    async run(context) {
      const { id } = context;
      const headers = { stone: 'granite', '7': 'é' };
      const grind = task('grind', { type: id, retries: '5', headers });
      const xml = file(process(id, start, grind, path('start', 'grind')));
      const { deployments } = await deploy(context, { name: `${id}.bpmn`, xml });
      const instance = await create(context, '{"grain":"rye"}');
      const before = Date.now();
      const job = await activateOne(context, { worker: 'the miller' });
      assert.ok(toBigInt(job.key) > 0n);
      assert.equal(partitionOf(job.key), partitionOf(instance.processInstanceKey));
      assert.equal(job.type, id);
      assert.equal(toBigInt(job.processInstanceKey), toBigInt(instance.processInstanceKey));
      assert.equal(job.bpmnProcessId, id);
      assert.equal(job.processDefinitionVersion, 1);
      assert.deepEqual(job.processDefinitionKey, deployments[0]?.process?.processDefinitionKey);
      assert.equal(job.elementId, 'grind');
      assert.equal(partitionOf(job.elementInstanceKey), partitionOf(job.key));
      assert.equal(new Set([job.key, job.elementInstanceKey, job.processInstanceKey].map(toBigInt)).size, 3);
      assert.deepEqual(JSON.parse(job.customHeaders), headers);
      assert.equal(job.worker, 'the miller');
      assert.equal(job.retries, 5);
      const deadline = Number(toBigInt(job.deadline));
      // The clocks of client and server may differ a little.
      assert.ok(deadline > before + LONG_MS - 10_000, `deadline ${deadline}`);
      assert.ok(deadline < Date.now() + LONG_MS + 10_000, `deadline ${deadline}`);
      assert.equal(job.variables, '{"grain":"rye"}');
      assert.equal(job.tenantId, '<default>');
      assert.equal(job.userTask, undefined);
      assert.equal(job.kind, BPMN_ELEMENT);
      assert.equal(job.listenerEventType, UNSPECIFIED);
      assert.deepEqual(job.tags, []);
    },
  },
  {
    name: 'ActivateJobs without headers, retries or variables in the model gives {}, 3 and {}',
    async run(context) {
      await deployChain(context, context.id);
      await create(context);
      const { customHeaders, retries, variables } = await activateOne(context);
      assert.deepEqual({ customHeaders, retries, variables }, { customHeaders: '{}', retries: 3, variables: '{}' });
    },
  },
  {
    name: 'ActivateJobs fetches the variables it names, and no others',
    async run(context) {
      const { id } = context;
      await deployChain(context, id);
      const fetched = async (...fetchVariable: string[]) => {
        await create(context, '{"a":1,"b":"two","c":{"d":[3]}}');
        return JSON.parse((await activateOne(context, { fetchVariable })).variables);
      };
      assert.deepEqual(await fetched(), { a: 1, b: 'two', c: { d: [3] } });
      assert.deepEqual(await fetched('b'), { b: 'two' });
      assert.deepEqual(await fetched('c', 'unknown', 'a', 'a'), { a: 1, c: { d: [3] } });
      assert.deepEqual(await fetched('unknown'), {});
      assert.deepEqual(await fetched('d'), {});
    },
  },
  {
    name: 'ActivateJobs is INVALID_ARGUMENT where type or worker are blank, or timeout or number are not positive',
    async run(context) {
      const { client, id } = context;
      const good = { type: id, worker: 'w', timeout: int64(1000), maxJobsToActivate: 1, requestTimeout: NO_WAIT };
      const wrong: readonly [ActivateJobsRequestInit, string][] = [
        [{ type: '' }, 'type to be present, but it was blank'],
        [{ worker: '' }, 'worker to be present, but it was blank'],
        [{ timeout: int64(0) }, "timeout to be greater than zero, but it was '0'"],
        [{ timeout: int64(-5) }, "timeout to be greater than zero, but it was '-5'"],
        [{ maxJobsToActivate: 0 }, "max jobs to activate to be greater than zero, but it was '0'"],
        [{ maxJobsToActivate: -1 }, "max jobs to activate to be greater than zero, but it was '-1'"],
      ];
      for (const [part, reason] of wrong) {
        const text = `Expected to activate job batch with ${reason}`;
        const call = client.activate({ ...good, ...part }).done;
        await expectStatus(call, 'INVALID_ARGUMENT', rejection('ACTIVATE', 'INVALID_ARGUMENT', text));
      }
    },
  },
  {
    name: 'ActivateJobs takes no tenant and the default one, and rejects others',
    async run(context) {
      const { id } = context;
      await deployChain(context, id);
      for (const tenantIds of [[], ['<default>']]) {
        await create(context);
        assert.equal((await activateOne(context, { tenantIds })).tenantId, '<default>');
      }
      await expectStatus(
        activate(context, { tenantIds: ['<default>', 'other'] }),
        'INVALID_ARGUMENT',
        "Expected to handle gRPC request ActivateJobs with tenant identifier 'other', but multi-tenancy is disabled",
      );
    },
  },
  {
    name: 'ActivateJobs gives no more jobs than asked for, the oldest of a partition first, and each once',
    async run(context) {
      const { id, partitions } = context;
      await deployChain(context, id);
      const created = await createMany(context, 12);
      const jobs: ActivatedJob[] = [];
      for (const maxJobsToActivate of [1, 3, 5, 3]) {
        const got = await activate(context, { maxJobsToActivate });
        assert.ok(got.jobs.length >= 1 && got.jobs.length <= maxJobsToActivate);
        jobs.push(...got.jobs);
      }
      while (jobs.length < created.length) jobs.push(...(await activate(context, { maxJobsToActivate: 12 })).jobs);
      assert.equal(new Set(jobs.map(({ key }) => toBigInt(key))).size, created.length);
      for (let partition = 1; partition <= partitions; partition++) {
        const keys = jobs.filter(({ key }) => partitionOf(key) === partition).map(({ key }) => toBigInt(key));
        assert.deepEqual(
          keys,
          keys.toSorted((a, b) => Number(a - b)),
        );
      }
      assert.deepEqual((await activate(context, { requestTimeout: NO_WAIT })).jobs, []);
    },
  },
  {
    name: 'ActivateJobs finds the jobs of all partitions in one call, more than 100 too',
    async run(context) {
      const { id, partitions, losesWords } = context;
      await deployChain(context, id);
      const count = 130 * partitions;
      let [jobs, messages]: [readonly ActivatedJob[], readonly number[]] = [[], []];
      // A job may be made a moment after its instance, later where its command was lost on the way, or the engine is busy.
      for (let waitMs = losesWords ? 2_500 : 300; jobs.length < count && waitMs < PATIENCE_MS; waitMs *= 2) {
        await activateCount(context, jobs.length === 0 ? 0 : count - jobs.length);
        assert.equal((await createMany(context, count)).length, count);
        await pause(waitMs);
        ({ jobs, messages } = await activate(context, { maxJobsToActivate: count + 50 }));
      }
      assert.equal(new Set(jobs.map(({ key }) => toBigInt(key))).size, count);
      assert.equal(new Set(jobs.map(({ key }) => partitionOf(key))).size, partitions);
      assert.ok(messages.every((size) => size > 0));
    },
  },
  {
    name: 'ActivateJobs gives only jobs of its type',
    async run(context) {
      const { id } = context;
      await deployChain(context, `${id}-a`);
      await create(context);
      assert.deepEqual((await activate(context, { type: `${id}-`, requestTimeout: NO_WAIT })).jobs, []);
      assert.deepEqual((await activate(context, { type: id, requestTimeout: NO_WAIT })).jobs, []);
      assert.equal((await activateCount(context, 1, { type: `${id}-a` }))[0]?.type, `${id}-a`);
    },
  },
];
