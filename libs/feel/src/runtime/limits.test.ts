import { describe, expect, test } from 'vitest';
import { OPTIONS } from '../../test/feel.ts';
import { parse, tryParse } from '../expression.ts';
import { Budget } from './budget.ts';

const LONG = 'a'.repeat(100_000);
const DOUBLING = 'for i in 1..60 return if i = 1 then "abcdefghij" else partial[-1] + partial[-1]';

const DOUBLING_LIST = '(for i in 1..60 return if i = 1 then [i] else [partial[-1], partial[-1]])';

/** `npm run bench -- feel` times some of their kind: a test that measures time fails when others work on the machine. */
const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['a huge range', 'for i in 1..1000000000 return i'],
  ['a huge range to look through', 'some i in 1..1000000000 satisfies i < 0'],
  ['many combinations', 'for a in 1..1000, b in 1..1000, c in 1..1000 return a'],
  ['a string that doubles', DOUBLING],
  ['a list that nests', 'for i in 1..100000 return [partial[-1]]'],
  ['nested repetition', `matches("${'a'.repeat(50)}!", "^(a+)+$")`],
  ['overlapping alternatives', `replace("${'a'.repeat(50)}!", "(a|a)*b", "x")`],
  ['nested empty repetition', `split("${'a'.repeat(50)}!", "(.*)*x")`],
  ['a quadratic search', `matches("${LONG}", ".*foo")`],
  ['a backtracking look-behind', `extract("${LONG}", "(?<=b.*)a")`],
  ['a replacement that grows', `replace("${'a'.repeat(5000)}", "(a)(.*)", "${'$1$2'.repeat(300)}")`],
  ['sorting a long list', 'sort(for i in 1..50000 return modulo(i * 7919, 50021), function(x, y) x < y)'],
  ['distinct values of lists', 'distinct values(for i in 1..50000 return [i])'],
  ['functions that call each other', '{f: function(g) g(g), r: f(function(h) h(h))}.r'],
  ['a text of a value that doubles', `string(${DOUBLING_LIST})`],
  ['JSON of a value that doubles', `to json(${DOUBLING_LIST})`],
  ['comparing values that double', `{a: ${DOUBLING_LIST}, b: ${DOUBLING_LIST}, r: a = b}.r`],
  ['flattening a value that doubles', `count(flatten(${DOUBLING_LIST}))`],
  ['a loop with a large body', `for i in 1..1000000 return ${Array(100).fill('i').join(' + ')}`],
  ['a filter with a large condition', `(for i in 1..100000 return i)[item < ${Array(100).fill('1').join(' + ')}]`],
  [
    'a function with a large body',
    `{f: function(x) ${Array(100).fill('x').join(' + ')}, r: for i in 1..1000000 return f(i)}.r`,
  ],
  ['ranges inside of each other', `${'('.repeat(100)}x${' between 1 and 2)'.repeat(100)}`],
  ['branches that fail', `{c: {}, r: ${'if false then 1 else ('.repeat(100)}c.f(1)${')'.repeat(100)}}.r`],
  ['warnings without end', 'for i in 1..90000 return {}.a + i'],
];

describe('an evaluation without end fails', () => {
  test.each(HOSTILE)('%s', (_, text) => {
    const expression = parse(text);
    const { value, failure } = expression.evaluate(undefined, OPTIONS);
    expect(value).toBeNull();
    expect(failure).toMatch(/more than|nested/);
  });

  test.each([
    ['a loop of a million turns', 'count(for x in 0..1000000 return "a")'],
    ['a range of a million to look through', 'some x in 0..1000000 satisfies x < 0'],
    ['a power', '9.99 ** 999999999'],
    ['a number without end', 'number("1e999999999") + 1'],
    ['a sum of the smallest and the largest', 'number("1e-6000") + number("1e6000")'],
    ['a date beyond the calendar', '@"2024-01-01" + @"P99999999999Y"'],
    ['decimals without end', 'decimal(1, 2000000000)'],
    ['a number of many digits', `${'9'.repeat(1500)} * ${'9'.repeat(1500)}`],
    ['a loop over numbers of many digits', 'for i in 1..5000 return number("1e900") / 7 + number("1e-900")'],
    ['a legitimate replacement', `string length(replace("${'a'.repeat(20_000)}", "a", "b"))`],
  ])('%s is done', (_, text) => {
    expect(parse(text).evaluate().failure).toBeUndefined();
  });
});

describe('a text that is nested without end is rejected', () => {
  test.each([
    ['parentheses', '('.repeat(50_000)],
    ['closed parentheses', `${'('.repeat(5000)}1${')'.repeat(5000)}`],
    ['brackets', '['.repeat(50_000)],
    ['contexts', '{a:'.repeat(50_000)],
    ['calls', 'f('.repeat(50_000)],
    ['branches', 'if a then '.repeat(20_000)],
    ['loops', 'for a in b return '.repeat(20_000)],
    ['signs', '-'.repeat(50_000)],
    ['a long sum', Array(20_000).fill('1').join('+')],
    ['a long filter', `a${'[1]'.repeat(5000)}`],
    ['just too many characters', 'a'.repeat(2_000_000)],
    ['functions', 'function(a) '.repeat(20_000)],
    ['unary tests', '(('.repeat(140)],
  ])('%s', (_, text) => {
    expect(tryParse(text).ok).toBe(false);
  });
});

test('a loop of a million turns has a million results', () => {
  expect(parse('count(for x in 0..1000000 return "a")').evaluate().value).toBe(1_000_001);
});

test('evaluations can share their steps', () => {
  const loop = parse('count(for x in 0..1000 return "a")');
  const budget = new Budget(1_000);
  const failures = Array.from({ length: 5 }, () => loop.evaluate(undefined, { budget }).failure);
  expect(failures.map((failure) => failure?.replace(/^.*: /, ''))).toEqual([
    ...[undefined, undefined],
    ...['more than 1000 steps', 'more than 1000 steps', 'more than 1000 steps'],
  ]);
});

describe('limits are the caller’s', () => {
  test('steps', () => {
    const loop = parse('for i in 1..1000 return i');
    expect(loop.evaluate(undefined, { limits: { steps: 100 } }).failure).toBe(
      "failed to evaluate expression 'for i in 1..1000 return i': more than 100 steps",
    );
    expect(loop.evaluate(undefined, { limits: { steps: 1e6 } }).failure).toBeUndefined();
  });

  test('size', () => {
    expect(parse('count(for i in 1..11 return i)').evaluate(undefined, { limits: { size: 10 } }).failure).toContain(
      'a list of more than 10 items',
    );
  });

  test('depth', () => {
    const calls = parse('{a: function(x) x, b: function(x) a(x), c: function(x) b(x), r: c(1)}.r');
    expect(calls.evaluate(undefined, { limits: { depth: 2 } }).failure).toContain('calls nested more than 2 deep');
    expect(calls.evaluate().value).toBe(1);
  });
});
