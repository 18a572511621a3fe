import type { JobOffer, OfferAnswer } from '@millrace/protocol';
import { traceFromBytes, traceToBytes } from '@millrace/protocol';
import { Offer, OfferAnswer as OfferAnswerMessage } from '@millrace/protocol/signals';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import { createInbox } from '@nats-io/transport-node';
import { maxPayloadOf } from '../max-payload.ts';
import { offersSubject } from './bus-subjects.ts';

export interface OfferListener {
  /** The gateway has answered. */
  answered(number: number, answer: OfferAnswer): void;
  /** Nobody listens where the offer went. */
  nobody(number: number): void;
}

/** Offers jobs to gateways and hears their answers. One for each leader: its numbers start anew. */
export class OfferPublisher {
  readonly #connection: NatsConnection;
  readonly #inbox = createInbox();
  readonly #subscription: Subscription;

  constructor(connection: NatsConnection, listener: OfferListener) {
    this.#connection = connection;
    this.#subscription = connection.subscribe(`${this.#inbox}.*`, {
      callback: (_, message) => {
        const number = Number(message.subject.slice(this.#inbox.length + 1));
        if (message.headers?.code === 503) listener.nobody(number);
        else listener.answered(number, answerOf(message.data));
      },
    });
  }

  publish(gateway: string, offer: JobOffer): void {
    if (this.#connection.isClosed()) return;
    const jobs = offer.jobs.map((job) => ({ ...job, trace: traceToBytes(job.trace) }));
    const bytes = Offer.encode({ ...offer, jobs }).finish();
    // Possible only with very long job types. The jobs run into their deadline.
    if (bytes.length > maxPayloadOf(this.#connection)) return;
    this.#connection.publish(offersSubject(gateway), bytes, { reply: `${this.#inbox}.${offer.number}` });
  }

  close(): void {
    this.#subscription.unsubscribe();
  }
}

function answerOf(bytes: Uint8Array): OfferAnswer {
  const { refused } = OfferAnswerMessage.decode(bytes);
  return { refused: refused.map(({ job, activation, tooLarge }) => ({ job, activation, tooLarge })) };
}

/** An offer as it came. */
export function offerOf(bytes: Uint8Array): JobOffer {
  const { partition, epoch, number, request, after, jobs } = Offer.decode(bytes);
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

/** The answer to an offer, as it is sent. */
export function offerAnswerBytes({ refused }: OfferAnswer): Uint8Array {
  const all = refused.map(({ job, activation, tooLarge = 0 }) => ({ job, activation, tooLarge }));
  return OfferAnswerMessage.encode({ refused: all }).finish();
}
