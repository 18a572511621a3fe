import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atInstant } from './instant.ts';
import { parseDuration, parseTemporal } from './parse.ts';
import { isoText, temporalText } from './text.ts';
import {
  DayTimeDuration,
  FeelDate,
  LocalDateTime,
  LocalTime,
  type Temporal,
  YearMonthDuration,
  ZonedTime,
} from './values.ts';

const DAY_NANOS = 86_400_000_000_000;

describe('temporal texts', () => {
  test.each([
    ['2024-02-29', '2024-02-29'],
    ['-0044-03-15', '-0044-03-15'],
    ['12024-01-01', '+12024-01-01'],
    ['T10:30:00', '10:30:00'],
    ['10:30', '10:30:00'],
    ['10:30:00.100', '10:30:00.1'],
    ['24:00:00', '00:00:00'],
    ['10:30:00Z', '10:30:00Z'],
    ['10:30:00-05:30', '10:30:00-05:30'],
    ['10:30:00@Europe/Paris', '10:30:00@Europe/Paris'],
    ['2024-02-29T10:30', '2024-02-29T10:30:00'],
    ['2024-02-29T10:30:15.123456789', '2024-02-29T10:30:15.123456789'],
    ['2024-02-29T10:30:00+01:00', '2024-02-29T10:30:00+01:00'],
    ['2024-02-29T10:30:00@Europe/Paris', '2024-02-29T10:30:00@Europe/Paris'],
    ['2024-02-29T10:30:00+01:00[Europe/Paris]', '2024-02-29T10:30:00@Europe/Paris'],
    ['P1Y2M', 'P1Y2M'],
    ['P-1Y', '-P1Y'],
    ['P1Y-14M', '-P2M'],
    ['-P14M', '-P1Y2M'],
    ['P1DT2H3M4S', 'P1DT2H3M4S'],
    ['PT-90M', '-PT1H30M'],
    ['PT0.5S', 'P0D'],
    ['P0D', 'P0D'],
  ])('%s is %s', (text, shown) => {
    const value = parseTemporal(text);
    expect(value === undefined ? undefined : temporalText(value)).toBe(shown);
  });

  test.each([
    '',
    '2024-2-29',
    '2024-02-30',
    '+2024-01-01',
    '24:00:01',
    '10:60:00',
    '1:00:00',
    '10:30+01:00',
    '10:30:00+1',
    '2024-02-29T24:00:00',
    '2024-02-29 10:00:00',
    '2024-02-29T10:00:00@',
    'P',
    'PT',
    'P1',
    'P1H',
    'PT1D',
    'P1DT',
    'P1W',
    'PTS',
    '1P1D',
    'P1Y2D',
    `P${'9'.repeat(30)}Y`,
  ])('%s is none', (text) => expect(parseTemporal(text)).toBeUndefined());

  test('a duration of both kinds does not exist', () => expect(parseDuration('P1Y1D')).toBeUndefined());
});

describe('every value', () => {
  const epochDay = fc.integer({ min: -3_000_000, max: 3_000_000 });
  const nanos = fc.oneof(
    fc.integer({ min: 0, max: 86_399 }).map((s) => s * 1e9),
    fc.integer({ min: 0, max: DAY_NANOS - 1 }),
  );
  const offset = fc.integer({ min: -17 * 60, max: 17 * 60 }).map((minutes) => minutes * 60);
  const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe');
  const values: fc.Arbitrary<Temporal> = fc.oneof(
    epochDay.map((day) => new FeelDate(day)),
    nanos.map((n) => new LocalTime(n)),
    fc.tuple(nanos, offset).map(([n, o]) => new ZonedTime(n, o, null)),
    fc.tuple(epochDay, nanos).map(([day, n]) => new LocalDateTime(day, n)),
    fc.tuple(fc.integer({ min: -1e9, max: 4e9 }), zone).map(([second, id]) => atInstant(second, 0, { id, offset: 0 })),
    fc
      .tuple(fc.integer({ min: -1e9, max: 4e9 }), offset)
      .map(([second, o]) => atInstant(second, 5, { id: null, offset: o })),
    fc.integer({ min: -1e6, max: 1e6 }).map((months) => new YearMonthDuration(months)),
    fc.integer({ min: -1e12, max: 1e12 }).map((seconds) => new DayTimeDuration(seconds, 0)),
  );

  test('reads back from its ISO text', () => {
    fc.assert(
      fc.property(values, (value) => {
        const text = isoText(value).replace(/^\+/, '');
        expect(parseTemporal(text), text).toEqual(value);
      }),
      { numRuns: 2000 },
    );
  });
});
