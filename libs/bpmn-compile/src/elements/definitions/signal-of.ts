import type { Text } from '@millrace/bpmn-model';
import { type Element, type ElementTypes, isA } from '../../moddle/element.ts';
import type { Problems } from '../../problems.ts';
import { checkText } from '../../text-value.ts';

/** The name of the signal that an event definition refers to; undefined if there is none, which is then a problem. */
export function signalNameOf(
  definition: ElementTypes['bpmn:SignalEventDefinition'],
  problems: Problems,
): Text | undefined {
  const signal: Element | undefined = definition.signalRef;
  if (signal === undefined || !isA(signal, 'bpmn:Signal')) {
    problems.add(definition, 'Must reference a signal');
    return undefined;
  }
  const { name = '' } = signal;
  if (name === '') problems.add(signal, 'Name must be present and not empty');
  else checkText(name, signal, problems);
  return name;
}
