import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ProcessorState } from '../state/processor-state.ts';
import { difference } from '../testing/compare-states.ts';
import { CheckpointFile } from './checkpoint-file.ts';

const MARK = { position: 1, provedThrough: 1, epoch: 1 };

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'millrace-checkpoint-'));
  path = join(folder, 'checkpoint.db');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** The next commit fails as on a full disk, or as on a broken one. */
function failNextCommit(errcode: number): void {
  const exec = DatabaseSync.prototype.exec;
  vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
    if (sql !== 'COMMIT') return exec.call(this, sql);
    vi.restoreAllMocks();
    throw Object.assign(new Error('the disk says no'), { code: 'ERR_SQLITE_ERROR', errcode });
  });
}

function put(state: ProcessorState, to: number): void {
  state.sent.put(to, { number: to });
  state.journal.clear();
}

async function stored(): Promise<ProcessorState> {
  const file = await CheckpointFile.open(path);
  const state = new ProcessorState(9, []);
  file.load(state);
  file.close();
  return state;
}

it('a checkpoint that found no room loses no change: the next one has them all', async () => {
  const file = await CheckpointFile.open(path);
  const state = new ProcessorState(9, []);
  for (const table of state.namedTables().values()) table.trackChanges();
  for (const to of [1, 2, 3]) put(state, to);
  file.write(state, MARK);
  put(state, 4);
  state.sent.put(1, { number: 100 });
  state.sent.delete(2);
  state.journal.clear();
  failNextCommit(13);
  expect(() => file.write(state, MARK)).toThrow(/^The checkpoint \S+ cannot be written: the disk says no/);
  put(state, 5);
  file.write(state, MARK);
  file.close();
  expect(difference(state, await stored(), [])).toBeUndefined();
});

it('after any other failure nothing is written any more', async () => {
  const file = await CheckpointFile.open(path);
  const state = new ProcessorState(9, []);
  for (const table of state.namedTables().values()) table.trackChanges();
  put(state, 1);
  failNextCommit(10);
  expect(() => file.write(state, MARK)).toThrow(/cannot be written: the disk says no/);
  expect(() => file.write(state, MARK)).toThrow(/cannot be written: the disk says no/);
  file.close();
  expect((await stored()).sent.size).toBe(0);
});
