import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('numbers of text', () => {
  table([
    ['number("1500.5")', '1500.5'],
    ['number("-0.5")', '-0.5'],
    ['number("+5")', '5'],
    ['number("1e3")', '1000'],
    ['number(".5")', '0.5'],
    ['number("9007199254740993")', '9007199254740993'],
    ['number("1 500,5", " ", ",")', '1500.5'],
    ['number("1.500,5", ".", ",")', '1500.5'],
    ['number("1500,5", null, ",")', '1500.5'],
    ['number("1,500", ",", null)', '1500'],
    ['number("1,5", ",", ",")', 'null'],
    ['number("x")', 'null'],
    ['number(" 1")', 'null'],
    ['number("")', 'null'],
    ['number(1)', 'null'],
    ['number("1;5", ";")', 'null'],
  ]);
  warningTable([
    ['number("x")', "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'number': Can't parse 'x' as a number"],
  ]);
});

describe('text of values', () => {
  table([
    ['string("a")', '"a"'],
    ['string(1.50)', '"1.50"'],
    ['string(0.5 + 0.5)', '"1.0"'],
    ['string(0.0000001)', '"1E-7"'],
    ['string(10 ** 20)', '"100000000000000000000"'],
    ['string(true)', '"true"'],
    ['string([1, "a", null])', '"[1, \\"a\\", null]"'],
    ['string({a: 1, b: {c: "x"}})', '"{a:1, b:{c:\\"x\\"}}"'],
    ['string(@"2024-02-29T10:00:00@Europe/Berlin")', '"2024-02-29T10:00:00@Europe/Berlin"'],
    ['string(@"10:30")', '"10:30:00"'],
    ['string(@"10:30:00.250")', '"10:30:00.25"'],
    ['string(@"P14M")', '"P1Y2M"'],
    ['string(@"-PT90M")', '"-PT1H30M"'],
    ['string(function(a, b) a)', '"function(a, b)"'],
    ['string(null)', 'null'],
  ]);
});

describe('dates and times', () => {
  table([
    ['date(2024, 2, 29)', 'date("2024-02-29")'],
    ['date(2023, 2, 29)', 'null'],
    ['date(x)', 'null'],
    ['date("2024-02-30")', 'null'],
    ['date("12024-01-01")', 'date("12024-01-01")'],
    ['date("-0001-01-01")', 'date("-0001-01-01")'],
    ['date(date and time("2024-02-29T23:00:00-05:00"))', 'date("2024-02-29")'],
    ['time(10, 30, 15.5)', 'time("10:30:15.5")'],
    ['time(24, 0, 0)', 'null'],
    ['time(10, 30, 0, duration("PT2H"))', 'time("10:30:00+02:00")'],
    ['time(10, 30, 0, null)', 'time("10:30:00")'],
    ['time(10, 30, 0, duration("PT19H"))', 'null'],
    ['time(date("2024-02-29"))', 'time("00:00:00Z")'],
    ['time(date and time("2024-02-29T10:00:00"))', 'time("10:00:00")'],
    ['time("T10:30:00")', 'time("10:30:00")'],
    ['time("10:30:00@Europe/Berlin")', 'time("10:30:00+01:00")'],
    ['time("25:00:00")', 'null'],
    ['date and time("2024-02-29")', 'date and time("2024-02-29T00:00:00")'],
    ['date and time("2024-02-29T10:30")', 'date and time("2024-02-29T10:30:00")'],
    ['date and time("2024-02-29T24:00:00")', 'null'],
    ['date and time("2024-02-29T10:30:00+19:00")', 'null'],
    ['date and time("2024-02-29T10:30:00@Mars/Base")', 'null'],
    [
      'date and time("2024-07-01T10:00:00Z[Europe/Berlin]")',
      'date and time("2024-07-01T12:00:00+02:00[Europe/Berlin]")',
    ],
    [
      'date and time(date("2024-02-29"), time("10:00:00@Europe/Berlin"))',
      'date and time("2024-02-29T10:00:00+01:00[Europe/Berlin]")',
    ],
    [
      'date and time(date and time("2024-07-01T10:00:00Z"), "Europe/Berlin")',
      'date and time("2024-07-01T12:00:00+02:00[Europe/Berlin]")',
    ],
    [
      'date and time(date and time("2024-07-01T10:00:00"), "Europe/Berlin")',
      'date and time("2024-07-01T10:00:00+02:00[Europe/Berlin]")',
    ],
    [
      'date and time(date: date and time("2024-07-01T10:00:00"), timezone: "Z")',
      'date and time("2024-07-01T10:00:00Z")',
    ],
    ['date and time(date and time("2024-07-01T10:00:00"), "Nowhere")', 'null'],
  ]);
});
