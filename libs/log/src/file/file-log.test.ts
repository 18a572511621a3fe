import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fileLogCases } from '../../test/file-log-contract.ts';
import { commits, readAll } from '../testing/observe.ts';
import { SimulatedDisk } from '../testing/simulated-disk.ts';
import { FileLog } from './file-log.ts';

describe('the file log keeps the contract', () => {
  for (const { name, run } of fileLogCases) it(name, run);

  it('on Deno too', async () => {
    const script = fileURLToPath(new URL('../../test/file-log-contract.ts', import.meta.url));
    const deno = promisify(execFile)('deno', ['run', '--allow-read', '--allow-write', '--allow-env', script]);
    expect((await deno).stdout).toBe(`${fileLogCases.length} cases passed\n`);
  });
});

describe('the file log', () => {
  const warn = (message: string) => expect.unreachable(message);

  it('can begin after a position, as a copy of the end of another log', async () => {
    const disk = new SimulatedDisk(1);
    const open = () => FileLog.open({ folder: '/copy', segmentBytes: 512, startAfter: 41, warn, disk: disk.start() });
    await (await open()).close();
    const log = await open();
    expect([log.first, log.last]).toEqual([42, 41]);
    const { reach } = commits(log);
    expect(log.append(Uint8Array.of(7))).toBe(42);
    await reach(42);
    await log.close();
    const again = await open();
    expect([again.first, again.last]).toEqual([42, 42]);
    expect(await readAll(again, 42)).toEqual([{ position: 42, bytes: Uint8Array.of(7) }]);
    await expect(readAll(again, 1)).rejects.toThrow('The log starts at 42; 1 was trimmed');
  });

  it('commits what comes while it syncs with the next sync, all of it at once', async () => {
    const log = await FileLog.open({ folder: '/log', segmentBytes: 16_384, warn, disk: new SimulatedDisk(2).start() });
    const { seen, reach } = commits(log);
    log.append(new Uint8Array(100));
    await Promise.resolve();
    await Promise.resolve();
    for (let i = 2; i <= 64; i++) log.append(new Uint8Array(100));
    await reach(64);
    expect(seen).toEqual([1, 64]);
    expect(log.stats()).toMatchObject({ segments: 1, appends: 64, appendedBytes: 6_400, syncs: 2 });
    await log.close();
  });

  it('takes nothing but whole segments of some size', async () => {
    await expect(FileLog.open({ folder: '/log', segmentBytes: 100, warn })).rejects.toThrow(RangeError);
  });
});
