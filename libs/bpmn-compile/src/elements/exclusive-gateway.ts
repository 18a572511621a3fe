import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import { checkDefaultFlow } from './default-flow.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';

/** An exclusive gateway. Its conditions are at its flows. */
export const exclusiveGateway: FlowNodeKind<ElementTypes['bpmn:ExclusiveGateway']> = {
  compile(element, problems) {
    checkDefaultFlow(element, problems);
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    return { kind: 'exclusiveGateway' };
  },
};
