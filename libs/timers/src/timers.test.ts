import { describe, expect, it } from 'vitest';
import { addInterval, firstDue, nextDue, parseCycle, parseInstant, parseInterval } from './index.ts';

const at = (text: string) => Date.parse(text);

describe('an interval', () => {
  it.each([
    ['PT30S', 0, 30_000],
    ['PT30s', 0, 30_000],
    ['pt1h30m', 0, 5_400_000],
    ['P1DT12H', 0, 129_600_000],
    ['P1W', 0, 604_800_000],
    ['P1Y2M3DT4S', 14, 259_204_000],
    ['PT0.5S', 0, 500],
    ['PT0,0001S', 0, 1],
    ['-PT10S', 0, -10_000],
    ['PT-10S', 0, -10_000],
  ])('%s', (text, months, millis) => expect(parseInterval(text)).toEqual({ months, millis }));

  it.each(['', 'P', 'PT', 'P1DT', '30', 'PT1X', 'P1H', ' PT1S', 'PT1S '])('is not %j', (text) =>
    expect(parseInterval(text)).toBeUndefined(),
  );

  it('counts months on the calendar', () => {
    const month = parseInterval('P1M') as NonNullable<ReturnType<typeof parseInterval>>;
    expect(addInterval(at('2024-01-31T10:20:30.456Z'), month)).toBe(at('2024-02-29T10:20:30.456Z'));
    expect(addInterval(at('1969-12-31T23:00:00Z'), month)).toBe(at('1970-01-31T23:00:00Z'));
  });
});

it('a date is read with its offset, and rounded up', () => {
  expect(parseInstant('2030-01-01T00:00:00+02:00')).toBe(at('2029-12-31T22:00:00Z'));
  expect(parseInstant('2030-01-01T00:00:00.0001Z')).toBe(at('2030-01-01T00:00:00.001Z'));
  expect(parseInstant('2030-01-01T00:00:00')).toBe(at('2030-01-01T00:00:00Z'));
  expect(parseInstant('soon')).toBeUndefined();
});

describe('a cycle', () => {
  const dues = (text: string, time: string, count: number) => {
    const cycle = parseCycle(text);
    if (!cycle) throw new Error(`${text} is no cycle`);
    const found: string[] = [];
    let due = firstDue(cycle, at(time));
    for (; due !== undefined && found.length < count; due = nextDue(cycle, due)) {
      found.push(new Date(due).toISOString().replace('.000', ''));
    }
    return found;
  };

  it('repeats from its due time on, without drift', () => {
    expect(dues('R/PT10S', '2030-01-01T00:00:00Z', 2)).toEqual(['2030-01-01T00:00:10Z', '2030-01-01T00:00:20Z']);
    expect(parseCycle('R3/PT10S')).toMatchObject({ repetitions: 3 });
    expect(parseCycle('R/PT10S')).toMatchObject({ repetitions: -1 });
  });

  it('may have a start', () => {
    const text = 'R2/2030-01-01T00:00:05Z/PT10S';
    expect(dues(text, '2030-01-01T00:00:00Z', 2)).toEqual(['2030-01-01T00:00:05Z', '2030-01-01T00:00:15Z']);
    expect(dues(text, '2030-01-01T00:00:30Z', 1)).toEqual(['2030-01-01T00:00:40Z']);
  });

  it('always goes on in time', () =>
    expect(dues('R/PT0S', '2030-01-01T00:00:00Z', 2)[1]).toBe('2030-01-01T00:00:00.002Z'));

  it('never fires with R0', () => expect(dues('R0/PT1S', '2030-01-01T00:00:00Z', 1)).toEqual([]));

  it.each([
    ['0 0 9-17 * * MON-FRI', '2030-01-05T12:00:00Z', '2030-01-07T09:00:00Z'],
    ['*/10 * * * * *', '2030-01-01T00:00:05Z', '2030-01-01T00:00:10Z'],
    ['@hourly', '2030-01-01T00:00:05Z', '2030-01-01T01:00:00Z'],
    ['0 0 0 L * *', '2030-02-01T00:00:00Z', '2030-02-28T00:00:00Z'],
    ['0 0 0 13 * FRI', '2030-01-01T00:00:00Z', '2030-09-13T00:00:00Z'],
  ])('may be cron: %s', (text, time, due) => expect(dues(text, time, 1)).toEqual([due]));

  it.each(['', 'R', 'R/', 'R3', 'Rx/PT1S', 'R/PT1X', 'R/soon/PT1S', '* * * * *', 'often', 'PT1S'])(
    'is not %j',
    (text) => expect(parseCycle(text)).toBeUndefined(),
  );
});
