import { expect, test } from 'vitest';
import { errorsOf, started } from '../../test/bpmn.ts';
import { bpmnSchema } from '../schema/bpmn-schema.ts';
import { flowNodeKindOf } from './flow-node-kinds.ts';

const typeOf = (name: string) => `bpmn:${name.charAt(0).toUpperCase()}${name.slice(1)}`;

test('every flow node that the schema knows has its place in the table', () => {
  const flowNode = bpmnSchema.get('flowNode');
  const isFlowNode = (name: string): boolean => {
    for (let type = bpmnSchema.get(name); type !== undefined; type = type.base) if (type === flowNode) return true;
    return false;
  };
  const concrete = [...bpmnSchema].filter(([name, { abstract }]) => !abstract && isFlowNode(name));
  expect(concrete.length).toBeGreaterThan(20);
  expect(
    concrete.map(([name]) => name).filter((name) => flowNodeKindOf({ $type: typeOf(name) }) === undefined),
  ).toEqual([]);
});

test.each([['adHocSubProcess']])(
  'an element that this version does not have is rejected by its name: %s',
  async (type) => {
    expect(await errorsOf(started(`<${type} id="it"/>`))).toBe(
      `'mill.bpmn': - Element: it\n    - ERROR: Elements of type '${type}' are not built in this version of Millrace yet\n`,
    );
  },
);

test.each(['ComplexGateway', 'Transaction', 'ImplicitThrowEvent'])(
  'an element that Zeebe does not have is rejected in its words: %s',
  async (type) => {
    const name = type.charAt(0).toLowerCase() + type.slice(1);
    expect(await errorsOf(started(`<${name} id="it"/>`))).toContain(
      `- Element: it\n    - ERROR: Elements of type '${type}' are currently not supported. Please refer to the documentation`,
    );
  },
);

test('what is inside an element that is not built is not reported', async () => {
  const errors = await errorsOf(started('<adHocSubProcess id="sub"><serviceTask id="inner"/></adHocSubProcess>'));
  expect(errors).not.toContain('inner');
});
