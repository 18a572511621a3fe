import { traceToBytes } from '@millrace/protocol';
import { expect, it } from 'vitest';
import { jobScenario, room, withJob } from '../test/jobs.ts';
import { job } from './area.ts';

const TRACE = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const trace = traceToBytes(TRACE) as Uint8Array;
const created = { element: 4, instance: 2, elementId: 'charge', processId: 'order', type: 'pay', retries: 3 };
const poll = { request: 'r', type: 'pay', worker: 'till', timeoutMs: 50, maxJobs: 1 };

it('keeps where a job was made, and pushes it with that', () => {
  const scenario = jobScenario().inTrace(TRACE);
  const outcome = scenario.whenSent('CreateJob', created);
  expect(outcome.events.map(([name]) => name)).toEqual(['JobCreated', 'JobTraced']);
  expect(scenario.tables.jobs.get(1)?.trace).toBe(TRACE);
  const [push] = scenario.when('ActivateJobs', poll).effects;
  expect(push).toMatchObject({ kind: 'JobsPushed', jobs: [{ job: 1, trace: TRACE }] });
});

it('pushes a job with where it was made', () => {
  const place = { gateway: 'g', group: 's', type: 'pay', worker: 'till', timeoutMs: 50 };
  const scenario = jobScenario().inTrace(TRACE).withTransient(room(place));
  expect(scenario.whenSent('CreateJob', created).effects).toMatchObject([{ jobs: [{ trace: TRACE }] }]);
});

it('keeps it when the job comes again', () => {
  const scenario = withJob().given('JobTraced', { job: 1, trace });
  scenario.when('ActivateJobs', poll);
  scenario.when('FailJob', { job: 1, retries: 2, errorMessage: '', backOffMs: 0, variables: [] });
  expect(scenario.when('ActivateJobs', poll).effects).toMatchObject([{ jobs: [{ trace: TRACE }] }, {}]);
});

it.each(['CompleteJob', 'FailJob', 'ThrowJobError'] as const)('has %s go on from there', (command) => {
  const { tables } = withJob().given('JobTraced', { job: 1, trace });
  expect(job.commands[command]?.tracing?.begun?.(tables as never, { job: 1 })).toBe(TRACE);
  expect(job.commands[command]?.tracing?.begun?.(withJob().tables as never, { job: 1 })).toBeUndefined();
});
