import type { Outcome } from '@millrace/protocol';
import type { Fate } from './stored-publisher.ts';

/** What a caller is told of a command that is in no stream; undefined if it may be in one. */
export function notTaken(fate: Fate, partition: number): Outcome<never> | undefined {
  if (fate.kind === 'nobody') return { kind: 'unavailable', reason: nobodyThere(partition) };
  if (fate.kind === 'refused') return { kind: 'exhausted', reason: `The command was not taken: ${fate.reason}` };
  return undefined;
}

/** The words of Zeebe; clients look for `partition` in them. */
function nobodyThere(partition: number): string {
  return `The partition ${partition} is currently INACTIVE with no leader.`;
}
