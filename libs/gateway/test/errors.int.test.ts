import { keyToInt64, type RejectionType } from '@millrace/protocol';
import { type ClientError, Status } from 'nice-grpc';
import { describe, expect, test } from 'vitest';
import { silence } from './fake-bus.ts';
import { all, running } from './running.ts';

const number = (value: number) => ({ low: value, high: value < 0 ? -1 : 0, unsigned: false });
const job = keyToInt64({ partition: 1, area: 'job', counter: 1 });
const activation = { type: 't', worker: 'w', timeout: number(1), maxJobsToActivate: 1, requestTimeout: number(-1) };

async function failing(call: Promise<unknown>): Promise<{ code: Status; details: string }> {
  const error = await call.then(
    () => undefined,
    (reason: ClientError) => reason,
  );
  return { code: error?.code ?? Status.OK, details: error?.details ?? '' };
}

describe('what is not built', () => {
  const names = ['MigrateProcessInstance', 'ModifyProcessInstance'] as const;

  test('each other RPC says UNIMPLEMENTED and names itself', async () => {
    const { client } = await running();
    for (const name of names) {
      const answer: unknown = client[name]({} as never);
      const ended =
        Symbol.asyncIterator in Object(answer) ? all(answer as AsyncIterable<unknown>) : (answer as Promise<unknown>);
      expect(await failing(ended)).toEqual({
        code: Status.UNIMPLEMENTED,
        details: `${name} is not built in this version of Millrace yet`,
      });
    }
  });

  test('a field that would be ignored says UNIMPLEMENTED, a harmless one passes', async () => {
    const { client, bus } = await running();
    expect(await failing(client.CreateProcessInstance({ bpmnProcessId: 'p', businessId: 'o-7' }))).toEqual({
      code: Status.UNIMPLEMENTED,
      details: `Field 'businessId' of CreateProcessInstance is not built in this version of Millrace yet`,
    });
    expect(await failing(client.CompleteJob({ jobKey: job, result: { denied: true } }))).toMatchObject({
      code: Status.UNIMPLEMENTED,
    });
    expect(bus.received).toEqual([]);
    await client.CreateProcessInstance({ bpmnProcessId: 'p', operationReference: { low: 5, high: 0, unsigned: true } });
  });
});

describe('keys of nothing', () => {
  const complete = (key: string) =>
    `Command 'COMPLETE' rejected with code 'NOT_FOUND': Expected to complete job with key '${key}', but no such job was found`;
  const wrong = {
    zero: number(0),
    'a negative one': number(-1),
    'of a partition that is not there': keyToInt64({ partition: 2, area: 'job', counter: 1 }),
    'of another area': keyToInt64({ partition: 1, area: 'instance', counter: 1 }),
  };

  test.each(Object.entries(wrong))('CompleteJob with %s is NOT_FOUND', async (_what, jobKey) => {
    const { client, bus } = await running();
    const text = ((BigInt(jobKey.high) << 32n) | BigInt(jobKey.low >>> 0)).toString();
    expect(await failing(client.CompleteJob({ jobKey }))).toEqual({ code: Status.NOT_FOUND, details: complete(text) });
    expect(bus.received).toEqual([]);
  });

  test('CreateProcessInstance takes a key only where no id is given', async () => {
    const { client, bus } = await running();
    const processDefinitionKey = keyToInt64({ partition: 1, area: 'deployment', counter: 5 });
    await client.CreateProcessInstance({ processDefinitionKey });
    await client.CreateProcessInstance({ processDefinitionKey: number(-1), bpmnProcessId: 'p' });
    expect(bus.received).toMatchObject([{ body: { definition: 5 } }, { body: { definition: 0, processId: 'p' } }]);
    expect(await failing(client.CreateProcessInstance({}))).toEqual({
      code: Status.NOT_FOUND,
      details: `Command 'CREATE' rejected with code 'NOT_FOUND': Expected to find process definition with key '0', but none found`,
    });
    expect(await failing(client.CreateProcessInstance({ processDefinitionKey: number(-1) }))).toEqual({
      code: Status.INVALID_ARGUMENT,
      details: `Command 'CREATE' rejected with code 'INVALID_ARGUMENT': Expected at least a bpmnProcessId or a key greater than -1, but none given`,
    });
  });
});

describe('ActivateJobs', () => {
  const wrong: [object, string][] = [
    [{ maxJobsToActivate: 0 }, `max jobs to activate to be greater than zero, but it was '0'`],
    [{ timeout: number(-5) }, `timeout to be greater than zero, but it was '-5'`],
    [{ type: '' }, 'type to be present, but it was blank'],
    [{ worker: '' }, 'worker to be present, but it was blank'],
    [{ type: 'x'.repeat(5_000) }, 'type to be at most 4096 characters long, but it was 5000 long'],
    [{ worker: 'x'.repeat(5_000) }, 'worker to be at most 4096 characters long, but it was 5000 long'],
  ];

  test.each(wrong)('with %o is INVALID_ARGUMENT', async (part, text) => {
    const { client } = await running();
    expect(await failing(all(client.ActivateJobs({ ...activation, ...part })))).toEqual({
      code: Status.INVALID_ARGUMENT,
      details: `Command 'ACTIVATE' rejected with code 'INVALID_ARGUMENT': Expected to activate job batch with ${text}`,
    });
  });
});

describe('tenants', () => {
  const text = (rpc: string) =>
    `Expected to handle gRPC request ${rpc} with tenant identifier 'other', but multi-tenancy is disabled`;

  test('another tenant than the default one is INVALID_ARGUMENT', async () => {
    const { client } = await running();
    const create = client.CreateProcessInstance({ bpmnProcessId: 'p', tenantId: 'other' });
    expect(await failing(create)).toEqual({ code: Status.INVALID_ARGUMENT, details: text('CreateProcessInstance') });
    const deploy = client.DeployResource({ resources: [], tenantId: 'other' });
    expect(await failing(deploy)).toEqual({ code: Status.INVALID_ARGUMENT, details: text('DeployResource') });
    const activate = all(client.ActivateJobs({ ...activation, tenantIds: ['<default>', 'other'] }));
    expect(await failing(activate)).toEqual({ code: Status.INVALID_ARGUMENT, details: text('ActivateJobs') });
  });

  test('none and the default one pass', async () => {
    const { client } = await running();
    await client.CreateProcessInstance({ bpmnProcessId: 'p', tenantId: '<default>' });
    expect(await all(client.ActivateJobs({ ...activation, tenantIds: ['<default>'] }))).toEqual([]);
    expect(await all(client.ActivateJobs({ ...activation, tenantIds: [] }))).toEqual([]);
  });
});

describe('outcomes', () => {
  const codes: [RejectionType, Status][] = [
    ['INVALID_ARGUMENT', Status.INVALID_ARGUMENT],
    ['NOT_FOUND', Status.NOT_FOUND],
    ['ALREADY_EXISTS', Status.ALREADY_EXISTS],
    ['INVALID_STATE', Status.FAILED_PRECONDITION],
    // Of what is too large for the log.
    ['EXCEEDED_BATCH_RECORD_SIZE', Status.RESOURCE_EXHAUSTED],
  ];

  test.each(codes)('a rejection %s has its status and text', async (type, code) => {
    const { client, bus } = await running();
    bus.scripts.set('CompleteJob', async () => ({ kind: 'rejected', rejection: { type, reason: 'Expected é\n100%' } }));
    expect(await failing(client.CompleteJob({ jobKey: job }))).toEqual({
      code,
      details: `Command 'COMPLETE' rejected with code '${type}': Expected é\n100%`,
    });
  });

  test('what is too much for a partition is RESOURCE_EXHAUSTED; what ends work is taken all the same', async () => {
    const backPressure = { initial: 1, least: 1, most: 1, lateMs: 1_000, increase: 1, decrease: 0.5 };
    const { client, bus } = await running({ backPressure });
    bus.scripts.set('CreateInstance', silence);
    const create = client.CreateProcessInstance({ bpmnProcessId: 'p' });
    create.catch(() => {});
    while (bus.received.length === 0) await new Promise(setImmediate);
    expect(await failing(client.CreateProcessInstance({ bpmnProcessId: 'p' }))).toEqual({
      code: Status.RESOURCE_EXHAUSTED,
      details: 'Reached maximum capacity of requests handled by partition 1. Please try again later.',
    });
    await client.CompleteJob({ jobKey: job });
    await client.FailJob({ jobKey: job });
  });

  test('a command that nobody took is UNAVAILABLE', async () => {
    const { client, bus } = await running();
    bus.scripts.set('CompleteJob', async () => ({ kind: 'unavailable', reason: 'no leader' }));
    expect(await failing(client.CompleteJob({ jobKey: job }))).toEqual({
      code: Status.UNAVAILABLE,
      details: 'Expected to execute command on partition 1, but it is not available: no leader',
    });
  });

  test('a defect is INTERNAL with the id that it is logged under, and without its text', async () => {
    const logged: Readonly<Record<string, unknown>>[] = [];
    const { client, bus } = await running({ log: { error: (_text, fields) => logged.push(fields) } });
    bus.scripts.set('CompleteJob', () => Promise.reject(new Error('inner secret')));
    bus.scripts.set('ActivateJobs', () => Promise.reject(new Error('inner secret')));
    const calls = [client.CompleteJob({ jobKey: job }), all(client.ActivateJobs(activation))];
    for (const [index, call] of calls.entries()) {
      const { code, details } = await failing(call);
      expect(code).toBe(Status.INTERNAL);
      expect(details).not.toContain('secret');
      expect(details).toContain(logged[index]?.failureId);
    }
  });

  test('a command that failed in the engine is INTERNAL with the failure id that the engine has logged', async () => {
    const { client, bus } = await running();
    bus.scripts.set('CompleteJob', async () => ({ kind: 'failed', failureId: '9-1-7' }));
    expect(await failing(client.CompleteJob({ jobKey: job }))).toEqual({
      code: Status.INTERNAL,
      details: `Command 'COMPLETE' rejected with code 'PROCESSING_ERROR': Expected to process the command, but it failed: see failure 9-1-7`,
    });
  });

  test('a text is cut to what a header can carry, and never in the middle of a character', async () => {
    const { client, bus } = await running();
    for (const reason of [
      'x'.repeat(20_000),
      'é😀\n'.repeat(5_000),
      `${'x'.repeat(5_000)}${'😀'.repeat(5_000)}`,
      '\ud800',
    ]) {
      bus.scripts.set('CompleteJob', async () => ({ kind: 'rejected', rejection: { type: 'NOT_FOUND', reason } }));
      const { code, details } = await failing(client.CompleteJob({ jobKey: job }));
      expect(code).toBe(Status.NOT_FOUND);
      expect(encodeURI(details).length).toBeLessThanOrEqual(7_000);
      if (reason.length > 10_000) expect(encodeURI(details).length).toBeGreaterThan(6_900);
    }
  });
});
