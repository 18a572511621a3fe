import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { expectStatus } from '../client/expect-status.ts';
import { incidentOf } from '../client/incidents.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { activateOne, complete, create, deployChain, fail, LONG_MS, pause } from '../steps.ts';

/** Longer than the word of a new stream takes to every partition, even if the first is lost. */
const KNOWN_MS = 2_500;

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
      await pause(KNOWN_MS);
      await create(context, '{"n":"after","other":1}');
      const pushed = await stream.next();
      assert.deepEqual([pushed.variables, pushed.worker, pushed.type], ['{"n":"after"}', 'stream', id]);
      await fail(context, pushed.key, { retries: 1 });
      assert.equal(toBigInt((await stream.next()).key), toBigInt(pushed.key));
      await complete(context, pushed.key);
      const polled = await activateOne(context);
      assert.equal(polled.variables, '{"n":"before"}');
      await complete(context, polled.key);
      stream.cancel();
    },
  },
  {
    name: 'StreamActivatedJobs pushes a job again when its time, its back-off or its incident is over',
    needsViews: true,
    async run(context) {
      const { client, id, views = '' } = context;
      await deployChain(context, id);
      const wanted = { type: id, worker: 'stream', timeout: int64(1_000) };
      const stream = client.pushed(wanted, { deadlineMs: LONG_MS });
      await pause(KNOWN_MS);
      const { processInstanceKey } = await create(context);
      const { key } = await stream.next();
      // Its time runs out.
      assert.equal(toBigInt((await stream.next()).key), toBigInt(key));
      await fail(context, key, { retries: 1, retryBackOff: int64(300) });
      assert.equal(toBigInt((await stream.next()).key), toBigInt(key));
      await fail(context, key);
      const { incidentKey } = await incidentOf(views, toBigInt(processInstanceKey));
      await client.call('UpdateJobRetries', { jobKey: key, retries: 1 });
      await client.call('ResolveIncident', { incidentKey: int64(BigInt(incidentKey)) });
      assert.equal(toBigInt((await stream.next()).key), toBigInt(key));
      await complete(context, key);
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
