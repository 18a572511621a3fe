/** The job area: jobs, their activation, deadlines and hand-off. */
import { area } from '@millrace/kernel';
import { areaNumbers, commandTypes, eventTypes } from '@millrace/protocol';
import { activateJobs } from './commands/activate-jobs.ts';
import { completeJob } from './commands/complete-job.ts';
import { createJob } from './commands/create-job.ts';
import { yieldJobs } from './commands/yield-jobs.ts';
import { jobDeadline } from './due/job-deadline.ts';
import { jobActivated } from './events/job-activated.ts';
import { jobCompleted } from './events/job-completed.ts';
import { jobCreated } from './events/job-created.ts';
import { jobTimedOut } from './events/job-timed-out.ts';
import { jobYielded } from './events/job-yielded.ts';
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
  },
  commandTypes: commandTypes.job,
  events: {
    JobCreated: jobCreated,
    JobActivated: jobActivated,
    JobYielded: jobYielded,
    JobTimedOut: jobTimedOut,
    JobCompleted: jobCompleted,
  },
  eventTypes: eventTypes.job,
  due: [jobDeadline],
});
