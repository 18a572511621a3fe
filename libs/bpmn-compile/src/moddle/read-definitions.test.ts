import { parseXml } from '@millrace/xml';
import { describe, expect, test } from 'vitest';
import { compiled, definitions, errorsOf, executable, flow, serviceTask, started } from '../../test/bpmn.ts';
import { checkSchema } from '../schema/check-schema.ts';
import { readDefinitions } from './read-definitions.ts';

async function read(xml: string) {
  const file = parseXml(xml);
  checkSchema(file);
  return readDefinitions(file);
}

/** The name of a start event that has this in its attribute. */
async function nameOf(written: string) {
  const [model] = await compiled(executable(`<startEvent id="start" name="${written}"/>`));
  return model?.nodes[1]?.name;
}

describe('a value is what XML says', () => {
  test('line breaks and tabs are blanks, but not as references', async () => {
    expect(await nameOf(' a\n\tb\r\nc ')).toBe(' a  b c ');
    expect(await nameOf('&#10;&#9;&#13;')).toBe('\n\t\r');
  });

  test('references are characters, once', async () => {
    expect(await nameOf('&#x1F600;&amp;lt;&lt;&quot;>')).toBe('😀&lt;<">');
  });
});

describe('what the schema passes and bpmn-moddle does not', () => {
  test.each(['größe', '漢字', '𝒜'])('ids of any alphabet: %s', async (id) => {
    const [model] = await compiled(started(`${serviceTask(id)}${flow('start', id)}`));
    expect(model?.nodes[2]?.id).toBe(id);
    expect(model?.flows).toEqual([{ id: `start-${id}`, source: 1, target: 2 }]);
  });

  test('blanks around ids, references and truth values', async () => {
    const [model] = await compiled(
      definitions(
        '<process id=" mill\n" isExecutable=" true "><startEvent id=" start"/><endEvent id="end "/>' +
          '<sequenceFlow id=" flow " sourceRef="start\n" targetRef=" end"/></process>',
      ),
    );
    expect(model).toMatchObject({ processId: 'mill', flows: [{ id: 'flow', source: 1, target: 2 }] });
  });

  test('foreign names of any alphabet', async () => {
    const [model] = await compiled(
      executable('<extensionElements><shop:größe ü="1"/></extensionElements><startEvent id="start" shop:größe="2"/>'),
    );
    expect(model?.nodes).toHaveLength(2);
  });

  test('other prefixes than the usual ones, and the usual ones for something else', async () => {
    const xml =
      '<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="urn:example:zeebe" targetNamespace="">' +
      '<b:process id="mill" isExecutable="true"><b:startEvent id="start"/><b:serviceTask id="task"><b:extensionElements>' +
      '<zeebe:taskDefinition type="not this"/><taskDefinition xmlns="http://camunda.org/schema/zeebe/1.0" type="this"/>' +
      '</b:extensionElements></b:serviceTask></b:process></b:definitions>';
    expect((await compiled(xml))[0]?.nodes[2]).toMatchObject({ work: { jobType: 'this' } });
  });

  test.each([
    '<documentation><shop:a/></documentation>',
    '<documentation>a<task/></documentation>',
    '<ioBinding operationRef="a" inputDataRef="start" outputDataRef="start"><extensionElements/></ioBinding>',
  ])('what has no effect: %s', async (content) => {
    expect(await compiled(executable(`${content}<startEvent id="start"/>`))).toHaveLength(1);
  });

  test('collaborations', async () => {
    const collaboration =
      '<collaboration id="c"><participant id="p"><endPointRef>e</endPointRef></participant></collaboration>';
    expect(await compiled(started('').replace('<process', `${collaboration}<process`))).toHaveLength(1);
  });
});

describe('an extension element of Zeebe', () => {
  test('has no effect where Zeebe does not expect it', async () => {
    const misplaced = '<zeebe:header key="a" value="1"/><zeebe:taskHeaders values="x">';
    const [model] = await compiled(
      started(
        `<serviceTask id="task"><extensionElements><zeebe:taskDefinition type="a"><zeebe:ioMapping/></zeebe:taskDefinition>${misplaced}` +
          '<zeebe:values key="b" value="2"/><zeebe:header key="c" value="3"/></zeebe:taskHeaders></extensionElements></serviceTask>',
      ),
    );
    expect(model?.nodes[2]).toMatchObject({ work: { jobType: 'a', headers: '{"c":"3"}' } });
  });
});

describe('a reference', () => {
  test('is the element that it means', async () => {
    const { rootElements = [] } = await read(definitions('<message id="m"/><process id="p"/>'));
    expect(rootElements.map(({ $type, id }) => [$type, id])).toEqual([
      ['bpmn:Message', 'm'],
      ['bpmn:Process', 'p'],
    ]);
  });

  test.each(['m', 'tns:m', ' tns:m '])('may have the prefix of a namespace: %j', async (reference) => {
    const xml = definitions(
      `<message id="m" name="n"/><messageEventDefinition xmlns:tns="urn:example:test" messageRef="${reference}"/>`,
    );
    const { rootElements = [] } = await read(xml);
    expect(rootElements[1]).toMatchObject({ messageRef: { $type: 'bpmn:Message', id: 'm' } });
  });

  test('to nothing is an element without type that has the id', async () => {
    const definition = '<messageEventDefinition id="d" messageRef="größe"/>';
    const { rootElements = [] } = await read(definitions(definition));
    expect(rootElements[0]).toMatchObject({ messageRef: { $type: 'bpmn:BaseElement', id: 'größe' } });
  });

  test('to an event definition makes no none event, even if there is none', async () => {
    const xml = executable('<startEvent id="start"><eventDefinitionRef>nothing</eventDefinitionRef></startEvent>');
    expect(await errorsOf(xml)).toContain(
      "- Element: start > eventDefinitionRef\n    - ERROR: Elements of type 'EventDefinitionRef' are currently not",
    );
  });

  test('of a flow to an element without effect is rejected by its id', async () => {
    const collaboration = '<collaboration id="pools"/>';
    const xml = started(flow('start', 'pools')).replace('<process', `${collaboration}<process`);
    expect(await errorsOf(xml)).toContain("Must connect flow nodes of its own scope, but 'pools' is none");
  });

  test('too many of them in one element are rejected', async () => {
    const xml = started(`\n<task id="task">${'<incoming>a</incoming>'.repeat(10_001)}</task>`);
    expect(await errorsOf(xml)).toBe("'mill.bpmn': Line 2: More than 10000 references in one element\n");
  });
});

test('what bpmn-moddle cannot read is rejected, not passed over', async () => {
  expect(await errorsOf(started('<task id="task" xsi:type="tUserTask" implementation="a"><rendering/></task>'))).toBe(
    "'mill.bpmn': bpmn-moddle cannot read the file: unrecognized element <bpmn:rendering>\n",
  );
});
