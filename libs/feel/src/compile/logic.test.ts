import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('and, or, if', () => {
  table([
    ['true and null', 'null'],
    ['null and false', 'false'],
    ['false and x.y.z', 'false'],
    ['null or true', 'true'],
    ['1 or false', 'null'],
    ['true or false and false', 'true'],
    ['if true then 1 else 2', '1'],
    ['if null then 1 else 2', '2'],
    ['if "true" then 1 else 2', '2'],
    ['if false then 1 else if true then 2 else 3', '2'],
    ['(if true then [1] else [])[1]', '1'],
  ]);
  warningTable([
    ['true and 2', "[INVALID_TYPE] Expected boolean but found '2'"],
    ['false or "a"', '[INVALID_TYPE] Expected boolean but found \'"a"\''],
    ['false and 2'],
    ['if 5 then 1 else 2', "[INVALID_TYPE] Expected boolean but found '5'"],
  ]);
});
