import { fromJs, readJson } from '@millrace/feel';
import { describe, expect, test } from 'vitest';
import { checkModel, evaluate } from '../src/index.ts';
import { decision, drg, literal, modelOf } from './models.ts';

const NOTHING = new Map();

describe('an evaluation', () => {
  test('is of the model alone: a copy decides the same', () => {
    const model = modelOf(literal('x + 1'));
    const copy = JSON.parse(JSON.stringify(model)) as typeof model;
    expect(evaluate(copy, 'd', new Map([['x', 1]])).output).toBe(2);
  });

  test('ends at one budget for all of its expressions', () => {
    const slow = literal('count(for i in 1..500000 return i + 1)');
    const decisions = Array.from({ length: 4 }, (_, i) => decision(`d${i}`, slow, ...(i === 0 ? [] : [`d${i - 1}`])));
    expect(evaluate(drg([decision('d', slow)]), 'd', NOTHING).output).toBe(500_000);
    const { failure } = evaluate(drg(decisions), 'd3', NOTHING);
    expect(failure?.message).toMatch(/^Expected to evaluate decision 'd3', but 'd\d' failed: more than 400000 steps$/);
  });

  test('that runs out of stack fails', () => {
    const deep = fromJs(JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`));
    const model = modelOf(literal('string(x)'));
    expect(evaluate(model, 'd', new Map([['x', deep]])).failure).toBeUndefined();
    const { failure } = evaluate(modelOf(literal('{f: function(g) g(g), r: f(function(h) h(h))}.r')), 'd', NOTHING);
    expect(failure?.message).toMatch(/nested/);
  });

  test('that asserts in vain fails with what was wrong', () => {
    const { failure } = evaluate(modelOf(literal('assert(x, x > 3, "x is too small")')), 'd', new Map([['x', 1]]));
    expect(failure).toEqual({
      decisionId: 'd',
      message: "Expected to evaluate decision 'd', but an assertion failed: x is too small",
    });
  });

  test('keeps every digit of its variables', () => {
    const variables = readJson('{"x": 9007199254740993, "y": 0.1}') as never;
    expect(String(evaluate(modelOf(literal('string(x + 1) + " " + string(y + 0.2)')), 'd', variables).output)).toBe(
      '9007199254740994 0.3',
    );
  });

  test('has the clock of its caller', () => {
    const model = modelOf(literal('today()'));
    expect(evaluate(model, 'd', NOTHING, { now: 0 }).output).toMatchObject({ epochDay: 0 });
    expect(evaluate(model, 'd', NOTHING).warnings[0]?.message).toContain('No clock was given');
  });
});

test('what cannot be compiled is reported with its part', () => {
  const bad = literal('1 +');
  const model = modelOf(bad);
  expect(checkModel(model)).toMatchObject([{ part: bad, message: expect.stringContaining('failed to parse') }]);
  expect(evaluate(model, 'd', NOTHING).output).toBeNull();
});
