import { randomUUID } from 'node:crypto';
import type { JobPush, JobReceiver, PushAnswer } from '@millrace/protocol';
import type { Call } from '../commands/execution/call.ts';
import type { Executor } from '../commands/execution/executor.ts';
import { stopping, timedOut } from '../commands/execution/outcome.ts';
import { withTimeLimit } from '../commands/execution/time-limit.ts';
import { AnsweredPushes } from './answered-pushes.ts';
import type { DeliveredJob } from './delivered-job.ts';
import { fetchContexts } from './fetch-contexts.ts';
import { JobRequest, yieldAll } from './job-request.ts';
import { JobHints } from './polls/job-hints.ts';
import { PartitionOrder } from './polls/partition-order.ts';
import { pollJobs, type Wanted } from './polls/poll-jobs.ts';
import { OpenJobStreams } from './streams/open-job-streams.ts';
import { pushJobs } from './streams/push-jobs.ts';
import type { WantedStream } from './streams/stream-group.ts';
import { tracedPush } from './traced-push.ts';

/** Delivers activated jobs to the workers that ask for them. */
export interface JobDelivery {
  /** The jobs of one ActivateJobs, some at a time; ends when it has some, or its time is over. */
  activate(wanted: Wanted, caller: Call): AsyncGenerator<readonly DeliveredJob[], void>;
  /** The jobs that are pushed to one StreamActivatedJobs, until it ends. */
  stream(wanted: WantedStream, caller: Call): AsyncGenerator<DeliveredJob, void>;
  /** Ends all open requests with UNAVAILABLE and takes no more. Jobs that they have not delivered are yielded. */
  close(): void;
}

interface OpenRequest {
  readonly request: JobRequest;
  readonly names: readonly string[];
}

/** Why a request ends that has all it will get. Without a reason, each would pay for an error with a stack. */
const over = new Error('The request is over');

/** The one delivery of a gateway: it receives the bus's jobs from now on. */
export function jobDelivery(executor: Executor): JobDelivery {
  const { bus, options } = executor;
  const { tracer } = options;
  const open = new Map<string, OpenRequest>();
  const answered = new AnsweredPushes(options.rememberedPushes);
  const hints = new JobHints();
  const order = new PartitionOrder(bus.partitions);
  // Pushes may outlive the process that asked for them, so names must differ from one start to the next.
  const prefix = randomUUID();
  const streams = new OpenJobStreams(bus, `${prefix}/streams`);
  let opened = 0;
  let closed = false;

  const receiver: JobReceiver = {
    push: (push) => answered.answer(push, () => receive(push)),
    jobsAvailable: (type, partition) => hints.notify(type, partition),
  };
  bus.receiveJobs(receiver);

  function receive(push: JobPush): Promise<PushAnswer> {
    const group = streams.named(push.request);
    const target = group ? group.next() : open.get(push.request);
    // One that has ended may still be on the list, but does not read what it gets.
    if (target === undefined || target.request.signal.aborted) return Promise.resolve(yieldAll(push));
    return new Promise((resolve) => {
      const settle = group ? group.counted(resolve) : resolve;
      const fetched = fetch(push, target);
      const contexts = tracer ? tracedPush(tracer, push, fetched) : fetched;
      target.request.receive({ push, contexts, settle });
    });
  }

  /** What the jobs of a push need; nothing where it is not available. */
  function fetch(push: JobPush, { request, names }: OpenRequest) {
    const { partition } = push;
    return withTimeLimit(
      request.signal,
      options.requestTimeoutMs,
      () => timedOut('Fetch of job variables', options.requestTimeoutMs),
      (signal) => fetchContexts(bus, push, names, options.maxMessageBytes, signal),
    ).catch((error: unknown) => {
      if (!request.signal.aborted) options.log.error('Data of jobs could not be fetched', { partition, error });
      return [];
    });
  }

  return {
    async *activate(wanted, caller) {
      if (closed) throw stopping();
      const name = `${prefix}/${opened++}`;
      const request = new JobRequest(caller);
      open.set(name, { request, names: wanted.names });
      hints.add(wanted.type, request);
      try {
        yield* pollJobs({ executor, hints, request, name, partitions: order.next(wanted.type) }, wanted);
      } finally {
        open.delete(name);
        hints.remove(wanted.type, request);
        request.end(over);
      }
    },
    async *stream(wanted, caller) {
      if (closed) throw stopping();
      const name = `${prefix}/${opened++}`;
      const request = new JobRequest(caller);
      const stream = { request, names: wanted.names };
      open.set(name, stream);
      const remove = streams.add(wanted, stream);
      try {
        yield* pushJobs(request, options.maxMessageBytes);
      } finally {
        open.delete(name);
        remove();
        request.end(over);
      }
    },
    close() {
      closed = true;
      for (const { request } of open.values()) request.end(stopping());
    },
  };
}
