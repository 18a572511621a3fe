import { Context, toJson } from '@millrace/feel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../src/index.ts';
import { modelOf, tableOf } from './models.ts';
import { decideNaively, type SimpleTable } from './naive.ts';

const number = fc.integer({ min: -5, max: 12 });
const range = fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

function tables(inputs: number): fc.Arbitrary<SimpleTable> {
  const cells = fc.array(fc.option(range, { nil: undefined, freq: 3 }), { minLength: inputs, maxLength: inputs });
  return fc.record(
    {
      hitPolicy: fc.constantFrom('UNIQUE', 'ANY', 'FIRST', 'PRIORITY', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'),
      aggregation: fc.constantFrom('SUM', 'MIN', 'MAX', 'COUNT'),
      inputs: fc.constant(inputs),
      rules: fc.array(fc.record({ tests: cells, output: fc.integer({ min: 0, max: 4 }) }), { maxLength: 12 }),
      ranking: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }),
      defaultValue: number,
    },
    { requiredKeys: ['hitPolicy', 'inputs', 'rules', 'ranking'] },
  ) as fc.Arbitrary<SimpleTable>;
}

const cases = fc
  .integer({ min: 1, max: 4 })
  .chain((inputs) => fc.tuple(tables(inputs), fc.array(number, { minLength: inputs, maxLength: inputs })));

test('every hit policy decides as a naive evaluator does', () => {
  fc.assert(
    fc.property(cases, ([table, given]) => {
      const variables = new Context(new Map(given.map((value, i) => [`x${i}`, value])));
      const { output, failure } = evaluate(modelOf(tableOf(table)), 'd', variables);
      const expected = decideNaively(table, given);
      if (expected === undefined) expect(failure?.message).toMatch(/the hit policy (UNIQUE|ANY) allows one/);
      else expect(toJson(output)).toBe(JSON.stringify(expected));
    }),
    { numRuns: 2000 },
  );
});
