import { beforeEach, describe, expect, it } from 'vitest';
import { dataLimit, oldGenerationLimit } from './memory-limits.ts';
import { MemoryWatermark } from './memory-watermark.ts';

const MB = 1024 * 1024;

describe('memory', () => {
  let watermark: MemoryWatermark;
  beforeEach(() => {
    watermark = new MemoryWatermark(100 * MB);
  });

  /** Whether it is short after each use, in percent of the limit. */
  const shortAt = (...uses: number[]) =>
    uses.map((used) => {
      watermark.observe(used * MB);
      return watermark.isShort;
    });

  it('is not short of garbage: only what a collection has left counts', () => {
    expect(shortAt(30, 60, 74, 40, 74, 41)).toEqual([false, false, false, false, false, false]);
    expect(watermark.live).toBe(41 * MB);
  });

  it('is short when a collection leaves much, until another leaves less', () => {
    expect(shortAt(30, 70, 61)).toEqual([false, false, true]);
    expect(shortAt(64, 56)).toEqual([true, true]);
    expect(shortAt(60, 54)).toEqual([true, false]);
  });

  it('is short when use is near the limit, whatever the last collection has left', () => {
    expect(shortAt(30, 76, 80)).toEqual([false, true, true]);
    expect(shortAt(50)).toEqual([false]);
  });

  it('does not take it for a collection when a little is freed', () => {
    shortAt(30, 64, 63.5);
    expect(watermark.isShort).toBe(false);
    expect(watermark.live).toBe(30 * MB);
  });

  it('knows what is live while a collection frees it little by little', () => {
    shortAt(30, 70, 65, 62, 45, 40, 44);
    expect(watermark.live).toBe(40 * MB);
  });
});

describe('the limit of the old generation', () => {
  it.each([
    [['--max-old-space-size=256'], {}, 256],
    [['--max_old_space_size=256'], {}, 256],
    [[], { NODE_OPTIONS: '--enable-source-maps --max-old-space-size=128' }, 128],
    [['--max-old-space-size=300'], { NODE_OPTIONS: '--max-old-space-size=128' }, 300],
    [[], { DENO_V8_FLAGS: '--stack-size=900,--max-old-space-size=200' }, 200],
  ])('is what %j and %j say', (args, environment, expected) => {
    expect(oldGenerationLimit(448 * MB, args, environment)).toBe(expected * MB);
  });

  it('is less than what V8 gives for the whole heap, where nothing is said', () => {
    expect(oldGenerationLimit(4_288 * MB, [], {})).toBe(4_096 * MB);
  });
});

it('a process may hold what its program leaves of its memory, and a quarter of little', () => {
  expect(dataLimit(1_000)).toBe(840 * MB);
  expect(dataLimit(200)).toBe(50 * MB);
  expect(dataLimit(0)).toBeGreaterThan(100 * MB);
});
