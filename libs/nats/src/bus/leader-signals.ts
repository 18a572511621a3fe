import type { JobContext, ViewPage, ViewRequest } from '@millrace/protocol';
import { ChannelNews, JobsAvailable } from '@millrace/protocol/signals';
import type { Msg, NatsConnection, Subscription } from '@nats-io/transport-node';
import type { Connections } from '../connect.ts';
import type { LogAddress } from '../subjects.ts';
import {
  channelSubject,
  JOBS_AVAILABLE_SUBJECT,
  OPEN_STREAMS_SUBJECT,
  querySubject,
  viewSubject,
} from './bus-subjects.ts';
import type { FetchRequest } from './contexts.ts';
import { contextsBytes, fetchOf } from './contexts.ts';
import type { StreamsOf } from './open-streams.ts';
import { openStreamsOf } from './open-streams.ts';
import { pageBytes, viewOf } from './view-messages.ts';

type Tell = (result: readonly (JobContext | undefined)[] | Error) => void;

export interface LeaderListener {
  /** Another processor has committed our sends up to this number. */
  acknowledged(receiver: number, number: number): void;
  /** Another processor still waits for this send of ours. */
  missing(receiver: number, number: number): void;
  /** A gateway asks for what jobs need. It hears what `tell` is given, or nothing. */
  asked(request: FetchRequest, tell: Tell): void;
  /** A gateway asks for rows to show to people. */
  viewed(name: string, request: ViewRequest, tell: (page: ViewPage<object> | Error) => void): void;
  /** A gateway tells which streams of workers are open there. */
  streamsAnnounced(streams: StreamsOf): void;
}

/** What the leader of a processor hears beside its command stream, and tells all gateways. */
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
      // Not on the connection that tells it: the sender may be in this process, and nobody hears himself.
      consumers.subscribe(channelSubject(address), {
        callback: (_, message) => {
          const { committed, missing } = ChannelNews.decode(message.data);
          for (const { processor, number } of committed) listener.acknowledged(processor, number);
          for (const { processor, number } of missing) listener.missing(processor, number);
        },
      }),
      signals.subscribe(querySubject(address), { callback: (_, message) => this.#ask(message, listener) }),
      signals.subscribe(viewSubject(address), { callback: (_, message) => this.#view(message, listener) }),
      signals.subscribe(OPEN_STREAMS_SUBJECT, {
        callback: (_, message) => listener.streamsAnnounced(openStreamsOf(message.data)),
      }),
    ];
  }

  /** There are jobs, and nobody was waiting for them. May be lost: gateways look by themselves now and then. */
  jobsAvailable(type: string, partition: number): void {
    if (this.#signals.isClosed()) return;
    this.#signals.publish(JOBS_AVAILABLE_SUBJECT, JobsAvailable.encode({ type, partition }).finish());
  }

  close(): void {
    for (const subscription of this.#subscriptions) subscription.unsubscribe();
  }

  #ask(message: Msg, listener: LeaderListener): void {
    listener.asked(fetchOf(message.data), (result) => {
      if (!this.#signals.isClosed()) message.respond(contextsBytes(result));
    });
  }

  #view(message: Msg, listener: LeaderListener): void {
    const { name, request } = viewOf(message.data);
    listener.viewed(name, request, (page) => {
      if (!this.#signals.isClosed()) message.respond(pageBytes(page));
    });
  }
}
