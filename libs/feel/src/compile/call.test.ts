import { describe, expect, test } from 'vitest';
import { feel, table, warningTable } from '../../test/feel.ts';
import { parse } from '../expression.ts';

describe('functions', () => {
  table([
    ['{f: function(a, b) a + b, r: f(1, 2)}.r', '3'],
    ['{f: function(a, b) a + b, r: f(b: 1, a: 2)}.r', '3'],
    ['{f: function() 1, r: f()}.r', '1'],
    ['{abs: function(n) 42, r: abs(-1)}.r', '42'],
    ['{abs: function(n, m) 42, r: abs(-1)}.r', '1'],
    ['{a: {f: function(x) x * 2}, r: a.f(4)}.r', '8'],
    ['{k: 10, f: function(x) x + k, r: f(1)}.r', '11'],
    ['{twice: function(f, x) f(f(x)), inc: function(x) x + 1, r: 1}.r', '1'],
    ['[{f: function(x) x > 1, v: 2}][f(v)].v', '[2]'],
    ['substring(start position: 2, string: "abc")', '"bc"'],
    ['`abs`(-1)', '1'],
    ['missing(1)', 'null'],
    ['is defined(value: 1)', 'true'],
  ]);

  test('a function can be given as a variable', () => {
    const double = parse('function(x) x * 2').evaluate().value;
    expect(feel('f(4)', new Map([['f', double]]))).toBe('8');
  });

  test('functions of the context of variables go before the built-ins', () => {
    const vars = '{add: function(x, y) x + y, abs: function(n) 42, k: 1}';
    expect(feel('add(k, abs(-1))', vars)).toBe('43');
    expect(feel('add(y: 1, x: k)', vars)).toBe('2');
    expect(feel('add(1)', vars)).toBe('null');
  });

  test('calling a function of what is no context fails the evaluation', () => {
    expect(feel('a.f(1)', '{a: 1}')).toBe("!failed to evaluate expression 'a.f(1)': Expected context but found '1'");
  });

  warningTable([
    ['missing(1)', "[NO_FUNCTION_FOUND] No function found with name 'missing' and 1 parameters"],
    ['abs("a")', "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'abs': Illegal arguments: '\"a\"'"],
    [
      'floor(1, "a")',
      "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'floor': Illegal arguments: '1', '\"a\"'",
    ],
  ]);
});

describe('instance of', () => {
  table([
    ['1 instance of number', 'true'],
    ['"a" instance of string', 'true'],
    ['null instance of Any', 'false'],
    ['[] instance of Any', 'true'],
    ['@"10:00:00" instance of time', 'true'],
    ['@"2024-01-01T10:00:00" instance of date and time', 'true'],
    ['@"P1D" instance of days and time duration', 'true'],
    ['@"P1M" instance of years and months duration', 'true'],
    ['(function() 1) instance of function', 'true'],
    ['{} instance of context', 'true'],
    ['1 instance of unknown', 'false'],
    ['@"P1M" instance of `year-month-duration`', 'true'],
  ]);
});
