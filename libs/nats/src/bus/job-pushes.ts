import type { JobPush, PushAnswer } from '@millrace/protocol';
import { traceFromBytes, traceToBytes } from '@millrace/protocol';
import { JobPush as JobPushMessage, PushAnswer as PushAnswerMessage } from '@millrace/protocol/signals';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import { createInbox } from '@nats-io/transport-node';
import { maxPayloadOf } from '../max-payload.ts';
import { pushesSubject } from './bus-subjects.ts';

export interface JobPushListener {
  /** The gateway has answered. */
  answered(number: number, answer: PushAnswer): void;
  /** The push had no responders. */
  noResponders(number: number): void;
}

/** Pushes jobs to gateways and hears their answers. One for each leader: its numbers start anew. */
export class JobPushPublisher {
  readonly #connection: NatsConnection;
  readonly #inbox = createInbox();
  readonly #subscription: Subscription;

  constructor(connection: NatsConnection, listener: JobPushListener) {
    this.#connection = connection;
    this.#subscription = connection.subscribe(`${this.#inbox}.*`, {
      callback: (_, message) => {
        const number = Number(message.subject.slice(this.#inbox.length + 1));
        if (message.headers?.code === 503) listener.noResponders(number);
        else listener.answered(number, answerOf(message.data));
      },
    });
  }

  publish(gateway: string, push: JobPush): void {
    if (this.#connection.isClosed()) return;
    const jobs = push.jobs.map((job) => ({ ...job, trace: traceToBytes(job.trace) }));
    const bytes = JobPushMessage.encode({ ...push, jobs }).finish();
    // Possible only with very long job types. The jobs run into their deadline.
    if (bytes.length > maxPayloadOf(this.#connection)) return;
    this.#connection.publish(pushesSubject(gateway), bytes, { reply: `${this.#inbox}.${push.number}` });
  }

  close(): void {
    this.#subscription.unsubscribe();
  }
}

function answerOf(bytes: Uint8Array): PushAnswer {
  const { yielded } = PushAnswerMessage.decode(bytes);
  return { yielded: yielded.map(({ job, activation, tooLarge }) => ({ job, activation, tooLarge })) };
}

/** A push as it came. */
export function pushOf(bytes: Uint8Array): JobPush {
  const { partition, epoch, number, request, after, jobs } = JobPushMessage.decode(bytes);
  return {
    partition,
    epoch,
    number,
    request,
    after: { from: after?.from ?? 0, number: after?.number ?? 0 },
    jobs: jobs.map(({ job, activation, element, type, worker, retries, deadline, trace }) => ({
      job,
      activation,
      element,
      type,
      worker,
      retries,
      deadline,
      trace: traceFromBytes(trace),
    })),
  };
}

/** The answer to a push, as it is sent. */
export function pushAnswerBytes({ yielded }: PushAnswer): Uint8Array {
  const all = yielded.map(({ job, activation, tooLarge = 0 }) => ({ job, activation, tooLarge }));
  return PushAnswerMessage.encode({ yielded: all }).finish();
}
