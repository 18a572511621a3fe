import assert from 'node:assert/strict';
import type { Log, LogRecord } from '../log.ts';

/** One promise of the Log port, to be checked on a fresh log. */
export interface LogCase {
  readonly name: string;
  run(log: Log): Promise<void>;
}

const bytes = (...values: number[]) => Uint8Array.from(values);

/** Listens to a log and lets a test wait for a commit. */
function commits(log: Log) {
  const seen: number[] = [];
  let wake: (() => void) | undefined;
  log.listen({
    committed(position) {
      seen.push(position);
      wake?.();
    },
    failed(error) {
      throw error;
    },
  });
  return {
    seen,
    async reach(position: number) {
      while ((seen.at(-1) ?? 0) < position) await new Promise<void>((resolve) => (wake = resolve));
    },
  };
}

async function readAll(log: Log, from: number): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for await (const record of log.read(from)) records.push({ ...record, bytes: Uint8Array.from(record.bytes) });
  return records;
}

/** What every adapter of the Log port promises. The runner gives each case a log of its own. */
export const logContract: readonly LogCase[] = [
  {
    name: 'numbers its records from 1 without a gap',
    async run(log) {
      const { reach } = commits(log);
      assert.equal(log.last, 0);
      assert.deepEqual([log.append(bytes(1)), log.append(bytes(2)), log.append(bytes(3))], [1, 2, 3]);
      assert.equal(log.last, 3);
      await reach(3);
    },
  },
  {
    name: 'commits in order, and never before append has returned',
    async run(log) {
      const { seen, reach } = commits(log);
      for (let i = 1; i <= 20; i++) {
        const position = log.append(bytes(i));
        assert.ok(!seen.includes(position));
      }
      await reach(20);
      assert.deepEqual(
        seen,
        [...seen].sort((a, b) => a - b),
      );
      assert.equal(new Set(seen).size, seen.length);
    },
  },
  {
    name: 'reads back what was committed, byte for byte, from any position',
    async run(log) {
      const { reach } = commits(log);
      const large = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
      log.append(bytes());
      log.append(large);
      log.append(bytes(255, 0, 255));
      await reach(3);
      assert.deepEqual(await readAll(log, 1), [
        { position: 1, bytes: bytes() },
        { position: 2, bytes: large },
        { position: 3, bytes: bytes(255, 0, 255) },
      ]);
      assert.deepEqual(await readAll(log, 3), [{ position: 3, bytes: bytes(255, 0, 255) }]);
      assert.deepEqual(await readAll(log, 4), []);
    },
  },
  {
    name: 'keeps everything behind a trim',
    async run(log) {
      const { reach } = commits(log);
      for (let i = 1; i <= 10; i++) log.append(bytes(i));
      await reach(10);
      log.trim(6);
      log.trim(2);
      assert.deepEqual(
        (await readAll(log, 7)).map(({ position }) => position),
        [7, 8, 9, 10],
      );
      assert.equal(log.append(bytes(11)), 11);
      await reach(11);
    },
  },
  {
    name: 'commits what is in flight when it is closed, and takes nothing afterwards',
    async run(log) {
      const { seen } = commits(log);
      for (let i = 1; i <= 5; i++) log.append(bytes(i));
      await log.close();
      assert.equal(seen.at(-1), 5);
      assert.throws(() => log.append(bytes(6)));
    },
  },
];
