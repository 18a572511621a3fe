import { describe, expect, it } from 'vitest';
import { LogHistory } from '../../test/log-history.ts';
import type { DiskStep } from '../testing/simulated-process.ts';

const SEEDS = 1_500;

const passTurns = async (turns: number) => {
  for (let turn = 0; turn < turns; turn++) await undefined;
};

/** Some work of a process that then ends in one way or another, perhaps in the middle of it. */
async function liveOnce(history: LogHistory): Promise<void> {
  await history.open();
  for (let steps = history.below(12); steps > 0; steps--) {
    const chance = history.random();
    if (chance < 0.6) for (let records = history.below(8); records > 0; records--) history.appendAny();
    else if (chance < 0.75) history.trim();
    else if (chance < 0.85) await history.check();
    else await history.settle();
    await passTurns(history.below(60));
  }
  const end = history.random();
  if (end < 0.25) await history.log?.close();
  history.crash(end < 0.7);
}

describe('a file log that is cut off', () => {
  it(`has every committed record and goes on, over ${SEEDS} seeds of kills and losses of power`, async () => {
    for (let seed = 0; seed < SEEDS; seed++) {
      const history = new LogHistory(seed);
      try {
        for (let lives = 2 + history.below(6); lives > 0; lives--) await liveOnce(history);
        await history.open();
        history.append(10);
        await history.settle();
        expect(history.committed).toBe(history.log?.last);
        await history.check();
      } catch (error) {
        throw new Error(`Seed ${seed}`, { cause: error });
      }
    }
  });

  it('comes up after being cut off at any step of its opening', async () => {
    for (let seed = 0; seed < 300; seed++) {
      const history = new LogHistory(seed);
      for (let attempt = 0; attempt < 4; attempt++) {
        let steps = history.below(40);
        const cutOff = new Promise<void>((resolve) => {
          history.disk.onStep = () => {
            if (steps-- !== 0) return;
            history.crash(history.random() < 0.7);
            resolve();
          };
        });
        const opened = history.open().then(async () => {
          for (let records = 0; records < 10; records++) history.appendAny();
          await history.settle();
        });
        await Promise.race([cutOff, opened]);
        history.disk.onStep = undefined;
        history.crash(true);
      }
      await history.open();
    }
  });

  it('knows where it stands when everything is trimmed while its next segment begins', async () => {
    for (let seed = 0; seed < 500; seed++) {
      const history = new LogHistory(seed);
      await history.open();
      history.append(1_800);
      await history.settle();
      await passTurns(200);
      history.append(1_000);
      await passTurns(seed % 25);
      history.disk.onStep = ({ kind, when }) => {
        if (kind === 'syncFolder' && when === 'after') history.crash(true);
      };
      history.trim(history.committed);
      await passTurns(100);
      history.disk.onStep = undefined;
      history.crash(true);
      await history.open();
    }
  });

  const killPoints: Record<string, (step: DiskStep) => boolean> = {
    'before an append is written': ({ kind, when }) => kind === 'write' && when === 'before',
    'when an append is written but not synced': ({ kind, when }) => kind === 'sync' && when === 'before',
    'when an append is synced but nobody was told': ({ kind, when }) => kind === 'sync' && when === 'after',
    'before a segment is trimmed': ({ kind, when }) => kind === 'remove' && when === 'before',
    'when a segment is trimmed but its folder is not synced': ({ kind, when }) => kind === 'remove' && when === 'after',
    'when a segment is trimmed for good': ({ kind, when }) => kind === 'syncFolder' && when === 'after',
  };

  for (const [name, isReached] of Object.entries(killPoints)) {
    it(`loses nothing that was committed: ${name}`, async () => {
      let reached = 0;
      for (let seed = 0; seed < 100; seed++) {
        const history = new LogHistory(seed);
        await history.open();
        for (let rounds = 0; rounds < 4; rounds++) {
          for (let records = 0; records < 6; records++) history.append(250);
          await history.settle();
        }
        let countdown = history.below(4);
        history.disk.onStep = (step) => {
          if (!isReached(step) || countdown-- !== 0) return;
          reached++;
          history.crash(seed % 3 > 0);
        };
        for (let rounds = 0; rounds < 6 && history.log; rounds++) {
          history.trim();
          for (let records = 0; records < 6 && history.log; records++) history.append(250);
          await history.settle(500);
          await passTurns(200);
        }
        history.disk.onStep = undefined;
        history.crash(true);
        await history.open();
      }
      expect(reached).toBeGreaterThan(50);
    });
  }
});
