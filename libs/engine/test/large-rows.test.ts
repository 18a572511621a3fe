import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noObserver } from '@millrace/processor';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startEngine } from '../src/engine.ts';
import { deployOrder } from './engine-work.ts';

const INSTANCES = 16;
const LARGE = JSON.stringify('x'.repeat(1_500_000));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'millrace-large-'));
});
afterEach(() => rm(folder, { recursive: true }));

it('checkpoints are written while they are small, also when few rows are large', async () => {
  const rows: number[] = [];
  const observer = { ...noObserver, checkpointed: (count: number) => rows.push(count) };
  const reporter = { info: () => {}, warn: () => {}, failed: () => {}, halted: () => {} };
  const mount = await startEngine({ partitions: 1, mount: 'joined', folder, reporter, observer });
  await deployOrder(mount);
  const at = { area: 'instance', partition: 1 } as const;
  const variables = [{ name: 'text', value: LARGE }];
  const body = { processId: 'order', version: -1, definition: 0, variables, options: undefined };
  for (let i = 0; i < INSTANCES; i++) {
    await mount.bus.submit(at, 'CreateInstance', body, {
      signal: new AbortController().signal,
      deadline: Number.MAX_SAFE_INTEGER,
    });
  }
  // Six of them are more than 8 MB, which do not wait. By age alone there would be one for all.
  await vi.waitFor(() => expect(rows.length).toBeGreaterThanOrEqual(2), { timeout: 60_000 });
  await mount.stop();
});
