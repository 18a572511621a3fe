import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import { checkDefaultFlow } from './default-flow.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';

/** An inclusive gateway, forking, joining or both. Its conditions are at its flows. */
export const inclusiveGateway: FlowNodeKind<ElementTypes['bpmn:InclusiveGateway']> = {
  compile(element, problems) {
    checkDefaultFlow(element, problems);
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    return { kind: 'inclusiveGateway' };
  },
};
