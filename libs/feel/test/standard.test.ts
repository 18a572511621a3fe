import { describe, expect, test } from 'vitest';
import { compileExpression, compileUnaryTests, InputScope, KnownNames, Run } from '../src/embed.ts';
import { fromJs, toFeel, type Value } from '../src/index.ts';
import { Failure } from '../src/runtime/failure.ts';

const VARIABLES: Readonly<Record<string, unknown>> = {
  a: 7,
  b: 3,
  'a-b': 100,
  'first name': 'Ada',
  loans: [{ 'annual rate': 3 }, { 'annual rate': 5 }],
};

const surroundings = {
  variables: new KnownNames(Object.keys(VARIABLES)),
  properties: new KnownNames(['annual rate']),
  typeNamed: () => undefined,
};

const names = { get: (name: string): Value | undefined => (name in VARIABLES ? fromJs(VARIABLES[name]) : undefined) };

function value(text: string): string {
  const run = new Run(names, { now: 0 }, true);
  const result = compileExpression(text, surroundings).code(run);
  return result instanceof Failure ? 'null' : toFeel(result);
}

function passes(text: string, input: unknown): unknown {
  const run = new Run(names, {}, true);
  return compileUnaryTests(text, surroundings).code(new InputScope(run, fromJs(input), true));
}

describe('the standard’s FEEL', () => {
  test.each([
    ['names with signs and spaces', 'a-b + (b - a)', '96'],
    ['names with more spaces than they have', '"Hi " + first   name', '"Hi Ada"'],
    ['names of properties in filters', 'loans[annual rate > 3].annual rate', '[5]'],
    ['names that the text declares', '{net sum: 1, tax: net sum * 2}.tax', '2'],
    ['names of iterators', 'for one loan in loans return one loan.annual rate', '[3, 5]'],
    ['names of parameters', '(function(net sum) net sum + 1)(2)', '3'],
    ['exponents', '1.5e3 + 2E-1', '1500.2'],
    ['long escapes', 'string length("\\U01F40E")', '1'],
    ['ranges as values', '[1..10].end included and ([1..3] = [1..3])', 'true'],
    ['ranges that are open on one side', '(< 5).end', '5'],
    ['ranges from texts', 'range("[1..3)") = [1..3)', 'true'],
    ['ranges that run backwards', '[3..1]', 'null'],
    ['iteration over ranges', 'for i in [1..3] return i', '[1, 2, 3]'],
    ['iteration over days', 'count(for d in @"2024-02-28"..@"2024-03-01" return d)', '3'],
    ['lists that depend on variables', 'for x in [[1, 2], [3]], y in x return y', '[1, 2, 3]'],
    ['lone values as lists', '5[1]', '5'],
    ['lists of one as values', 'upper case(["a"])', '"A"'],
    ['functions as values', '{f: function(x) x * 2}.f(3)', '6'],
    ['functions of functions', '(function(f) f(9))(sqrt)', '3'],
    ['types with parameters', '[1, 2] instance of list<number>', 'true'],
    ['types of contexts', '{a: 1} instance of context<a: string>', 'false'],
    ['typed parameters', '(function(x: number) x)("a")', 'null'],
    ['negative durations', '-@"P1D"', 'duration("-P1D")'],
    ['durations times fractions', '@"P1D" * 1.5', 'duration("P1DT12H")'],
    ['the same instant', '@"2024-01-01T12:00:00Z" = @"2024-01-01T13:00:00+01:00"', 'true'],
    ['the same value', 'is(@"2024-01-01T12:00:00Z", @"2024-01-01T13:00:00+01:00")', 'false'],
    ['midnight at the end of a day', '@"2024-01-01T24:00:00"', 'date and time("2024-01-02T00:00:00")'],
    ['replacing items', 'list replace([1, 2, 3], -1, 9)', '[1, 2, 9]'],
    ['replacing what matches', 'list replace([1, 2, 3], function(item, newItem) item < 3, 9)', '[9, 9, 3]'],
    ['entries that are there twice', '{a: 1, a: 2}', 'null'],
    ['equal tests', '5 in (= 5) and 5 in != 4', 'true'],
    ['comments', '1 /* one */ + 1 // two', '2'],
  ])('%s: %s', (_, text, expected) => expect(value(text)).toBe(expected));

  test.each([
    ['? > 3', 4, true],
    ['? in [1..3]', 2, true],
    ['[[1..3], [7..9]]', 8, true],
    ['a', 7, true],
    ['a = 7', 'any', true],
    ['not(? = 1)', 1, false],
    ['false', false, true],
  ])('the test %s of %j is %j', (text, input, expected) => expect(passes(text, input)).toBe(expected));

  test('an evaluation without end fails', () => {
    const run = (text: string): unknown => compileExpression(text, surroundings).code(new Run(names, {}, true));
    expect(() => run('for i in [1..1000000000] return i')).toThrow('more than');
    expect(() => run('for d in @"0001-01-01"..@"9999-01-01" return d')).toThrow('more than');
  });
});
