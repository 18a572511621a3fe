import { describe, expect, it } from 'vitest';
import { room, withActivatedJob, withJob, withJobIncident } from '../test/jobs.ts';

const place = { gateway: 'gateway', group: 's', type: 'pay', worker: 'till', timeoutMs: 1_000 };
const push = (activation: number, job = 1) => ({
  ...{ kind: 'JobsPushed', gateway: 'gateway', request: 's' },
  jobs: [{ job, activation, element: 11, type: 'pay', worker: 'till', retries: 3, deadline: 1_050 }],
});

describe('a job that becomes activatable', () => {
  const create = { element: 11, instance: 2, elementId: 'charge', processId: 'order', type: 'pay', retries: 3 };

  it('is pushed to a stream that has a free place for its type', () => {
    const outcome = withJob().at(50).withTransient(room(place)).whenSent('CreateJob', create);
    expect(outcome.events.slice(1)).toEqual([['JobActivated', { job: 2, worker: 'till', deadline: 1_050 }]]);
    expect(outcome.effects).toEqual([push(1, 2)]);
  });

  it('is announced where there is none', () => {
    const other = { ...place, type: 'ship' };
    const { effects } = withJob().withTransient(room(other)).whenSent('CreateJob', create);
    expect(effects).toEqual([{ kind: 'JobsAvailable', type: 'pay' }]);
  });

  it.each([
    [
      'failed with retries left',
      () =>
        withActivatedJob()
          .at(50)
          .withTransient(room(place))
          .when('FailJob', { job: 1, retries: 3, errorMessage: '', backOffMs: 0, variables: [] }),
    ],
    [
      'timed out',
      () =>
        withActivatedJob()
          .at(100)
          .withTransient(room({ ...place, timeoutMs: 950 }))
          .whenDue()[0],
    ],
    [
      'given back',
      () =>
        withActivatedJob()
          .at(50)
          .withTransient(room(place))
          .whenSent('YieldJobs', { jobs: [{ job: 1, activation: 1, tooLarge: 0 }] }),
    ],
    [
      'resolved',
      () =>
        withJobIncident()
          .given('JobRetriesUpdated', { job: 1, retries: 3 })
          .at(50)
          .withTransient(room(place))
          .when('RetryAfterIncident', { owner: 1, incidentNumber: 2, incident: 3 }),
    ],
    [
      'reopened',
      () =>
        withActivatedJob()
          .given('JobErrorThrown', { job: 1, errorCode: '', errorMessage: '' })
          .at(50)
          .withTransient(room(place))
          .whenSent('ReopenJob', { element: 11 }),
    ],
  ])('is pushed when it has %s', (_, outcome) => {
    expect(outcome()?.effects).toEqual([push(2)]);
  });
});
