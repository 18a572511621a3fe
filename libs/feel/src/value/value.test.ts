import { expect, describe as group, test } from 'vitest';
import { parse } from '../expression.ts';
import { Decimal } from '../number/decimal.ts';
import { describe } from './describe.ts';
import { toFeel } from './feel-text.ts';
import { fromJs } from './from-js.ts';
import { typeName } from './type-name.ts';
import type { Value } from './value.ts';

const value = (text: string): Value => parse(text).evaluate().value;

group('values as FEEL', () => {
  test.each([
    ['"a\\"b\\\\c\\n"', '"a\\"b\\\\c\\n"'],
    ['1.50', '1.5'],
    ['0.0000001', '0.0000001'],
    ['10 ** 21', '1000000000000000000000'],
    ['{`a"b`: 1, c: [true]}', '{`a"b`: 1, "c": [true]}'],
    ['@"10:30:00@Europe/Berlin"', 'time("10:30:00+01:00")'],
    ['@"12024-01-01"', 'date("12024-01-01")'],
    ['@"2024-02-29T10:00:00@Europe/Berlin"', 'date and time("2024-02-29T10:00:00+01:00[Europe/Berlin]")'],
    ['function(a) a', 'null'],
  ])('%s is %s', (text, shown) => expect(toFeel(value(text))).toBe(shown));
});

group('values in messages', () => {
  test.each([
    ['[1, "a", null]', '[1, "a", null]'],
    ['{a: 1.0, b: {c: "x"}}', '{a:1.0, b:{c:"x"}}'],
    ['@"P1D"', 'P1D'],
    ['function(a, b) a', 'function(a, b)'],
  ])('%s is %s', (text, shown) => expect(describe(value(text))).toBe(shown));

  test('a whole document is cut short', () => {
    const long = describe(Array.from({ length: 100_000 }, () => 'abcdef'));
    expect(long.length).toBeLessThan(15_000);
    expect(long).toMatch(/…\]$/);
  });
});

group('values of JavaScript', () => {
  test('become FEEL values', () => {
    const data = {
      a: [1, 'x', true, null, undefined],
      b: 12345678901234567890n,
      c: Number.NaN,
      d: new Map([['e', 1]]),
      f: () => 1,
    };
    expect(toFeel(fromJs(data))).toBe(
      '{"a": [1, "x", true, null, null], "b": 12345678901234567890, "c": null, "d": {"e": 1}, "f": null}',
    );
    expect(fromJs(new Decimal(1n, 0))).toBeInstanceOf(Decimal);
  });

  test.each([
    ['null', 'null'],
    ['1', 'number'],
    ['@"10:30:00"', 'time'],
    ['@"2024-01-01T10:00:00"', 'date and time'],
    ['[]', 'list'],
  ])('the type of %s is %s', (text, name) => expect(typeName(value(text))).toBe(name));
});
