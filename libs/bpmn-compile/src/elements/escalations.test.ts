import { describe, expect, test } from 'vitest';
import { compiled, errorsOf, flow, serviceTask, started } from '../../test/bpmn.ts';

const definition = (ref: string) =>
  `<escalationEventDefinition id="def"${ref === '' ? '' : ` escalationRef="${ref}"`}/>`;
const boundary = (id: string, ref: string, attributes = '', on = 'sub') =>
  `<boundaryEvent id="${id}" attachedToRef="${on}" ${attributes}>${definition(ref).replace('"def"', `"${id}-def"`)}</boundaryEvent>`;
const onEvent = (id: string, ref: string, attributes = '') =>
  `<subProcess id="${id}" triggeredByEvent="true"><startEvent id="${id}-start" ${attributes}>${definition(ref).replace('"def"', `"${id}-def"`)}</startEvent></subProcess>`;
const sub = '<subProcess id="sub"><startEvent id="in"/></subProcess>';

/** A process with escalations of the code `late`, of a FEEL code, and without a code, and this. */
const withEscalations = (content: string) =>
  started(content).replace(
    '</process>',
    '</process><escalation id="late" escalationCode="late"/><escalation id="feel" escalationCode="=code"/><escalation id="none"/>',
  );

describe('an escalation', () => {
  test('is thrown on the way and at the end, with a code that may be FEEL', async () => {
    const content =
      `<intermediateThrowEvent id="thrown">${definition('late')}</intermediateThrowEvent>` +
      `<endEvent id="end">${definition('feel').replace('"def"', '"def2"')}</endEvent>${flow('start', 'thrown')}`;
    const [model] = await compiled(withEscalations(content));
    expect(model?.nodes.slice(2)).toMatchObject([
      { kind: 'intermediateThrowEvent', event: { type: 'escalation', escalationCode: 'late' } },
      { kind: 'endEvent', event: { type: 'escalation', escalationCode: '=code' } },
    ]);
  });

  test('is caught at the edge of a sub-process or call activity, interrupting or not, by a code or all', async () => {
    const call =
      '<callActivity id="call"><extensionElements><zeebe:calledElement processId="p"/></extensionElements></callActivity>';
    const events =
      boundary('a', 'late', 'cancelActivity="false"') + boundary('b', '') + boundary('c', 'none', '', 'call');
    const [model] = await compiled(withEscalations(sub + call + events));
    expect(model?.nodes.slice(-3)).toMatchObject([
      { kind: 'boundaryEvent', interrupting: false, event: { type: 'escalation', escalationCode: 'late' } },
      { kind: 'boundaryEvent', interrupting: true, event: { type: 'escalation' } },
      { kind: 'boundaryEvent', event: { type: 'escalation' } },
    ]);
    expect(model?.nodes.at(-1)).not.toHaveProperty('event.escalationCode');
  });

  test('starts an event sub-process, interrupting or not', async () => {
    const [model] = await compiled(withEscalations(onEvent('a', 'late') + onEvent('b', '', 'isInterrupting="false"')));
    expect(model?.nodes.filter(({ kind }) => kind === 'eventSubProcessStartEvent')).toMatchObject([
      { interrupting: true, event: { type: 'escalation', escalationCode: 'late' } },
      { interrupting: false, event: { type: 'escalation' } },
    ]);
  });

  const sameCode =
    "Multiple escalation catch events with the same escalation code 'late' are not supported on the same scope.";
  const catchAll =
    'The same scope can not contain more than one escalation catch event without escalation code. An escalation catch event without escalation code catches all escalations.';
  test.each([
    [`<endEvent id="end">${definition('')}</endEvent>`, 'def', 'Must reference an escalation'],
    [`<endEvent id="end">${definition('none')}</endEvent>`, 'none', 'EscalationCode must be present and not empty'],
    [
      `<intermediateThrowEvent id="t">${definition('none')}</intermediateThrowEvent>`,
      ...(['none', 'EscalationCode must be present and not empty'] as const),
    ],
    [
      sub + boundary('a', 'feel'),
      ...(['a-def', 'The escalationCode of the escalation catch event is not allowed to be an expression'] as const),
    ],
    [
      serviceTask('work') + boundary('a', 'late', '', 'work'),
      ...(['a', 'An escalation boundary event should only be attached to a subprocess, or a call activity.'] as const),
    ],
    [sub + boundary('a', 'late') + boundary('b', 'late'), 'sub', sameCode],
    [sub + boundary('a', '') + boundary('b', 'none'), 'sub', catchAll],
    [onEvent('a', 'late') + onEvent('b', 'late', 'isInterrupting="false"'), 'mill', sameCode],
    [onEvent('a', '') + onEvent('b', ''), 'mill', catchAll],
  ])('is rejected: %#', async (content, at, text) => {
    expect(await errorsOf(withEscalations(content))).toBe(`'mill.bpmn': - Element: ${at}\n    - ERROR: ${text}\n`);
  });
});
