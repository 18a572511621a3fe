import { ChannelProgress, JobsAvailable } from '@millrace/protocol/signals';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import type { Connections } from '../connect.ts';
import { maxPayloadOf } from '../max-payload.ts';
import type { LogAddress } from '../subjects.ts';
import {
  channelSubject,
  JOB_STREAMS_SUBJECT,
  JOBS_AVAILABLE_SUBJECT,
  querySubject,
  viewSubject,
} from './bus-subjects.ts';
import { contextsBytes, fetchOf } from './contexts.ts';
import type { AnnouncedStreams } from './job-streams.ts';
import { jobStreamsOf } from './job-streams.ts';
import type { QueryRequest } from './query-request.ts';
import { pageBytes, viewOf } from './view-messages.ts';

export interface LeaderListener {
  /** Another processor has committed this processor's sends up to the number. */
  acknowledged(receiver: number, number: number): void;
  /** Another processor still waits for this send. */
  missing(receiver: number, number: number): void;
  /** A gateway queries the area. `respond` is called with the result, or not at all. */
  queried(query: QueryRequest, respond: (result: object | Error) => void): void;
  /** A gateway announces some groups of its job streams. Called in the job area only. */
  streamsAnnounced(streams: AnnouncedStreams): void;
}

/** Signals of a leader beside its command stream: queries and progress to it, notifications to all gateways. */
export class LeaderSignals {
  readonly #signals: NatsConnection;
  readonly #subscriptions: Subscription[];

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
    ];
    if (address.area !== 'job') return;
    const callback = (_: Error | null, { data }: Msg) => listener.streamsAnnounced(jobStreamsOf(data));
    this.#subscriptions.push(signals.subscribe(JOB_STREAMS_SUBJECT, { callback }));
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
