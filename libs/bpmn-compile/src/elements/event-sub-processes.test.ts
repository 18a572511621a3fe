import { describe, expect, test } from 'vitest';
import { compiled, errorsOf, flow, serviceTask, started } from '../../test/bpmn.ts';

const sub = (id: string, content: string, attributes = '') =>
  `<subProcess id="${id}" triggeredByEvent="true" ${attributes}>${content}</subProcess>`;
const on = (id: string, definition: string, attributes = '') =>
  sub(id, `<startEvent id="${id}-start" ${attributes}>${definition}</startEvent>`);

const loop =
  '<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics inputCollection="=items"/></extensionElements></multiInstanceLoopCharacteristics>';
const message = '<messageEventDefinition messageRef="m"/>';
const error = (ref = '') => `<errorEventDefinition ${ref === '' ? '' : `errorRef="${ref}"`}/>`;
const timer = (part: string, value: string) =>
  `<timerEventDefinition id="timer"><${part}>${value}</${part}></timerEventDefinition>`;
const subscription = '<extensionElements><zeebe:subscription correlationKey="=id"/></extensionElements>';

/** A process with a message `m`, errors `e1` and `e2`, and this. */
const withRoots = (content: string) =>
  started(content).replace(
    '</process>',
    `</process><message id="m" name="paid">${subscription}</message><message id="bare" name="bare"/>` +
      '<signal id="go" name="go"/><error id="e1" errorCode="broke"/><error id="e2" errorCode="=code"/>',
  );

describe('an event sub-process', () => {
  test('is a scope that its start event starts, which the scope around knows', async () => {
    const inner = on('inner', error());
    const outer = sub('outer', `<startEvent id="outer-start">${message}</startEvent>${inner}`);
    const [model] = await compiled(
      withRoots(outer + on('late', timer('timeDuration', 'PT1S'), 'isInterrupting="false"')),
    );
    expect(model?.nodes[0]).toMatchObject({ kind: 'process', eventStarts: [3, 7] });
    expect(model?.nodes[2]).toEqual({
      ...{ id: 'outer', kind: 'eventSubProcess', scope: 0, outgoing: [], inputs: [], outputs: [], boundaryEvents: [] },
      ...{ startNode: 3, eventStarts: [5] },
    });
    expect(model?.nodes[3]).toMatchObject({
      ...{ id: 'outer-start', kind: 'eventSubProcessStartEvent', scope: 2, interrupting: true },
      event: { type: 'message', name: 'paid', correlationKey: '=id' },
    });
    expect(model?.nodes[7]).toMatchObject({ interrupting: false, event: { type: 'timer', kind: 'duration' } });
    expect(model?.startNode).toBe(1);
  });

  test('may be in a sub-process, and in one that runs for each item of a list', async () => {
    const [model] = await compiled(
      started(`<subProcess id="each">${loop}<startEvent id="s"/>${on('failed', error())}</subProcess>`),
    );
    expect(model?.nodes[2]).not.toHaveProperty('eventStarts');
    expect(model?.nodes[3]).toMatchObject({ kind: 'subProcess', startNode: 4, eventStarts: [6] });
  });

  test('leaves other scopes as they are', async () => {
    const [model] = await compiled(started('<subProcess id="s"><startEvent id="in"/></subProcess>'));
    expect(model?.nodes.filter((node) => 'eventStarts' in node)).toEqual([]);
  });

  test('may repeat by a cycle if it does not interrupt', async () => {
    await compiled(started(on('tick', timer('timeCycle', 'R/PT1S'), 'isInterrupting="false"')));
  });

  const possible =
    'Start events in event subprocesses must be one of: message, timer, error, signal, escalation or conditional';
  test.each([
    [sub('x', ''), 'x', 'Must have exactly one start event'],
    [on('x', ''), 'x', possible],
    [on('x', '<cancelEventDefinition/>'), 'x', possible],
    [
      on('x', '<compensateEventDefinition/>'),
      'x',
      'A compensation event subprocess is not allowed on the process level',
    ],
    [
      `<subProcess id="s"><startEvent id="in"/>${on('x', '<compensateEventDefinition/>')}</subProcess>`,
      ...(['x', possible] as const),
    ],
    [on('x', timer('timeDuration', 'PT1S') + error()), 'x-start', "Start event can't have more than one type"],
    [on('x', error(), 'isInterrupting="false"'), 'x-start', 'Non-Interrupting event of this type is not allowed'],
    [
      on('x', timer('timeCycle', 'R/PT1S')),
      ...(['x-start', 'Interrupting timer event with time cycle is not allowed.'] as const),
    ],
    [
      on('x', '<messageEventDefinition messageRef="bare"/>'),
      ...(['bare', 'Must have exactly one zeebe:subscription extension element'] as const),
    ],
    [
      on('x', '<errorEventDefinition id="def" errorRef="e2"/>'),
      ...(['def', 'The errorCode of the error catch event is not allowed to be an expression'] as const),
    ],
    [
      on('x', message) + on('y', message, 'isInterrupting="false"'),
      ...(['mill', "Multiple message event definitions with the same name 'paid' are not allowed."] as const),
    ],
    [
      on('x', '<signalEventDefinition signalRef="go"/>') + on('y', '<signalEventDefinition signalRef="go"/>'),
      'mill',
      "Multiple signal event definitions with the same name 'go' are not allowed.",
    ],
    [
      on('x', error('e1')) + on('y', error('e1')),
      'mill',
      "Multiple error catch events with the same error code 'broke' are not supported on the same scope.",
    ],
    [
      `<subProcess id="s"><startEvent id="in"/>${on('x', error()) + on('y', error())}</subProcess>`,
      's',
      'The same scope can not contain more than one error catch event without error code. An error catch event without error code catches all errors.',
    ],
    [on('x', error()) + flow('start', 'x'), 'x', 'Event sub-processes must not have sequence flows'],
    [
      sub('x', `${loop}<startEvent id="x-start">${error()}</startEvent>`),
      ...(['x', 'Event sub-processes must not be multi-instance'] as const),
    ],
  ])('is rejected: %#', async (content, at, text) => {
    expect(await errorsOf(withRoots(content))).toBe(`'mill.bpmn': - Element: ${at}\n    - ERROR: ${text}\n`);
  });

  test('may wait for the message, and catch the error, that a boundary event of its scope does', async () => {
    const boundary = `<boundaryEvent id="b" attachedToRef="s">${error('e1')}</boundaryEvent>`;
    const inside = `<startEvent id="in"/>${serviceTask('work')}${flow('in', 'work')}${on('x', error('e1'))}`;
    await compiled(withRoots(`<subProcess id="s">${inside}</subProcess>${boundary}`));
  });

  test('is one of 100 at most in a scope', async () => {
    const subs = (count: number) =>
      Array.from({ length: count }, (_, n) => on(`x${n}`, timer('timeDuration', 'PT1S').replace('"timer"', `"t${n}"`)));
    await compiled(started(subs(100).join('')));
    expect(await errorsOf(started(subs(101).join('')))).toBe(
      "'mill.bpmn': - Element: mill\n    - ERROR: Must have at most 100 event sub-processes, but has 101\n",
    );
  });
});
