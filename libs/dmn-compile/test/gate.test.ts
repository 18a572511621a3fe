import { describe, expect, test } from 'vitest';
import { compileDrg } from '../src/index.ts';
import { definitions, literal, resource } from './decide.ts';

async function errorsOf(xml: string): Promise<string> {
  const result = await compileDrg(resource(xml));
  return result.ok ? 'valid' : result.errors;
}

const decision = (inner: string): string => definitions(`<decision id="d" name="d">${inner}</decision>`);
const LINE = "'test.dmn': - Element: d";

describe('a file is rejected', () => {
  test.each([
    ['that is no XML', 'hello', 'Line 1: The file is not well-formed XML'],
    [
      'of another namespace',
      '<a xmlns="urn:a"/>',
      "The root element is of the namespace 'urn:a', which is no version of DMN",
    ],
    ['with an unknown element', decision('<wizardry/>'), "'wizardry' is not allowed in 'decision'"],
    [
      'with an unknown attribute',
      decision(literal('1')).replace('name="d"', 'name="d" nome="e"'),
      "'nome' is not allowed",
    ],
    ['without a name', definitions('<decision id="d"/>'), "'decision' must have the attribute 'name'"],
    ['in the wrong order', decision(`${literal('1')}<variable name="d"/>`), "The element 'variable' stands too late"],
    ['with two expressions', decision(literal('1') + literal('2')), 'at most one of expression'],
    [
      'whose FEEL is none',
      decision(literal('1 +')),
      `${LINE} > literalExpression (line 3)\n    - ERROR: failed to parse`,
    ],
    ['with an empty expression', decision(literal('')), 'Expected a FEEL expression, but found none'],
    [
      'in another language',
      decision('<literalExpression expressionLanguage="juel"><text>1</text></literalExpression>'),
      "'juel' is not supported",
    ],
    [
      'with a type that is not there',
      decision(`<variable name="d" typeRef="tNone"/>${literal('1')}`),
      "The type 'tNone' is not known",
    ],
    [
      'with a requirement of nothing',
      decision(`<informationRequirement><requiredDecision href="#none"/></informationRequirement>${literal('1')}`),
      "The required decision 'none' does not exist",
    ],
    [
      'with a requirement of itself',
      decision(`<informationRequirement><requiredDecision href="#d"/></informationRequirement>${literal('1')}`),
      "The decision requires itself by way of 'd'",
    ],
    [
      'with an id twice',
      definitions('<decision id="d" name="a"/><decision id="d" name="b"/>'),
      "The id 'd' is used more than once",
    ],
    [
      'with a type of itself',
      definitions('<itemDefinition name="t"><typeRef>t</typeRef></itemDefinition>'),
      "The type 't' is defined by itself",
    ],
    [
      'with a hit policy that is none',
      decision('<decisionTable hitPolicy="LAST"><output/></decisionTable>'),
      "but was 'LAST'",
    ],
    [
      'with a rule that is too short',
      decision(
        '<decisionTable><input><inputExpression><text>x</text></inputExpression></input><output/><rule><outputEntry><text>1</text></outputEntry></rule></decisionTable>',
      ),
      'The rule has 0 input entries, but the table has 1 inputs',
    ],
    [
      'with outputs that have no name',
      decision('<decisionTable><output/><output name="b"/></decisionTable>'),
      'must name every output',
    ],
    [
      'with more cells than can be compiled at once',
      decision(
        `<decisionTable><output/>${'<rule><outputEntry><text>1</text></outputEntry></rule>'.repeat(20_001)}</decisionTable>`,
      ),
      'Must have at most 20000 expressions and cells, but has 20001',
    ],
    ['with a function in Java', decision('<functionDefinition kind="Java"/>'), "kind 'Java' are not supported"],
    [
      'that imports what is not there',
      definitions('<import name="o" namespace="urn:o" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>'),
      "No file of the namespace 'urn:o' is deployed together with this one",
    ],
  ])('%s', async (_, xml, message) => {
    expect(await errorsOf(xml)).toContain(message);
  });
});

describe('a file is taken', () => {
  test.each([
    ['1.1', 'http://www.omg.org/spec/DMN/20151101/dmn.xsd'],
    ['1.2', 'http://www.omg.org/spec/DMN/20180521/MODEL/'],
    ['1.3', 'https://www.omg.org/spec/DMN/20191111/MODEL/'],
    ['1.4', 'https://www.omg.org/spec/DMN/20211108/MODEL/'],
    ['1.5', 'https://www.omg.org/spec/DMN/20230324/MODEL/'],
  ])('of DMN %s', async (_, model) => {
    expect(await errorsOf(definitions(`<decision id="d" name="d">${literal('1')}</decision>`, { model }))).toBe(
      'valid',
    );
  });

  test('with the types of DMN 1.1, which have a prefix', async () => {
    const item = '<itemDefinition name="t"><typeRef>feel:number</typeRef></itemDefinition>';
    expect(
      await errorsOf(definitions(`${item}<decision id="d" name="d"><variable name="d" typeRef="sig:t"/></decision>`)),
    ).toBe('valid');
  });

  test('with extensions, diagrams and documentation, which have no effect', async () => {
    const xml = definitions(
      `<description>x</description><decision id="d" name="d"><extensionElements><v xmlns="urn:v"/></extensionElements>${literal('1')}</decision>
       <knowledgeSource id="k" name="k"/><textAnnotation id="t"><text>x</text></textAnnotation>
       <DMNDI xmlns="https://www.omg.org/spec/DMN/20230324/DMNDI/"><DMNDiagram/></DMNDI>`,
    );
    expect(await errorsOf(xml)).toBe('valid');
  });
});

test('an element without an id has its name for one', async () => {
  const result = await compileDrg(resource(definitions(`<decision name="my decision">${literal('1')}</decision>`)));
  expect(result.ok && result.model.decisions[0]?.id).toBe('my decision');
});

test('a version tag is read', async () => {
  const tag =
    '<extensionElements><z:versionTag xmlns:z="http://camunda.org/schema/zeebe/1.0" value="v1"/></extensionElements>';
  const result = await compileDrg(resource(decision(tag + literal('1'))));
  expect(result.ok && result.model.decisions[0]?.versionTag).toBe('v1');
});
