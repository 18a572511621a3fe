import assert from 'node:assert/strict';
import type { Case } from '../case.ts';
import { expectStatus, rejection, statusOf } from '../client/expect-status.ts';
import { int64, partitionOf, toBigInt } from '../client/int64.ts';
import { deployBoundary, deployWaiting, publish } from '../message-steps.ts';
import { messageCatch, receiveTask } from '../model/bpmn.ts';
import { activate, activateCount, activateOne, complete, create, pause } from '../steps.ts';

const noWait = { requestTimeout: int64(-1) };

export const publishMessage: readonly Case[] = [
  {
    name: 'PublishMessage answers with a key of its own for each message',
    async run(context) {
      const answers = [
        await publish(context),
        await publish(context),
        await publish(context, { timeToLive: int64(0) }),
      ];
      assert.equal(new Set(answers.map(({ key }) => toBigInt(key))).size, 3);
      assert.ok(answers.every(({ key, tenantId }) => toBigInt(key) > 0n && tenantId === '<default>'));
    },
  },
  {
    name: 'PublishMessage publishes on the partition that the correlation key gives',
    async run(context) {
      const { partitions } = context;
      // As every Zeebe computes it, of three.
      const ofThree = { '': 1, b: 3, 'order-123': 1, é: 2 };
      for (const [correlationKey, partition] of Object.entries(ofThree)) {
        const published = [await publish(context, { correlationKey }), await publish(context, { correlationKey })];
        const [first = 0, second = 0] = published.map(({ key }) => partitionOf(key));
        assert.equal(first, second);
        if (partitions === 3) assert.equal(first, partition, `for '${correlationKey}'`);
      }
    },
  },
  {
    name: 'PublishMessage with the id of a message that is still buffered is ALREADY_EXISTS',
    async run(context) {
      const { id } = context;
      const messageId = `${id}-1`;
      await publish(context, { messageId });
      const reason = `Expected to publish a new message with id '${messageId}', but a message with that id was already published`;
      await expectStatus(
        publish(context, { messageId }),
        'ALREADY_EXISTS',
        rejection('PUBLISH', 'ALREADY_EXISTS', reason),
      );
      await publish(context, { messageId: `${id}-2` });
      await publish(context, { messageId, correlationKey: 'another' });
      await publish(context, { messageId, name: `${id}-another` });
      for (let i = 0; i < 2; i++) await publish(context, { messageId: `${id}-3`, timeToLive: int64(0) });
    },
  },
  {
    name: 'PublishMessage with the id of a message whose time is over passes',
    async run(context) {
      const { id: messageId } = context;
      const timeToLive = int64(300);
      await publish(context, { messageId, timeToLive });
      await pause(Number(toBigInt(timeToLive)) + 50);
      // A busy engine notices a little later.
      let status = await statusOf(publish(context, { messageId }));
      for (; status.name === 'ALREADY_EXISTS'; await pause(50))
        status = await statusOf(publish(context, { messageId }));
      assert.equal(status.name, 'OK');
    },
  },
  {
    name: 'PublishMessage with variables that are no JSON object, or for another tenant, is INVALID_ARGUMENT',
    async run(context) {
      await expectStatus(publish(context, { variables: '{' }), 'INVALID_ARGUMENT', 'Invalid JSON value: {');
      await expectStatus(
        publish(context, { variables: '[1]' }),
        'INVALID_ARGUMENT',
        "Property 'variables' is invalid: Expected document to be a root level object, but was 'ARRAY'",
      );
      await expectStatus(
        publish(context, { tenantId: 'acme' }),
        'INVALID_ARGUMENT',
        "Expected to handle gRPC request PublishMessage with tenant identifier 'acme', but multi-tenancy is disabled",
      );
    },
  },
  {
    name: 'a message that is published before anybody waits is buffered, and brings its variables',
    async run(context) {
      await deployWaiting(context, messageCatch('wait'));
      await publish(context, { variables: '{"paid":1.10}' });
      await create(context, '{"key":"k"}');
      const job = await activateOne(context);
      assert.equal(job.elementId, 'after');
      assert.deepEqual(JSON.parse(job.variables), { key: 'k', paid: 1.1 });
      await complete(context, job.key);
    },
  },
  {
    name: 'a message comes to a receive task that waits already, whose key is a number',
    async run(context) {
      await deployWaiting(context, receiveTask('wait'));
      await create(context, '{"key":42}');
      await publish(context, { correlationKey: '42' });
      await complete(context, (await activateOne(context)).key);
    },
  },
  {
    name: 'a message with another key or name comes to nobody',
    async run(context) {
      const { id } = context;
      await deployWaiting(context, messageCatch('wait'));
      await create(context, '{"key":"k"}');
      await publish(context, { correlationKey: 'K' });
      await publish(context, { name: `${id}-another` });
      assert.deepEqual((await activate(context, noWait)).jobs, []);
      await publish(context);
      await complete(context, (await activateOne(context)).key);
    },
  },
  {
    name: 'a message comes to one instance of each process',
    async run(context) {
      const { id } = context;
      await deployWaiting(context, messageCatch('wait'));
      await deployWaiting(context, messageCatch('wait'), `${id}-other`);
      for (const processId of [id, id, `${id}-other`, `${id}-other`]) await create(context, '{"key":"k"}', processId);
      await publish(context);
      const jobs = await activateCount(context, 2);
      assert.deepEqual(jobs.map(({ bpmnProcessId }) => bpmnProcessId).toSorted(), [id, `${id}-other`]);
      assert.deepEqual((await activate(context, noWait)).jobs, []);
      await publish(context);
      for (const { key } of [...jobs, ...(await activateCount(context, 2))]) await complete(context, key);
    },
  },
  {
    name: 'a message at an interrupting boundary event takes the job away from its worker',
    async run(context) {
      const { id } = context;
      await deployBoundary(context, true);
      await create(context, '{"key":"k"}');
      const work = await activateOne(context, { type: `${id}-work` });
      await publish(context);
      const after = await activateOne(context);
      await expectStatus(complete(context, work.key), 'NOT_FOUND', /no such job was found$/);
      await complete(context, after.key);
    },
  },
  {
    name: 'each message at a boundary event that does not interrupt begins something beside the activity',
    async run(context) {
      const { id } = context;
      await deployBoundary(context, false);
      await create(context, '{"key":"k"}');
      for (let i = 0; i < 3; i++) await publish(context, { variables: `{"n":${i}}` });
      for (const { key } of await activateCount(context, 3)) await complete(context, key);
      await complete(context, (await activateOne(context, { type: `${id}-work` })).key);
    },
  },
  {
    name: 'a message whose time is over comes to nobody who begins to wait after that',
    async run(context) {
      await deployWaiting(context, messageCatch('wait'));
      await publish(context, { timeToLive: int64(0), variables: '{"late":true}' });
      await create(context, '{"key":"k"}');
      await publish(context);
      const job = await activateOne(context);
      assert.deepEqual(JSON.parse(job.variables), { key: 'k' });
      await complete(context, job.key);
    },
  },
];
