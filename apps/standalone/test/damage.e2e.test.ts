/** What a start says to a damaged folder, with a real process: which file, and what to do. Nothing is changed by it. */
import { open, readdir, readFile } from 'node:fs/promises';
import { chain } from '@millrace/testkit/chain';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contentsOf } from './support/contents.ts';
import { runToEnd } from './support/engine-process.ts';
import { temporaryFolder, withFolder } from './support/temporary-folder.ts';
import { withEngine } from './support/with-engine.ts';

const MARK = 'a-value-that-is-easy-to-find';

describe('a start on a damaged folder', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let data: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    data = `${folder.path}/data`;
    await withEngine({ args: ['--data', data] }, async ({ client }) => {
      await client.deploy('order.bpmn', chain('order', 'work', 1));
      for (let i = 0; i < 20; i++) await client.create('order', JSON.stringify({ text: `${MARK}-${i}` }));
    });
  });
  afterAll(() => folder.remove());

  it.each([
    [
      /^checkpoint-\d+\.db$/,
      MARK,
      /^The checkpoint \S+ is damaged: row \d+ of table instance\.scopes is not as it was/,
    ],
    [/^log-\d+\/log-0+1\.segment$/, MARK, /^\S+ is damaged at byte \d+, record \d+: .*restore the data folder/],
    [/^millrace\.db$/, '"partitions":1', /^The file \S+ is damaged.* Restore the data folder from a backup/],
    [/^millrace\.db$/, 'SQLite format 3', /^The file \S+ is damaged.* Restore the data folder from a backup/],
    [
      /^checkpoint-\d+\.db$/,
      'SQLite format 3',
      /^The checkpoint \S+ is damaged.* Restore the data folder from a backup/,
    ],
  ])('is rejected in one line that names the file: %s at %j', async (name, at, text) => {
    const path = `${data}/${(await readdir(data, { recursive: true })).find((file) => name.test(file))}`;
    // Wherever it stands: some may be in a page that nothing reads any more.
    const offsets = offsetsOf(at, await readFile(path));
    expect(offsets).not.toEqual([]);
    for (const offset of offsets) await flip(path, offset + 2);
    try {
      const before = await contentsOf(data);
      const { code, stdout, stderr } = await runToEnd({ args: ['--data', data] });
      expect(stderr).toMatch(text);
      expect(stderr).toContain(path);
      expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, stdout: '', lines: 1 });
      expect(await contentsOf(data)).toEqual(before);
    } finally {
      for (const offset of offsets) await flip(path, offset + 2);
    }
  });
});

it('what was acknowledged last is not cut as a torn write when it is damaged after a kill', () =>
  withFolder(async (folder) => {
    const data = `${folder}/data`;
    await withEngine({ args: ['--data', data] }, async ({ client, engine }) => {
      await client.deploy('order.bpmn', chain('order', 'work', 1));
      for (let i = 0; i < 9; i++) await client.create('order', JSON.stringify({ text: `${MARK}-${i}` }));
      await vi.waitFor(async () => expect((await lastCreate(data)).isMarked).toBe(true), { timeout: 300_000 });
      engine.kill();
      await engine.ended();
    });
    const { path, offset } = await lastCreate(data);
    await flip(path, offset);
    const before = await readFile(path);
    const { code, stdout, stderr } = await runToEnd({ args: ['--data', data] });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/ is damaged at byte \d+, record \d+: a record that was synced to the disk is broken/);
    expect(before.equals(await readFile(path))).toBe(true);
  }));

/** Where the last create is in the log, and whether something behind it says that it was committed. */
async function lastCreate(data: string) {
  const name = (await readdir(data, { recursive: true })).find((file) => /log-0+1\.segment$/.test(file));
  const path = `${data}/${name}`;
  const bytes = await readFile(path);
  const offset = bytes.lastIndexOf(`${MARK}-8`);
  return { path, offset, isMarked: offset > 0 && bytes.includes('MEnd', offset) };
}

function offsetsOf(text: string, bytes: Buffer): number[] {
  const offsets: number[] = [];
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) offsets.push(at);
  return offsets;
}

async function flip(path: string, offset: number): Promise<void> {
  const file = await open(path, 'r+');
  const byte = new Uint8Array(1);
  await file.read(byte, 0, 1, offset);
  await file.write(
    byte.map((value) => value ^ 1),
    0,
    1,
    offset,
  );
  await file.close();
}
