import { describe, expect, it } from 'vitest';
import { BackPressure } from './back-pressure.ts';

const options = { initial: 4, least: 2, most: 6, lateMs: 100, decrease: 0.5 };

/** Sends requests until one is refused, has all of them answered after so long, and says how many there were. */
function round(pressure: BackPressure, asked: number, tookMs: number, command = 'CreateInstance'): number {
  const answered: ((now: number) => void)[] = [];
  for (;;) {
    const one = pressure.enter(1, command, asked);
    if (!one) break;
    answered.push(one);
  }
  for (const one of answered) one(asked + tookMs);
  return answered.length;
}

describe('back-pressure', () => {
  it('refuses what is more than the limit, on each partition by itself', () => {
    const pressure = new BackPressure(options);
    for (let i = 0; i < 4; i++) expect(pressure.enter(1, 'CreateInstance', 0)).toBeDefined();
    expect(pressure.enter(1, 'CreateInstance', 0)).toBeUndefined();
    expect(pressure.enter(2, 'CreateInstance', 0)).toBeDefined();
  });

  it('never refuses what ends work', () => {
    const pressure = new BackPressure(options);
    for (let i = 0; i < 4; i++) pressure.enter(1, 'CreateInstance', 0);
    for (const command of ['CompleteJob', 'FailJob', 'CancelInstance', 'Deploy']) {
      expect(pressure.enter(1, command, 0)).toBeDefined();
    }
  });

  it('lets in less after late answers, once for all of them, and never less than the least', () => {
    const pressure = new BackPressure(options);
    expect(round(pressure, 0, 101)).toBe(4);
    expect(round(pressure, 200, 101)).toBe(2);
    expect(round(pressure, 400, 101)).toBe(2);
  });

  it('lets in more while answers come in time, and never more than the most', () => {
    const pressure = new BackPressure(options);
    let last = 0;
    for (let i = 0; i < 50; i++) last = round(pressure, i * 10, 5);
    expect(last).toBe(6);
  });

  it('does not count those who wait for the end of an instance', () => {
    const pressure = new BackPressure(options);
    for (let i = 0; i < 10; i++) expect(pressure.enter(1, 'CreateInstanceWithResult', 0)).toBeDefined();
    for (let i = 0; i < 4; i++) pressure.enter(1, 'CreateInstance', 0);
    expect(pressure.enter(1, 'CreateInstanceWithResult', 0)).toBeUndefined();
  });
});
