import { describe, expect, it } from 'vitest';
import { LogHistory } from '../../test/log-history.ts';
import type { DiskStep } from '../testing/simulated-process.ts';

const ioError = () => Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });

describe('a file log on a disk that fails', () => {
  for (const kind of ['write', 'sync'] as const) {
    it(`loses nothing it has committed and commits nothing that is not there: ${kind}, over 300 seeds`, async () => {
      for (let seed = 0; seed < 300; seed++) {
        const history = new LogHistory(seed);
        await history.open();
        let countdown = history.below(12);
        const steps: DiskStep[] = [];
        history.disk.onStep = (step) => {
          if (countdown < 0) steps.push(step);
          if (step.kind === kind && step.when === 'before' && countdown-- <= 0) throw ioError();
        };
        while (!history.failure) {
          history.appendAny();
          if (history.random() < 0.3) await history.settle(20);
        }
        await history.settle();
        expect(history.failure?.message, `seed ${seed}`).toBe('EIO: i/o error');
        expect(() => history.log?.append(new Uint8Array())).toThrow('EIO');
        expect(history.log?.last).toBe(history.committed);
        await history.check();
        await history.log?.close();
        history.disk.onStep = undefined;
        history.crash(seed % 2 === 0);
        await history.open();
        for (let records = 0; records < 10; records++) history.appendAny();
        await history.settle();
        history.crash(true);
        await history.open();
      }
    });
  }

  it('touches nothing more after a failed sync, not even when it is closed', async () => {
    const history = new LogHistory(1);
    await history.open();
    history.append(10);
    await history.settle();
    for (let turn = 0; turn < 500; turn++) await undefined;
    const steps: string[] = [];
    history.disk.onStep = ({ kind, when }) => {
      if (when === 'before') steps.push(kind);
      if (kind === 'sync') throw ioError();
    };
    history.append(10);
    history.append(10);
    await history.settle();
    history.log?.trim(3);
    await history.log?.close();
    expect(steps).toEqual(['write', 'sync']);
  });

  it('says that the next segment cannot be made, and makes it when there is room again', async () => {
    const history = new LogHistory(2);
    let isFull = true;
    history.disk.onStep = ({ kind, path }) => {
      if (kind === 'write' && isFull && path.endsWith('2.segment')) throw new Error('ENOSPC: no space left on device');
    };
    await history.open();
    history.append(1_000);
    await history.settle();
    for (let turn = 0; turn < 500; turn++) await undefined;
    expect(history.warnings).toEqual(['The next log segment could not be made yet: ENOSPC: no space left on device']);
    isFull = false;
    history.append(1_500);
    await history.settle();
    expect(history.committed).toBe(2);
  });

  it('fails when there is no room for the next segment, and comes up again with what was committed', async () => {
    const history = new LogHistory(3);
    history.disk.onStep = ({ kind, path }) => {
      if (kind === 'write' && path.endsWith('2.segment')) throw new Error('ENOSPC: no space left on device');
    };
    await history.open();
    history.append(1_000);
    await history.settle();
    history.append(1_500);
    await history.settle();
    expect(history.failure?.message).toBe('ENOSPC: no space left on device');
    expect(history.committed).toBe(1);
    await history.log?.close();
    history.crash(true);
    history.disk.onStep = undefined;
    await history.open();
    expect(history.log?.last).toBe(1);
  });
});
