import type { NatsConnection } from '@nats-io/transport-node';
import { expect, it } from 'vitest';
import { maxPayloadOf } from './max-payload.ts';

const MB = 1024 * 1024;
const connectionTo = (max?: number) => (max === undefined ? {} : { info: { max_payload: max } }) as NatsConnection;

it('is what the server says, but no more than readers can fetch at once', () => {
  expect(maxPayloadOf(connectionTo(3 * MB))).toBe(3 * MB);
  expect(maxPayloadOf(connectionTo(64 * MB))).toBe(8 * MB);
});

it('is what it was before while no server is there', () => {
  const connection = connectionTo(3 * MB);
  maxPayloadOf(connection);
  delete connection.info;
  expect(maxPayloadOf(connection)).toBe(3 * MB);
  expect(maxPayloadOf(connectionTo())).toBe(MB);
});
