import type { DeliveredJob } from '../delivered-job.ts';
import { jobMessage } from '../job-message.ts';
import type { JobRequest } from '../job-request.ts';

/** Delivers one by one what is pushed to a stream, until the request is over. */
export async function* pushJobs(request: JobRequest, maxBytes: number): AsyncGenerator<DeliveredJob, void> {
  for (;;) {
    const delivery = await request.next(request.signal);
    const { jobs, yielded } = jobMessage(delivery.push, await delivery.contexts, maxBytes);
    // As with ActivateJobs: only after `yield` a job is with the stream.
    for (const job of jobs) yield job;
    request.signal.throwIfAborted();
    request.settle(delivery, { yielded });
  }
}
