import type { ElementTypes } from '../moddle/element.ts';
import { refuseExtensions } from '../not-built.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';

/** An exclusive gateway. Its conditions stand at its flows. */
export const exclusiveGateway: FlowNodeKind<ElementTypes['bpmn:ExclusiveGateway']> = {
  compile(element, problems) {
    const { default: standard } = element;
    if (standard !== undefined && standard.sourceRef !== element) {
      problems.add(element, 'Default flow must start at gateway');
    }
    refuseExtensions(element, ['zeebe:ExecutionListeners'], problems);
    return { kind: 'exclusiveGateway' };
  },
};
