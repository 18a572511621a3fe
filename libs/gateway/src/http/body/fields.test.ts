import { expect, test } from 'vitest';
import { flag, int32, int64, key, object, objects, operationReference, text, texts, unbuilt, word } from './fields.ts';
import { JsonBody } from './json-body.ts';
import { readBody } from './read-body.ts';

const read = (field: ReturnType<typeof text | typeof int64 | typeof key | typeof texts>, json: string) =>
  readBody(new JsonBody(`{"field":${json}}`), { field }).field;

test.each([
  [text(), '"a"', 'a'],
  [text('x'), 'null', 'x'],
  [text(), '"\\ud800"', '\ufffd'],
  [texts(), '["a","\\ud800"]', ['a', '\ufffd']],
  [texts(), 'null', []],
  [int32(), '-2147483648', -2_147_483_648],
  [int64(), '9223372036854775807', 2 ** 63],
  [int64(), '1e3', 1_000],
  [flag(), 'true', true],
  [key(), '"7"', { low: 7, high: 0, unsigned: false }],
  [key(), '9007199254740993', { low: 1, high: 2_097_152, unsigned: false }],
  [object(), '{"sum":1.10}', '{"sum":1.10}'],
  [word('A', 'B'), '"B"', 'B'],
  [operationReference(), '7', 7],
  [unbuilt('x'), '[]', undefined],
  [objects({ id: text() }), '[{"id":"a"}]', [{ id: 'a' }]],
] as const)('%# is read', (field, json, expected) => {
  expect(read(field as never, json)).toEqual(expected);
});

test.each([
  [text(), '7', "Expected 'field' to be a string, but it was 7"],
  [text(), 'null', "Expected 'field' to be a string, but there was none"],
  [int32(), '2147483648', "Expected 'field' to be a whole number of 32 bits, but it was 2147483648"],
  [int64(), '1e400', "Expected 'field' to be a whole number of 64 bits, but it was 1e400"],
  [int64(), `[${'0,'.repeat(200)}0]`, `but it was [${'0,'.repeat(49)}0…`],
  [flag(), '"true"', `Expected 'field' to be true or false, but it was "true"`],
  [key(), '-1', "Expected 'field' to be a key, but it was -1"],
  [key(), '{}', "Expected 'field' to be a key, but it was {}"],
  [texts(), '"a"', `Expected 'field' to be a list of strings, but it was "a"`],
  [
    texts(),
    `[${'"",'.repeat(10_000)}""]`,
    "Expected 'field' to be a list of at most 10000 strings in 1000000 characters, but it was larger",
  ],
  [word('A', 'B'), '"C"', `Expected 'field' to be 'A' or 'B', but it was "C"`],
  [unbuilt('a thing'), '{}', "Field 'field' of a thing is not built"],
  [objects({ id: text() }), '[7]', "Property 'field' is invalid: Expected document to be a root level object"],
  [
    objects({ id: text() }),
    `[${'{},'.repeat(10_000)}{}]`,
    "Expected 'field' to be a list of at most 1000 objects in 1000000 characters, but it was larger",
  ],
] as const)('%# is rejected', (field, json, expected) => {
  expect(() => read(field as never, json)).toThrow(expected);
});

test('a field that the shape does not have is rejected', () => {
  const shape = { a: text(''), b: text('') };
  expect(() => readBody(new JsonBody('{"c":1}'), shape)).toThrow(
    "Expected only the fields 'a', 'b', but there was 'c'",
  );
  expect(() => readBody(new JsonBody('{"toString":1}'), shape)).toThrow("but there was 'toString'");
});
