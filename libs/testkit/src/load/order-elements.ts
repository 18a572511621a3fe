/** How long what a process publishes is buffered. */
const MESSAGE_TTL = 'PT1H';

export interface OrderModel {
  /** Names; their correlation key is the order. */
  readonly messages: readonly string[];
  readonly errorCode: string;
  /** Name. */
  readonly signal: string;
  /** What is in them, by id. */
  readonly processes: Readonly<Record<string, string>>;
}

/** The whole file. */
export function xmlOf({ messages, errorCode, signal, processes }: OrderModel): Uint8Array {
  const processElements = Object.entries(processes).map(
    ([id, elements]) => `<process id="${id}" isExecutable="true">${elements}</process>`,
  );
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="urn:test">
${messages.map(message).join('')}<error id="error" errorCode="${errorCode}"/><signal id="signal" name="${signal}"/>
${processElements.join('\n')}
</definitions>`,
  );
}

export function task(id: string, type: string, extensions = ''): string {
  const definition = `<zeebe:taskDefinition type="${type}"/>${extensions}`;
  return `<serviceTask id="${id}"><extensionElements>${definition}</extensionElements></serviceTask>`;
}

export function boundary(id: string, activity: string, definition: string, interrupts = true): string {
  return `<boundaryEvent id="${id}" attachedToRef="${activity}" cancelActivity="${interrupts}">${definition}</boundaryEvent>`;
}

export function messageEvent(name: string): string {
  return `<messageEventDefinition messageRef="message-${name}"/>`;
}

export function publishMessage(): string {
  return `<extensionElements><zeebe:publishMessage correlationKey="=order" timeToLive="${MESSAGE_TTL}"/></extensionElements>`;
}

export function signalEvent(): string {
  return '<signalEventDefinition signalRef="signal"/>';
}

export function timer(kind: 'timeDuration' | 'timeCycle', value: string): string {
  return `<timerEventDefinition><${kind} xsi:type="tFormalExpression">${value}</${kind}></timerEventDefinition>`;
}

/** `path`: `from>to`. */
export function flow(path: string, { id = path.replace('>', '-'), condition = '' } = {}): string {
  const [from, to] = path.split('>');
  return `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition}</sequenceFlow>`;
}

/** The way that orders of a kind take from the first gateway, as `kind>to`. */
export function conditional(way: string): string {
  const [kind, to] = way.split('>');
  const condition = `<conditionExpression xsi:type="tFormalExpression">=kind = "${kind}"</conditionExpression>`;
  return flow(`route>${to}`, { condition });
}

function message(name: string): string {
  const subscription = '<zeebe:subscription correlationKey="=order"/>';
  return `<message id="message-${name}" name="${name}"><extensionElements>${subscription}</extensionElements></message>`;
}
