import { Beacon } from '@millrace/protocol/signals';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import { NoRespondersError, RequestError } from '@nats-io/transport-node';
import type { Connections } from '../connect.ts';
import type { LogAddress } from '../subjects.ts';
import { beaconSubject, probeSubject } from '../subjects.ts';

/** What a leader tells five times a second. */
export interface LeaderNews {
  readonly epoch: number;
  /** The process that leads. */
  readonly leader: string;
  /** How many commands wait. */
  readonly load: number;
  /** The longest that a command has waited for its commit since the beacon before, in milliseconds. */
  readonly waitMs: number;
  /** How many gateways have sent it commands lately. */
  readonly gateways: number;
  /** By sending processor: what is committed of its sends. */
  readonly committed: readonly { readonly processor: number; readonly number: number }[];
  /** It leads no more, and has nothing in flight: the next one may take over at once. */
  readonly resigned: boolean;
  /** When it was said, by `performance.now()` of the process that leads. */
  readonly saidAt: number;
}

/** How long a probe may be without an answer, in milliseconds. */
const PROBE_TIMEOUT_MS = 300;

/** Says that a leader lives. */
export function publishBeacon({ signals }: Pick<Connections, 'signals'>, address: LogAddress, news: LeaderNews): void {
  if (!signals.isClosed()) signals.publish(beaconSubject(address), Beacon.encode(news).finish());
}

/** Hears the beacons of one processor, or of all. Also our own: they are sent on another connection. */
export function hearBeacons(
  { consumers }: Pick<Connections, 'consumers'>,
  address: LogAddress | 'all',
  heard: (news: LeaderNews, address: LogAddress) => void,
): () => void {
  const subject = address === 'all' ? 'beacon.*.*' : beaconSubject(address);
  const subscription = consumers.subscribe(subject, {
    callback: (_, message) => {
      const [, area, partition] = message.subject.split('.');
      const { epoch, leader, load, waitMs, gateways, committed, resigned, saidAt } = Beacon.decode(message.data);
      const from = { area: area as LogAddress['area'], partition: Number(partition) };
      heard({ epoch, leader, load, waitMs, gateways, committed, resigned, saidAt }, from);
    },
  });
  return () => subscription.unsubscribe();
}

/** Answers whoever asks whether this leader is connected. */
export function answerProbes(
  { signals }: Pick<Connections, 'signals'>,
  address: LogAddress,
  epoch: number,
): Subscription {
  return signals.subscribe(probeSubject(address, epoch), { callback: (_, message) => void message.respond() });
}

/**
 * Asks whether a leader is connected.
 * @returns `gone` if the server knows of nobody: its connection is gone, or was cut just now and is not yet back
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

/** Whether a request failed because nobody listens. */
export function isNoResponders(error: unknown): boolean {
  return error instanceof NoRespondersError || (error instanceof RequestError && error.isNoResponders());
}
