import { expect, test } from 'vitest';
import { errorsOf, flow, serviceTask, started } from '../test/bpmn.ts';

test('a flow to an element that does not exist is rejected with its line', async () => {
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

test('each of several flows of an inclusive gateway needs a condition, but for its default flow', async () => {
  const condition = '<conditionExpression>=a</conditionExpression>';
  const flows = flow('start', 'or') + flow('or', 'a', condition) + flow('or', 'b') + flow('or', 'c');
  const ends = ['a', 'b', 'c'].map((id) => `<endEvent id="${id}"/>`).join('');
  expect(await errorsOf(started(`<inclusiveGateway id="or" default="or-c"/>${ends}${flows}`))).toBe(
    "'mill.bpmn': - Element: or-b\n    - ERROR: Must have a condition\n",
  );
});
