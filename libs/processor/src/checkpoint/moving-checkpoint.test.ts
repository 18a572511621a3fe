import { statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ProcessorState } from '../processor-state.ts';
import { CheckpointFile } from './checkpoint-file.ts';

const MARK = { position: 1, provedThrough: 1, epoch: 1 };

it('rows lie in the log of SQLite until it is moved, which is asked for when they are many', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'millrace-checkpoint-'));
  try {
    const path = join(folder, 'checkpoint.db');
    const file = await CheckpointFile.open(path);
    const state = new ProcessorState(9, []);
    for (const table of state.namedTables().values()) table.trackChanges();
    const write = (from: number, to: number) => {
      for (let key = from; key <= to; key++)
        state.read.put(key, { incarnation: 1, created: 'x'.repeat(1_000), sequence: 1, index: 0 });
      state.journal.clear();
      file.write(state, MARK);
    };
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
    const read = new ProcessorState(9, []);
    again.load(read);
    again.close();
    expect(read.read.size).toBe(5_000);
  } finally {
    await rm(folder, { recursive: true });
  }
});
