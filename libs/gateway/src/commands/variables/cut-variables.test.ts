import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutVariables } from './cut-variables.ts';
import { joinVariables } from './join-variables.ts';

const cut = (text: string) => cutVariables(text).map(({ name, value }) => [name, value]);
const errorOf = (text: string): string => {
  try {
    cutVariables(text);
  } catch (error) {
    return (error as Error).message;
  }
  return 'no error';
};

test('values keep their exact text', () => {
  expect(
    cut('{"id": 9007199254740993, "x":1.10 ,"s":"é😀\\u00e9","half":"\\ud800", "o" : { "a" : [ 1 , 2 ] } }'),
  ).toEqual([
    ['id', '9007199254740993'],
    ['x', '1.10'],
    ['s', '"é😀\\u00e9"'],
    ['half', '"\\ud800"'],
    ['o', '{ "a" : [ 1 , 2 ] }'],
  ]);
});

test('names are unescaped, and no name is special', () => {
  expect(cut('{"a\\n\\u00e9":1,"__proto__":2,"":3,"toString":4,"\\ud800":5}')).toEqual([
    ['a\né', '1'],
    ['__proto__', '2'],
    ['', '3'],
    ['toString', '4'],
    ['\ufffd', '5'],
  ]);
});

test('of equal names the last wins', () => {
  expect(cut('{"a":1,"b":2,"\\u0061":{"c":3}}')).toEqual([
    ['a', '{"c":3}'],
    ['b', '2'],
  ]);
});

test.each(['', '  \n\t', '{}', ' { } '])('%j has no variables', (text) => {
  expect(cutVariables(text)).toEqual([]);
});

test.each([
  ['[1]', 'ARRAY'],
  [' "a" ', 'STRING'],
  ['true', 'BOOLEAN'],
  ['null', 'NIL'],
  ['-12', 'INTEGER'],
  ['1.0', 'FLOAT'],
  ['1e3', 'FLOAT'],
])('%s is no object but %s', (text, type) => {
  expect(errorOf(text)).toBe(
    `Property 'variables' is invalid: Expected document to be a root level object, but was '${type}'`,
  );
});

test.each([
  ...[
    '{',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '{"a":1}x',
    '{}{}',
    '{,}',
    '{"a":1 "b":2}',
  ],
  ...['{"a":01}', '{"a":.5}', '{"a":1.}', '{"a":-}', '{"a":+1}', '{"a":1e}', '{"a":NaN}', '{"a":tru}', '{"a":nul}'],
  ...[
    '{"a":"\n"}',
    '{"a":"\\x"}',
    '{"a":"\\u12g4"}',
    '{"a":"b}',
    '{"a":[1,]}',
    '{"a":[1}',
    '{"a":{"b"}}',
    '[1',
    'x',
    '\ufeff{}',
  ],
])('%j is no JSON', (text) => {
  expect(errorOf(text)).toBe(`Invalid JSON value: ${text.toWellFormed()}`);
});

test('a long wrong text is cut, and never in the middle of a character', () => {
  const text = errorOf(`{"${'é😀'.repeat(1000)}`);
  expect(text.length).toBeLessThan(250);
  expect(text.isWellFormed()).toBe(true);
});

test('nesting is bounded, without overflowing the stack', () => {
  const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  expect(cutVariables(nested(1000))).toHaveLength(1);
  expect(errorOf(nested(1001))).toContain('Invalid JSON value');
  expect(errorOf('['.repeat(1_000_000))).toContain('Invalid JSON value');
});

test('every JSON object is cut as JSON.parse reads it', () => {
  const whitespace = fc.constantFrom('', ' ', '\n\t');
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), whitespace, (object, space) => {
      const text = JSON.stringify(object, null, space);
      const read = cutVariables(text).map(({ name, value }) => [name, JSON.parse(value)]);
      expect(read).toEqual(Object.entries(JSON.parse(text) as object).map(([name, value]) => [name, value]));
      expect(JSON.parse(joinVariables(cutVariables(text)))).toEqual(JSON.parse(text));
    }),
    { numRuns: 500 },
  );
});

test('what JSON.parse takes is taken, what it rejects is rejected', () => {
  const piece = fc.constantFrom(
    ...'{}[],:"\\/ \n\tabu0123456789-+.eEtruefalsnl\u0001é😀',
    '"a":',
    '{"b":',
    'true',
    'null',
    '\\u00',
  );
  const takes = (read: () => unknown) => {
    try {
      read();
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = `{"a":${pieces.join('')}}`;
      expect(takes(() => cutVariables(text))).toBe(takes(() => JSON.parse(text)));
    }),
    { numRuns: 5_000 },
  );
});

test('10,000 variables are taken, one more is too many', () => {
  const document = (count: number) => `{${Array.from({ length: count }, (_, index) => `"x${index}":1`).join(',')}}`;
  expect(cut(document(10_000))).toHaveLength(10_000);
  expect(errorOf(document(10_001))).toBe(
    "Property 'variables' is invalid: Expected at most 10000 variables, but more came",
  );
});
