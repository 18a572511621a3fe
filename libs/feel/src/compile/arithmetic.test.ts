import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('arithmetic', () => {
  table([
    ['1 + 2 * 3 ** 2', '19'],
    ['(1 + 2) * 3', '9'],
    ['2 ** 2 ** 3', '64'],
    ['-2 ** 2', '4'],
    ['- 5', '-5'],
    ['--3', '3'],
    ['2 - -3', '5'],
    ['8 / 4 / 2', '1'],
    ['1 / 0', 'null'],
    ['"a" + "b"', '"ab"'],
    ['"a" + 1', 'null'],
    ['-"a"', 'null'],
    ['-@"P1D"', 'null'],
    ['1 + null', 'null'],
    ['true + true', 'null'],
  ]);
  warningTable([
    ['2 + true', "[INVALID_TYPE] Can't add 'true' to '2'"],
    ['2 - "a"', "[INVALID_TYPE] Can't subtract '\"a\"' from '2'"],
    ['2 * [1]', "[INVALID_TYPE] Can't multiply '2' by '[1]'"],
    ['2 / 0', "[INVALID_TYPE] Can't divide '2' by '0'"],
    ['2 ** "a"', '[INVALID_TYPE] Expected number but found \'"a"\''],
    ['-true', "[INVALID_TYPE] Expected number but found 'true'"],
    ['1 + x', "[NO_VARIABLE_FOUND] No variable found with name 'x'", "[INVALID_TYPE] Can't add 'null' to '1'"],
  ]);
});

describe('arithmetic of dates, times and durations', () => {
  table([
    ['@"2024-01-31" + @"P1M"', 'date("2024-02-29")'],
    ['@"P1M" + @"2024-01-31T10:00:00"', 'date and time("2024-02-29T10:00:00")'],
    ['@"2024-03-31" - @"P1M"', 'date("2024-02-29")'],
    ['@"2024-01-01" + @"PT25H"', 'date("2024-01-02")'],
    ['@"2024-01-01" - @"PT1H"', 'date("2023-12-31")'],
    ['@"23:00:00" + @"PT2H"', 'time("01:00:00")'],
    ['@"01:00:00+01:00" - @"PT2H"', 'time("23:00:00+01:00")'],
    ['@"2024-01-01" - @"2023-12-31"', 'duration("P1D")'],
    ['@"10:00:00" - @"11:30:00"', 'duration("-PT1H30M")'],
    ['@"10:00:00+01:00" - @"11:00:00+01:00"', 'duration("PT1H")'],
    ['@"2024-01-01T00:00:00+01:00" - @"2024-01-01T00:00:00Z"', 'duration("-PT1H")'],
    ['@"2024-01-01T00:00:00" - @"2024-01-01T00:00:00Z"', 'null'],
    ['@"2024-03-31T01:30:00@Europe/Berlin" + @"PT1H"', 'date and time("2024-03-31T03:30:00+02:00[Europe/Berlin]")'],
    ['@"2024-03-30T02:30:00@Europe/Berlin" + @"P1D"', 'date and time("2024-03-31T03:30:00+02:00[Europe/Berlin]")'],
    ['@"2024-02-29T02:30:00@Europe/Berlin" + @"P1M"', 'date and time("2024-03-29T02:30:00+01:00[Europe/Berlin]")'],
    ['@"P1Y" + @"P6M"', 'duration("P1Y6M")'],
    ['@"P1Y" - @"P18M"', 'duration("-P6M")'],
    ['@"P1D" - @"PT36H"', 'duration("-PT12H")'],
    ['@"P1M" * 2.9', 'duration("P2M")'],
    ['3 * @"PT0.5S" = @"PT1.5S"', 'true'],
    ['@"P1Y" / 5', 'duration("P2M")'],
    ['@"P60D" / 2', 'duration("P30D")'],
    ['@"P1D" / @"PT7H"', '3'],
    ['@"P1Y" / @"P5M"', '2'],
    ['@"P1D" / @"P0D"', 'null'],
    ['@"P1D" + @"P1M"', 'null'],
    ['@"2024-01-01" + 1', 'null'],
    ['@"10:00:00" + @"P1M"', 'null'],
    ['@"999999999-12-31" + @"P1D"', 'null'],
  ]);
});
