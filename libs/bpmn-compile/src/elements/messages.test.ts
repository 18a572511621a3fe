import { describe, expect, it } from 'vitest';
import { compiled, definitions, errorsOf, flow, serviceTask } from '../../test/bpmn.ts';

const key = '<extensionElements><zeebe:subscription correlationKey="=order.id"/></extensionElements>';
const paid = `<message id="m" name="paid">${key}</message>`;
const file = (content: string, messages = paid) =>
  definitions(`${messages}<process id="mill" isExecutable="true"><startEvent id="start"/>${content}</process>`);

const caught = '<intermediateCatchEvent id="caught"><messageEventDefinition messageRef="m"/></intermediateCatchEvent>';
const received = '<receiveTask id="received" messageRef="m"/>';
const boundary = (attributes = '', on = 'work') =>
  `<boundaryEvent id="came" attachedToRef="${on}" ${attributes}><messageEventDefinition messageRef="m"/></boundaryEvent>`;
const event = { type: 'message', name: 'paid', correlationKey: '=order.id' };
const lists = { outgoing: [], inputs: [], outputs: [], boundaryEvents: [] };

async function nodeOf(id: string, xml: string) {
  const [process] = await compiled(xml);
  return process?.nodes.find((node) => node.id === id);
}

describe('messages', () => {
  it('are waited for by catch events and receive tasks', async () => {
    expect(await nodeOf('caught', file(caught))).toEqual({
      ...{ id: 'caught', kind: 'intermediateCatchEvent', scope: 0, event, ...lists },
    });
    expect(await nodeOf('received', file(received))).toEqual({
      ...{ id: 'received', kind: 'receiveTask', scope: 0, event, ...lists },
    });
  });

  it('are waited for by boundary events, which interrupt unless they say otherwise', async () => {
    const work = serviceTask('work');
    const came = { id: 'came', kind: 'boundaryEvent', scope: 0, attachedTo: 2, event, ...lists };
    expect(await nodeOf('came', file(work + boundary()))).toEqual({ ...came, interrupting: true });
    expect(await nodeOf('came', file(work + boundary('cancelActivity="false"')))).toEqual({
      ...came,
      interrupting: false,
    });
    expect(await nodeOf('work', file(work + boundary()))).toMatchObject({ boundaryEvents: [3] });
  });

  it('may have names that are expressions, and output mappings', async () => {
    const mapping = '<zeebe:ioMapping><zeebe:output source="=a" target="b"/></zeebe:ioMapping>';
    const mapped = caught.replace('<message', `<extensionElements>${mapping}</extensionElements><message`);
    expect(await nodeOf('caught', file(mapped, paid.replace('"paid"', '"=kind"')))).toMatchObject({
      event: { name: '=kind' },
      outputs: [{ source: '=a', target: 'b' }],
    });
  });

  it.each([
    [caught.replace(' messageRef="m"', ''), paid, 'Must reference a message'],
    [received.replace(' messageRef="m"', ''), paid, 'Must reference a message'],
    [caught, paid.replace('paid', ''), 'Name must be present and not empty'],
    [caught, paid.replace('"paid"', '"=1 +"'), "failed to parse expression '1 +': Expected "],
    [caught, paid.replace(key, ''), 'Must have exactly one zeebe:subscription extension element'],
    [caught, paid.replace('=order.id', ''), 'Expected expression but not found.'],
    [
      caught,
      paid.replace('=order.id', 'order'),
      "Expected expression but found static value 'order'. An expression must start with '=' (e.g. '=order').",
    ],
    [
      serviceTask('work') + boundary() + boundary().replace('came', 'again'),
      paid,
      "Multiple message event definitions with the same name 'paid' are not allowed.",
    ],
    [received + boundary('', 'received'), paid, 'Cannot reference the same message name as a boundary event'],
    ['<intermediateCatchEvent id="caught"/>', paid, 'Must have exactly one event definition'],
    [
      '<intermediateCatchEvent id="caught"><errorEventDefinition/></intermediateCatchEvent>',
      paid,
      'Event definition must be one of: message, timer, signal, or link',
    ],
    [serviceTask('work') + boundary() + flow('start', 'came'), paid, 'Cannot have incoming sequence flows'],
  ])('are rejected: %s with %s: %s', async (content, messages, text) => {
    expect(await errorsOf(file(content, messages))).toContain(`ERROR: ${text}`);
  });
});
