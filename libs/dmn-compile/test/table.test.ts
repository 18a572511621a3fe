import { describe, expect, test } from 'vitest';
import { decide, decideLogic, definitions, modelOf, outputOf } from './decide.ts';

const text = (value: string): string => `<text>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;

/** A table of one input `x` and one output, each rule a test and a value. */
function table(policy: string, rules: readonly (readonly [test: string, value: string])[], output = ''): string {
  const rows = rules.map(
    ([cell, value], i) =>
      `<rule id="r${i + 1}"><inputEntry>${text(cell)}</inputEntry><outputEntry>${text(value)}</outputEntry></rule>`,
  );
  return `<decisionTable ${policy}><input id="in" label="X"><inputExpression>${text('x')}</inputExpression></input>
    <output id="out" name="y">${output}</output>${rows.join('')}</decisionTable>`;
}

const RULES = [
  ['< 10', '1'],
  ['[5..20]', '3'],
  ['-', '2'],
] as const;
const VALUES = `<outputValues>${text('3, 1, 2')}</outputValues>`;

describe('hit policies', () => {
  test.each([
    ['hitPolicy="UNIQUE"', 30, '2'],
    ['hitPolicy="FIRST"', 7, '1'],
    ['hitPolicy="FIRST"', 15, '3'],
    ['hitPolicy="RULE ORDER"', 7, '[1, 3, 2]'],
    ['hitPolicy="COLLECT"', 7, '[1, 3, 2]'],
    ['hitPolicy="COLLECT" aggregation="SUM"', 7, '6'],
    ['hitPolicy="COLLECT" aggregation="MIN"', 15, '2'],
    ['hitPolicy="COLLECT" aggregation="MAX"', 7, '3'],
    ['hitPolicy="COLLECT" aggregation="COUNT"', 7, '3'],
    ['hitPolicy="PRIORITY"', 7, '3'],
    ['hitPolicy="OUTPUT ORDER"', 7, '[3, 1, 2]'],
  ])('%s of %d', async (policy, x, expected) => {
    expect(await decideLogic(table(policy, RULES, VALUES), { x })).toBe(expected);
  });

  test('fail where rules contradict each other, and say which', async () => {
    expect(await decideLogic(table('', RULES), { x: 7 })).toBe(
      "Expected to evaluate decision 'd', but the hit policy UNIQUE allows one match, but the rules 1, 2 and 3 match",
    );
    expect(await decideLogic(table('hitPolicy="ANY"', RULES), { x: 15 })).toBe(
      "Expected to evaluate decision 'd', but the hit policy ANY allows one output, but the rules 2 and 3 have different ones",
    );
    const sum = table('hitPolicy="COLLECT" aggregation="SUM"', [
      ['-', '1'],
      ['-', '"a"'],
    ]);
    expect(await decideLogic(sum, { x: 1 })).toBe(
      `Expected to evaluate decision 'd', but SUM cannot take "a", the output of rule 2, and 1 together`,
    );
  });

  test('without a match give the default output, or null', async () => {
    for (const policy of [
      '',
      'hitPolicy="FIRST"',
      'hitPolicy="COLLECT" aggregation="COUNT"',
      'hitPolicy="RULE ORDER"',
    ]) {
      const rules = [['> 100', '1']] as const;
      expect(await decideLogic(table(policy, rules), { x: 1 })).toBe('null');
      const withDefault = `<defaultOutputEntry>${text('"none"')}</defaultOutputEntry>`;
      expect(await decideLogic(table(policy, rules, withDefault), { x: 1 })).toBe('"none"');
    }
  });
});

describe('cells', () => {
  test.each([
    ['"a"', 'a', true],
    ['"a", "b"', 'b', true],
    ['not("a")', 'a', false],
    ['-', null, true],
    ['', 1, true],
    ['< 5', 4, true],
    ['< 5', 'a', false],
    ['< 5', null, false],
    ['null', null, true],
    ['[1..5)', 5, false],
    [']1..5]', 1, false],
    ['? > 3 and ? < 5', 4, true],
    ['starts with(?, "a")', 'abc', true],
    ['list contains(["a", "b"], ?)', 'b', true],
    ['limits', 2, true],
    ['limits', 9, false],
    ['= 5', 5, true],
    ['!= 5', 5, false],
    ['true', true, true],
    ['false', true, false],
    ['[1..3], 7', 7, true],
    ['date("2024-01-01")', '2024-01-01', false],
  ])('%s with %j is %j', async (cell, x, passes) => {
    const logic = table('hitPolicy="FIRST"', [
      [cell, 'true'],
      ['-', 'false'],
    ]);
    expect(await decideLogic(logic, { x, limits: [1, 2, 3] })).toBe(String(passes));
  });

  test('of an input whose value is not allowed match nothing', async () => {
    const logic = `<decisionTable><input><inputExpression>${text('x')}</inputExpression><inputValues>${text(
      '"a", "b"',
    )}</inputValues></input><output/><rule><inputEntry>${text('-')}</inputEntry><outputEntry>${text(
      '1',
    )}</outputEntry></rule></decisionTable>`;
    expect(await decideLogic(logic, { x: 'a' })).toBe('1');
    expect(await decideLogic(logic, { x: 'c' })).toBe('null');
  });
});

test('an input that is declared a date may be text, which JSON has in its place', async () => {
  const logic = `<decisionTable><input><inputExpression typeRef="date">${text('day')}</inputExpression></input><output/>
    <rule><inputEntry>${text('< date("2024-06-01")')}</inputEntry><outputEntry>${text('"early"')}</outputEntry></rule>
    <rule><inputEntry>${text('>= date("2024-06-01")')}</inputEntry><outputEntry>${text('"late"')}</outputEntry></rule></decisionTable>`;
  expect(await decideLogic(logic, { day: '2024-01-31' })).toBe('"early"');
  expect(await decideLogic(logic, { day: 'tomorrow' })).toBe('null');
});

test('several outputs make a context', async () => {
  const logic = `<decisionTable hitPolicy="FIRST"><input><inputExpression>${text('x')}</inputExpression></input>
    <output name="a" typeRef="string"/><output name="b"/><rule><inputEntry>${text('1')}</inputEntry>
    <outputEntry>${text('"one"')}</outputEntry><outputEntry>${text('x + 1')}</outputEntry></rule></decisionTable>`;
  expect(await decideLogic(logic, { x: 1 })).toBe('{"a": "one", "b": 2}');
});

test('the trace has inputs, matched rules and outputs; ids that are missing are empty', async () => {
  const model = await modelOf(
    definitions(`<decision id="d" name="D">${table('hitPolicy="COLLECT"', RULES)}</decision>`),
  );
  const result = decide(model, 'd', { x: 7 });
  expect(outputOf(result)).toBe('[1, 3, 2]');
  expect(result.evaluated).toMatchObject([
    {
      id: 'd',
      name: 'D',
      type: 'DECISION_TABLE',
      inputs: [{ id: 'in', name: 'X', value: 7 }],
      matchedRules: [
        { id: 'r1', index: 1, outputs: [{ id: 'out', name: 'y', value: 1 }] },
        { id: 'r2', index: 2, outputs: [{ id: 'out', name: 'y', value: 3 }] },
        { id: 'r3', index: 3, outputs: [{ id: 'out', name: 'y', value: 2 }] },
      ],
    },
  ]);
});

test('a failed decision is the last of the trace, with what it matched', async () => {
  const model = await modelOf(definitions(`<decision id="d" name="D">${table('', RULES)}</decision>`));
  const { evaluated, failure } = decide(model, 'd', { x: 7 });
  expect(failure?.decisionId).toBe('d');
  expect(evaluated.map(({ id, output, matchedRules }) => [id, output, matchedRules.length])).toEqual([['d', null, 3]]);
});
