import { describe, expect, test } from 'vitest';
import { feel, table } from '../../test/feel.ts';

describe('the clock and the calendar', () => {
  table([
    ['now()', 'date and time("2024-02-29T13:30:00+01:00[Europe/Berlin]")'],
    ['today()', 'date("2024-02-29")'],
    ['day of year(date("2024-12-31"))', '366'],
    ['day of week(date("2024-02-29"))', '"Thursday"'],
    ['day of week(date and time("2024-03-03T10:00:00Z"))', '"Sunday"'],
    ['month of year(date("2024-02-29"))', '"February"'],
    ['week of year(date(2005, 1, 1))', '53'],
    ['week of year(date(2018, 12, 31))', '1'],
    ['last day of month(date and time("2023-02-10T10:00:00"))', 'date("2023-02-28")'],
    ['day of year("2024-01-01")', 'null'],
  ]);

  test('without a clock there is no time', () => {
    expect(feel('now()', '{}', {})).toBe('null');
    expect(feel('today()', '{}', { now: 0 })).toBe('date("1970-01-01")');
    expect(feel('string(now())', '{}', { now: 1500, zone: '+02:00' })).toBe('"1970-01-01T02:00:01.5+02:00"');
    expect(feel('now()', '{}', { now: 0, zone: 'Nowhere' })).toBe('null');
  });
});
