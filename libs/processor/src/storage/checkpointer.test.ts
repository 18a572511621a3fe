import { beforeEach, describe, expect, it } from 'vitest';
import { Checkpointer, type CheckpointerOptions } from './checkpointer.ts';

const MB = 1024 * 1024;

describe('a checkpoint of large rows', () => {
  let [now, appendedBytes, changed, written] = [0, 0, 0, 0];
  let checkpointer: Checkpointer;

  beforeEach(() => {
    [now, appendedBytes, changed, written] = [0, 0, 1, 0];
    const processor = {
      halted: undefined,
      position: 1,
      pause: async () => () => {},
      get appendedBytes() {
        return appendedBytes;
      },
      state: { namedTables: () => new Map([['rows', { changed }]]) },
    };
    checkpointer = new Checkpointer({
      ...{ processor, epoch: 1, clock: { monotonic: () => now } },
      file: { wantsMove: false, write: () => written++ },
      written: () => {},
      observer: { checkpointed: () => {} },
      reporter: {},
    } as unknown as CheckpointerOptions);
  });

  /** Some time passes, and so much is appended. @returns how many checkpoints there are by then */
  async function after(ms: number, bytes: number): Promise<number> {
    now += ms;
    appendedBytes += bytes;
    checkpointer.look();
    await Promise.resolve();
    return written;
  }

  it('waits for a moment: most are gone by then', async () => {
    expect(await after(5_000, MB)).toBe(0);
    expect(await after(1, 2 * MB)).toBe(0);
    expect(await after(99, 0)).toBe(0);
    expect(await after(1, 0)).toBe(1);
    expect(await after(1, 2 * MB)).toBe(1);
    expect(await after(100, 0)).toBe(2);
  });

  it('does not wait when there is too much', async () => {
    expect(await after(1, 7 * MB)).toBe(0);
    expect(await after(1, MB)).toBe(1);
  });

  it('waits for nothing where many rows have changed', async () => {
    changed = 4_000;
    expect(await after(1, 100)).toBe(1);
  });
});
