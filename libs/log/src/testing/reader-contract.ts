import assert from 'node:assert/strict';
import type { Log } from '../log.ts';
import type { LogReader } from '../readers/log-reader.ts';
import { commits, filled } from './observe.ts';

/** What every adapter of the Log port promises of readers with a name, to be checked on a fresh log. */
export const readerContract: readonly { readonly name: string; run(log: Log): Promise<void> }[] = [
  {
    name: 'gives a new reader everything that there is, and then what it has not worked off',
    async run(log) {
      await append(log, 20);
      const reader = await log.reader('exporter');
      assert.equal(reader.position, 0);
      assert.deepEqual(await rest(reader), filled(1, 20));
      await reader.advance(15);
      await reader.advance(5);
      assert.equal(reader.position, 15);
      assert.deepEqual(await rest(reader), filled(16, 20));
      assert.equal((await log.reader('exporter')).position, 15);
      assert.equal((await log.reader('another')).position, 0);
    },
  },
  {
    name: 'keeps what its slowest reader has not worked off, however far it is trimmed',
    async run(log) {
      await append(log, 200);
      const [slow, quick] = [await log.reader('slow'), await log.reader('quick')];
      await slow.advance(50);
      await quick.advance(200);
      log.trim(199);
      await append(log, 1);
      log.trim(199);
      assert.deepEqual(await rest(slow), filled(51, 201));
      await slow.advance(100);
      log.trim(199);
      assert.deepEqual(await rest(slow), filled(101, 201));
      await slow.remove();
      await quick.remove();
      assert.equal((await log.reader('slow')).position, log.first - 1);
    },
  },
  {
    name: 'rejects a position that it does not have, and a name that is none',
    async run(log) {
      await append(log, 3);
      const reader = await log.reader('exporter');
      await assert.rejects(reader.advance(4), RangeError);
      await assert.rejects(reader.advance(Number.NaN), RangeError);
      assert.equal(reader.position, 0);
      for (const name of ['', 'Exporter', '../exporter', 'a.b', 'x'.repeat(64)])
        await assert.rejects(async () => log.reader(name), RangeError);
    },
  },
];

async function append(log: Log, count: number): Promise<void> {
  const { reach } = listening(log);
  for (let i = 0; i < count; i++) log.append(new Uint8Array(100).fill(log.last + 1));
  await reach(log.last);
}

const listeners = new WeakMap<Log, ReturnType<typeof commits>>();

/** A log has one listener. */
function listening(log: Log): ReturnType<typeof commits> {
  const known = listeners.get(log) ?? commits(log);
  listeners.set(log, known);
  return known;
}

async function rest(reader: LogReader) {
  const records = [];
  for await (const { position, bytes } of reader.read()) records.push({ position, bytes: Uint8Array.from(bytes) });
  return records;
}
