import { describe, expect, test } from 'vitest';
import { compiled, errorsOf, flow, serviceTask, started } from '../test/bpmn.ts';

const definition = (id: string, attributes = '') => `<compensateEventDefinition id="${id}-def" ${attributes}/>`;
const throwing = (id: string, attributes = '') =>
  `<intermediateThrowEvent id="${id}">${definition(id, attributes)}</intermediateThrowEvent>`;
const ending = (id: string, attributes = '') => `<endEvent id="${id}">${definition(id, attributes)}</endEvent>`;
const handler = (id: string, content = '') =>
  serviceTask(id, '', content).replace('<serviceTask', '<serviceTask isForCompensation="true"');
const boundary = (on: string, content = definition(`${on}-undo`)) =>
  `<boundaryEvent id="${on}-undo" attachedToRef="${on}">${content}</boundaryEvent>`;
const join = (on: string, to: string) =>
  `<association id="${on}-join" associationDirection="One" sourceRef="${on}-undo" targetRef="${to}"/>`;
const sub = (id: string, content: string) =>
  `<subProcess id="${id}"><startEvent id="${id}-in"/>${content}</subProcess>`;
const items =
  '<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=items"/>' +
  '</extensionElements></multiInstanceLoopCharacteristics>';

async function nodesOf(content: string) {
  const [model] = await compiled(started(content));
  return Object.fromEntries((model?.nodes ?? []).map((node, index) => [node.id, { ...node, index }]));
}

describe('compensation', () => {
  test('an activity knows the handler that an association joins with its boundary event, which it does not wait for', async () => {
    const { a, b, undo } = await nodesOf(
      serviceTask('a') + serviceTask('b') + boundary('a') + handler('undo') + flow('start', 'a') + join('a', 'undo'),
    );
    expect(a).toMatchObject({ compensation: { handler: undo?.index }, boundaryEvents: [] });
    expect(b).not.toHaveProperty('compensation');
    expect(undo).toMatchObject({ kind: 'serviceTask', outgoing: [] });
  });

  test('a scope leaves what is in it, and a multi-instance activity its body', async () => {
    const inner = serviceTask('a', '', items) + boundary('a') + handler('undo') + join('a', 'undo');
    const content = sub('s', sub('t', inner)) + sub('other', '') + flow('start', 's');
    const [model] = await compiled(started(content));
    const found = (model?.nodes ?? []).map(({ id, kind, compensation }) => ({ id, kind, compensation }));
    const undo = model?.nodes.findIndex(({ id }) => id === 'undo');
    expect(found.filter(({ compensation }) => compensation)).toEqual([
      { id: 's', kind: 'subProcess', compensation: {} },
      { id: 't', kind: 'subProcess', compensation: {} },
      { id: 'a', kind: 'multiInstanceBody', compensation: { handler: undo } },
    ]);
  });

  test('a boundary event without a handler has no effect', async () => {
    const { a } = await nodesOf(serviceTask('a') + boundary('a') + serviceTask('b') + join('a', 'b'));
    expect(a).not.toHaveProperty('compensation');
  });

  test('events compensate all, or one activity, also of the scope around an event sub-process', async () => {
    const on =
      '<subProcess id="on" triggeredByEvent="true"><startEvent id="on-start"><timerEventDefinition><timeDuration>PT1S' +
      `</timeDuration></timerEventDefinition></startEvent>${ending('end', 'activityRef="s"')}</subProcess>`;
    const { all, one, end, s } = await nodesOf(
      `${throwing('all', 'waitForCompletion="true"')}${throwing('one', 'activityRef="s"')}${sub('s', '')}${on}`,
    );
    expect(all).toMatchObject({ kind: 'intermediateThrowEvent', event: { type: 'compensation' } });
    expect(one).toMatchObject({ event: { type: 'compensation', activity: s?.index } });
    expect(end).toMatchObject({ kind: 'endEvent', event: { type: 'compensation', activity: s?.index } });
  });

  test.each([
    [ending('x', 'activityRef="none"'), "The referenced compensation activity 'none' doesn't exist"],
    [
      serviceTask('a') + throwing('x', 'activityRef="a"'),
      "The referenced compensation activity 'a' must have either a compensation boundary event or be a subprocess",
    ],
    [
      sub('s', sub('t', '')) + throwing('x', 'activityRef="t"'),
      "The referenced compensation activity 't' must be in the same scope as the compensation throw event",
    ],
    [
      sub('s', throwing('x', 'activityRef="t"')) + sub('t', ''),
      "The referenced compensation activity 't' must be in the same scope as the compensation throw event",
    ],
    [
      throwing('x', 'waitForCompletion="false"'),
      'A compensation intermediate throwing event waitForCompletion attribute must be true or not present',
    ],
    [
      ending('x', 'waitForCompletion="false"'),
      'A compensation end event waitForCompletion attribute must be true or not present',
    ],
    [handler('h') + flow('start', 'h'), 'A compensation handler should have no incoming sequence flows'],
    [handler('h') + serviceTask('a') + flow('h', 'a'), 'A compensation handler should have no outgoing sequence flows'],
    [
      handler('h') + boundary('h', '<timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition>'),
      'A compensation handler should have no boundary events',
    ],
    [
      serviceTask('a') + boundary('a').replace('id=', 'cancelActivity="false" id='),
      'Non-Interrupting event of this type is not allowed',
    ],
  ])('is rejected: %s', async (content, text) => {
    expect(await errorsOf(started(content))).toContain(text);
  });
});
