/** Makes a backup in a thread of its own, so that the engine works on meanwhile. */
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { CheckpointSnapshot } from './checkpoint-snapshot.ts';
import type { CopyReport, CopyTask } from './copy-task.ts';
import { writeFolder } from './write-folder.ts';

if (!parentPort) throw new Error('This runs in a worker thread only');
const port = parentPort;
const report = (said: CopyReport) => port.postMessage(said);

try {
  const { folder, partitions, checkpoints } = workerData as CopyTask;
  const snapshots = new Map<number, CheckpointSnapshot>();
  for (const [processor, path] of checkpoints) snapshots.set(processor, await CheckpointSnapshot.open(path));
  const asked = once(port, 'message');
  report({ kind: 'ready' });
  await asked;
  for (const snapshot of snapshots.values()) snapshot.hold();
  report({ kind: 'held' });
  const bytes = await writeFolder(folder, snapshots, { kind: 'backup', partitions }, restAsLong());
  for (const snapshot of snapshots.values()) snapshot.close();
  report({ kind: 'copied', bytes });
} catch (error) {
  report({ kind: 'failed', message: (error as Error).message });
}

/** Rests as long as it has worked since the last rest: a backup takes half a core at the most, and half of the disk. */
function restAsLong(): () => void {
  const nothing = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  let workedFrom = performance.now();
  return () => {
    Atomics.wait(nothing, 0, 0, performance.now() - workedFrom);
    workedFrom = performance.now();
  };
}
