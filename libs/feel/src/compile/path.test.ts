import { describe, expect, test } from 'vitest';
import { feel, table, warnings, warningTable } from '../../test/feel.ts';

describe('names and paths', () => {
  table([
    ['{a: {b: 1}}.a.b', '1'],
    ['[{a: 1}, {a: 2}].a', '[1, 2]'],
    ['[{a: 1}, {b: 2}].a', '[1, null]'],
    ['[[{a: 1}], {a: 2}].a', '[[1], 2]'],
    ['{`a b`: 1}.`a b`', '1'],
    ['{a b: 1}.`a b`', '1'],
    ['"abc".length', 'null'],
    ['@"2024-02-29".weekday', '4'],
    ['@"10:30:15+02:00".time offset', 'duration("PT2H")'],
    ['@"10:30:15".time offset', 'null'],
    ['@"2024-02-29T10:00:00@Europe/Berlin".timezone', '"Europe/Berlin"'],
    ['@"-P1Y2M".months', '-2'],
    ['@"P1DT2H3M4S".hours', '2'],
    ['{f: function(x) x}.f', 'null'],
  ]);

  test('paths go into variables, and missing ones are null', () => {
    expect(feel('order.customer.name', '{order: {customer: {name: "Ada"}}}')).toBe('"Ada"');
    expect(feel('order.customer.name', '{order: {customer: null}}')).toBe('null');
    expect(feel('order.customer.name')).toBe('null');
  });

  test('a variable that is null is not missing', () => {
    expect(warnings('id', '{id: null}')).toEqual([]);
    expect(warnings('id.x = 1', '{id: {x: null}}')).toEqual([]);
  });

  warningTable([
    ['x', "[NO_VARIABLE_FOUND] No variable found with name 'x'"],
    ['x.y.z', "[NO_VARIABLE_FOUND] No variable found with name 'x'"],
    ['{x: 1}.y', "[NO_CONTEXT_ENTRY_FOUND] No context entry found with key 'y'. Available keys: 'x'"],
    ['{}.y', "[NO_CONTEXT_ENTRY_FOUND] No context entry found with key 'y'. The context is empty"],
    ['{x: null}.x.y', "[NO_CONTEXT_ENTRY_FOUND] No context entry found with key 'y'. The context is null"],
    [
      '@"P1Y".days',
      "[NO_PROPERTY_FOUND] No property found with name 'days' of value 'P1Y'. Available properties: 'years', 'months'",
    ],
    [
      '@"10:30:00".x',
      "[NO_PROPERTY_FOUND] No property found with name 'x' of value '10:30:00'. Available properties: 'timezone', 'second', 'time offset', 'minute', 'hour'",
    ],
    ['"a".b', "[NO_PROPERTY_FOUND] No property found with name 'b' of value '\"a\"'. Available properties: "],
  ]);
});
