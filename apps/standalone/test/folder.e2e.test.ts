/** What a start says when its data folder cannot be used: one line that helps, and nothing in the folder is touched. */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentsOf, settled } from './support/contents.ts';
import type { EngineOptions } from './support/engine-process.ts';
import { EngineProcess, runToEnd } from './support/engine-process.ts';
import { temporaryFolder, withFolder } from './support/temporary-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let data: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  data = `${folder.path}/data`;
  const engine = new EngineProcess({ args: ['--data', data] });
  await engine.ready();
  await engine.stop();
});
afterAll(() => folder.remove());

/** A start that must be rejected in one line that says this, and must leave the folder as it is. */
async function expectRejection(options: EngineOptions, text: RegExp, path = data): Promise<void> {
  const before = await contentsOf(path);
  const { code, stdout, stderr } = await runToEnd(options);
  expect(stderr).toMatch(text);
  expect({ code, stdout, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, stdout: '', lines: 1 });
  expect(await contentsOf(path)).toEqual(before);
}

describe('a data folder that another process uses', () => {
  it.each([
    ['node', 'node'],
    ['node', 'deno'],
    ['deno', 'node'],
  ] as const)('is rejected, until that is killed: %s against %s', async (holding, coming) => {
    const holder = new EngineProcess({ runtime: holding, args: ['--data', data] });
    try {
      await holder.ready();
      await settled(data);
      const inUse = /^The data folder \S+ is in use by another process\. Stop it, or choose another with --data\n$/;
      await expectRejection({ runtime: coming, args: ['--data', data] }, inUse);
    } finally {
      holder.kill();
      await holder.ended();
    }
    const next = new EngineProcess({ runtime: coming, args: ['--data', data] });
    try {
      await next.ready();
    } finally {
      await next.stop();
    }
  });
});

describe('a data folder that does not fit', () => {
  it('is rejected when it was made for another number of partitions', () =>
    expectRejection(
      { args: ['--data', data, '--partitions', '3'] },
      /was made for 1 partitions, not for 3\. Start with --partitions 1, or choose another folder with --data\n$/,
    ));

  it.each(['millrace.db', 'checkpoint-15.db'])('is rejected when a newer version wrote its %s', async (name) => {
    const path = `${data}/${name}`;
    const original = await readFile(path);
    const database = new DatabaseSync(path);
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA user_version = 99');
    database.close();
    try {
      await expectRejection({ args: ['--data', data] }, /was written by a newer version of Millrace: it has format 99/);
    } finally {
      await writeFile(path, original);
    }
  });

  it('is rejected when it cannot be written', () =>
    withFolder(async (path) => {
      await chmod(path, 0o500);
      // root may write anywhere: there a file stands where the folder should be.
      const isRoot = process.getuid?.() === 0;
      const target = isRoot ? `${path}/file` : path;
      if (isRoot) await writeFile(target, '');
      await expectRejection({ args: ['--data', target] }, /^The data folder \S+ cannot be written: /, path);
    }));
});
