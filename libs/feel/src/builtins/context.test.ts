import { describe } from 'vitest';
import { table, warningTable } from '../../test/feel.ts';

describe('contexts', () => {
  table([
    ['get entries({b: 1, a: 2})', '[{"key": "b", "value": 1}, {"key": "a", "value": 2}]'],
    ['get entries(m: {a: 1}).value', '[1]'],
    ['get entries({})', '[]'],
    ['get entries([])', 'null'],
    ['get entries({a: 1, f: function(x) x}).key', '["a"]'],
    ['get value({a: {b: 2}}, "a")', '{"b": 2}'],
    ['get value({a: 1}, "x")', 'null'],
    ['get value({a: {b: 2}}, ["a", "b"])', '2'],
    ['get value({a: {b: 2}}, ["a", "x"])', 'null'],
    ['get value({a: {b: 2}}, [])', 'null'],
    ['get value(context: {a: 1}, keys: ["a"])', '1'],
    ['get value({a: 1}, 1)', 'null'],
    ['context put({a: 1}, "b", 2)', '{"a": 1, "b": 2}'],
    ['context put({a: 1}, "a", [1])', '{"a": [1]}'],
    ['context put({a: {b: 1}}, ["a", "c"], 2)', '{"a": {"b": 1, "c": 2}}'],
    ['context put({a: 1}, ["a", "c"], 2)', '{"a": {"c": 2}}'],
    ['context put({}, ["a", 1], 2)', 'null'],
    ['context put({}, [], 2)', 'null'],
    ['put({}, "a", null)', '{"a": null}'],
    ['context merge({a: 1, b: 1}, {b: 2, c: 3})', '{"a": 1, "b": 2, "c": 3}'],
    ['context merge([{a: 1}, {a: 2}])', '{"a": 2}'],
    ['context merge({a: 1}, 2)', 'null'],
    ['put all({a: 1})', '{"a": 1}'],
    ['context([{key: "a", value: 1}])', '{"a": 1}'],
    ['context([{key: "a", value: null}])', '{"a": null}'],
    ['context([{key: "a"}])', 'null'],
    ['context([])', '{}'],
  ]);

  warningTable([
    [
      'context put({}, null, 1)',
      "[FUNCTION_INVOCATION_FAILURE] Failed to invoke function 'context put': Illegal arguments: '{}', 'null', '1'",
    ],
  ]);
});
