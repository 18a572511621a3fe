import type { NatsConnection } from '@nats-io/transport-node';
import { expect, it } from 'vitest';
import { maxPayloadOf } from './max-payload.ts';

const MB = 1024 * 1024;
const connectionTo = (max: number | undefined) =>
  ({ info: max === undefined ? undefined : { max_payload: max } }) as NatsConnection & { info: unknown };

it('is what the server says, but no more than readers can fetch at once', () => {
  expect(maxPayloadOf(connectionTo(3 * MB))).toBe(3 * MB);
  expect(maxPayloadOf(connectionTo(64 * MB))).toBe(8 * MB);
});

it('is what it was before while no server is there', () => {
  const connection = connectionTo(3 * MB);
  maxPayloadOf(connection);
  connection.info = undefined;
  expect(maxPayloadOf(connection)).toBe(3 * MB);
  expect(maxPayloadOf(connectionTo(undefined))).toBe(MB);
});
