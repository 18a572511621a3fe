import { evaluate } from '@millrace/dmn';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileDrg } from '../src/index.ts';
import { decide, definitions, literal, modelOf, resource } from './decide.ts';

const SAMPLE = definitions(`
  <itemDefinition name="T"><itemComponent name="a b"><typeRef>number</typeRef></itemComponent></itemDefinition>
  <inputData id="i" name="i"><variable name="i" typeRef="T"/></inputData>
  <businessKnowledgeModel id="k" name="k"><encapsulatedLogic><formalParameter name="n"/>${literal('n + 1')}</encapsulatedLogic></businessKnowledgeModel>
  <decision id="d" name="d"><informationRequirement><requiredInput href="#i"/></informationRequirement>
    <knowledgeRequirement><requiredKnowledge href="#k"/></knowledgeRequirement>
    <decisionTable hitPolicy="COLLECT" aggregation="SUM"><input id="c"><inputExpression><text>i.a b</text></inputExpression></input>
    <output id="o" name="o"/><rule id="r"><inputEntry><text>[1..5]</text></inputEntry><outputEntry><text>k(1)</text></outputEntry></rule></decisionTable></decision>`);

test('a file with anything changed is compiled or rejected, and what is compiled is evaluated', async () => {
  await modelOf(SAMPLE);
  const change = fc.record({
    at: fc.nat(SAMPLE.length),
    cut: fc.nat(12),
    put: fc.oneof(
      fc.constantFrom('', '<', '>', '"', '=', '..', '#', 'd', '(', '1e999', '\u0000', '</decision>'),
      fc.string({ maxLength: 8 }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const xml = changes.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), SAMPLE);
      const result = await compileDrg(resource(xml));
      if (!result.ok) expect(result.errors).toMatch(/^'test\.dmn': /);
      else for (const { id } of result.model.decisions) evaluate(result.model, id, new Map([['i', 1]]));
    }),
    { numRuns: 1500 },
  );
});

test('aggregates of what cannot be added fail, or are null', async () => {
  const table = (value: string): string =>
    `<decisionTable hitPolicy="COLLECT" aggregation="SUM"><output/>${`<rule><outputEntry><text>${value}</text></outputEntry></rule>`.repeat(2)}</decisionTable>`;
  const sums = ['@"999999999-12-31"', 'number("1e900") * number("1e99")', 'null', '[1]', '{}'];
  for (const value of sums) {
    const model = await modelOf(
      definitions(`<decision id="d" name="d">${table(value.replaceAll('"', '&quot;'))}</decision>`),
    );
    expect(decide(model, 'd').output === null || decide(model, 'd').failure === undefined).toBe(true);
  }
});
