/** A process with so many service tasks, one after another, as BPMN XML. Its id is the type of all its jobs. */
export function taskProcess(id: string, tasks = 1): Uint8Array {
  const ids = Array.from({ length: tasks }, (_, i) => `task${i + 1}`);
  return definitions(id, `${ids.map((name) => serviceTask(name, id)).join('')}${flows('start', ...ids, 'end')}`);
}

/** A process with a timer of so many milliseconds in front of its task. */
export function timerProcess(id: string, ms: number): Uint8Array {
  const wait = `
    <bpmn:intermediateCatchEvent id="wait">
      <bpmn:timerEventDefinition><bpmn:timeDuration>PT${ms / 1000}S</bpmn:timeDuration></bpmn:timerEventDefinition>
    </bpmn:intermediateCatchEvent>`;
  return definitions(id, `${wait}${serviceTask('task', id)}${flows('start', 'wait', 'task', 'end')}`);
}

/** A process that calls one with a task. */
export function callProcess(id: string): Uint8Array {
  const call = `
    <bpmn:callActivity id="call">
      <bpmn:extensionElements><zeebe:calledElement processId="${id}-called"/></bpmn:extensionElements>
    </bpmn:callActivity>`;
  const called = `
  <bpmn:process id="${id}-called" isExecutable="true">
    <bpmn:startEvent id="begin"/>${serviceTask('task', id)}
    <bpmn:sequenceFlow id="called" sourceRef="begin" targetRef="task"/>
  </bpmn:process>`;
  return definitions(id, `${call}${flows('start', 'call', 'end')}`, called);
}

/** A process that waits for the message of its own id under the correlation key in its variable `key`. */
export function messageProcess(id: string): Uint8Array {
  const message = `
  <bpmn:message id="message" name="${id}">
    <bpmn:extensionElements><zeebe:subscription correlationKey="=key"/></bpmn:extensionElements>
  </bpmn:message>`;
  const wait = `
    <bpmn:intermediateCatchEvent id="wait"><bpmn:messageEventDefinition id="m" messageRef="message"/></bpmn:intermediateCatchEvent>`;
  return definitions(id, `${wait}${flows('start', 'wait', 'end')}`, message);
}

/** A process that never ends and waits for nothing: gateways x → y → x. */
export function endlessProcess(id: string): Uint8Array {
  const gateways = ['x', 'y'].map(
    (gateway) => `
    <bpmn:exclusiveGateway id="${gateway}"/>`,
  );
  return definitions(id, `${gateways.join('')}${flows('start', 'x', 'y', 'x')}`);
}

/** A process of one task for each item of the list in its variable `items`, all at once. */
export function itemsProcess(id: string): Uint8Array {
  const loop = `
      <bpmn:multiInstanceLoopCharacteristics>
        <bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=items" inputElement="item"/></bpmn:extensionElements>
      </bpmn:multiInstanceLoopCharacteristics>`;
  return definitions(id, `${serviceTask('each', id, loop)}${flows('start', 'each', 'end')}`);
}

/** A process that the message of its own id starts, one instance at a time for each correlation key; it is over at once. */
export function messageStartedProcess(id: string): Uint8Array {
  const message = `
  <bpmn:message id="message" name="${id}"/>`;
  const begun = `
    <bpmn:startEvent id="begun"><bpmn:messageEventDefinition id="m" messageRef="message"/></bpmn:startEvent>`;
  return definitions(id, `${begun}${flows('begun', 'end')}`, message);
}

/** A process with a task that a timer interrupts every millisecond, without ending it. */
export function cycleProcess(id: string): Uint8Array {
  const elements = `
    <bpmn:serviceTask id="work">
      <bpmn:extensionElements><zeebe:taskDefinition type="${id}"/></bpmn:extensionElements>
    </bpmn:serviceTask>
    <bpmn:boundaryEvent id="tick" attachedToRef="work" cancelActivity="false">
      <bpmn:timerEventDefinition id="t"><bpmn:timeCycle>R/PT0.001S</bpmn:timeCycle></bpmn:timerEventDefinition>
    </bpmn:boundaryEvent>`;
  return definitions(id, `${elements}${flows('start', 'work', 'end')}`);
}

/** A process that is over at once. */
export function emptyProcess(id: string): Uint8Array {
  return definitions(id, flows('start', 'end'));
}

/** A process with so many tasks at once. */
export function wideProcess(id: string, tasks: number): Uint8Array {
  const ids = Array.from({ length: tasks }, (_, i) => `task${i + 1}`);
  const task = (name: string) => `${serviceTask(name, id)}
    <bpmn:sequenceFlow id="to-${name}" sourceRef="fork" targetRef="${name}"/>`;
  const fork = `
    <bpmn:parallelGateway id="fork"/>`;
  return definitions(id, `${fork}${ids.map(task).join('')}${flows('start', 'fork')}`);
}

function serviceTask(name: string, type: string, loop = ''): string {
  return `
    <bpmn:serviceTask id="${name}">
      <bpmn:extensionElements><zeebe:taskDefinition type="${type}"/></bpmn:extensionElements>${loop}
    </bpmn:serviceTask>`;
}

function definitions(id: string, elements: string, roots = ''): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="https://millrace.dev/bench">${roots}
  <bpmn:process id="${id}" isExecutable="true">
    <bpmn:startEvent id="start"/>
    <bpmn:endEvent id="end"/>${elements}
  </bpmn:process>
</bpmn:definitions>`);
}

function flows(...elements: string[]): string {
  const flow = (target: string, i: number) => `
    <bpmn:sequenceFlow id="flow${i + 1}" sourceRef="${elements[i]}" targetRef="${target}"/>`;
  return elements.slice(1).map(flow).join('');
}
