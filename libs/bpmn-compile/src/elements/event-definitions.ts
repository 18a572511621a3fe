import type { Element } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';

/** A catch or throw event. */
interface Event extends Element {
  readonly eventDefinitions?: readonly Element[];
  readonly eventDefinitionRef?: readonly Element[];
}

/**
 * What an event waits for or throws; a none event has nothing. A reference to a shared definition counts as well, but
 * for what it is: Zeebe does not follow it.
 */
export function eventDefinitionsOf(event: Event): Element[] {
  const { eventDefinitions = [], eventDefinitionRef = [] } = event;
  return [
    ...eventDefinitions,
    ...eventDefinitionRef.map((): Element => ({ $type: 'bpmn:EventDefinitionRef', $parent: event })),
  ];
}

/** What an event that needs exactly one definition waits for; undefined, and a problem, if it has none or several. */
export function onlyDefinitionOf(event: Event, problems: Problems): Element | undefined {
  const [definition, ...more] = eventDefinitionsOf(event);
  if (definition !== undefined && more.length === 0) return definition;
  problems.add(event, 'Must have exactly one event definition');
  return undefined;
}
