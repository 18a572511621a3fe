import { expect, test } from 'vitest';
import { errorsOf, flow, serviceTask, started } from '../test/bpmn.ts';

test('a flow to an element that does not exist is refused with its line', async () => {
  expect(await errorsOf(started(`\n${flow('start', 'nowhere')}`))).toBe(
    "'mill.bpmn': Line 2: Attribute 'targetRef' of element 'sequenceFlow' refers to 'nowhere', but no element has that id\n",
  );
});

test('a flow must connect flow nodes', async () => {
  expect(await errorsOf(started(`${flow('start', 'data')}<dataObject id="data"/>`))).toBe(
    "'mill.bpmn': - Element: start-data\n    - ERROR: Must connect flow nodes of its own scope, but 'data' is none\n",
  );
});

test('a flow must not cross the border of a sub-process', async () => {
  const errors = await errorsOf(
    started(`<subProcess id="inner"><task id="task"/></subProcess>${flow('start', 'task')}`),
  );
  expect(errors).toContain(
    "- Element: start-task\n    - ERROR: Must connect flow nodes of its own scope, but 'task' is",
  );
});

test('nothing follows an end event', async () => {
  const errors = await errorsOf(
    started(`<endEvent id="end"/>${serviceTask('a')}${flow('end', 'a')}${flow('end', 'start')}`),
  );
  expect(errors).toBe(
    "'mill.bpmn': - Element: end\n    - ERROR: End events must not have outgoing sequence flows to other elements.\n",
  );
});

test('a condition needs a gateway', async () => {
  const condition = '<conditionExpression xsi:type="tFormalExpression">=a</conditionExpression>';
  expect(await errorsOf(started(`<endEvent id="end"/>${flow('start', 'end', condition)}`))).toBe(
    "'mill.bpmn': - Element: start-end\n" +
      '    - ERROR: Conditional sequence flows are only supported at exclusive or inclusive gateway\n',
  );
});

test('flows at an element that is not built say nothing more', async () => {
  const condition = '<conditionExpression>=a</conditionExpression>';
  const errors = await errorsOf(
    started(
      `<inclusiveGateway id="gateway"/><endEvent id="end"/>${flow('start', 'gateway')}${flow('gateway', 'end', condition)}`,
    ),
  );
  expect(errors.match(/ERROR/g)).toHaveLength(1);
});

test('a flow and a node need an id', async () => {
  expect(await errorsOf(started('<endEvent/><sequenceFlow sourceRef="start" targetRef="start"/>'))).toBe(
    "'mill.bpmn': - Element: mill > endEvent\n    - ERROR: Attribute 'id' must be present and not empty\n" +
      "- Element: mill > sequenceFlow\n    - ERROR: Attribute 'id' must be present and not empty\n",
  );
});
