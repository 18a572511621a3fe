import { ChannelProgress, JobsAvailable } from '@millrace/protocol/signals';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import type { Connections } from '../connect.ts';
import { maxPayloadOf } from '../max-payload.ts';
import type { LogAddress } from '../subjects.ts';
import {
  channelSubject,
  JOBS_AVAILABLE_SUBJECT,
  OPEN_STREAMS_SUBJECT,
  querySubject,
  viewSubject,
} from './bus-subjects.ts';
import { contextsBytes, fetchOf } from './contexts.ts';
import type { StreamsOf } from './open-streams.ts';
import { openStreamsOf } from './open-streams.ts';
import type { QueryRequest } from './query-request.ts';
import { pageBytes, viewOf } from './view-messages.ts';

export interface LeaderListener {
  /** Another processor has committed this processor's sends up to the number. */
  acknowledged(receiver: number, number: number): void;
  /** Another processor still waits for this send. */
  missing(receiver: number, number: number): void;
  /** A gateway queries the area. `respond` is called with the result, or not at all. */
  queried(query: QueryRequest, respond: (result: object | Error) => void): void;
  /** A gateway announces its open job streams. */
  streamsAnnounced(streams: StreamsOf): void;
}

/** Signals of a leader beside its command stream: queries and progress to it, notifications to all gateways. */
export class LeaderSignals {
  readonly #signals: NatsConnection;
  readonly #subscriptions: readonly Subscription[];

  constructor(
    { signals, consumers }: Pick<Connections, 'signals' | 'consumers'>,
    address: LogAddress,
    listener: LeaderListener,
  ) {
    this.#signals = signals;
    this.#subscriptions = [
      // Not on the connection that publishes: the sender may be in this process, and a connection does not hear itself.
      consumers.subscribe(channelSubject(address), {
        callback: (_, message) => {
          const { committed, missing } = ChannelProgress.decode(message.data);
          for (const { processor, number } of committed) listener.acknowledged(processor, number);
          for (const { processor, number } of missing) listener.missing(processor, number);
        },
      }),
      this.#answer(querySubject(address), listener, fetchOf, contextsBytes),
      this.#answer(viewSubject(address), listener, viewOf, pageBytes),
      signals.subscribe(OPEN_STREAMS_SUBJECT, {
        callback: (_, message) => listener.streamsAnnounced(openStreamsOf(message.data)),
      }),
    ];
  }

  /** Notifies all gateways of jobs without a waiting poll. May be lost: waiting polls also ask periodically. */
  jobsAvailable(type: string, partition: number): void {
    if (this.#signals.isClosed()) return;
    this.#signals.publish(JOBS_AVAILABLE_SUBJECT, JobsAvailable.encode({ type, partition }).finish());
  }

  close(): void {
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
  }

  /** @param write encodes the result, whose type is determined by the query */
  #answer<Result extends object>(
    subject: string,
    listener: LeaderListener,
    read: (bytes: Uint8Array) => QueryRequest,
    write: (result: Result | Error, maxBytes: number) => Uint8Array,
  ): Subscription {
    return this.#signals.subscribe(subject, {
      callback: (_, message) =>
        listener.queried(read(message.data), (result) => {
          if (this.#signals.isClosed()) return;
          message.respond(write(result as Result | Error, maxPayloadOf(this.#signals)));
        }),
    });
  }
}
