import { describe, expect, test } from 'vitest';
import { feel, table, unary } from '../../test/feel.ts';

describe('unary tests', () => {
  test.each([
    ['-', '1', 'true'],
    ['-', 'null', 'true'],
    ['5', '5', 'true'],
    ['5', '"5"', 'null'],
    ['5', 'null', 'false'],
    ['null', 'null', 'true'],
    ['< 5', '4', 'true'],
    ['< 5', 'null', 'null'],
    ['>= "b"', '"c"', 'true'],
    ['[1..5]', '5', 'true'],
    ['[1..5)', '5', 'false'],
    [']1..5]', '1', 'false'],
    ['[1..5]', '"a"', 'null'],
    ['1, 2, [5..7]', '6', 'true'],
    ['1, "a"', '2', 'null'],
    ['"a", "b"', '"b"', 'true'],
    ['not(1, 2)', '3', 'true'],
    ['not("a")', '"a"', 'false'],
    ['not(1)', '"a"', 'null'],
    ['true', 'true', 'true'],
    ['true', '3', 'null'],
    ['2 > 1', '3', 'true'],
    ['? > 1', '3', 'true'],
    ['? = null', 'null', 'true'],
    ['?', '5', 'null'],
    ['even(?)', '4', 'true'],
    ['contains(?, "x")', '"axb"', 'true'],
    ['? + 1 > 3 or ? = 0', '0', 'true'],
    ['[1, 2]', '2', 'true'],
    ['[1, 2]', '[1, 2]', 'true'],
    ['[]', '1', 'false'],
    ['{a: 1}', '{a: 1}', 'true'],
    ['@"2024-02-29"', 'date("2024-02-29")', 'true'],
    ['count(?[item > 1]) = 1', '[1, 2]', 'true'],
    ['cellInput > 1', '2', 'true'],
  ])('%s of %s is %s', (tests, input, value) => expect(unary(tests, input)).toBe(value));

  test('tests read variables', () => expect(unary('< limit', '4', '{limit: 5}')).toBe('true'));
});

describe('in', () => {
  table([
    ['3 in [1..5]', 'true'],
    ['3 in (1, 2)', 'false'],
    ['3 in (1, > 2)', 'true'],
    ['3 in < 2', 'false'],
    ['"a" in ("a", "b")', 'true'],
    ['5 in ? < 10', 'true'],
    ['1 in [1, 2]', 'true'],
    ['null in [1..5]', 'null'],
    ['[1..5]', 'null'],
    ['true in (true, false)', 'true'],
  ]);

  test('inside of in, the question mark is what in tests', () => {
    expect(unary('x in (? > 1)', '0', '{x: 2}')).toBe('true');
  });

  test('elsewhere it needs an input', () => {
    expect(feel('? > 1')).toContain("'?' can only be used inside an unary-test expression");
  });
});
