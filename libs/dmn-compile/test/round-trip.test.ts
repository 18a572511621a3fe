import type { DecisionTable } from '@millrace/dmn';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { definitions, modelOf } from './decide.ts';

const escaped = (text: string): string => text.replace(/[&<>"\n\t]/g, (character) => `&#${character.codePointAt(0)};`);
const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : ` ${name}="${escaped(value)}"`;
const text = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `<${name}><text>${escaped(value)}</text></${name}>`;

/** The table as a modeler writes it. */
function write(table: DecisionTable): string {
  const inputs = table.inputs.map(
    ({ id, name, expression, allowedValues }) =>
      `<input${attribute('id', id)}${attribute('label', name)}><inputExpression${attribute('typeRef', expression.typeRef)}><text>${escaped(expression.text)}</text></inputExpression>${text('inputValues', allowedValues)}</input>`,
  );
  const outputs = table.outputs.map(
    ({ id, name, label, typeRef, allowedValues, defaultValue }) =>
      `<output${attribute('id', id)}${attribute('name', name)}${attribute('label', label)}${attribute('typeRef', typeRef)}>${text('outputValues', allowedValues)}${text('defaultOutputEntry', defaultValue?.text)}</output>`,
  );
  const rules = table.rules.map(
    (rule) =>
      `<rule id="${rule.id}">${rule.tests.map((test) => text('inputEntry', test.text)).join('')}${rule.outputs.map((output) => text('outputEntry', output.text)).join('')}</rule>`,
  );
  return `<decisionTable${attribute('hitPolicy', table.hitPolicy)}${attribute('aggregation', table.aggregation)}>${inputs.join('')}${outputs.join('')}${rules.join('')}</decisionTable>`;
}

const name = fc.string({ minLength: 1, maxLength: 12 });
const typeRef = fc.option(fc.constantFrom('string', 'number', 'boolean', 'date'), { nil: undefined });
const value = fc.constantFrom('1', '"a"', 'true', 'null', 'x', '"<&>"', '{a: 1}', '[1, 2]');
const cell = fc.constantFrom('-', '', '< 5', '[1..3]', '"a", "b"', 'not(1)', '? > 3', 'date("2024-01-01")');
const literal = value.map((one) => ({ kind: 'literal' as const, text: one }));

const tables: fc.Arbitrary<DecisionTable> = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 3 }))
  .chain(([inputs, outputs]) =>
    fc.record({
      kind: fc.constant('table' as const),
      hitPolicy: fc.constantFrom('UNIQUE' as const, 'ANY' as const, 'FIRST' as const, 'RULE ORDER' as const),
      inputs: exactly(inputs, (i) => fc.record({ id: fc.constant(`i${i}`), name, expression: literal })),
      outputs: exactly(outputs, (i) =>
        fc.record(
          { id: fc.constant(`o${i}`), name: fc.constant(`out ${i}`), label: name, typeRef, defaultValue: literal },
          { requiredKeys: ['id', 'name', 'label'] },
        ),
      ),
      rules: fc
        .array(
          fc.record({
            tests: exactly(inputs, () => fc.record({ text: cell })),
            outputs: exactly(outputs, () => literal),
          }),
          { maxLength: 6 },
        )
        .map((rules) => rules.map((rule, i) => ({ id: `r${i}`, ...rule }))),
    }),
  ) as fc.Arbitrary<DecisionTable>;

function exactly<T>(count: number, one: (index: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.tuple(...Array.from({ length: count }, (_, i) => one(i))) as unknown as fc.Arbitrary<T[]>;
}

test('tables are read as they are written', async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const model = await modelOf(definitions(`<decision id="d" name="d">${write(table)}</decision>`));
      expect(model.decisions[0]?.logic).toEqual(JSON.parse(JSON.stringify(table)));
    }),
    { numRuns: 300 },
  );
});
