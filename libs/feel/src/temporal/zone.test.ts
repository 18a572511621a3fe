import { describe, expect, test } from 'vitest';
import { toEpochDay } from './calendar.ts';
import { offsetAt, offsetOf, offsetText, resolveLocal, standardOffset, zoneOf } from './zone.ts';

const HOUR = 3600;
const local = (text: string): number => Date.parse(`${text}Z`) / 1000;

describe('zones', () => {
  test.each([
    ['Z', { id: null, offset: 0 }],
    ['+01:00', { id: null, offset: HOUR }],
    ['-09:30', { id: null, offset: -9.5 * HOUR }],
    ['UTC+2', { id: 'UTC+02:00', offset: 2 * HOUR }],
    ['Europe/Berlin', { id: 'Europe/Berlin', offset: 0 }],
    ['europe/berlin', undefined],
    ['+19:00', undefined],
    ['+01:60', undefined],
    ['Mars/Base', undefined],
    ['', undefined],
  ])('%s', (id, zone) => expect(zoneOf(id)).toEqual(zone));

  test.each([0, HOUR, -9.5 * HOUR, 18 * HOUR, 90])('the offset %d has a text that reads back', (offset) => {
    expect(offsetOf(offsetText(offset))).toBe(offset);
  });

  test.each([-271_821, -2021, 0, 99_999, 275_760, 999_999_999])('a year as far away as %d has an offset', (year) => {
    const second = toEpochDay(year, 7, 1) * 86_400;
    for (const zone of ['Australia/Melbourne', 'America/New_York', 'Etc/UTC']) {
      expect(Math.abs(offsetAt(zone, second))).toBeLessThanOrEqual(11 * HOUR);
    }
  });

  test('offsets change with the seasons', () => {
    expect(offsetAt('Europe/Berlin', local('2024-01-15T12:00:00'))).toBe(HOUR);
    expect(offsetAt('Europe/Berlin', local('2024-07-15T12:00:00'))).toBe(2 * HOUR);
    expect(offsetAt('America/New_York', local('2024-03-10T06:59:59'))).toBe(-5 * HOUR);
    expect(offsetAt('America/New_York', local('2024-03-10T07:00:00'))).toBe(-4 * HOUR);
    expect(standardOffset('Europe/Berlin')).toBe(HOUR);
    expect(standardOffset('Australia/Sydney')).toBe(10 * HOUR);
  });

  test('a time that the clocks skip moves ahead', () => {
    expect(resolveLocal('Europe/Berlin', local('2024-03-31T02:30:00'))).toEqual({ offset: 2 * HOUR, shift: HOUR });
  });

  test('of two times the earlier one is taken, or the preferred one', () => {
    const twice = local('2024-10-27T02:30:00');
    expect(resolveLocal('Europe/Berlin', twice)).toEqual({ offset: 2 * HOUR, shift: 0 });
    expect(resolveLocal('Europe/Berlin', twice, HOUR)).toEqual({ offset: HOUR, shift: 0 });
    expect(resolveLocal('Europe/Berlin', local('2024-10-27T03:30:00'))).toEqual({ offset: HOUR, shift: 0 });
  });
});
