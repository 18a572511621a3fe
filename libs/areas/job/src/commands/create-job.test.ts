import { expect, it } from 'vitest';
import { jobScenario } from '../../test/jobs.ts';

it('creates a job that can be activated, and says so', () => {
  const scenario = jobScenario();
  const outcome = scenario.whenSent('CreateJob', {
    element: 4,
    instance: 2,
    elementId: 'charge',
    processId: 'order',
    type: 'pay',
    retries: 3,
  });
  expect(outcome.events).toEqual([
    [
      'JobCreated',
      { job: 1, element: 4, instance: 2, elementId: 'charge', processId: 'order', type: 'pay', retries: 3 },
    ],
  ]);
  expect(outcome.effects).toEqual([{ kind: 'JobsAvailable', type: 'pay' }]);
  expect(scenario.tables.jobs.get(1)).toMatchObject({ state: 'activatable', activation: 0 });
});
