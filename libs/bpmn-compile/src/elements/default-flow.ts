import type { ElementTypes } from '../moddle/element.ts';
import type { Problems } from '../problems.ts';

type Forking = ElementTypes['bpmn:ExclusiveGateway'] | ElementTypes['bpmn:InclusiveGateway'];

/** A gateway's default flow is one of its own outgoing flows. */
export function checkDefaultFlow(element: Forking, problems: Problems): void {
  const { default: standard } = element;
  if (standard !== undefined && standard.sourceRef !== element) {
    problems.add(element, 'Default flow must start at gateway');
  }
}
