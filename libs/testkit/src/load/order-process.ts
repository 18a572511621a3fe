/** What the orders of the load are for: each kind takes another way through the process. */
export const kinds = ['plain', 'buffered', 'boundary', 'error', 'failing'] as const;
export type Kind = (typeof kinds)[number];

/** The type of the jobs that workers take. Those of the task `held` have another: a message ends them. */
export const WORK = 'work';
export const ERROR_CODE = 'E';

/** The tasks that a worker must have done when an order of a kind is over, each once. */
export const tasksOf: Readonly<Record<Kind, readonly string[]>> = {
  plain: ['first', 'done'],
  buffered: ['ask', 'done'],
  boundary: ['call', 'noted', 'done'],
  error: ['risky', 'done'],
  failing: ['failing', 'done'],
};

/** The message that a worker publishes when it does a task. */
export const messageOf: Readonly<Record<string, string>> = { ask: 'paid', call: 'note', noted: 'stop' };

const FLOWS = [
  'start>route',
  'first>merge',
  'ask>paid',
  'paid>merge',
  'fork>held',
  'fork>call',
  'held>heldEnd',
  'call>callEnd',
  'onNote>noted',
  'noted>notedEnd',
  'onStop>merge',
  'risky>riskyEnd',
  'onError>merge',
  'failing>merge',
  'merge>done',
  'done>end',
];

/**
 * A process that passes through every area, as BPMN XML: messages that are caught when they wait already and when they
 * do not, by boundary events that interrupt and that do not, an error that is caught, a job that fails.
 */
export function orderProcess(processId: string): Uint8Array {
  const elements = [
    '<startEvent id="start"/><exclusiveGateway id="route" default="to-first"/>',
    ...['first', 'ask', 'call', 'noted', 'risky', 'failing', 'done'].map((id) => task(id, WORK)),
    task('held', 'held'),
    `<intermediateCatchEvent id="paid">${caught('paid')}</intermediateCatchEvent>`,
    '<parallelGateway id="fork"/><exclusiveGateway id="merge"/>',
    `<boundaryEvent id="onNote" attachedToRef="held" cancelActivity="false">${caught('note')}</boundaryEvent>`,
    `<boundaryEvent id="onStop" attachedToRef="held">${caught('stop')}</boundaryEvent>`,
    '<boundaryEvent id="onError" attachedToRef="risky"><errorEventDefinition errorRef="error"/></boundaryEvent>',
    ...['heldEnd', 'callEnd', 'notedEnd', 'riskyEnd', 'end'].map((id) => `<endEvent id="${id}"/>`),
    '<sequenceFlow id="to-first" sourceRef="route" targetRef="first"/>',
    ...['buffered>ask', 'boundary>fork', 'error>risky', 'failing>failing'].map((way) => conditional(way)),
    ...FLOWS.map((flow) => sequenceFlow(flow)),
  ];
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:test">
${['paid', 'note', 'stop'].map(message).join('')}<error id="error" errorCode="${ERROR_CODE}"/>
<process id="${processId}" isExecutable="true">${elements.join('')}</process>
</definitions>`,
  );
}

function task(id: string, type: string): string {
  const definition = `<zeebe:taskDefinition type="${type}"/>`;
  return `<serviceTask id="${id}"><extensionElements>${definition}</extensionElements></serviceTask>`;
}

function message(name: string): string {
  const subscription = '<zeebe:subscription correlationKey="=order"/>';
  return `<message id="message-${name}" name="${name}"><extensionElements>${subscription}</extensionElements></message>`;
}

function caught(name: string): string {
  return `<messageEventDefinition messageRef="message-${name}"/>`;
}

function sequenceFlow(flow: string, condition = ''): string {
  const [from, to] = flow.split('>');
  return `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${condition}</sequenceFlow>`;
}

function conditional(way: string): string {
  const [kind, to] = way.split('>');
  const expression = `=kind = "${kind}"`;
  return sequenceFlow(
    `route>${to}`,
    `<conditionExpression xsi:type="tFormalExpression">${expression}</conditionExpression>`,
  );
}
