import type { ActivatedJobInit } from '@millrace/protocol/gateway';
import { jobMessage } from './job-message.ts';
import type { JobRequest } from './job-request.ts';

/** Hands on one by one what is offered to a stream, until the request is over. */
export async function* pushJobs(request: JobRequest, maxBytes: number): AsyncGenerator<ActivatedJobInit, void> {
  for (;;) {
    const delivery = await request.next(request.signal);
    const { jobs, refused } = jobMessage(delivery.offer, await delivery.contexts, maxBytes);
    // As with ActivateJobs: only after `yield` a job is with the stream.
    for (const job of jobs) yield job;
    request.signal.throwIfAborted();
    request.settle(delivery, { refused });
  }
}
