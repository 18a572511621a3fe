import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  daysInMonth,
  fromEpochDay,
  isoWeekOf,
  isValidDate,
  monthsBetween,
  plusMonths,
  TemporalOverflow,
  toEpochDay,
  weekdayOf,
} from './calendar.ts';

const DAY_MS = 86_400_000;
const days = fc.integer({ min: -90_000_000, max: 90_000_000 });

describe('the calendar agrees with the platform’s', () => {
  test('in days', () => {
    fc.assert(
      fc.property(days, (epochDay) => {
        const date = new Date(epochDay * DAY_MS);
        const { year, month, day } = fromEpochDay(epochDay);
        expect([year, month, day]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
        expect(toEpochDay(year, month, day)).toBe(epochDay);
        expect(weekdayOf(epochDay) % 7).toBe(date.getUTCDay());
        expect(isValidDate(year, month, day)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('in months', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (epochDay, months) => {
        const moved = fromEpochDay(plusMonths(epochDay, months));
        const { year, month, day } = fromEpochDay(epochDay);
        expect(moved.year * 12 + moved.month).toBe(year * 12 + month + months);
        expect(moved.day).toBe(Math.min(day, daysInMonth(moved.year, moved.month)));
        const back = monthsBetween(epochDay, plusMonths(epochDay, months));
        expect(Math.abs(back - months)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('edges', () => {
  test.each([
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2024-00-01', false],
    ['2024-04-31', false],
  ])('%s exists: %s', (text, exists) => {
    const [year, month, day] = text.split('-').map(Number) as [number, number, number];
    expect(isValidDate(year, month, day)).toBe(exists);
  });

  test.each([
    [2003, 12, 29, 1],
    [2005, 1, 1, 53],
    [2008, 12, 29, 1],
    [2010, 1, 3, 53],
    [2024, 1, 1, 1],
  ])('%d-%d-%d is in week %d', (year, month, day, week) => expect(isoWeekOf(toEpochDay(year, month, day))).toBe(week));

  test('no date lies beyond the calendar', () => {
    expect(() => plusMonths(0, 1e12)).toThrow(TemporalOverflow);
  });
});
