import { describe, expect, test } from 'vitest';
import {
  FeelSyntaxError,
  JsonText,
  parse,
  parseUnaryTests,
  tryParse,
  tryParseUnaryTests,
  type Value,
} from './index.ts';

describe('an expression', () => {
  test('is parsed once and evaluated often', () => {
    const condition = parse('orderValue >= 100 and country = "DE"');
    const evaluate = (orderValue: number): Value =>
      condition.evaluate(new Map<string, Value>(Object.entries({ orderValue, country: 'DE' }))).value;
    expect([evaluate(120), evaluate(99)]).toEqual([true, false]);
    expect(condition.variables).toEqual(['orderValue', 'country']);
    expect(condition.text).toBe('orderValue >= 100 and country = "DE"');
    expect(String(condition)).toBe('orderValue >= 100 and country = "DE"');
  });

  test('looks variables up by name, and only those that it reads', () => {
    const read: string[] = [];
    const variables = {
      get(name: string): Value | JsonText | undefined {
        read.push(name);
        return name === 'a' ? false : new JsonText('true');
      },
    };
    expect(parse('a and b').evaluate(variables).value).toBe(false);
    expect(read).toEqual(['a']);
    expect(parse('a or b').evaluate(variables).value).toBe(true);
    expect(read).toEqual(['a', 'a', 'b']);
  });

  test('gives the same result every time', () => {
    const expression = parse('[1, 2, 3][item > x]');
    const variables = new Map([['x', 1]]);
    expect(expression.evaluate(variables)).toEqual(expression.evaluate(variables));
  });

  test('takes doubles that are no numbers for null', () => {
    expect(parse('x = null').evaluate(new Map([['x', Number.NaN]])).value).toBe(true);
  });

  test('can be evaluated inside of an evaluation', () => {
    const inner = parse('1 + 1');
    const variables = { get: () => inner.evaluate().value };
    expect(parse('x * 2').evaluate(variables).value).toBe(4);
  });
});

describe('a function', () => {
  test('outlives the evaluation that made it, and works on the account of the one that calls it', () => {
    const count = parse('function(n) count(for i in 1..n return missing)').evaluate().value;
    const call = parse('f(1000)');
    for (let i = 0; i < 500; i++) {
      const { value, warnings } = call.evaluate(new Map([['f', count]]));
      expect([value, warnings.length]).toEqual([1000, 100]);
    }
  });
});

describe('unary tests', () => {
  test('test an input', () => {
    const tests = parseUnaryTests('< limit, > 100');
    const limit = new Map([['limit', 10]]);
    expect([5, 50, 500].map((input) => tests.evaluate(input, limit).value)).toEqual([true, false, true]);
    expect(tests.variables).toEqual(['limit']);
  });
});

describe('a syntax error', () => {
  test('is thrown or given as a value', () => {
    expect(() => parse('1 +')).toThrow(FeelSyntaxError);
    expect(() => parseUnaryTests('<')).toThrow(FeelSyntaxError);
    const result = tryParse('1 +');
    expect(result.ok ? undefined : result.error.position).toBe(3);
    expect(tryParseUnaryTests('-').ok).toBe(true);
    expect(tryParse('1').ok).toBe(true);
  });
});
