import assert from 'node:assert/strict';
import type { ActivatedJob, LongBits } from '@millrace/protocol/gateway';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { incidentOf } from '../client/incidents.ts';
import { int64, toBigInt } from '../client/int64.ts';
import type { PushedJobs } from '../client/pushed-jobs.ts';
import { activate, activateOne, complete, create, deployChain, fail, LONG_MS, pause } from '../steps.ts';

/** Longer than the word of a new stream mostly takes to every partition. */
const KNOWN_MS = 1_000;

/** Starts instances until a job is pushed: as long as a partition has not heard of the stream, its jobs are for polls. */
async function firstPushed(context: CaseContext, stream: PushedJobs, variables = ''): Promise<ActivatedJob> {
  const first = stream.next();
  let isHere = false;
  const seen = first.then(() => {
    isHere = true;
  });
  await pause(KNOWN_MS);
  while (!isHere) {
    await create(context, variables);
    await Promise.race([seen, pause(KNOWN_MS)]);
  }
  return first;
}

/** Waits until this job is pushed, whatever else is. */
async function untilPushed(stream: PushedJobs, key: LongBits): Promise<void> {
  while (toBigInt((await stream.next()).key) !== toBigInt(key));
}

export const streamActivatedJobs: readonly Case[] = [
  {
    name: 'StreamActivatedJobs pushes what becomes activatable, again after a failure, and leaves the back-log to polls',
    async run(context) {
      const { client, id } = context;
      await deployChain(context, id);
      await create(context, '{"n":"before"}');
      // A worker has had it, so it is surely there.
      await fail(context, (await activateOne(context)).key, { retries: 1 });
      const wanted = { type: id, worker: 'stream', timeout: int64(LONG_MS), fetchVariable: ['n'] };
      const stream = client.pushed(wanted, { deadlineMs: LONG_MS });
      const pushed = await firstPushed(context, stream, '{"n":"after","other":1}');
      assert.deepEqual([pushed.variables, pushed.worker, pushed.type], ['{"n":"after"}', 'stream', id]);
      await fail(context, pushed.key, { retries: 1 });
      await untilPushed(stream, pushed.key);
      await complete(context, pushed.key);
      const { jobs } = await activate(context, { maxJobsToActivate: 10, fetchVariable: ['n'] });
      const before = jobs.filter(({ variables }) => variables === '{"n":"before"}');
      assert.equal(before.length, 1);
      for (const { key } of before) await complete(context, key);
      stream.cancel();
    },
  },
  {
    name: 'StreamActivatedJobs pushes a job again when its time, its back-off or its incident is over',
    needsViews: true,
    async run(context) {
      const { client, id, views = '' } = context;
      await deployChain(context, id);
      const stream = client.pushed({ type: id, worker: 'stream', timeout: int64(LONG_MS) }, { deadlineMs: LONG_MS });
      const { key: jobKey, processInstanceKey } = await firstPushed(context, stream);
      await client.call('UpdateJobTimeout', { jobKey, timeout: int64(1) });
      await untilPushed(stream, jobKey);
      await fail(context, jobKey, { retries: 1, retryBackOff: int64(300) });
      await untilPushed(stream, jobKey);
      await fail(context, jobKey);
      const { incidentKey } = await incidentOf(views, toBigInt(processInstanceKey));
      await client.call('UpdateJobRetries', { jobKey, retries: 1 });
      await client.call('ResolveIncident', { incidentKey: int64(BigInt(incidentKey)) });
      await untilPushed(stream, jobKey);
      await complete(context, jobKey);
      stream.cancel();
    },
  },
  {
    name: 'StreamActivatedJobs without type or timeout, or for another tenant, is INVALID_ARGUMENT',
    async run({ client }) {
      const wrong = (part: object) => client.pushed({ type: 't', worker: 'w', timeout: int64(1), ...part }).done;
      const text = (what: string) => `Expected to stream activated jobs with ${what}`;
      await expectStatus(wrong({ type: '' }), 'INVALID_ARGUMENT', text('type to be present, but it was blank'));
      await expectStatus(
        wrong({ timeout: int64(0) }),
        'INVALID_ARGUMENT',
        text("timeout to be greater than zero, but it was '0'"),
      );
      await expectStatus(
        wrong({ tenantIds: ['<default>', 'acme'] }),
        'INVALID_ARGUMENT',
        "Expected to handle gRPC request StreamActivatedJobs with tenant identifier 'acme', but multi-tenancy is disabled",
      );
    },
  },
];
