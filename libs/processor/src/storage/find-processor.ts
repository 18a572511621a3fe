import type { Area } from '@millrace/kernel';
import type { Log } from '@millrace/log';
import type { Storage } from '../ports/storage.ts';
import { ProcessorState } from '../state/processor-state.ts';
import { BrokenChain, Replica } from '../state/replica.ts';
import { CheckpointError } from './checkpoint-error.ts';
import type { CheckpointFile } from './checkpoint-file.ts';
import { hasManyChanges } from './checkpointer.ts';

/** What was found of a processor: its state as of the end of its log. */
export interface Found {
  readonly replica: Replica;
  readonly log: Log;
  readonly checkpoint: CheckpointFile | undefined;
}

/**
 * Opens the checkpoint of a processor and replays the tail of its log.
 * @throws CheckpointError if they do not fit together
 */
export async function findProcessor(number: number, areas: readonly Area[], storage: Storage): Promise<Found> {
  const state = new ProcessorState(number, areas);
  const checkpoint = await storage.openCheckpoint(number);
  const mark = checkpoint?.load(state);
  const log = await storage.openLog(number, mark);
  const position = mark?.position ?? 0;
  if (log.last < position || log.first > position + 1) {
    throw new CheckpointError(
      `The log of processor ${number} has records ${log.first} to ${log.last}, but its checkpoint ends at ${position}: part of the log is missing. Restore the data folder from a backup`,
    );
  }
  const replica = new Replica(state, mark);
  if (checkpoint) for (const table of state.namedTables().values()) table.trackChanges();
  // A long tail is checkpointed on the way, or the next start would begin anew and the first checkpoint be large.
  const onApplied = () => {
    if (!checkpoint || !hasManyChanges(state)) return;
    checkpoint.write(state, markOf(replica));
    if (checkpoint.wantsMove) checkpoint.move();
  };
  try {
    await replica.replay(log, onApplied);
  } catch (error) {
    if (!(error instanceof BrokenChain)) throw error;
    throw new CheckpointError(
      `The log of processor ${number} does not go on where its checkpoint ends: ${error.message}. Restore the data folder from a backup`,
    );
  }
  return { replica, log, checkpoint };
}

function markOf({ position, epoch }: Replica) {
  return { position, provedThrough: position, epoch };
}
