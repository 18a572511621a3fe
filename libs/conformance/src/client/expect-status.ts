import assert from 'node:assert/strict';
import { type ServiceError, status } from '@grpc/grpc-js';

/** The name of a gRPC status code. */
export type StatusName = keyof typeof status;

/** Fails unless the call ends with this status, and with exactly this text or one that matches. */
export async function expectStatus(call: Promise<unknown>, name: StatusName, text: string | RegExp): Promise<void> {
  const ended = await statusOf(call);
  assert.equal(ended.name, name, `the status was ${ended.name}: ${ended.details}`);
  if (typeof text === 'string') assert.equal(ended.details, text);
  else assert.match(ended.details, text);
}

/** How the call ended; OK has no text. */
export async function statusOf(call: Promise<unknown>): Promise<{ readonly name: string; readonly details: string }> {
  const error = await call.then(
    () => undefined,
    (reason: ServiceError) => reason,
  );
  if (error === undefined) return { name: 'OK', details: '' };
  if (typeof error.code !== 'number') throw error;
  return { name: status[error.code] ?? String(error.code), details: error.details };
}

/** The text of a command that the engine rejects. */
export function rejection(intent: string, code: string, reason: string): string {
  return `Command '${intent}' rejected with code '${code}': ${reason}`;
}
