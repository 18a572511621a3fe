import assert from 'node:assert/strict';
import type { Log } from '../log.ts';
import { RecordTooLargeError } from '../record-too-large.ts';
import { bytes, commits, filled, readAll } from './observe.ts';
import { readerContract } from './reader-contract.ts';

/** One promise of the Log port, to be checked on a fresh log. */
export interface LogCase {
  readonly name: string;
  run(log: Log): Promise<void>;
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
    name: 'takes a record of as many bytes as it says, rejects one with more, and goes on',
    async run(log) {
      const { reach } = commits(log);
      const { maxRecordBytes } = log;
      const largest = new Uint8Array(maxRecordBytes).fill(7);
      assert.equal(log.append(largest), 1);
      assert.throws(() => log.append(new Uint8Array(maxRecordBytes + 1)), RecordTooLargeError);
      assert.equal(log.last, 1);
      assert.equal(log.append(bytes(2)), 2);
      await reach(2);
      const [first, ...rest] = await readAll(log, 1);
      assert.ok(Buffer.from(first?.bytes ?? []).equals(largest));
      assert.deepEqual(rest, [{ position: 2, bytes: bytes(2) }]);
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
    name: 'reads a trimmed record as it was, or rejects to',
    async run(log) {
      const { reach } = commits(log);
      for (let i = 1; i <= 200; i++) log.append(new Uint8Array(100).fill(i));
      await reach(200);
      log.trim(150);
      const records = await readAll(log, 1).catch(() => undefined);
      if (records) assert.equal(records.length, 200);
      assert.deepEqual(await readAll(log, 151), filled(151, 200));
    },
  },
  {
    name: 'trims nothing that is not committed',
    async run(log) {
      const { reach } = commits(log);
      for (let i = 1; i <= 100; i++) log.append(new Uint8Array(100).fill(i));
      log.trim(100);
      await reach(100);
      for (let i = 101; i <= 110; i++) log.append(new Uint8Array(100).fill(i));
      await reach(110);
      assert.deepEqual(await readAll(log, 101), filled(101, 110));
    },
  },
  {
    name: 'reads what is committed and nothing else, while more is appended',
    async run(log) {
      const { seen, reach } = commits(log);
      for (let i = 1; i <= 200; i++) {
        log.append(new Uint8Array(100).fill(i));
        if (i % 20 !== 0) continue;
        const before = seen.at(-1) ?? 0;
        const records = await readAll(log, 1);
        assert.ok(records.length >= before && records.length <= (seen.at(-1) ?? 0));
        assert.deepEqual(records, filled(1, records.length));
      }
      await reach(200);
      assert.deepEqual(await readAll(log, 1), filled(1, 200));
    },
  },
  {
    name: 'gives away bytes that stay as they are',
    async run(log) {
      const { reach } = commits(log);
      for (let i = 1; i <= 50; i++) log.append(new Uint8Array(100).fill(i));
      await reach(50);
      const records = [];
      for await (const record of log.read(1)) records.push(record);
      for (const { position, bytes: body } of records)
        assert.ok(body.length === 100 && body.every((b) => b === position));
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
  {
    name: 'takes nothing from the moment it is closed, and can be closed again',
    async run(log) {
      const { seen } = commits(log);
      log.append(bytes(1));
      const closed = log.close();
      assert.throws(() => log.append(bytes(2)));
      await closed;
      await log.close();
      assert.deepEqual(seen, [1]);
    },
  },
  ...readerContract,
];
