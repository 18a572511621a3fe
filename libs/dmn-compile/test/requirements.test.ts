import { describe, expect, test } from 'vitest';
import { decide, definitions, literal, modelOf, outputOf } from './decide.ts';

const requires = (kind: 'Decision' | 'Input', ...ids: readonly string[]): string =>
  ids.map((id) => `<informationRequirement><required${kind} href="#${id}"/></informationRequirement>`).join('');
const knows = (...ids: readonly string[]): string =>
  ids.map((id) => `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`).join('');

describe('requirements', () => {
  test('are decided first, each once, in order', async () => {
    const model = await modelOf(
      definitions(`
        <inputData id="x" name="x"><variable name="x" typeRef="number"/></inputData>
        <decision id="top" name="Top">${requires('Decision', 'left', 'right')}${literal('left + right')}</decision>
        <decision id="left" name="Left Side"><variable name="left"/>${requires('Decision', 'base')}${literal('base + 1')}</decision>
        <decision id="right" name="right">${requires('Decision', 'base')}${literal('base * 2')}</decision>
        <decision id="base" name="base">${requires('Input', 'x')}${literal('x * 10')}</decision>`),
    );
    const result = decide(model, 'top', { x: 1 });
    expect(outputOf(result)).toBe('31');
    expect(result.evaluated.map(({ id, output }) => [id, output])).toEqual([
      ['base', 10],
      ['left', 11],
      ['right', 20],
      ['top', 31],
    ]);
  });

  test('may be named by id, as Zeebe has it', async () => {
    const model = await modelOf(
      definitions(`
        <decision id="season_of_year" name="Season of the year">${literal('"Summer"')}</decision>
        <decision id="d" name="d">${requires('Decision', 'season_of_year')}${literal('season_of_year + "!"')}</decision>`),
    );
    expect(outputOf(decide(model, 'd'))).toBe('"Summer!"');
  });

  test('are functions if they are knowledge, which may call itself', async () => {
    const model = await modelOf(
      definitions(`
        <businessKnowledgeModel id="fac" name="factorial of">
          <variable name="factorial of" typeRef="number"/>
          <encapsulatedLogic><formalParameter name="n" typeRef="number"/>${literal(
            'if n <= 1 then 1 else n * factorial of(n - 1)',
          )}</encapsulatedLogic>
        </businessKnowledgeModel>
        <decision id="d" name="d">${knows('fac')}${literal('factorial of(x)')}</decision>
        <decision id="e" name="e">${knows('fac')}<invocation>${literal('factorial of')}<binding><parameter name="n"/>${literal(
          'x',
        )}</binding></invocation></decision>`),
    );
    expect(outputOf(decide(model, 'd', { x: 5 }))).toBe('120');
    expect(outputOf(decide(model, 'e', { x: 4 }))).toBe('24');
    expect(outputOf(decide(model, 'd', { x: 'five' }))).toBe('null');
    expect(outputOf(decide(model, 'fac', { n: 3 }))).toBe('6');
  });

  test('without end fail', async () => {
    const model = await modelOf(
      definitions(`
        <businessKnowledgeModel id="f" name="f"><encapsulatedLogic>${literal('f()')}</encapsulatedLogic></businessKnowledgeModel>
        <decision id="d" name="d">${knows('f')}${literal('f()')}</decision>
        <decision id="e" name="e">${requires('Decision', 'd')}${literal('d')}</decision>`),
    );
    const { failure } = decide(model, 'e');
    expect(failure?.decisionId).toBe('d');
    expect(failure?.message).toMatch(
      /^Expected to evaluate decision 'e', but 'd' failed: calls nested more than 100 deep$/,
    );
  });

  test('are given to a decision service', async () => {
    const model = await modelOf(
      definitions(`
        <inputData id="x" name="x"/>
        <decision id="given" name="given">${literal('"not asked"')}</decision>
        <decision id="inside" name="inside">${requires('Decision', 'given')}${requires('Input', 'x')}${literal('given + x')}</decision>
        <decisionService id="s" name="join"><outputDecision href="#inside"/><inputDecision href="#given"/><inputData href="#x"/></decisionService>
        <decision id="d" name="d">${knows('s')}${literal('join("a", "b")')}</decision>`),
    );
    expect(outputOf(decide(model, 'd', { x: 'outside' }))).toBe('"ba"');
    expect(outputOf(decide(model, 's', { x: '1', given: '2' }))).toBe('"21"');
  });

  test('may be in another file', async () => {
    const other = definitions(
      `<itemDefinition name="Rate"><typeRef>number</typeRef></itemDefinition>
       <inputData id="x" name="x"><variable name="x" typeRef="Rate"/></inputData>
       <decision id="base rate" name="base rate">${requires('Input', 'x')}${literal('x * 2')}</decision>`,
      { namespace: 'urn:other' },
    );
    const importType = 'https://www.omg.org/spec/DMN/20230324/MODEL/';
    const model = await modelOf(
      definitions(`
        <import name="other" namespace="urn:other" importType="${importType}"/>
        <decision id="d" name="d"><variable name="d" typeRef="other.Rate"/>
          <informationRequirement><requiredDecision href="urn:other#base rate"/></informationRequirement>${literal('other.base rate + 1')}</decision>`),
      other,
    );
    const result = decide(model, 'd', { x: 3 });
    expect(outputOf(result)).toBe('7');
    expect(result.evaluated.map(({ id }) => id)).toEqual(['base rate', 'd']);
  });

  test('are of their type: texts become dates, other values null', async () => {
    const model = await modelOf(
      definitions(`
        <itemDefinition name="Colour"><typeRef>string</typeRef><allowedValues><text>"red", "blue"</text></allowedValues></itemDefinition>
        <inputData id="day" name="day"><variable name="day" typeRef="date"/></inputData>
        <inputData id="colour" name="colour"><variable name="colour" typeRef="Colour"/></inputData>
        <decision id="d" name="d">${requires('Input', 'day')}${literal('day + duration("P1D")')}</decision>
        <decision id="c" name="c">${requires('Input', 'colour')}${literal('colour')}</decision>`),
    );
    expect(outputOf(decide(model, 'd', { day: '2024-02-28' }))).toBe('date("2024-02-29")');
    expect(outputOf(decide(model, 'd', { day: 'soon' }))).toBe('null');
    expect(outputOf(decide(model, 'c', { colour: 'red' }))).toBe('"red"');
    const { output, warnings } = decide(model, 'c', { colour: 'green' });
    expect(output).toBeNull();
    expect(warnings[0]?.message).toBe("The value of the input 'colour' is not of the type 'Colour'");
  });

  test('that are not there are null, and no decision of that id fails', async () => {
    const model = await modelOf(definitions(`<decision id="d" name="d">${literal('x')}</decision>`));
    expect(outputOf(decide(model, 'd'))).toBe('null');
    expect(outputOf(decide(model, 'e'))).toBe("Expected to evaluate decision 'e', but no decision found for id 'e'");
  });
});
