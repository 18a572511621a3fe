import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FOLDER, LogHistory, SEGMENT_BYTES } from '../../test/log-history.ts';
import type { LogRecord } from '../log.ts';
import { readAll } from '../testing/observe.ts';
import type { SimulatedDisk } from '../testing/simulated-disk.ts';
import { FileLog } from './file-log.ts';
import { LogDamagedError } from './file-log-error.ts';

type Contents = ReadonlyMap<string, Uint8Array>;

interface Opened {
  readonly error: unknown;
  readonly isUntouched: boolean;
  readonly warnings: readonly string[];
  readonly records: readonly LogRecord[];
}

function contentsOf(disk: SimulatedDisk): Contents {
  return new Map(
    [...disk.files].map(([path, file]) => {
      const bytes = new Uint8Array(file.size);
      file.read(bytes, 0);
      return [path, bytes];
    }),
  );
}

/** How a log came to its end: in order, by a kill, or by a loss of power before the last commit was marked as one. */
type Ending = 'closed' | 'killed' | 'powerLost';

/** A log in three segments whose last commit is of two records. */
async function someLog(ending: Ending): Promise<LogHistory> {
  const history = new LogHistory(7);
  await history.open();
  for (let records = 0; records < 10; records++) {
    history.append(400);
    await history.settle();
  }
  await turns();
  history.append(90);
  history.append(90);
  await history.settle();
  if (ending !== 'powerLost') await turns();
  if (ending === 'closed') await history.log?.close();
  history.crash(ending !== 'killed');
  return history;
}

/** The log makes its next segment, and marks what it has committed. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 2_000; turn++) await undefined;
}

async function tryOpen(disk: SimulatedDisk, provedThrough = 0): Promise<Opened> {
  const before = contentsOf(disk);
  const warnings: string[] = [];
  const warn = (message: string) => warnings.push(message);
  const options = { folder: FOLDER, segmentBytes: SEGMENT_BYTES, provedThrough, warn, disk: disk.start() };
  const isUntouched = () => isDeepStrictEqual(contentsOf(disk), before);
  try {
    const log = await FileLog.open(options);
    return { error: undefined, isUntouched: isUntouched(), warnings, records: await readAll(log, 1) };
  } catch (error) {
    return { error, isUntouched: isUntouched(), warnings, records: [] };
  }
}

/** Flips a bit in each byte of each file in turn, and opens the log. */
async function* flips(ending: Ending, provedThrough = 0) {
  const { disk } = await someLog(ending);
  for (const [path, { size }] of [...disk.files]) {
    for (let offset = 0; offset < size; offset++) {
      const flip = () => disk.files.get(path)?.flip(offset, 1 << (offset % 8));
      const intact = contentsOf(disk);
      flip();
      yield { path, offset, opened: await tryOpen(disk, provedThrough) };
      restore(disk, intact);
    }
  }
}

function restore(disk: SimulatedDisk, contents: Contents): void {
  for (const path of [...disk.files.keys()]) disk.remove(path);
  for (const [path, bytes] of contents) disk.create(path).write(bytes, 0);
}

describe('a damaged file log', () => {
  for (const [name, ending, provedThrough] of [
    ['after a stop in order', 'closed', 0],
    ['after a kill, when nothing was appended for a moment', 'killed', 0],
    ['with a checkpoint at its end', 'powerLost', 12],
  ] as const) {
    it(`is rejected, or has the same records: a flip in any byte, ${name}`, async () => {
      const { records: all } = await tryOpen((await someLog(ending)).disk);
      expect(all.length).toBe(12);
      let rejected = 0;
      for await (const { path, offset, opened } of flips(ending, provedThrough)) {
        const { error, isUntouched, warnings, records } = opened;
        const where = `${path} at ${offset}`;
        if (error) {
          rejected++;
          assert.ok(error instanceof LogDamagedError, where);
          assert.equal(error.path, path, where);
          assert.ok(error.message.includes(path) && error.position <= 12 && error.offset <= offset, where);
          assert.ok(isUntouched, where);
        } else assert.deepEqual(records, all, where);
        assert.ok(warnings.length <= 1, where);
      }
      // All bytes of records, and three headers.
      expect(rejected).toBeGreaterThanOrEqual(10 * 400 + 2 * 90 + 12 * 36 + 3 * 64);
    });
  }

  it('is cut within what nothing proves, with one warning', async () => {
    const { records: all } = await tryOpen((await someLog('powerLost')).disk);
    const lengths = new Set<number>();
    for await (const { path, offset, opened } of flips('powerLost')) {
      const { error, warnings, records } = opened;
      const where = `${path} at ${offset}`;
      if (error) {
        assert.ok(error instanceof LogDamagedError && error.path === path && error.position <= 10, where);
        continue;
      }
      assert.deepEqual(records, all.slice(0, records.length), where);
      assert.ok(records.length >= 10, where);
      assert.ok(records.length === 12 || (warnings.length === 1 && warnings[0]?.includes(path)), where);
      lengths.add(records.length);
    }
    // A whole record behind the broken one goes too.
    expect([...lengths].sort()).toEqual([10, 11, 12]);
  });

  it('tells what it cut: file, place, record and bytes', async () => {
    const { disk } = await someLog('powerLost');
    const path = `${FOLDER}/log-0000000003.segment`;
    const { size } = disk.files.get(path) ?? { size: 0 };
    expect(size).toBe(SEGMENT_BYTES);
    disk.files.get(path)?.flip(64 + 2 * (436 + 36) + 36 + 89, 1);
    const { warnings, records } = await tryOpen(disk);
    expect(records.length).toBe(10);
    expect(warnings).toEqual([
      `${path}: the log ends in a broken write, and 252 bytes are cut off: from byte 1008, record 11. ` +
        'If power was lost or the process was killed during that write, nothing of it was acknowledged. ' +
        'If not, the disk has damaged it, and what was acknowledged last may be lost: check the disk.',
    ]);
    disk.losePower();
    const again = await tryOpen(disk);
    expect(again.warnings).toEqual([]);
    expect(again.records.length).toBe(10);
  });

  it('is rejected when a file is missing that the log once had', async () => {
    for (const sequence of [1, 2, 3]) {
      const { disk } = await someLog('closed');
      disk.remove(`${FOLDER}/log-000000000${sequence}.segment`);
      const { error, records } = await tryOpen(disk, 12);
      // The first one may have been trimmed: the one who reads will see.
      if (sequence > 1) expect(error).toBeInstanceOf(LogDamagedError);
      else expect(records).toEqual([]);
    }
  });

  it('is rejected when the folder is empty though a checkpoint was made', async () => {
    const { error, isUntouched } = await tryOpen(new LogHistory(1).disk, 1);
    expect(String(error)).toContain('the log is missing, though a checkpoint was made from it');
    expect(isUntouched).toBe(true);
  });

  it('is rejected when a segment of another log lies in its folder', async () => {
    const { disk } = await someLog('closed');
    const other = contentsOf((await someLog('closed')).disk);
    const path = `${FOLDER}/log-0000000003.segment`;
    disk.create(path).write(other.get(path) ?? new Uint8Array(), 0);
    expect(String((await tryOpen(disk)).error)).toContain(
      `${path} is damaged at byte 0, record 9: it belongs to another log`,
    );
  });

  it('is rejected when it is of a newer format, and left as it is', async () => {
    const { disk } = await someLog('closed');
    const path = `${FOLDER}/log-0000000003.segment`;
    const header = Buffer.alloc(64);
    disk.files.get(path)?.read(header, 0);
    header.writeUInt32LE(2, 8);
    header.writeUInt32LE(crc32(header.subarray(16), crc32(header.subarray(0, 12))), 12);
    disk.files.get(path)?.write(header, 0);
    const { error, isUntouched } = await tryOpen(disk);
    expect(String(error)).toBe(
      `LogVersionError: ${path} has log format 2; this version of Millrace reads up to 1. ` +
        'Nothing was changed. Start the version that wrote it, or a newer one.',
    );
    expect(isUntouched).toBe(true);
  });
});
