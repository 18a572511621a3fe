import { describe, expect, test } from 'vitest';
import { compiled, errorsOf, executable, flow, serviceTask, started } from '../../test/bpmn.ts';

const condition = (text: string) => `<conditionExpression>${text}</conditionExpression>`;

describe('an exclusive gateway', () => {
  const gateway = (attributes: string, flows: string) =>
    started(
      `<exclusiveGateway id="x" ${attributes}/><endEvent id="a"/><endEvent id="b"/>${flow('start', 'x')}${flows}`,
    );

  test('has conditions at its flows, and a default flow that is asked for none', async () => {
    const flows = flow('x', 'a', condition('=sum &gt; 1')) + flow('x', 'b', condition('=ignored'));
    const [model] = await compiled(gateway('default="x-b"', flows));
    expect(model?.nodes[2]).toMatchObject({ kind: 'exclusiveGateway', outgoing: [1, 2], defaultFlow: 2 });
    expect(model?.flows.slice(1)).toEqual([
      { id: 'x-a', source: 2, target: 3, condition: '=sum > 1' },
      { id: 'x-b', source: 2, target: 4 },
    ]);
  });

  test('needs no condition at its only flow', async () => {
    await compiled(gateway('', flow('x', 'a')));
  });

  test.each([
    [gateway('', flow('x', 'a') + flow('x', 'b', condition('=a'))), 'x-a', 'Must have a condition or be default flow'],
    [gateway('default="start-x"', flow('x', 'a')), 'x', 'Default flow must start at gateway'],
    [
      gateway('', flow('x', 'a', condition('a')) + flow('x', 'b', condition('=b'))),
      'x-a > conditionExpression',
      "Expected expression but found static value 'a'. An expression must start with '=' (e.g. '=a').",
    ],
  ])('is rejected: %#', async (xml, at, text) => {
    const errors = await errorsOf(xml);
    expect(errors).toBe(`'mill.bpmn': - Element: ${at}\n    - ERROR: ${text}\n`);
  });
});

test('a parallel gateway knows the flows that it waits for', async () => {
  const [model] = await compiled(
    started(
      serviceTask('a') +
        serviceTask('b') +
        '<parallelGateway id="join"/>' +
        flow('start', 'a') +
        flow('start', 'b') +
        flow('a', 'join') +
        flow('b', 'join'),
    ),
  );
  expect(model?.nodes.at(-1)).toMatchObject({ kind: 'parallelGateway', incoming: [2, 3], outgoing: [] });
});

describe('a sub-process', () => {
  const sub = (content: string, attributes = '') =>
    started(`<subProcess id="sub" ${attributes}>${content}</subProcess>${flow('start', 'sub')}`);

  test('is a scope with a start of its own', async () => {
    const [model] = await compiled(
      sub(
        `<startEvent id="in"/>${serviceTask('task')}${flow('in', 'task')}<subProcess id="deep"><startEvent id="in2"/></subProcess>`,
      ),
    );
    expect(model?.nodes.map(({ id, scope }) => [id, scope])).toEqual([
      ['mill', -1],
      ['start', 0],
      ['sub', 0],
      ['in', 2],
      ['task', 2],
      ['deep', 2],
      ['in2', 5],
    ]);
    expect(model?.nodes[2]).toMatchObject({ kind: 'subProcess', startNode: 3 });
    expect(model?.nodes[5]).toMatchObject({ kind: 'subProcess', startNode: 6 });
    expect(model?.startNode).toBe(1);
  });

  test.each([
    ['', 'Must have exactly one start event'],
    ['<startEvent id="a"/><startEvent id="b"/>', 'Must have exactly one start event'],
    ['<startEvent id="a"><signalEventDefinition/></startEvent>', 'Start events in subprocesses must be of type none'],
  ])('has one none start event: %j', async (content, text) => {
    expect(await errorsOf(sub(content))).toContain(`- Element: sub\n    - ERROR: ${text}\n`);
  });
});

describe('a boundary event', () => {
  const error = (id: string, code: string) =>
    `<error id="${id}" name="${id}"${code === '' ? '' : ` errorCode="${code}"`}/>`;
  const event = (id: string, ref = 'e1', attributes = '') =>
    `<boundaryEvent id="${id}" attachedToRef="task" ${attributes}><errorEventDefinition id="${id}-def"${ref === '' ? '' : ` errorRef="${ref}"`}/></boundaryEvent>`;
  const withErrors = (content: string, ...errors: string[]) =>
    started(serviceTask('task') + content).replace('</process>', `</process>${errors.join('')}`);

  test('knows its activity, which knows it', async () => {
    const [model] = await compiled(withErrors(event('catch') + event('catchAll', ''), error('e1', 'broke')));
    expect(model?.nodes[2]).toMatchObject({ id: 'task', boundaryEvents: [3, 4] });
    expect(model?.nodes[3]).toEqual({
      ...{ id: 'catch', kind: 'boundaryEvent', scope: 0, outgoing: [], inputs: [], outputs: [], boundaryEvents: [] },
      ...{ interrupting: true, event: { type: 'error', errorCode: 'broke' }, attachedTo: 2 },
    });
    expect(model?.nodes[4]).toHaveProperty('event', { type: 'error' });
  });

  test.each([
    [event('a', 'e1', 'cancelActivity="false"'), 'a', 'Non-Interrupting event of this type is not allowed'],
    [event('a', 'e2'), 'a-def', 'The errorCode of the error catch event is not allowed to be an expression'],
    [
      event('a') + event('b'),
      'task',
      "Multiple error catch events with the same error code 'broke' are not supported on the same scope.",
    ],
    [
      event('a', '') + event('b', ''),
      'task',
      'The same scope can not contain more than one error catch event without error code. An error catch event without error code catches all errors.',
    ],
    [event('a').replace('"task"', '"start"'), 'a', 'Must be attached to an activity'],
    [event('a') + flow('start', 'a'), 'a', 'Cannot have incoming sequence flows'],
    ['<boundaryEvent id="a" attachedToRef="task"/>', 'a', 'Must have exactly one event definition'],
    [
      '<boundaryEvent id="a" attachedToRef="task"><cancelEventDefinition/></boundaryEvent>',
      'a',
      'Boundary events must be one of: timer, message, error, signal, escalation, conditional',
    ],
  ])('is rejected: %#', async (content, at, text) => {
    const errors = await errorsOf(withErrors(content, error('e1', 'broke'), error('e2', '=code')));
    expect(errors).toBe(`'mill.bpmn': - Element: ${at}\n    - ERROR: ${text}\n`);
  });
});

describe('an end event', () => {
  const end = (definition: string, error = '') =>
    executable(`<startEvent id="start"/><endEvent id="end">${definition}</endEvent>`).replace(
      '</process>',
      `</process>${error}`,
    );

  test('may terminate its scope', async () => {
    const [model] = await compiled(end('<terminateEventDefinition/>'));
    expect(model?.nodes[2]).toMatchObject({ kind: 'endEvent', event: { type: 'terminate' } });
  });

  test('may throw an error, whose code may be FEEL', async () => {
    const [model] = await compiled(end('<errorEventDefinition errorRef="e"/>', '<error id="e" errorCode="=code"/>'));
    expect(model?.nodes[2]).toMatchObject({ kind: 'endEvent', event: { type: 'error', errorCode: '=code' } });
  });

  test('must say which', async () => {
    expect(await errorsOf(end('<errorEventDefinition id="def"/>'))).toContain(
      '- Element: def\n    - ERROR: Must reference an error\n',
    );
    expect(await errorsOf(end('<errorEventDefinition errorRef="e"/>', '<error id="e"/>'))).toContain(
      '- Element: e\n    - ERROR: ErrorCode must be present and not empty\n',
    );
  });
});
