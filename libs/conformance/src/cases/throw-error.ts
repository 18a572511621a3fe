import assert from 'node:assert/strict';
import type { Case, CaseContext } from '../case.ts';
import { expectStatus, rejection } from '../client/expect-status.ts';
import { toBigInt } from '../client/int64.ts';
import { end, errorBoundary, file, path, process, start, task } from '../model/bpmn.ts';
import { activateOne, complete, create, deploy, deployChain } from '../steps.ts';

/** A task whose error `broke` leads to a task with the type `…-caught`. */
function deployCatching(context: CaseContext) {
  const { id } = context;
  const elements = [start, task('work', { type: id }), task('mend', { type: `${id}-caught` }), end];
  const flows = path('start', 'work', 'end') + path('caught', 'mend');
  const xml = file(
    process(id, ...elements, errorBoundary('caught', 'work'), flows),
    '<error id="e" errorCode="broke"/>',
  );
  return deploy(context, { name: `${id}.bpmn`, xml });
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
      await client.call('ThrowError', { jobKey, errorCode: 'broke' });
      const throwAgain = client.call('ThrowError', { jobKey, errorCode: 'broke' });
      await expectStatus(throwAgain, 'FAILED_PRECONDITION', /but it is in state 'ERROR_THROWN'$/);
    },
  },
];
