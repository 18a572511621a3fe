import type { ElementTypes } from '../moddle/element.ts';
import { rejectExtensions } from '../not-built.ts';
import type { FlowNodeKind } from './flow-node-kind.ts';

/** A parallel gateway, forking, joining or both. */
export const parallelGateway: FlowNodeKind<ElementTypes['bpmn:ParallelGateway']> = {
  compile(element, problems) {
    rejectExtensions(element, ['zeebe:ExecutionListeners'], problems);
    return { kind: 'parallelGateway' };
  },
};
