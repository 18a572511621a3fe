/** Small BPMN files, written as text: what a modeller would save. */

export interface TaskOptions {
  readonly type: string;
  readonly retries?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** More extension elements. */
  readonly extensions?: string;
}

/** A file with these processes, each made by `process`. */
export function file(...processes: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:conformance">
${processes.join('\n')}
</definitions>`;
}

/** An executable process with these elements. */
export function process(id: string, ...elements: readonly string[]): string {
  return `<process id="${id}" isExecutable="true">${elements.join('')}</process>`;
}

export const start = '<startEvent id="start"/>';
export const end = '<endEvent id="end"/>';

/** A service task. */
export function task(id: string, { type, retries, headers = {}, extensions: more = '' }: TaskOptions): string {
  const attributes = retries === undefined ? '' : ` retries="${retries}"`;
  const entries = Object.entries(headers).map(([key, value]) => `<zeebe:header key="${key}" value="${value}"/>`);
  const taskHeaders = entries.length === 0 ? '' : `<zeebe:taskHeaders>${entries.join('')}</zeebe:taskHeaders>`;
  const extensions = `<zeebe:taskDefinition type="${type}"${attributes}/>${taskHeaders}${more}`;
  return `<serviceTask id="${id}"><extensionElements>${extensions}</extensionElements></serviceTask>`;
}

/** A sequence flow, with a condition perhaps. */
export function flow(source: string, target: string, condition?: string): string {
  const content = condition === undefined ? '' : `<conditionExpression>${condition}</conditionExpression>`;
  return `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}">${content}</sequenceFlow>`;
}

/** An embedded sub-process with these elements. */
export function subProcess(id: string, ...elements: readonly string[]): string {
  return `<subProcess id="${id}">${elements.join('')}</subProcess>`;
}

/** An error with this code. Stands beside the processes. */
export function error(id: string, code: string): string {
  return `<error id="${id}" errorCode="${code}"/>`;
}

/** An event at an activity that catches an error, `e` unless given, or `every` error. */
export function errorBoundary(id: string, activity: string, caught = 'e'): string {
  const reference = caught === 'every' ? '' : ` errorRef="${caught}"`;
  return `<boundaryEvent id="${id}" attachedToRef="${activity}"><errorEventDefinition${reference}/></boundaryEvent>`;
}

/** An end event that throws the error `e`. */
export function errorEnd(id: string): string {
  return `<endEvent id="${id}"><errorEventDefinition errorRef="e"/></endEvent>`;
}

/** An end event that ends everything else in its scope. */
export function terminateEnd(id: string): string {
  return `<endEvent id="${id}"><terminateEventDefinition/></endEvent>`;
}

/** Sequence flows along these elements. */
export function path(...ids: readonly string[]): string {
  const flows = ids.slice(1).map((target, index) => {
    const source = ids[index];
    return `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}"/>`;
  });
  return flows.join('');
}

/**
 * A process of service tasks `task-1`, `task-2` … one after the other, with these job types. Ids must differ within a
 * file: a second process needs a `prefix` for those of its elements.
 */
export function chain(processId: string, types: readonly string[], prefix = ''): string {
  const ids = types.map((_, index) => `${prefix}task-${index + 1}`);
  const tasks = types.map((type, index) => task(`${prefix}task-${index + 1}`, { type }));
  const [first, last] = [`${prefix}start`, `${prefix}end`];
  const events = `<startEvent id="${first}"/><endEvent id="${last}"/>`;
  return process(processId, events, ...tasks, path(first, ...ids, last));
}

/** A message `m` with this name, for those whose key equals what the expression gives. Stands beside the processes. */
export function message(name: string, correlationKey = '=key'): string {
  const subscription = `<zeebe:subscription correlationKey="${correlationKey}"/>`;
  return `<message id="m" name="${name}"><extensionElements>${subscription}</extensionElements></message>`;
}

/** An intermediate event that waits for the message `m`. */
export function messageCatch(id: string, extensions = ''): string {
  const content = `<extensionElements>${extensions}</extensionElements><messageEventDefinition messageRef="m"/>`;
  return `<intermediateCatchEvent id="${id}">${content}</intermediateCatchEvent>`;
}

/** A task that waits for the message `m`. */
export function receiveTask(id: string): string {
  return `<receiveTask id="${id}" messageRef="m"/>`;
}

/** An event at a task that waits for the message `m`. */
export function messageBoundary(id: string, task: string, interrupting: boolean): string {
  const definition = '<messageEventDefinition messageRef="m"/>';
  return `<boundaryEvent id="${id}" attachedToRef="${task}" cancelActivity="${interrupting}">${definition}</boundaryEvent>`;
}
