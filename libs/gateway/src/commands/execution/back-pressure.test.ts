import { describe, expect, it } from 'vitest';
import { BackPressure } from './back-pressure.ts';

const options = { initial: 4, least: 2, most: 6, lateMs: 100, increase: 1, decrease: 0.5 };

/** Sends requests until one is rejected, has all of them answered after so long, and says how many there were. */
function round(pressure: BackPressure, asked: number, tookMs: number, command = 'CreateInstance'): number {
  const answered: ((now: number) => void)[] = [];
  for (;;) {
    const one = pressure.enter(1, command, 'a', asked);
    if (!one) break;
    answered.push(one);
  }
  for (const one of answered) one(asked + tookMs);
  return answered.length;
}

describe('back-pressure', () => {
  it('rejects what is more than the limit, on each partition by itself', () => {
    const pressure = new BackPressure(options);
    for (let i = 0; i < 4; i++) expect(pressure.enter(1, 'CreateInstance', 'a', 0)).toBeDefined();
    expect(pressure.enter(1, 'CreateInstance', 'a', 0)).toBeUndefined();
    expect(pressure.enter(2, 'CreateInstance', 'a', 0)).toBeDefined();
  });

  it('lets a client in that has less than its share, when others have taken all places', () => {
    const pressure = new BackPressure(options);
    for (let i = 0; i < 4; i++) pressure.enter(1, 'CreateInstance', 'a', 0);
    const ends = [1, 2].map(() => pressure.enter(1, 'CreateInstance', 'b', 0));
    expect(ends).not.toContain(undefined);
    expect(pressure.enter(1, 'CreateInstance', 'b', 0)).toBeUndefined();
    for (const end of ends) end?.(1);
    expect(pressure.enter(1, 'CreateInstance', 'a', 0)).toBeUndefined();
    expect(pressure.enter(1, 'CreateInstance', 'b', 0)).toBeDefined();
  });

  it('rejects all beyond twice the limit, however many clients there are', () => {
    const pressure = new BackPressure(options);
    for (let i = 0; i < 4; i++) pressure.enter(1, 'CreateInstance', 'a', 0);
    const entered = ['b', 'c', 'd', 'e', 'f', 'g'].filter((client) => pressure.enter(1, 'CreateInstance', client, 0));
    expect(entered.length).toBeLessThanOrEqual(4);
    expect(entered.length).toBeGreaterThan(1);
  });

  it('never rejects what ends work', () => {
    const pressure = new BackPressure(options);
    for (let i = 0; i < 4; i++) pressure.enter(1, 'CreateInstance', 'a', 0);
    for (const command of ['CompleteJob', 'FailJob', 'CancelInstance', 'DeployResources']) {
      expect(pressure.enter(1, command, 'a', 0)).toBeDefined();
    }
  });

  it('rejects polls for jobs at twice the limit, so that others do not keep them out', () => {
    const pressure = new BackPressure(options);
    for (let i = 0; i < 4; i++) pressure.enter(1, 'CreateInstance', 'a', 0);
    for (let i = 0; i < 4; i++) expect(pressure.enter(1, 'ActivateJobs', 'a', 0)).toBeDefined();
    expect(pressure.enter(1, 'ActivateJobs', 'a', 0)).toBeUndefined();
  });

  it('lets in less after late answers, once for all of them, and never less than the least', () => {
    const pressure = new BackPressure(options);
    expect(round(pressure, 0, 300)).toBe(4);
    expect(round(pressure, 400, 300)).toBe(2);
    expect(round(pressure, 800, 300)).toBe(2);
  });

  it('lets in the less, the later answers are', () => {
    const pressure = new BackPressure({ ...options, initial: 1_000 });
    expect(round(pressure, 0, 125)).toBe(1_000);
    expect(round(pressure, 200, 1_000)).toBe(800);
    expect(round(pressure, 2_000, 5)).toBe(400);
  });

  it('lets in more while answers come in time, and never more than the most', () => {
    const pressure = new BackPressure(options);
    let last = 0;
    for (let i = 0; i < 50; i++) last = round(pressure, i * 10, 5);
    expect(last).toBe(6);
  });

  it('lets in more the sooner, the higher the increase', () => {
    const grown = [1, 8].map((increase) => {
      const pressure = new BackPressure({ ...options, most: 100, increase });
      for (let i = 0; i < 3; i++) round(pressure, i * 10, 5);
      return round(pressure, 30, 5);
    });
    expect(grown).toEqual([5, 13]);
  });

  it('does not count those who wait for the end of an instance', () => {
    const pressure = new BackPressure(options);
    for (let i = 0; i < 10; i++) expect(pressure.enter(1, 'CreateInstanceWithResult', 'a', 0)).toBeDefined();
    for (let i = 0; i < 4; i++) pressure.enter(1, 'CreateInstance', 'a', 0);
    expect(pressure.enter(1, 'CreateInstanceWithResult', 'a', 0)).toBeUndefined();
  });
});
