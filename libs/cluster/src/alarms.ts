import { LogDamagedError, LogMissingError } from '@millrace/nats';
import { CommandStreamUnfit } from '@millrace/nats/bus';
import { BrokenChain, CheckpointError } from '@millrace/processor';
import { NothingReadable } from './recovery/nothing-readable.ts';

/** A processor has met something that it cannot handle. The next leader would meet it too. */
export class Halted extends Error {}

const alarms = [
  LogDamagedError,
  LogMissingError,
  BrokenChain,
  CommandStreamUnfit,
  NothingReadable,
  CheckpointError,
  Halted,
] as const;

/** Whether a retry cannot cure an error: an operator has to look at it. */
export function isAlarm(error: unknown): boolean {
  return alarms.some((type) => error instanceof type);
}
