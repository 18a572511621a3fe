import type { NatsConnection } from '@nats-io/transport-node';

/** The default of a server's largest message, in bytes. */
const USUAL_MAX_PAYLOAD_BYTES = 1024 * 1024;
/** No message is larger, whatever a server takes, in bytes: what readers fetch ahead must hold one. */
const MOST_BYTES = 8 * 1024 * 1024;

const lastKnown = new WeakMap<NatsConnection, number>();

/** How large a message may be, its headers included, in bytes: a larger one is rejected, or ends the connection. */
export function maxPayloadOf(connection: NatsConnection): number {
  // While a connection is down nothing is known of a server; the last one has to do.
  const bytes = connection.info?.max_payload ?? lastKnown.get(connection) ?? USUAL_MAX_PAYLOAD_BYTES;
  lastKnown.set(connection, bytes);
  return Math.min(bytes, MOST_BYTES);
}
