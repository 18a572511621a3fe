import { describe, expect, it } from 'vitest';
import { MemoryLog } from './memory-log.ts';
import { logContract } from './testing/contract.ts';

describe('the memory log keeps the contract', () => {
  for (const { name, run } of logContract) it(name, () => run(new MemoryLog()));
});

describe('the memory log', () => {
  it('puts acknowledgements in order that overtake each other', () => {
    const commits: (() => void)[] = [];
    const log = new MemoryLog({ acknowledge: (commit) => commits.push(commit) });
    const committed: number[] = [];
    log.listen({ committed: (position) => committed.push(position), failed: () => {} });
    for (let i = 0; i < 3; i++) log.append(new Uint8Array());
    commits[1]?.();
    expect(committed).toEqual([]);
    commits[0]?.();
    expect(committed).toEqual([2]);
    commits[2]?.();
    expect(committed).toEqual([2, 3]);
  });

  it('keeps nothing that is committed when told so', async () => {
    const log = new MemoryLog({ keep: false });
    await new Promise<void>((resolve) => {
      log.listen({ committed: (position) => position === 2 && resolve(), failed: () => {} });
      log.append(new Uint8Array());
      log.append(new Uint8Array());
    });
    await expect(log.read(1)[Symbol.asyncIterator]().next()).rejects.toThrow('The log starts at 3; 1 was trimmed');
  });

  it('loses what is in flight when it fails, and says so', () => {
    const commits: (() => void)[] = [];
    const log = new MemoryLog({ acknowledge: (commit) => commits.push(commit) });
    const failures: Error[] = [];
    log.listen({ committed: () => {}, failed: (error) => failures.push(error) });
    log.append(new Uint8Array());
    log.append(new Uint8Array());
    commits[0]?.();
    log.fail(new Error('gone'));
    commits[1]?.();
    expect(failures).toEqual([new Error('gone')]);
    expect(log.last).toBe(1);
    expect(() => log.append(new Uint8Array())).toThrow('gone');
  });
});
