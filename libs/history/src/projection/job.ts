import type { Columns } from '../rows/changes.ts';
import { wordNumber } from '../rows/words.ts';
import { type EventContext, keyOf, type Projection, textOrNull } from './context.ts';

/** A job that no worker has. */
const FREE = { worker: null, deadline: null } as const;

export const job: Projection<'job'> = {
  JobCreated(event, context) {
    context.changes.put('job', {
      key: keyOf(context, 'job', event.job),
      element: keyOf(context, 'instance', event.element),
      instance: keyOf(context, 'instance', event.instance),
      ...{ type: event.type, state: wordNumber('job', 'CREATED'), retries: event.retries },
      ...{ created: context.time, changed: context.time },
    });
  },
  JobActivated: ({ job, worker, deadline }, context) => change(context, job, { worker, deadline }),
  JobYielded: ({ job }, context) => change(context, job, FREE),
  JobTimedOut: ({ job }, context) => change(context, job, { ...FREE, state: wordNumber('job', 'TIMED_OUT') }),
  JobCompleted: ({ job }, context) => end(context, job, wordNumber('job', 'COMPLETED')),
  JobCanceled: ({ job }, context) => end(context, job, wordNumber('job', 'CANCELED')),
  JobFailed({ job, retries, errorMessage }, context) {
    const failed = { retries, message: textOrNull(errorMessage) };
    change(context, job, { ...FREE, ...failed, state: wordNumber('job', 'FAILED') });
  },
  JobRetriesUpdated({ job, retries }, context) {
    change(context, job, { retries, state: wordNumber('job', 'RETRIES_UPDATED') });
  },
  JobDeadlineUpdated: ({ job, deadline }, context) => change(context, job, { deadline }),
  JobErrorThrown({ job, errorCode, errorMessage }, context) {
    const thrown = { code: errorCode, message: textOrNull(errorMessage) };
    change(context, job, { ...FREE, ...thrown, state: wordNumber('job', 'ERROR_THROWN') });
  },
  JobReopened: ({ job }, context) => change(context, job, { ...FREE, state: wordNumber('job', 'CREATED') }),
};

function change(context: EventContext, job: number, columns: Columns): void {
  context.changes.set('job', keyOf(context, 'job', job), { ...columns, changed: context.time });
}

function end(context: EventContext, job: number, state: number): void {
  change(context, job, { state, end_at: context.time, deadline: null });
}
