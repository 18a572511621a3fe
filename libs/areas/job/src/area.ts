/** The job area: jobs, their activation, deadlines, back-off and push. */
import { area } from '@millrace/kernel';
import { areaNumbers, commandTypes, eventTypes } from '@millrace/protocol';
import { activateJobs } from './commands/activate-jobs.ts';
import { cancelJob } from './commands/cancel-job.ts';
import { completeJob } from './commands/complete-job.ts';
import { createJob } from './commands/create-job.ts';
import { failJob } from './commands/fail-job.ts';
import { reopenJob } from './commands/reopen-job.ts';
import { retryAfterIncident } from './commands/retry-after-incident.ts';
import { throwJobError } from './commands/throw-job-error.ts';
import { updateJob } from './commands/update-job.ts';
import { updateJobRetries } from './commands/update-job-retries.ts';
import { updateJobTimeout } from './commands/update-job-timeout.ts';
import { yieldJobs } from './commands/yield-jobs.ts';
import { jobBackOff } from './due/job-back-off.ts';
import { jobDeadline } from './due/job-deadline.ts';
import { jobActivated } from './events/job-activated.ts';
import { jobCanceled } from './events/job-canceled.ts';
import { jobCompleted } from './events/job-completed.ts';
import { jobCreated } from './events/job-created.ts';
import { jobDeadlineUpdated } from './events/job-deadline-updated.ts';
import { jobErrorThrown } from './events/job-error-thrown.ts';
import { jobFailed } from './events/job-failed.ts';
import { jobIncidentRaised } from './events/job-incident-raised.ts';
import { jobIncidentResolved } from './events/job-incident-resolved.ts';
import { jobRecurred } from './events/job-recurred.ts';
import { jobReopened } from './events/job-reopened.ts';
import { jobRetriesUpdated } from './events/job-retries-updated.ts';
import { jobTimedOut } from './events/job-timed-out.ts';
import { jobTraced } from './events/job-traced.ts';
import { jobYielded } from './events/job-yielded.ts';
import { jobs } from './queries/jobs.ts';
import type { JobShape } from './shape.ts';
import { tables } from './tables.ts';

export type { JobShape } from './shape.ts';

export const job = area<JobShape>({
  name: 'job',
  number: areaNumbers.job,
  tables,
  commands: {
    CreateJob: createJob,
    ActivateJobs: activateJobs,
    CompleteJob: completeJob,
    YieldJobs: yieldJobs,
    FailJob: failJob,
    ThrowJobError: throwJobError,
    UpdateJobRetries: updateJobRetries,
    UpdateJobTimeout: updateJobTimeout,
    UpdateJob: updateJob,
    CancelJob: cancelJob,
    ReopenJob: reopenJob,
    RetryAfterIncident: retryAfterIncident,
  },
  commandTypes: commandTypes.job,
  events: {
    JobCreated: jobCreated,
    JobActivated: jobActivated,
    JobYielded: jobYielded,
    JobTimedOut: jobTimedOut,
    JobCompleted: jobCompleted,
    JobFailed: jobFailed,
    JobRecurred: jobRecurred,
    JobIncidentRaised: jobIncidentRaised,
    JobIncidentResolved: jobIncidentResolved,
    JobRetriesUpdated: jobRetriesUpdated,
    JobDeadlineUpdated: jobDeadlineUpdated,
    JobErrorThrown: jobErrorThrown,
    JobReopened: jobReopened,
    JobCanceled: jobCanceled,
    JobTraced: jobTraced,
  },
  eventTypes: eventTypes.job,
  queries: { Jobs: jobs },
  due: [jobDeadline, jobBackOff],
});
