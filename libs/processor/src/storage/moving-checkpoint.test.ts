import { copyFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BatchLog } from '../batch/batch-log.ts';
import { checksum } from '../state/checksum.ts';
import { ProcessorState } from '../state/processor-state.ts';
import { CheckpointFile } from './checkpoint-file.ts';
import { findProcessor } from './find-processor.ts';
import { openFolderStorage } from './folder-storage.ts';

const MARK = { position: 1, provedThrough: 1, epoch: 1 };
const NUMBER = 9;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'millrace-checkpoint-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A file that nothing waits in to be moved, and what writes rows to it. */
async function open(path: string) {
  const file = await CheckpointFile.open(path);
  file.move();
  const state = new ProcessorState(NUMBER, []);
  for (const table of state.namedTables().values()) table.trackChanges();
  const write = (from: number, to: number) => {
    for (let key = from; key <= to; key++)
      state.read.put(key, { incarnation: 1, created: 'x'.repeat(1_000), sequence: 1, index: 0 });
    state.journal.clear();
    file.write(state, MARK);
  };
  return { file, write };
}

it('rows lie in the log of SQLite until it is moved, which is asked for when they are many', async () => {
  const path = join(folder, 'checkpoint.db');
  const { file, write } = await open(path);
  const empty = statSync(path).size;
  write(1, 4_999);
  expect(file.wantsMove).toBe(false);
  write(5_000, 5_000);
  expect(file.wantsMove).toBe(true);
  expect(statSync(path).size).toBe(empty);
  file.move();
  expect(file.wantsMove).toBe(false);
  expect(statSync(path).size).toBeGreaterThan(5_000_000);
  write(1, 5_000);
  expect(file.wantsMove).toBe(true);
  file.close();
  const again = await CheckpointFile.open(path);
  const read = new ProcessorState(NUMBER, []);
  again.load(read);
  again.close();
  expect(read.read.size).toBe(5_000);
});

it('what a life before has left in the log of SQLite is moved, however little: lives may be short and many', async () => {
  const [path, left] = [join(folder, 'checkpoint.db'), join(folder, 'left.db')];
  const { file, write } = await open(path);
  write(1, 100);
  for (const part of ['', '-wal']) copyFileSync(`${path}${part}`, `${left}${part}`);
  file.close();
  const next = await CheckpointFile.open(left);
  const before = statSync(left).size;
  expect(next.wantsMove).toBe(true);
  next.move();
  expect(statSync(left).size).toBeGreaterThan(before + 100_000);
  next.close();
});

it('a long tail of a log is moved on the way, not only checkpointed', async () => {
  const storage = await openFolderStorage({ folder: join(folder, 'data'), partitions: 1, warn: () => {} });
  const state = new ProcessorState(NUMBER, []);
  const log = await storage.openLog(NUMBER, undefined);
  for (let batch = 1; batch <= 12; batch++) {
    const records = new BatchLog(state, batch);
    const send = { to: 10, area: 1, code: 1, body: new Uint8Array(300), reply: undefined, trace: undefined };
    for (let count = 0; count < 1_000; count++) records.send(send);
    const bytes = records.encode(1);
    state.endBatch(batch, { checksum: checksum(bytes), length: bytes.length });
    log.append(bytes);
  }
  await log.close();
  const found = await findProcessor(NUMBER, [], storage);
  expect(found.replica.state.outbox.size).toBe(12_000);
  expect(found.checkpoint?.wantsMove).toBe(false);
  await found.log.close();
  await storage.close();
});
