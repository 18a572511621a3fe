import type { Outcome } from '@millrace/protocol';
import type { PublishResult } from './stored-publisher.ts';

/** The outcome of a command that is in no stream; undefined if it may be in one. */
export function notStored(result: PublishResult, partition: number): Outcome<never> | undefined {
  if (result.kind === 'unreachable') return { kind: 'unavailable', reason: noLeader(partition) };
  if (result.kind === 'rejected') return { kind: 'exhausted', reason: `The command was not taken: ${result.reason}` };
  return undefined;
}

/** Zeebe's text; clients look for `partition` in it. */
function noLeader(partition: number): string {
  return `The partition ${partition} is currently INACTIVE with no leader.`;
}
