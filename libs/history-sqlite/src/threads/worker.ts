/** A thread of the history: the one that writes it, or one that reads it. */
import { parentPort, workerData } from 'node:worker_threads';
import {
  BadSearchError,
  Changes,
  type HistoryStore,
  type Position,
  UnusableStoreError,
  writeBatches,
} from '@millrace/history';
import { Batch } from '@millrace/protocol/envelope';
import { SqliteHistory } from '../sqlite-history.ts';
import type { Reply, Request, Task, ThreadData } from './messages.ts';

const { path, role } = workerData as ThreadData;
const positions = new Map<number, Position>();
let store: Pick<HistoryStore, 'search' | 'close'> | HistoryStore | undefined;
/** One task ends before the next begins. */
let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', ({ id, task }: Request) => {
  last = last
    .then(() => run(task))
    .then(
      (result) => reply({ id, ok: true, result }),
      (error: unknown) => reply({ id, ok: false, kind: kindOf(error), text: (error as Error).message }),
    );
});

function reply(message: Reply): void {
  parentPort?.postMessage(message);
}

function kindOf(error: unknown): 'bad' | 'unusable' | 'failed' {
  if (error instanceof BadSearchError) return 'bad';
  return error instanceof UnusableStoreError ? 'unusable' : 'failed';
}

async function run(task: Task): Promise<unknown> {
  if (task.kind === 'open') return open();
  if (task.kind === 'close') return store?.close();
  if (task.kind === 'search') return store?.search(task.search);
  const writer = writing();
  if (task.kind === 'sync') return writer.sync().then(() => writer.defects());
  if (task.kind === 'clean') return writer.clean(task.retention, task.rows);
  if (task.kind === 'gap') return noteGap(writer, task.gap);
  return writeBatches(writer, batchesOf(task), positions);
}

async function open() {
  if (role === 'reader') store = await SqliteHistory.openToRead(path);
  else {
    const writer = await SqliteHistory.open(path);
    store = writer;
    for (const [source, position] of await writer.positions()) positions.set(source, position);
  }
  return { positions };
}

function writing(): HistoryStore {
  if (store && 'write' in store) return store;
  throw new Error('This thread only reads');
}

/** The store goes on behind the batches that it will never see. */
async function noteGap(writer: HistoryStore, gap: Extract<Task, { kind: 'gap' }>['gap']): Promise<void> {
  const after = { batch: gap.last, records: 0 };
  await writer.write({ changes: new Changes(), positions: new Map([[gap.source, after]]), gap });
  positions.set(gap.source, after);
}

function batchesOf({ source, first, lengths, bytes }: Extract<Task, { kind: 'write' }>) {
  let start = 0;
  return [...lengths].map((length, i) => {
    const batch = Batch.decode(bytes.subarray(start, start + length));
    start += length;
    return { source, position: first + i, batch };
  });
}
