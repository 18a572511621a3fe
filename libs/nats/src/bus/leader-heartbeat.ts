import { Heartbeat } from '@millrace/protocol/signals';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import { NoRespondersError, RequestError } from '@nats-io/transport-node';
import type { Connections } from '../connect.ts';
import type { LogAddress } from '../subjects.ts';
import { heartbeatSubject, probeSubject } from '../subjects.ts';

/** What a leader publishes five times a second. */
export interface LeaderHeartbeat {
  readonly epoch: number;
  /** The process that leads. */
  readonly leader: string;
  /** How many commands wait. */
  readonly load: number;
  /** The longest that a command has waited for its commit since the heartbeat before, in milliseconds. */
  readonly waitMs: number;
  /** How many gateways have sent it commands in the last minute. */
  readonly gateways: number;
  /** Its process has no memory for new work. */
  readonly shortOfMemory: boolean;
  /** By sending processor: the number up to which its sends are committed here. */
  readonly committed: readonly { readonly processor: number; readonly number: number }[];
  /** The leader has ended in order, with nothing in flight: a follower may take over at once. */
  readonly resigned: boolean;
  /** When it was sent, by `performance.now()` of the leader's process. */
  readonly sentAt: number;
}

/** How long a probe waits for its answer, in milliseconds. */
const PROBE_TIMEOUT_MS = 300;

/** Publishes a heartbeat, unless the connection is closed. */
export function publishHeartbeat(
  { signals }: Pick<Connections, 'signals'>,
  address: LogAddress,
  heartbeat: LeaderHeartbeat,
): void {
  if (!signals.isClosed()) signals.publish(heartbeatSubject(address), Heartbeat.encode(heartbeat).finish());
}

/**
 * Subscribes to the heartbeats of one processor, or of all; one's own included, since they are sent on another connection.
 * @returns ends the subscription
 */
export function subscribeHeartbeats(
  { consumers }: Pick<Connections, 'consumers'>,
  address: LogAddress | 'all',
  received: (heartbeat: LeaderHeartbeat, address: LogAddress) => void,
): () => void {
  const subject = address === 'all' ? 'heartbeat.*.*' : heartbeatSubject(address);
  const subscription = consumers.subscribe(subject, {
    callback: (_, message) => {
      const [, area, partition] = message.subject.split('.');
      const { epoch, leader, load, waitMs, gateways, shortOfMemory, committed, resigned, sentAt } = Heartbeat.decode(
        message.data,
      );
      const from = { area: area as LogAddress['area'], partition: Number(partition) };
      received({ epoch, leader, load, waitMs, gateways, shortOfMemory, committed, resigned, sentAt }, from);
    },
  });
  return () => subscription.unsubscribe();
}

/** Answers probes of this leader's connection. */
export function answerProbes(
  { signals }: Pick<Connections, 'signals'>,
  address: LogAddress,
  epoch: number,
): Subscription {
  return signals.subscribe(probeSubject(address, epoch), { callback: (_, message) => void message.respond() });
}

/**
 * Probes a leader's connection.
 * @returns `gone` if the server has no subscriber: the connection is gone, or is reconnecting
 */
export async function probe(
  connection: NatsConnection,
  address: LogAddress,
  epoch: number,
): Promise<'there' | 'gone' | 'silent'> {
  try {
    await connection.request(probeSubject(address, epoch), undefined, { timeout: PROBE_TIMEOUT_MS });
    return 'there';
  } catch (error) {
    return isNoResponders(error) ? 'gone' : 'silent';
  }
}

/** Whether a request failed because its subject has no subscriber. */
export function isNoResponders(error: unknown): boolean {
  return error instanceof NoRespondersError || (error instanceof RequestError && error.isNoResponders());
}
