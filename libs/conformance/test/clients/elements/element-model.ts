import { file, path, process, start, subProcess, task } from '../../../src/model/bpmn.ts';

export const USER_TASK = 'io.camunda.zeebe:userTask';

/** How often a job comes for each task of the order, as `process/element`. Signals are broadcast until one is caught. */
export function jobsOf(id: string): Readonly<Record<string, number>> {
  return {
    ...{ [`${id}/sign`]: 1, [`${id}/each`]: 3, [`${id}/reminded`]: 1, [`${id}/noted`]: 1, [`${id}/last`]: 1 },
    ...{ [`${id}-called/inner`]: 1, [byMessage(id)]: 1, [`${id}-by-timer/ticked`]: 1 },
  };
}

/** The tasks of the processes that a message starts, and each signal. */
export const byMessage = (id: string) => `${id}-by-message/begun`;
export const bySignal = (id: string) => `${id}-by-signal/heard`;

/** What a client publishes for an order, and broadcasts. */
export const askOf = (id: string) => `${id}-ask`;
export const signalOf = (id: string) => `${id}-go`;

/**
 * A process that comes past events of all kinds, the one that it calls, and three that events start: a timer, a signal,
 * and a message that the first one publishes.
 */
export function elementModel(id: string): string {
  const work = { type: id };
  const begun = (name: string, event: string, does: string) =>
    process(
      `${id}-by-${name}`,
      `<startEvent id="on-${name}">${event}</startEvent>${task(does, work)}`,
      path(`on-${name}`, does),
    );
  return file(
    message('ask', askOf(id), '=order') + message('begin', `${id}-begin`, '=order'),
    `<signal id="signal" name="${signalOf(id)}"/><escalation id="escalation" escalationCode="note"/>`,
    process(id, start, waits(), calls(id), listens(id), task('last', work), mainPath()),
    process(
      `${id}-called`,
      `<startEvent id="enter"/>${task('inner', work)}<endEvent id="leave">${escalation}</endEvent>`,
      path('enter', 'inner', 'leave'),
    ),
    begun('message', '<messageEventDefinition messageRef="begin"/>', 'begun'),
    begun('signal', signal, 'heard'),
    begun('timer', timer('PT0.1S'), 'ticked'),
  );
}

const signal = '<signalEventDefinition signalRef="signal"/>';
const escalation = '<escalationEventDefinition escalationRef="escalation"/>';

function mainPath(): string {
  const flows = path('start', 'pause', 'sign', 'calling', 'each', 'choice', 'asked', 'room', 'last');
  return flows + path('choice', 'late') + path('late', 'room') + path('escalated', 'noted');
}

/** An event that waits for a moment, a user task, and a gateway where the message is faster. */
function waits(): string {
  return [
    `<intermediateCatchEvent id="pause">${timer('PT0.1S')}</intermediateCatchEvent>`,
    '<userTask id="sign"/><eventBasedGateway id="choice"/>',
    '<intermediateCatchEvent id="asked"><messageEventDefinition messageRef="ask"/></intermediateCatchEvent>',
    `<intermediateCatchEvent id="late">${timer('PT24H')}</intermediateCatchEvent>`,
  ].join('');
}

/** A call whose process throws an escalation that is caught beside it, and a task for each of three items. */
function calls(id: string): string {
  const called = `<zeebe:calledElement processId="${id}-called"/>`;
  const loop =
    '<zeebe:loopCharacteristics inputCollection="=[1, 2, 3]" inputElement="item" outputCollection="results" outputElement="=item * 10"/>';
  const items = `<multiInstanceLoopCharacteristics>${extensions(loop)}</multiInstanceLoopCharacteristics>`;
  return [
    `<callActivity id="calling">${extensions(called)}</callActivity>`,
    `<boundaryEvent id="escalated" attachedToRef="calling" cancelActivity="false">${escalation}</boundaryEvent>`,
    task('noted', { type: id }),
    task('each', { type: id }).replace('</serviceTask>', `${items}</serviceTask>`),
  ].join('');
}

/**
 * A sub-process that waits until the signal comes; a timer in it is faster, interrupts nothing, and leads to the message
 * that starts another process.
 */
function listens(id: string): string {
  const eventSubProcess = (name: string, interrupts: boolean, event: string, ...elements: readonly string[]) =>
    `<subProcess id="on-${name}" triggeredByEvent="true"><startEvent id="${name}" isInterrupting="${interrupts}">${event}</startEvent>${elements.join('')}</subProcess>`;
  return subProcess(
    'room',
    `<startEvent id="sit"/><intermediateCatchEvent id="never">${timer('PT24H')}</intermediateCatchEvent>`,
    path('sit', 'never'),
    eventSubProcess(
      'tick',
      false,
      timer('PT0.1S'),
      task('reminded', { type: id }),
      throws(),
      path('tick', 'reminded', 'begins'),
    ),
    eventSubProcess('go', true, signal),
  );
}

function throws(): string {
  const publishes = '<zeebe:publishMessage correlationKey="=order" timeToLive="PT1H"/>';
  const event = '<messageEventDefinition messageRef="begin"/>';
  return `<intermediateThrowEvent id="begins">${extensions(publishes)}${event}</intermediateThrowEvent>`;
}

function timer(duration: string): string {
  return `<timerEventDefinition><timeDuration>${duration}</timeDuration></timerEventDefinition>`;
}

function extensions(content: string): string {
  return `<extensionElements>${content}</extensionElements>`;
}

/** A message `id` with this name, for those whose key equals what the expression gives. */
function message(id: string, name: string, correlationKey: string): string {
  return `<message id="${id}" name="${name}">${extensions(`<zeebe:subscription correlationKey="${correlationKey}"/>`)}</message>`;
}
