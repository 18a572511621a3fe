import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StatementSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Storage } from '../../ports/storage.ts';
import { ProcessorState } from '../../state/processor-state.ts';
import { openFolderStorage } from '../folder-storage.ts';
import { restoreBackup } from './restore-backup.ts';

const MARK = { position: 0, provedThrough: 0, epoch: 1 };
const [FIRST, SECOND] = [15, 23];

let root: string;
let data: string;
let backup: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'millrace-backup-'));
  [data, backup] = [join(root, 'data'), join(root, 'backup')];
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

const open = (folder: string, partitions = 2): Promise<Storage> =>
  openFolderStorage({ folder, partitions, warn: () => {} });

/** Opens a processor's files, as an engine does, and returns what writes rows to its checkpoint. */
async function openProcessor(storage: Storage, number: number) {
  const checkpoint = await storage.openCheckpoint(number);
  const state = new ProcessorState(number, []);
  const mark = checkpoint?.load(state);
  for (const table of state.namedTables().values()) table.trackChanges();
  const log = await storage.openLog(number, mark);
  const write = (keys: number) => {
    for (let key = 1; key <= keys; key++) state.sent.put(key, { number: key });
    state.journal.clear();
    checkpoint?.write(state, MARK);
  };
  return { state, log, write };
}

/** A data folder of two processors that were stopped in order, with so many rows each. */
async function makeData(rows = 10): Promise<void> {
  const storage = await open(data);
  for (const number of [FIRST, SECOND]) {
    const { log, write } = await openProcessor(storage, number);
    write(rows);
    await log.close();
  }
  storage.opened?.();
  await storage.close();
}

async function makeBackup(whenHeld = () => {}): Promise<void> {
  const storage = await open(data);
  const opened = await Promise.all([FIRST, SECOND].map((number) => openProcessor(storage, number)));
  storage.opened?.();
  await storage.backup?.(backup, async (hold) => {
    await hold();
    for (const { write } of opened) write(1_000);
    whenHeld();
  });
  for (const { log } of opened) await log.close();
  await storage.close();
}

async function rowsIn(folder: string): Promise<number[]> {
  const storage = await open(folder);
  const opened = await Promise.all([FIRST, SECOND].map((number) => openProcessor(storage, number)));
  for (const { log } of opened) await log.close();
  await storage.close();
  return opened.map(({ state }) => state.sent.size);
}

describe('a backup', () => {
  it('has what was there when the checkpoints were held, and is restored without being used up', async () => {
    await makeData();
    await makeBackup();
    expect(await rowsIn(data)).toEqual([1_000, 1_000]);
    for (const target of ['first', 'second']) {
      const restored = join(root, target);
      expect(await restoreBackup(backup, restored)).toMatchObject({ partitions: 2 });
      expect(await rowsIn(restored)).toEqual([10, 10]);
    }
  });

  it('has no records and no positions of readers: a reader of the restored log begins at its first record', async () => {
    const storage = await open(data);
    const opened = await Promise.all([FIRST, SECOND].map((number) => openProcessor(storage, number)));
    for (const { log, write } of opened) {
      const committed = new Promise<void>((resolve, failed) =>
        log.listen({ committed: (position) => position === 2 && resolve(), failed }),
      );
      log.append(Buffer.from('a'));
      log.append(Buffer.from('b'));
      await committed;
      await (await log.reader('exporter')).advance(2);
      write(10);
    }
    storage.opened?.();
    await storage.backup?.(backup, (hold) => hold());
    for (const { log } of opened) await log.close();
    await storage.close();

    const restored = join(root, 'restored');
    await restoreBackup(backup, restored);
    const again = await open(restored);
    const { log } = await openProcessor(again, FIRST);
    expect((await log.reader('exporter')).position).toBe(0);
    expect(log.last).toBe(0);
    await log.close();
    await again.close();
  });

  it('is rejected as a data folder, and left as it is', async () => {
    await makeData();
    await makeBackup();
    const before = readdirSync(backup);
    await expect(open(backup)).rejects.toThrow(
      `${backup} is a backup, which an engine would use up. Restore it first: npm start -- restore ${backup} --data <folder>`,
    );
    expect(readdirSync(backup)).toEqual(before);
    await restoreBackup(backup, join(root, 'restored'));
  });

  it('cannot be begun while another is being made, and none is made of it then', async () => {
    await makeData();
    const storage = await open(data);
    const { log } = await openProcessor(storage, FIRST);
    await storage.backup?.(backup, async (hold) => {
      await expect(storage.backup?.(join(root, 'other'), hold)).rejects.toThrow('A backup is being made already');
      await hold();
    });
    await log.close();
    await storage.close();
    expect(readdirSync(root).sort()).toEqual(['backup', 'data']);
  });

  it('that fails leaves an empty folder', async () => {
    await makeData();
    const storage = await open(data);
    await openProcessor(storage, FIRST);
    const failing = storage.backup?.(backup, () => Promise.reject(new Error('no room')));
    await expect(failing).rejects.toThrow('no room');
    expect(readdirSync(backup)).toEqual([]);
    await storage.close();
  });

  it('that finds no room says so of the copy, and not that what is copied is damaged', async () => {
    await makeData();
    await makeBackup();
    vi.spyOn(StatementSync.prototype, 'run').mockImplementation(() => {
      throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
    });
    const restored = join(root, 'restored');
    await expect(restoreBackup(backup, restored)).rejects.toThrow(
      `The copy ${join(restored, `checkpoint-${FIRST}.db`)} cannot be written: database or disk is full`,
    );
    expect(readdirSync(restored)).toEqual([]);
  });

  it('that is broken off by the end of the engine is known as unfinished', async () => {
    await makeData(50_000);
    const storage = await open(data);
    const { log } = await openProcessor(storage, FIRST);
    const making = storage.backup?.(backup, (hold) => hold());
    const ended = expect(making).rejects.toThrow('The backup was broken off');
    // It has begun to write.
    while (readdirSync(root).length < 2 || readdirSync(backup).length === 0) await new Promise(setImmediate);
    await storage.close();
    await log.close();
    await ended;
    await expect(open(backup)).rejects.toThrow('but no millrace.db: it is an unfinished backup or restore');
    await expect(restoreBackup(backup, join(root, 'restored'))).rejects.toThrow('it has no millrace.db');
  });
});

describe('a restore', () => {
  const target = () => join(root, 'restored');

  it('needs an empty folder', async () => {
    await makeData();
    await makeBackup();
    mkdirSync(target());
    writeFileSync(join(target(), 'notes.txt'), 'mine');
    await expect(restoreBackup(backup, target())).rejects.toThrow(
      `The folder ${target()} for the restored data is not empty`,
    );
    expect(readdirSync(target())).toEqual(['notes.txt']);
  });

  it('is of a backup, not of a data folder', async () => {
    await makeData();
    const text = `${data} is a data folder, not a backup. Start on it with --data, or copy it`;
    await expect(restoreBackup(data, target())).rejects.toThrow(text);
    const storage = await open(data);
    await expect(restoreBackup(data, target())).rejects.toThrow(text);
    await storage.close();
  });

  it('is of a whole backup', async () => {
    await makeData();
    await makeBackup();
    rmSync(join(backup, `checkpoint-${SECOND}.db`));
    await expect(restoreBackup(backup, target())).rejects.toThrow(
      `The backup ${backup} lacks checkpoint-${SECOND}.db. Restore another backup`,
    );
    await expect(restoreBackup(join(root, 'nowhere'), target())).rejects.toThrow('nowhere is no backup');
  });
});

describe('a data folder', () => {
  it.each([
    ['the checkpoint of a partition', `checkpoint-${SECOND}.db`],
    ['the log of a partition', `log-${SECOND}`],
    ['the files of a partition', `checkpoint-${SECOND}.db`, `log-${SECOND}`],
  ])('that lacks %s is rejected', async (_, ...names) => {
    await makeData();
    for (const name of names) rmSync(join(data, name), { recursive: true });
    const before = readdirSync(data);
    await expect(open(data)).rejects.toThrow(
      `The data folder ${data} lacks ${names.join(', ')}, and what was kept there with it. Restore the data folder from a backup`,
    );
    expect(readdirSync(data)).toEqual(before);
  });

  it('that was restored and lacks a checkpoint is rejected, though no engine was ever on it', async () => {
    await makeData();
    await makeBackup();
    const restored = join(root, 'restored');
    await restoreBackup(backup, restored);
    rmSync(join(restored, `checkpoint-${FIRST}.db`));
    await expect(open(restored)).rejects.toThrow(`lacks checkpoint-${FIRST}.db`);
  });

  it('that lacks what says what it is is rejected, and nothing in it is touched', async () => {
    await makeData();
    rmSync(join(data, 'millrace.db'));
    const before = readdirSync(data);
    await expect(open(data)).rejects.toThrow(`${data} has checkpoint-${FIRST}.db, but no millrace.db`);
    expect(readdirSync(data)).toEqual(before);
  });

  it('of a first start that was cut off before all files were made goes on', async () => {
    const storage = await open(data);
    await openProcessor(storage, FIRST);
    const copy = join(root, 'copy');
    cpSync(data, copy, { recursive: true });
    await storage.close();
    expect(await rowsIn(copy)).toEqual([0, 0]);
  });

  it('of before the first release is rejected', async () => {
    await makeData();
    const { DatabaseSync } = await import('node:sqlite');
    const identity = new DatabaseSync(join(data, 'millrace.db'));
    identity.exec('PRAGMA user_version = 1');
    identity.close();
    await expect(open(data)).rejects.toThrow('was written by Millrace before its first release: it has format 1');
  });
});
