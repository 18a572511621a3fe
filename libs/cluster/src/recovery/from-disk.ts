import type { LogView } from '@millrace/nats';
import { LogDamagedError, LogMissingError, logNames } from '@millrace/nats';
import { checksum, DamagedError, ProcessorState, Replica } from '@millrace/processor';
import type { RecoveryOptions } from './recovery-options.ts';

/**
 * The state in the checkpoint of this member.
 * @returns undefined if there is none, it is damaged, or the log was trimmed behind it
 * @throws LogDamagedError or LogMissingError if the log has less than the checkpoint contains, or is another one
 */
export async function fromDisk(
  { checkpoint, address, number, area, reporter }: RecoveryOptions,
  log: LogView | undefined,
): Promise<Replica | undefined> {
  if (!checkpoint) return undefined;
  const state = new ProcessorState(number, [area]);
  let mark: Awaited<ReturnType<typeof checkpoint.load>>;
  try {
    mark = await checkpoint.load(state);
  } catch (error) {
    if (!(error instanceof DamagedError)) throw error;
    reporter.warn(`The checkpoint ${error.path} is damaged, and made anew: ${error.what}`);
    return undefined;
  }
  if (!mark) return undefined;
  if (!log) throw new LogMissingError(logNames(address).stream);
  const { position, created } = mark;
  if (created !== log.created) {
    throw new LogDamagedError(
      `The stream ${log.name} was made ${log.created}, and the checkpoint ${checkpoint.file.path} is of one made ${created}. If this is another cluster, choose another folder with --data`,
    );
  }
  if (position > log.last) {
    throw new LogDamagedError(
      `The stream ${log.name} was rolled back to ${log.last}: the checkpoint ${checkpoint.file.path} has it up to ${position}`,
    );
  }
  if (log.first > position + 1) {
    reporter.info(`${log.name} starts at ${log.first}, behind the checkpoint of ${position}`);
    return undefined;
  }
  // Behind it every record names the checksum of the one before; this one has none behind it, perhaps.
  const last = position >= log.first ? await log.record(position) : undefined;
  if (last && checksum(last) !== state.checksum) {
    throw new LogDamagedError(
      `Position ${position} of ${log.name} holds another record than the one in the checkpoint ${checkpoint.file.path}`,
    );
  }
  return new Replica(state, mark);
}
