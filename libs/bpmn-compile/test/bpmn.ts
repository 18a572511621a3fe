import { compile } from '../src/index.ts';

/** A BPMN file around this content of `definitions`, without a byte more than needed. */
export function definitions(content: string): string {
  return (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:shop="urn:example:shop"' +
    ` id="file" targetNamespace="urn:example:test">${content}</definitions>`
  );
}

/** A file with one executable process `mill` of this content. */
export function executable(content: string): string {
  return definitions(`<process id="mill" isExecutable="true">${content}</process>`);
}

/** A file whose process has a start event, and this. */
export function started(content: string): string {
  return executable(`<startEvent id="start"/>${content}`);
}

/** A service task with a job type, and this content before and after the task definition. */
export function serviceTask(id: string, extensions = '', content = ''): string {
  return (
    `<serviceTask id="${id}"><extensionElements><zeebe:taskDefinition type="${id}-job"/>${extensions}` +
    `</extensionElements>${content}</serviceTask>`
  );
}

/** A sequence flow named after its ends. */
export function flow(source: string, target: string, content = ''): string {
  return `<sequenceFlow id="${source}-${target}" sourceRef="${source}" targetRef="${target}">${content}</sequenceFlow>`;
}

/** The processes that a file compiles to. */
export async function compiled(xml: string | Uint8Array) {
  const result = await compile(resource(xml));
  if (!result.ok) throw new Error(`Expected the file to compile, but:\n${result.errors}`);
  return result.processes;
}

/** The error text of a file that must be rejected. */
export async function errorsOf(xml: string | Uint8Array): Promise<string> {
  const result = await compile(resource(xml));
  if (result.ok) throw new Error('Expected the file to be rejected, but it compiled');
  return result.errors;
}

function resource(xml: string | Uint8Array) {
  return { name: 'mill.bpmn', content: typeof xml === 'string' ? new TextEncoder().encode(xml) : xml };
}
