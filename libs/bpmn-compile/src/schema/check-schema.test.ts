import { parseXml } from '@millrace/xml';
import { describe, expect, test } from 'vitest';
import { checkSchema } from './check-schema.ts';

const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const namespaces =
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" ' +
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:shop="urn:example:shop" xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL"';

const check = (xml: string) => checkSchema(parseXml(xml));
const definitions = (content: string) =>
  `<definitions xmlns="${bpmn}" ${namespaces} targetNamespace="urn:x">${content}</definitions>`;
const process = (content: string) => definitions(`<process id="p">${content}</process>`);
const diagram = (content: string) =>
  definitions(`<bpmndi:BPMNDiagram><bpmndi:BPMNPlane id="plane">${content}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`);

describe('the root', () => {
  test('is definitions of BPMN 2.0, with any prefix', () => {
    expect(() => check(`<x:definitions xmlns:x="${bpmn}" targetNamespace="" id="d"/>`)).not.toThrow();
  });

  test.each([
    ['<definitions targetNamespace="x"/>', "but found 'definitions' of the namespace ''"],
    [
      '<b:definitions xmlns:b="http://schema.omg.org/spec/BPMN/2.0"/>',
      "of the namespace 'http://schema.omg.org/spec/BPMN/2.0'",
    ],
    [`<process xmlns="${bpmn}" id="p"/>`, "but found 'process'"],
  ])('is nothing else: %s', (xml, message) => {
    expect(() => check(xml)).toThrow(message);
  });

  test('names its target namespace', () => {
    expect(() => check(`<definitions xmlns="${bpmn}"/>`)).toThrow(
      "Line 1: Attribute 'targetNamespace' must be present on element 'definitions'",
    );
  });
});

describe('valid are', () => {
  test.each([
    ['foreign attributes', process('<task shop:any="x" xsi:schemaLocation="urn:a http://nowhere.invalid/a.xsd"/>')],
    [
      'foreign extension elements',
      process('<extensionElements><shop:a b="c">text<d xmlns=""/></shop:a></extensionElements>'),
    ],
    [
      'text where text belongs',
      process(
        '<documentation>a <shop:b/></documentation><sequenceFlow id="f" sourceRef="p" targetRef="p"><conditionExpression>=a</conditionExpression></sequenceFlow>',
      ),
    ],
    [
      'a derived type',
      process(
        '<sequenceFlow sourceRef="p" targetRef="p"><conditionExpression language="urn:feel" xsi:type="b:tFormalExpression">a</conditionExpression></sequenceFlow>',
      ),
    ],
    [
      'the type that an element has anyway',
      diagram(
        '<bpmndi:BPMNEdge><di:waypoint xsi:type="dc:Point" x="1" y="-2.5e3"/><di:waypoint x=".5" y="INF"/></bpmndi:BPMNEdge>',
      ),
    ],
    [
      'blanks around values',
      process('<task id=" t "><incoming> f\n</incoming></task><sequenceFlow id="f" sourceRef=" p" targetRef="t "/>'),
    ],
    ['an element in place of another', definitions('<signalEventDefinition id="shared"/><globalConversation/>')],
    ['comments and empty CDATA between elements', process('<!-- a --><![CDATA[ ]]><task/>')],
    ['references to what does not exist, if they are names', process('<boundaryEvent attachedToRef="nobody"/>')],
    [
      'URIs in BPMN’s own words',
      process('<serviceTask implementation="##WebService"/><serviceTask implementation="{bean} x"/>'),
    ],
  ])('%s', (_, xml) => {
    expect(() => check(xml)).not.toThrow();
  });
});

describe('rejected is', () => {
  test.each([
    [
      'an unknown element',
      process('<robotTask/>'),
      "Element 'robotTask' is not allowed at this place in element 'process'",
    ],
    [
      'an element without namespace',
      process('<extensionElements><a xmlns=""/></extensionElements>'),
      "Element 'a' is not allowed",
    ],
    ['BPMN as an extension', process('<extensionElements><task/></extensionElements>'), 'expected ##other'],
    ['an unknown attribute', process('<task colour="red"/>'), "Attribute 'colour' is not allowed on element 'task'"],
    ['an attribute of another element', process('<task sourceRef="p"/>'), "Attribute 'sourceRef' is not allowed"],
    [
      'a foreign attribute where none may be',
      process('<extensionElements shop:a="b"/>'),
      "Attribute 'shop:a' is not allowed",
    ],
    ['a missing attribute', process('<sequenceFlow targetRef="p"/>'), "Attribute 'sourceRef' must be present"],
    [
      'the wrong order',
      process('<task><outgoing>a</outgoing><incoming>b</incoming></task>'),
      "Element 'incoming' is not allowed at this place in element 'task': expected one of outgoing, ioSpecification",
    ],
    [
      'one too many',
      process('<task><extensionElements/><extensionElements/></task>'),
      "Element 'extensionElements' is not allowed",
    ],
    [
      'more than one of a choice',
      process('<startEvent><timerEventDefinition><timeDate/><timeCycle/></timerEventDefinition></startEvent>'),
      'expected no more elements',
    ],
    [
      'a missing element',
      process('<startEvent><conditionalEventDefinition/></startEvent>'),
      "The content of element 'conditionalEventDefinition' is not complete: expected condition",
    ],
    [
      'fewer than needed',
      diagram('<bpmndi:BPMNEdge><di:waypoint x="1" y="2"/></bpmndi:BPMNEdge>'),
      'is not complete: expected di:waypoint',
    ],
    ['text between elements', process('<task>text</task>'), "Line 1: Element 'task' must not contain text"],
    [
      'anything in an element that is empty',
      diagram('<bpmndi:BPMNShape><dc:Bounds x="1" y="1" width="1" height="1"> </dc:Bounds></bpmndi:BPMNShape>'),
      "Element 'dc:Bounds' must not contain text",
    ],
    [
      'an element in a value',
      process('<task><incoming><task/></incoming></task>'),
      "Element 'incoming' must contain a value only",
    ],
    ['an attribute at a value', process('<task><incoming id="a">b</incoming></task>'), "Attribute 'id' is not allowed"],
    ['an abstract element', process('<flowElement/>'), "Element 'flowElement' is abstract"],
    ['an unfit type', process('<task xsi:type="b:tUserTask2"/>'), "Element 'task' cannot have the type 'b:tUserTask2'"],
    [
      'an unfit type of a value',
      process('<task><incoming xsi:type="xsd:string">a</incoming></task>'),
      "cannot have the type 'xsd:string'",
    ],
    [
      'an unknown type of an extension',
      process('<extensionElements><shop:a xsi:type="shop:B"/></extensionElements>'),
      "cannot have the type 'shop:B'",
    ],
    ['nothing for something', process('<task xsi:nil="false"/>'), "Attribute 'xsi:nil' is not allowed"],
    [
      'a truth value that is none',
      process('<task isForCompensation="yes"/>'),
      "has the value 'yes', which is no boolean",
    ],
    ['a number that is none', process('<task startQuantity="1.5"/>'), "has the value '1.5', which is no integer"],
    [
      'a word that is none of the list',
      process('<exclusiveGateway gatewayDirection="Up"/>'),
      'which is no Unspecified|Converging|Diverging|Mixed',
    ],
    ['an id that is no name', process('<task id="1st"/>'), "has the value '1st', which is no ID"],
    ['a reference with an unknown prefix', process('<boundaryEvent attachedToRef="nobody:t"/>'), 'which is no QName'],
    ['an empty reference', process('<receiveTask messageRef=""/>'), 'which is no QName'],
    ['a URI that is none', process('<serviceTask implementation="100%"/>'), 'which is no anyURI'],
    [
      'invalid BPMN inside an extension',
      process('<extensionElements><shop:a><task colour="x"/></shop:a></extensionElements>'),
      "Attribute 'colour' is not allowed",
    ],
    [
      'a foreign element in a diagram',
      diagram(
        '<bpmndi:BPMNShape><di:extension><shop:a/></di:extension><dc:Bounds x="1" y="1" width="1" height="1"/></bpmndi:BPMNShape>',
      ),
      "Element 'shop:a' is not known",
    ],
  ])('%s', (_, xml, message) => {
    expect(() => check(xml)).toThrow(message);
  });
});
