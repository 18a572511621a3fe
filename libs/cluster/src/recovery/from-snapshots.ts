import type { Manifest } from '@millrace/log/snapshots';
import { listSnapshots, readManifest, readSnapshot, SnapshotBroken } from '@millrace/log/snapshots';
import type { LogView } from '@millrace/nats';
import { LogDamagedError } from '@millrace/nats';
import type { CheckpointMeta } from '@millrace/processor';
import { checksum, copySnapshot, loadSnapshot, ProcessorState, Replica } from '@millrace/processor';
import { snapshotFolder } from '../snapshots/snapshots.ts';
import type { RecoveryOptions } from './recovery-options.ts';

/**
 * The state in the newest snapshot that is whole and that the log goes on from. All of it is checked on the way.
 * @returns the reasons why none can be used, if there is none
 * @throws LogDamagedError if the log has less than a snapshot was made of
 */
export async function fromSnapshots(options: RecoveryOptions, log: LogView): Promise<Replica | readonly string[]> {
  const { snapshots, address, reporter } = options;
  const reasons: string[] = [];
  const folder = snapshotFolder(address);
  for (const id of await listSnapshots(snapshots.store, folder)) {
    try {
      const manifest = await readManifest(snapshots.store, folder, id);
      const unfit = whyUnfit(id, manifest.meta as CheckpointMeta, log);
      if (unfit !== undefined) reasons.push(unfit);
      else return await load(options, id, manifest, log);
    } catch (error) {
      if (!(error instanceof SnapshotBroken)) throw error;
      reporter.warn(`The snapshot ${folder}/${id} cannot be used: ${error.message}`);
      reasons.push(error.message);
    }
  }
  return reasons;
}

/** @throws LogDamagedError if the log was rolled back behind the snapshot */
function whyUnfit(id: string, { created, position }: CheckpointMeta, log: LogView): string | undefined {
  if (created !== log.created) return `${id} is of another log of the same name, made ${created}`;
  if (position > log.last) {
    throw new LogDamagedError(
      `The stream ${log.name} was rolled back to ${log.last}: the snapshot ${id} has it up to ${position}`,
    );
  }
  return log.first > position + 1 ? `${id} ends at ${position}` : undefined;
}

async function load(options: RecoveryOptions, id: string, manifest: Manifest, log: LogView): Promise<Replica> {
  const { snapshots, address, number, area, checkpoint } = options;
  const folder = snapshotFolder(address);
  const meta = manifest.meta as CheckpointMeta;
  const chunks = readSnapshot(snapshots.store, folder, id, manifest);
  const content = { name: `${folder}/${id}`, meta, chunks };
  const state = new ProcessorState(number, [area]);
  // On a disk it becomes the checkpoint first: what is changed later is written to that.
  if (checkpoint) await checkpoint.fill((path) => copySnapshot(path, content));
  const mark = checkpoint ? await checkpoint.load(state) : await loadSnapshot(state, content);
  const last = meta.position >= log.first ? await log.record(meta.position) : undefined;
  if (last && checksum(last) !== state.checksum) {
    throw new LogDamagedError(
      `Position ${meta.position} of ${log.name} holds another record than the one in the snapshot ${id}`,
    );
  }
  return new Replica(state, mark);
}
