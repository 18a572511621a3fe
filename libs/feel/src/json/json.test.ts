import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../expression.ts';
import { numberText } from '../number/convert.ts';
import { fromJs } from '../value/from-js.ts';
import type { Value } from '../value/value.ts';
import { ValueTooLarge } from '../value/value-too-large.ts';
import { JsonText } from './json-text.ts';
import { readJson } from './read.ts';
import { toJson } from './write.ts';

const value = (text: string): Value => parse(text).evaluate().value;

describe('values as JSON', () => {
  test.each([
    ['null', 'null'],
    ['1.0', '1'],
    ['10 ** 3', '1000'],
    ['9007199254740993', '9007199254740993'],
    ['1/3', '0.3333333333333333'],
    ['0.1 + 0.2', '0.3'],
    ['"a\\"b"', '"a\\"b"'],
    ['[1, [], {}]', '[1,[],{}]'],
    ['{a: 1, "b c": [true]}', '{"a":1,"b c":[true]}'],
    ['@"2024-02-29"', '"2024-02-29"'],
    ['@"10:30:00"', '"10:30:00"'],
    ['@"10:30:15.5"', '"10:30:15.5"'],
    ['@"10:30:00+01:00"', '"10:30:00+01:00"'],
    ['@"10:30:00@Europe/Berlin"', '"10:30:00+01:00"'],
    ['@"2024-02-29T10:30:00"', '"2024-02-29T10:30:00"'],
    ['@"2024-02-29T10:30:00Z"', '"2024-02-29T10:30:00Z"'],
    ['@"2024-02-29T10:30:00@Europe/Berlin"', '"2024-02-29T10:30:00+01:00"'],
    ['@"PT36H"', '"P1DT12H"'],
    ['@"P0M"', '"P0Y"'],
    ['function() 1', 'null'],
    ['{f: function() 1, a: 1}', '{"a":1}'],
  ])('%s is %s', (text, json) => expect(toJson(value(text))).toBe(json));

  test('a small value with an endless text is rejected', () => {
    let wide: Value = [1];
    for (let i = 0; i < 60; i++) wide = [wide, wide];
    expect(() => toJson(wide)).toThrow(ValueTooLarge);
    expect(() => toJson(['abc'], 5)).toThrow(ValueTooLarge);
  });

  test('a deep list is no problem', () => {
    let deep: Value = [];
    for (let i = 0; i < 50_000; i++) deep = [deep];
    expect(toJson(deep)).toHaveLength(100_002);
  });
});

describe('JSON as values', () => {
  test.each([
    ['9007199254740993', '9007199254740993'],
    ['-0', '0'],
    ['3.0', '3.0'],
    ['3.10', '3.1'],
    ['1e3', '1000.0'],
    ['0.1', '0.1'],
    ['12345678901234567.891', '12345678901234567.891'],
    ['1E400', '1E+400'],
  ])('the number %s is %s', (json, text) => expect(numberText(readJson(json) as number)).toBe(text));

  test.each(['', '{', '[1,]', '{"a":}', "{'a':1}", '01', '1 2', '"\n"', '"\\x"', 'nul', '[1 2]', '"abc'])(
    '%s is no JSON',
    (json) => expect(readJson(json)).toBeUndefined(),
  );

  test('a number out of range is null', () => {
    expect(toJson(readJson('[1e99999, 1]') as Value)).toBe('[null,1]');
  });

  test('nesting has a limit', () => {
    expect(readJson('['.repeat(100_000))).toBeUndefined();
    expect(readJson(`${'['.repeat(900)}${']'.repeat(900)}`)).toBeDefined();
  });

  test('what JSON.parse reads is read the same, and written again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const json = JSON.stringify(data);
        const read = readJson(json) as Value;
        expect(JSON.parse(toJson(read))).toEqual(JSON.parse(json));
        expect(toJson(fromJs(JSON.parse(json)))).toBe(toJson(read));
      }),
    );
  });
});

describe('variables as JSON text', () => {
  test('are parsed when they are read, and once', () => {
    const used = new JsonText('{"a": [1, 9007199254740993]}');
    const variables = new Map([
      ['used', used],
      ['unused', new JsonText('this is no JSON')],
    ]);
    expect(toJson(parse('used.a[2]').evaluate(variables).value)).toBe('9007199254740993');
    expect(used.value()).toBe(used.value());
    expect(parse('unused').evaluate(variables).value).toBeNull();
  });
});
