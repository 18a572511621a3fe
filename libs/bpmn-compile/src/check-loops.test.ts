import { expect, test } from 'vitest';
import { compiled, errorsOf, flow, serviceTask, started } from '../test/bpmn.ts';
import { strongComponents } from './strong-components.ts';

const called = '<extensionElements><zeebe:calledElement processId="p"/></extensionElements>';
const each =
  '<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=[1]"/>' +
  '</extensionElements></multiInstanceLoopCharacteristics>';
const split = '<exclusiveGateway id="split" default="split-end"/><endEvent id="end"/>';
const back = (to: string) =>
  flow('split', to, '<conditionExpression>=true</conditionExpression>') + flow('split', 'end');

test.each([
  ['a task of no type', '<task id="a"/>', flow('start', 'a') + flow('a', 'split') + back('a'), 'a > split'],
  ['a task that leads to itself', '<manualTask id="a"/>', flow('start', 'a') + flow('a', 'a'), 'a'],
  [
    'a sub-process',
    '<subProcess id="a"><startEvent id="in"/><manualTask id="b"/><endEvent id="out"/>' +
      `${flow('in', 'b')}${flow('b', 'out')}</subProcess>`,
    flow('start', 'a') + flow('a', 'split') + back('a'),
    'b > out > split > a > in',
  ],
  [
    'a call activity',
    `<callActivity id="a">${called}</callActivity>`,
    flow('start', 'a') + flow('a', 'split') + back('a'),
    'a > split',
  ],
  [
    'a multi-instance call activity',
    `<callActivity id="a">${called}${each}</callActivity>`,
    flow('start', 'a') + flow('a', 'split') + back('a'),
    'a > split',
  ],
  [
    'a sub-process in another, where both end without a flow',
    `<subProcess id="a"><startEvent id="in"/><subProcess id="b"><startEvent id="c"/><task id="d"/>${flow('c', 'd')}` +
      `</subProcess>${flow('in', 'b')}</subProcess>`,
    flow('start', 'a') + flow('a', 'split') + back('a'),
    'd > split > a > in > b > c',
  ],
])('a loop that never waits is rejected: through %s', async (_, element, flows, loop) => {
  expect(await errorsOf(started((flows.includes('split') ? split : '') + element + flows))).toBe(
    `\`mill.bpmn\`: - Process: mill\n    - ERROR: Processes are not allowed to contain a straight-through processing loop: ${loop}\n`,
  );
});

test.each([
  ['gateways alone', '<exclusiveGateway id="a"/>', flow('start', 'a') + flow('a', 'split') + back('a')],
  ['a job', `${serviceTask('a')}<task id="b"/>`, flow('start', 'a') + flow('a', 'b') + flow('b', 'split') + back('a')],
  ['nothing twice', '<task id="a"/><task id="b"/>', flow('start', 'a') + flow('a', 'b')],
])('a loop through %s is let through', async (_, elements, flows) => {
  await compiled(started((flows.includes('split') ? split : '') + elements + flows));
});

test('strong components are found however deep the graph is', () => {
  expect(strongComponents([[1], [2], [0, 3], [4], [3], []])).toEqual([0, 0, 0, 3, 3, 5]);
  const ring = Array.from({ length: 100_000 }, (_, index) => [(index + 1) % 100_000]);
  expect(new Set(strongComponents(ring)).size).toBe(1);
});
