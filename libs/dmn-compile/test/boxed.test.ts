import { describe, expect, test } from 'vitest';
import { decideLogic, literal } from './decide.ts';

const entry = (name: string | undefined, text: string): string =>
  `<contextEntry>${name === undefined ? '' : `<variable name="${name}"/>`}${literal(text)}</contextEntry>`;

describe('boxed expressions', () => {
  test.each([
    ['a literal', literal('x + 1'), '4'],
    ['a context', `<context>${entry('a', 'x')}${entry('b', 'a * 2')}</context>`, '{"a": 3, "b": 6}'],
    ['a context with a result', `<context>${entry('a b', 'x')}${entry(undefined, 'a b * 2')}</context>`, '6'],
    ['a list', `<list>${literal('1')}${literal('x')}</list>`, '[1, 3]'],
    [
      'a relation',
      `<relation><column name="n"/><column name="m"/><row>${literal('1')}${literal('x')}</row></relation>`,
      '[{"n": 1, "m": 3}]',
    ],
    [
      'a function in a context',
      `<context><contextEntry><variable name="double"/><functionDefinition><formalParameter name="n"/>${literal(
        'n * 2',
      )}</functionDefinition></contextEntry>${entry(undefined, 'double(x)')}</context>`,
      '6',
    ],
    [
      'an invocation of a built-in',
      `<invocation>${literal('abs')}<binding><parameter name="n"/>${literal('-x')}</binding></invocation>`,
      '3',
    ],
    [
      'a conditional',
      `<conditional><if>${literal('x > 2')}</if><then>${literal('"much"')}</then><else>${literal('"little"')}</else></conditional>`,
      '"much"',
    ],
    ['a filter', `<filter><in>${literal('[1, 3, 5]')}</in><match>${literal('item >= x')}</match></filter>`, '[3, 5]'],
    [
      'some',
      `<some iteratorVariable="i"><in>${literal('[1, 3]')}</in><satisfies>${literal('i = x')}</satisfies></some>`,
      'true',
    ],
    [
      'every',
      `<every iteratorVariable="i"><in>${literal('[1, 3]')}</in><satisfies>${literal('i = x')}</satisfies></every>`,
      'false',
    ],
  ])('%s', async (_, logic, expected) => {
    expect(await decideLogic(logic, { x: 3 })).toBe(expected);
  });

  test('for runs over lists and ranges, and sees its results so far', async () => {
    const loop = (list: string, body: string): string =>
      `<for iteratorVariable="i"><in>${literal(list)}</in><return>${literal(body)}</return></for>`;
    expect(await decideLogic(loop('[1..4]', 'i * i'))).toBe('[1, 4, 9, 16]');
    expect(await decideLogic(loop('[1, 2, 3]', 'i + count(partial)'))).toBe('[1, 3, 5]');
  });

  test('what is no boolean decides nothing', async () => {
    const conditional = `<conditional><if>${literal('"yes"')}</if><then>${literal('1')}</then><else>${literal('2')}</else></conditional>`;
    expect(await decideLogic(conditional)).toBe('null');
    const some = `<some iteratorVariable="i"><in>${literal('[1]')}</in><satisfies>${literal('i')}</satisfies></some>`;
    expect(await decideLogic(some)).toBe('null');
  });

  test('a value that is not of the declared type is null', async () => {
    expect(await decideLogic('<literalExpression typeRef="string"><text>1</text></literalExpression>')).toBe('null');
    expect(await decideLogic('<literalExpression typeRef="number"><text>[1]</text></literalExpression>')).toBe('1');
    expect(await decideLogic('<literalExpression typeRef="long"><text>1</text></literalExpression>')).toBe('1');
  });
});

describe('names', () => {
  test('have spaces and signs, and the longest one wins', async () => {
    const data = ['Monthly Income', 'Monthly', 'Income', 'cost-benefit', "Bob's age"]
      .map((name, i) => `<inputData id="i${i}" name="${name}"/>`)
      .join('');
    const requires = [0, 1, 2, 3, 4]
      .map((i) => `<informationRequirement><requiredInput href="#i${i}"/></informationRequirement>`)
      .join('');
    const given = { 'Monthly Income': 10, Monthly: 1, Income: 2, 'cost-benefit': 5, "Bob's age": 7 };
    const evaluated = (text: string): Promise<string> => decideLogic(`${requires}${literal(text)}`, given, data);
    expect(await evaluated('Monthly   Income - Income')).toBe('8');
    expect(await evaluated('Monthly - Income')).toBe('-1');
    expect(await evaluated('cost-benefit * 2')).toBe('10');
    expect(await evaluated("Bob's age + 1")).toBe('8');
  });

  test('of components follow a dot, and stand in filters', async () => {
    const type =
      '<itemDefinition name="Loan"><itemComponent name="Annual Rate"><typeRef>number</typeRef></itemComponent></itemDefinition>';
    const given = { loans: [{ 'Annual Rate': 3 }, { 'Annual Rate': 5 }] };
    expect(await decideLogic(literal('loans[1].Annual Rate'), given, type)).toBe('3');
    expect(await decideLogic(literal('count(loans[Annual Rate > 1])'), given, type)).toBe('2');
  });
});
