import type { Mapping, ThrowDefinition } from '@millrace/bpmn-model';
import { type Extended, requiredAttribute, zeebeExtensions } from '../extensions.ts';
import type { Element } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';
import { checkExpression, checkText } from '../text-value.ts';

const pathPattern = '[a-zA-Z_][a-zA-Z0-9_]*(\\.[a-zA-Z_][a-zA-Z0-9_]*)*';
const path = new RegExp(`^${pathPattern}$`);
const reserved = ['null', 'true', 'false', 'function', 'if', 'then', 'else', 'for', 'between', 'instance', 'of'];

interface Parameter extends Element {
  readonly source?: string;
  readonly target?: string;
}

/** The input and output mappings of an element. */
export function mappingsOf(element: Extended, problems: Problems) {
  return { ...inputsOf(element, problems), ...outputsOf(element, problems) };
}

/** The events whose own variables are passed on: to the worker of a message, and to those that wait for a signal. */
const withInputs: ReadonlySet<ThrowDefinition['type']> = new Set(['message', 'signal']);

/** The mappings of an event that throws. */
export function throwMappingsOf(element: Extended, { type }: ThrowDefinition, problems: Problems) {
  return withInputs.has(type) ? mappingsOf(element, problems) : outputsOf(element, problems);
}

/** The input mappings of an element. One without a source maps null. */
function inputsOf(element: Extended, problems: Problems): { readonly inputs: readonly Mapping[] } {
  const parameters = zeebeExtensions(element, 'zeebe:IoMapping').flatMap((mapping) => mapping.inputParameters ?? []);
  const inputs = parameters.map((parameter: Parameter): Mapping => {
    const { source = '' } = parameter;
    if (source !== '') checkText(source, parameter, problems);
    return { source: source === '' ? '=null' : source, target: targetOf(parameter, problems) };
  });
  return { inputs };
}

/** The output mappings of an element. */
export function outputsOf(element: Extended, problems: Problems): { readonly outputs: readonly Mapping[] } {
  const parameters = zeebeExtensions(element, 'zeebe:IoMapping').flatMap((mapping) => mapping.outputParameters ?? []);
  const outputs = parameters.map((parameter: Parameter): Mapping => {
    const { source = '' } = parameter;
    checkExpression(source, parameter, problems);
    return { source, target: targetOf(parameter, problems) };
  });
  return { outputs };
}

function targetOf(parameter: Parameter, problems: Problems): string {
  const target = requiredAttribute(parameter, 'target', problems);
  if (target === '') return target;
  if (!path.test(target)) {
    problems.add(parameter, `Expected path expression '${target}' but doesn't match the pattern '${pathPattern}'.`);
  }
  if (reserved.includes(target)) {
    const words = reserved.join(', ');
    problems.add(parameter, `Expected path expression '${target}' but is one of the reserved words (${words}).`);
  }
  return target;
}
