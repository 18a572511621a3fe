import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('JSON', () => {
  table([
    ['from json("{\\"a\\": [1, 2.5, null, true]}")', '{"a": [1, 2.5, null, true]}'],
    ['from json("12345678901234567890")', '12345678901234567890'],
    ['from json("\\"2024-02-29\\"")', '"2024-02-29"'],
    ['from json(value: "1")', '1'],
    ['from json(null)', 'null'],
    ['from json("{")', 'null'],
    ['from json("1 2")', 'null'],
    ['from json("01")', 'null'],
    ['to json({a: [1, 0.5, "x"], b: null})', '"{\\"a\\":[1,0.5,\\"x\\"],\\"b\\":null}"'],
    ['to json(12345678901234567890)', '"12345678901234567890"'],
    ['to json(@"P2D")', '"\\"PT48H\\""'],
    ['to json(@"P1Y2M")', '"\\"P1Y2M\\""'],
    ['to json(@"10:30:00")', '"\\"10:30:00\\""'],
    ['to json(@"2024-02-29T10:00:00@Europe/Berlin")', '"\\"2024-02-29T10:00:00+01:00[Europe/Berlin]\\""'],
    ['to json((1..10])', '"\\"(1..10]\\""'],
    ['from json(to json([1, {a: "\\"x"}]))', '[1, {"a": "\\"x"}]'],
  ]);
  warningTable([
    [
      'from json("{")',
      "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'from json': Failed to parse JSON from '{'",
    ],
  ]);
});
