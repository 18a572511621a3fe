import assert from 'node:assert/strict';
import type { LongBits } from '@millrace/protocol/gateway';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { incidentOf } from '../client/incidents.ts';
import { int64, toBigInt } from '../client/int64.ts';
import { end, error, errorBoundary, errorEnd, file, path, process, start, subProcess, task } from '../model/bpmn.ts';
import { activateOne, complete, create, deploy, deployChain, fail } from '../steps.ts';

/** A task whose error `broke` leads to a task with the type `…-caught`. */
function deployCatching(context: CaseContext) {
  const { id } = context;
  const elements = [start, task('work', { type: id }), task('mend', { type: `${id}-caught` }), end];
  const flows = path('start', 'work', 'end') + path('caught', 'mend');
  const xml = file(process(id, ...elements, errorBoundary('caught', 'work'), flows), error('e', 'broke'));
  return deploy(context, { name: `${id}.bpmn`, xml });
}

const begin = '<startEvent id="begin"/>';

/** A task in a sub-process; the task catches `broke` and every other error, the sub-process catches `worn`. */
function deployNested(context: CaseContext) {
  const { id } = context;
  const catching = (name: string) => task(`mend-${name}`, { type: `${id}-${name}` }) + path(name, `mend-${name}`);
  const events = errorBoundary('inner-every', 'work', 'every') + errorBoundary('inner-own', 'work');
  const inner = [start, task('work', { type: id }), events, catching('inner-own'), catching('inner-every')];
  const sub = subProcess('sub', ...inner, path('start', 'work')) + errorBoundary('outer', 'sub', 'w');
  const elements = [begin, sub, catching('outer'), path('begin', 'sub')];
  const xml = file(error('e', 'broke'), error('w', 'worn'), process(id, ...elements));
  return deploy(context, { name: `${id}.bpmn`, xml });
}

/** Fails unless the call is rejected because of the state of its job. */
function expectInState(call: Promise<unknown>, intent: string, verb: string, job: LongBits, state: string) {
  const reason = `Expected to ${verb} job with key '${toBigInt(job)}', but it is in state '${state}'`;
  return expectStatus(call, 'FAILED_PRECONDITION', rejection(intent, 'INVALID_STATE', reason));
}

export const throwError: readonly Case[] = [
  {
    name: 'ThrowError goes on at the event that catches the error, with its variables',
    async run(context) {
      const { client, id } = context;
      await deployCatching(context);
      await create(context, '{"a":1}');
      const { key: jobKey } = await activateOne(context);
      const answer = await client.call('ThrowError', { jobKey, errorCode: 'broke', variables: '{"b":2}' });
      assert.deepEqual({ ...answer }, {});
      const { key, elementId, variables } = await activateOne(context, { type: `${id}-caught` });
      assert.deepEqual([elementId, JSON.parse(variables)], ['mend', { a: 1, b: 2 }]);
      await complete(context, key);
      await expectStatus(
        client.call('ThrowError', { jobKey, errorCode: 'broke' }),
        'NOT_FOUND',
        rejection(
          'THROW_ERROR',
          'NOT_FOUND',
          `Expected to throw an error for job with key '${toBigInt(jobKey)}', but no such job was found`,
        ),
      );
    },
  },
  {
    name: 'ThrowError that nobody catches is done; the job is then in a state that lets nothing be done with it',
    async run(context) {
      const { client } = context;
      await deployChain(context, context.id);
      await create(context);
      const { key: jobKey } = await activateOne(context);
      const throwIt = () => client.call('ThrowError', { jobKey, errorCode: 'broke' });
      await throwIt();
      await expectInState(throwIt(), 'THROW_ERROR', 'throw an error for', jobKey, 'ERROR_THROWN');
      await expectInState(complete(context, jobKey), 'COMPLETE', 'complete', jobKey, 'ERROR_THROWN');
      await expectInState(fail(context, jobKey, { retries: 1 }), 'FAIL', 'fail', jobKey, 'ERROR_THROWN');
    },
  },
  {
    name: 'ThrowError for a job that failed for the last time is FAILED_PRECONDITION, for none NOT_FOUND',
    async run(context) {
      const { client } = context;
      await deployCatching(context);
      await create(context);
      const { key: jobKey } = await activateOne(context);
      await fail(context, jobKey);
      const throwIt = client.call('ThrowError', { jobKey, errorCode: 'broke' });
      await expectInState(throwIt, 'THROW_ERROR', 'throw an error for', jobKey, 'FAILED');
      const none = client.call('ThrowError', { jobKey: int64(0), errorCode: 'broke' });
      const reason = "Expected to throw an error for job with key '0', but no such job was found";
      await expectStatus(none, 'NOT_FOUND', rejection('THROW_ERROR', 'NOT_FOUND', reason));
    },
  },
  {
    name: 'ThrowError with broken variables is INVALID_ARGUMENT, and the worker still has the job',
    async run(context) {
      const { client } = context;
      await deployCatching(context);
      await create(context);
      const { key: jobKey } = await activateOne(context);
      const broken = client.call('ThrowError', { jobKey, errorCode: 'broke', variables: '{' });
      await expectStatus(broken, 'INVALID_ARGUMENT', 'Invalid JSON value: {');
      await complete(context, jobKey);
    },
  },
  {
    name: 'an error goes to the innermost activity that catches it, there to the event of its code before that of all',
    async run(context) {
      const { client, id } = context;
      await deployNested(context);
      for (const [errorCode, caughtBy] of [
        ['broke', 'inner-own'],
        ['worn', 'inner-every'],
      ] as const) {
        await create(context);
        const { key: jobKey } = await activateOne(context);
        await client.call('ThrowError', { jobKey, errorCode });
        await complete(context, (await activateOne(context, { type: `${id}-${caughtBy}` })).key);
      }
    },
  },
  {
    name: 'an error end event throws what a sub-process catches, which takes the other jobs of the sub-process away',
    async run(context) {
      const { id } = context;
      const inner = [start, task('work', { type: id }), task('beside', { type: `${id}-beside` }), errorEnd('bad')];
      const sub = subProcess('sub', ...inner, path('start', 'work', 'bad'), path('start', 'beside'));
      const elements = [begin, sub, errorBoundary('caught', 'sub'), task('mend', { type: `${id}-mend` })];
      const flows = path('begin', 'sub') + path('caught', 'mend');
      await deploy(context, { name: `${id}.bpmn`, xml: file(error('e', 'broke'), process(id, ...elements, flows)) });
      await create(context);
      const beside = await activateOne(context, { type: `${id}-beside` });
      await complete(context, (await activateOne(context)).key);
      await complete(context, (await activateOne(context, { type: `${id}-mend` })).key);
      await expectStatus(complete(context, beside.key), 'NOT_FOUND', /no such job was found$/);
    },
  },
  {
    name: 'An error end event that nothing catches is an incident, whose text says that nothing could',
    needsViews: true,
    async run(context) {
      const { id } = context;
      const xml = file(error('e', 'broke'), process(id, start, errorEnd('thrown'), path('start', 'thrown')));
      await deploy(context, { name: `${id}.bpmn`, xml });
      const { processInstanceKey } = await create(context);
      const incident = await incidentOf(context.views ?? '', toBigInt(processInstanceKey));
      assert.deepEqual([incident.errorType, incident.elementId], ['UNHANDLED_ERROR_EVENT', 'thrown']);
      assert.equal(
        incident.errorMessage,
        "Expected to throw an error event with the code 'broke', but it was not caught. No error events are available in the scope.",
      );
    },
  },
];
