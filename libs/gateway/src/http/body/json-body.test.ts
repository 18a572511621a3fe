import { expect, test } from 'vitest';
import { JsonBody } from './json-body.ts';

test('members keep their text', () => {
  const body = new JsonBody('{ "variables" : {"id":9007199254740993, "sum": 1.10}, "worker":"w" }');
  expect(body.text('variables')).toBe('{"id":9007199254740993, "sum": 1.10}');
  expect(body.value('worker')).toBe('w');
});

test('null is as good as nothing, and so is no body', () => {
  for (const body of [new JsonBody('{"variables":null}'), new JsonBody('')]) {
    expect([body.text('variables'), body.value('variables')]).toEqual([undefined, undefined]);
  }
});

test.each([
  ['[]', "Property 'body' is invalid: Expected document to be a root level object, but was 'ARRAY'"],
  ['{"a"}', 'Invalid JSON value: {"a"}'],
])('%s is rejected: %s', (text, expected) => {
  expect(() => new JsonBody(text)).toThrow(expected);
});
