import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('comparisons', () => {
  table([
    ['1 = 1.00', 'true'],
    ['0.1 + 0.2 = 0.3', 'true'],
    ['9007199254740993 = 9007199254740992', 'false'],
    ['9007199254740993 > 9007199254740992', 'true'],
    ['1 = "1"', 'null'],
    ['1 = null', 'false'],
    ['null = null', 'true'],
    ['null != 1', 'true'],
    ['1 != "1"', 'null'],
    ['[1, [2]] = [1.0, [2]]', 'true'],
    ['[1] = [1, 2]', 'false'],
    ['[1] = ["1"]', 'false'],
    ['{a: 1, b: 2} = {b: 2, a: 1}', 'true'],
    ['{a: 1} = {a: 1, b: null}', 'false'],
    ['{a: 1} = [1]', 'null'],
    ['"a" < "b"', 'true'],
    ['"a" < 1', 'null'],
    ['true < false', 'null'],
    ['[1] < [2]', 'null'],
    ['null < null', 'null'],
    ['2 between 1 and 3', 'true'],
    ['null between 1 and 3', 'null'],
    ['@"10:00:00+01:00" = @"09:00:00Z"', 'false'],
    ['@"10:00:00+01:00" <= @"09:00:00Z"', 'true'],
    ['@"2024-01-01T10:00:00+01:00" = @"2024-01-01T09:00:00Z"', 'false'],
    ['@"2024-01-01T10:00:00+01:00" < @"2024-01-01T10:00:00Z"', 'true'],
    ['@"10:00:00" = @"10:00:00Z"', 'null'],
    ['@"P1Y" = @"P12M"', 'true'],
    ['@"P1Y" < @"P1D"', 'null'],
    ['@"P1D" = @"PT24H"', 'true'],
    ['1 < 2 and 2 < 3', 'true'],
  ]);
  warningTable([
    ['true < 2', "[NOT_COMPARABLE] Can't compare 'true' with '2'"],
    ['1 = "a"', "[NOT_COMPARABLE] Can't compare '1' with '\"a\"'"],
    ['1 != "a"', "[NOT_COMPARABLE] Can't compare '1' with '\"a\"'", "[INVALID_TYPE] Expected boolean but found 'null'"],
    ['1 < x', "[NO_VARIABLE_FOUND] No variable found with name 'x'", "[NOT_COMPARABLE] Can't compare '1' with 'null'"],
  ]);
});
