import type { Draft } from '../draft.ts';
import { type Element, isA } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';
import { eventDefinitionsOf } from './event-definitions.ts';

/** Checks that the start events of a process differ: each message, signal and condition starts an instance at one of them. */
export function checkStartEvents({ nodes }: Draft, process: Element, problems: Problems): void {
  const names = new Set<string>();
  const messages = new Set<Element>();
  for (const { element, scope, body } of nodes) {
    if (scope !== 0 || body.kind !== 'startEvent') continue;
    const { event } = body;
    if (event.type === 'conditional' && names.has(`condition/${event.condition}`)) {
      problems.add(
        process,
        `Multiple conditional start events with the same condition '${event.condition}' are not allowed.`,
      );
    }
    if (event.type === 'conditional') names.add(`condition/${event.condition}`);
    if (event.type !== 'message' && event.type !== 'signal') continue;
    const message = messageOf(element);
    if (message && messages.has(message))
      problems.add(process, 'A message cannot be referred by more than one start event');
    if (message) messages.add(message);
    const name = `${event.type}/${event.name}`;
    if (names.has(name)) {
      const what = `Multiple ${event.type} event definitions with the same name '${event.name}'`;
      problems.add(process, `${what} are not allowed.`);
    }
    names.add(name);
  }
}

function messageOf(event: Element): Element | undefined {
  const [definition] = isA(event, 'bpmn:StartEvent') ? eventDefinitionsOf(event) : [];
  return definition && isA(definition, 'bpmn:MessageEventDefinition') ? definition.messageRef : undefined;
}
