import assert from 'node:assert/strict';
import type { Log } from '../log.ts';
import { commits, filled, readAll } from './observe.ts';

/** One promise of a log that outlives its process. */
export interface LastingLogCase {
  readonly name: string;
  /** @param open - opens one and the same log, new at first; never before it was closed */
  run(open: () => Promise<Log>): Promise<void>;
}

async function append(log: Log, count: number): Promise<void> {
  const { reach } = commits(log);
  for (let i = 0; i < count; i++) log.append(new Uint8Array(100).fill(log.last + 1));
  await reach(log.last);
}

/** What every adapter of the Log port promises that keeps its records when it is closed. */
export const lastingLogContract: readonly LastingLogCase[] = [
  {
    name: 'has its records when it is opened again, and goes on after them',
    async run(open) {
      for (let times = 1; times <= 4; times++) {
        const log = await open();
        assert.equal(log.last, (times - 1) * 50);
        assert.deepEqual(await readAll(log, 1), filled(1, log.last));
        await append(log, 50);
        assert.deepEqual(await readAll(log, 1), filled(1, times * 50));
        await log.close();
      }
    },
  },
  {
    name: 'can be opened and closed with nothing in between',
    async run(open) {
      for (let times = 0; times < 3; times++) await (await open()).close();
      const log = await open();
      await append(log, 3);
      await log.close();
      for (let times = 0; times < 3; times++) await (await open()).close();
      const again = await open();
      assert.deepEqual(await readAll(again, 1), filled(1, 3));
      await again.close();
    },
  },
  {
    name: 'goes on counting when everything was trimmed',
    async run(open) {
      const log = await open();
      await append(log, 200);
      log.trim(200);
      await log.close();
      const again = await open();
      assert.equal(again.last, 200);
      assert.deepEqual(await readAll(again, 201), []);
      await append(again, 20);
      assert.deepEqual(await readAll(again, 201), filled(201, 220));
      await again.close();
    },
  },
  {
    name: 'knows its readers when it is opened again, and keeps what they need',
    async run(open) {
      const log = await open();
      await append(log, 200);
      for (const name of ['slow', 'quick', 'gone']) await log.reader(name);
      for (let at = 10; at <= 70; at += 10) await (await log.reader('slow')).advance(at);
      await (await log.reader('quick')).advance(200);
      await (await log.reader('gone')).remove();
      await log.close();
      const again = await open();
      again.trim(200);
      await append(again, 20);
      again.trim(200);
      assert.equal((await again.reader('quick')).position, 200);
      assert.equal((await again.reader('slow')).position, 70);
      assert.deepEqual(await readAll(again, 71), filled(71, 220));
      assert.equal((await again.reader('gone')).position, again.first - 1);
      await again.close();
    },
  },
];
