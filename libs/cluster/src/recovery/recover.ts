import { setTimeout as delay } from 'node:timers/promises';
import { LogDamagedError, LogMissingError, logNames, viewLog } from '@millrace/nats';
import { ProcessorState, Replica } from '@millrace/processor';
import { fromDisk } from './from-disk.ts';
import { fromSnapshots } from './from-snapshots.ts';
import { NothingReadable } from './nothing-readable.ts';
import type { Recovered, RecoveryOptions } from './recovery-options.ts';

/** For how long a log must look damaged before it counts as damaged: it may for a moment when its leader changes. */
const CONFIRM_MS = 5_000;
const PAUSE_MS = 250;

/**
 * Finds the newest state of a processor that can be proved to be one of its log: the checkpoint of this member, the newest
 * snapshot that is whole, or nothing if the log still has its first record.
 * @throws NothingReadable if the log was trimmed and no state is to be had from which the rest of it goes on
 * @throws LogMissingError if the log is not there, and must be
 * @throws LogDamagedError if the log has less than what a checkpoint or snapshot was made of
 */
export async function recover(options: RecoveryOptions): Promise<Recovered> {
  for (const end = performance.now() + CONFIRM_MS; ; await delay(PAUSE_MS)) {
    try {
      return await tryToRecover(options);
    } catch (error) {
      const mayPass = [LogDamagedError, LogMissingError, NothingReadable].some((type) => error instanceof type);
      if (!mayPass || performance.now() > end) throw error;
    }
  }
}

async function tryToRecover(options: RecoveryOptions): Promise<Recovered> {
  const { connections, address, checkpoint, mustExist, reporter } = options;
  const log = await viewLog(connections, address);
  if (!log && mustExist) throw new LogMissingError(logNames(address).stream);
  const found = await fromDisk(options, log);
  if (log && found) {
    reporter.info(`${log.name} ends at ${log.last}: it is read from its checkpoint of ${found.position} on`);
    return { replica: found, created: log.created, last: log.last };
  }
  const read = log ? await fromSnapshots(options, log) : [];
  if (log && read instanceof Replica) {
    reporter.info(`${log.name} ends at ${log.last}: it is read from the snapshot of ${read.position} on`);
    return { replica: read, created: log.created, last: log.last };
  }
  const reasons = read instanceof Replica ? [] : read;
  if (log && log.first > 1) throw new NothingReadable(log.name, log.first, reasons);
  await checkpoint?.clear();
  return { replica: emptyReplica(options), created: log?.created, last: log?.last ?? 0 };
}

/** A state that nothing has been applied to. */
export function emptyReplica({ number, area }: Pick<RecoveryOptions, 'number' | 'area'>): Replica {
  return new Replica(new ProcessorState(number, [area]));
}
